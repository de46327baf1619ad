import { access, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { readSettingsFile } from '../workspace/settingsFile';

/** What a person would open in the editor to work on a path. */
export interface WorkspaceFolder {
  /** An absolute path. */
  readonly root: string;
  /** The path asked for, relative to the root, with `/` between its parts. */
  readonly inside: string;
  readonly kind: 'file' | 'folder';
  /** What its settings file says; undefined for what it does not. */
  readonly setting: (name: string) => unknown;
}

/**
 * The nearest folder at or above the path that has settings or is a git repository's root; else the folder itself.
 * Rejects when there is nothing at the path.
 */
export async function findWorkspaceFolder(asked: string): Promise<WorkspaceFolder> {
  const absolute = path.resolve(asked);
  const kind = (await stat(absolute)).isDirectory() ? 'folder' : 'file';
  const start = kind === 'folder' ? absolute : path.dirname(absolute);
  const root = (await nearestRoot(start)) ?? start;
  const inside = path.relative(root, absolute).split(path.sep).join('/');
  const settings = await settingsOf(root);
  return { root, inside, kind, setting: (name) => settings.get(name) };
}

async function nearestRoot(start: string): Promise<string | undefined> {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if ((await exists(path.join(folder, '.vscode', 'settings.json'))) || (await exists(path.join(folder, '.git'))))
      return folder;
    if (folder === path.dirname(folder)) return undefined;
  }
}

async function settingsOf(root: string): Promise<ReadonlyMap<string, unknown>> {
  try {
    return readSettingsFile(await readFile(path.join(root, '.vscode', 'settings.json'), 'utf8'));
  } catch {
    return new Map(); // no settings: the defaults hold
  }
}

async function exists(file: string): Promise<boolean> {
  try {
    await access(file);
    return true;
  } catch {
    return false;
  }
}
