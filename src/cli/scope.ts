import path from 'node:path';
import { joinPath, type Entry, type FileSystem } from '../workspace/fileSystem';
import type { GlobTarget, Target } from './targets';

/** The part of a workspace folder that was asked for. Paths in it are relative, with `/` between their parts. */
export class Scope {
  private readonly files = new Set<string>();
  private readonly folders = new Set<string>();
  private readonly globs: { readonly base: string; readonly target: GlobTarget }[] = [];
  /** Asked for, or on the way to what was. */
  private readonly onTheWay = new Set<string>(['']);

  constructor(root: string, targets: readonly Target[]) {
    for (const target of targets) {
      const inside = relativePath(root, target.place);
      if (target.kind === 'glob') this.globs.push({ base: key(inside), target });
      else if (target.kind === 'folder') this.folders.add(key(inside));
      else this.files.add(key(inside));
      for (const folder of foldersTo(target.kind === 'file' ? parentOf(inside) : inside))
        this.onTheWay.add(key(folder));
    }
  }

  /** Whether the file was asked for: by name, with a folder around it, or by a glob that matches either. */
  holds(file: string): boolean {
    return this.files.has(key(file)) || foldersTo(file).some((part) => this.isWhole(part));
  }

  /** The same files with only what leads to those asked for, and what is always wanted on the way there. */
  limit(files: FileSystem, isAlwaysWanted: (file: string) => boolean): FileSystem {
    const show = (folder: string, entry: Entry): readonly Entry[] => {
      if (entry.kind === 'file' && isAlwaysWanted(joinPath(folder, entry.name))) return [entry];
      return this.shown(folder, entry);
    };
    return { ...files, list: async (folder) => (await files.list(folder)).flatMap((entry) => show(folder, entry)) };
  }

  private shown(folder: string, entry: Entry): readonly Entry[] {
    const place = joinPath(folder, entry.name);
    // A link to a folder is followed only when its name was given.
    if (this.onTheWay.has(key(place)) && entry.kind === 'other') return [{ ...entry, kind: 'folder' }];
    if (entry.name === '.git' || entry.name === '.gitignore') return [entry];
    const isShown = entry.kind === 'folder' ? this.onTheWay.has(key(place)) || this.mayHold(place) : this.holds(place);
    return isShown ? [entry] : [];
  }

  private mayHold(folder: string): boolean {
    if (this.holds(folder)) return true;
    return this.globs.some(({ base, target }) => {
      const below = pathBelow(base, folder);
      return below !== undefined && below.split('/').length < target.depth;
    });
  }

  /** Whether all that is in this folder, or this very file, was asked for. */
  private isWhole(part: string): boolean {
    if (this.folders.has(key(part))) return true;
    return this.globs.some(({ base, target }) => {
      const below = pathBelow(base, part);
      return below !== undefined && target.matches(below);
    });
  }
}

/** From one absolute path to another, with `/` between the parts. */
export function relativePath(from: string, to: string): string {
  return path.relative(from, to).split(path.sep).join('/');
}

/** Where names differ by case alone they are one file's. */
function key(place: string): string {
  const ignoresCase = process.platform === 'win32' || process.platform === 'darwin';
  return ignoresCase ? place.normalize('NFC').toLowerCase() : place;
}

function pathBelow(base: string, place: string): string | undefined {
  if (base === '') return place === '' ? undefined : place;
  return key(place).startsWith(`${base}/`) ? place.slice(base.length + 1) : undefined;
}

/** `''`, `a`, `a/b` and `a/b/c` for `a/b/c`. */
function foldersTo(place: string): readonly string[] {
  const parts = place === '' ? [] : place.split('/');
  return ['', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
}

function parentOf(place: string): string {
  return place.slice(0, Math.max(0, place.lastIndexOf('/')));
}
