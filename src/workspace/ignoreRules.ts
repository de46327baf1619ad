import ignore, { type Ignore } from 'ignore';
import { matchGlobs, type PathMatcher } from '../core/globs';
import type { Entry } from './fileSystem';

/**
 * What must not be read: what git ignores (`.gitignore` of each folder and `.git/info/exclude`) and what VS Code hides
 * (`files.exclude`, `search.exclude`). The deepest `.gitignore` that says something of a path decides, and nothing inside
 * an ignored folder can be un-ignored: https://git-scm.com/docs/gitignore.
 */
export class IgnoreRules {
  private readonly byFolder = new Map<string, Ignore>();
  private readonly above: { readonly prefix: string; readonly rules: Ignore }[] = [];
  private readonly isHidden: PathMatcher;

  /** @param hidden globs of paths relative to the workspace folder */
  constructor(hidden: readonly string[]) {
    this.isHidden = matchGlobs(hidden);
  }

  /** Adds the rules of one file; `folder`, relative to the workspace folder, is the one that they speak of. */
  add(folder: string, rules: string): void {
    const known = this.byFolder.get(folder) ?? ignore();
    this.byFolder.set(folder, known.add(rules));
  }

  /**
   * Adds the rules of a folder above the workspace folder, the nearest first.
   * @param prefix where the workspace folder lies in that one
   */
  addAbove(prefix: string, rules: string): void {
    this.above.push({ prefix, rules: ignore().add(rules) });
  }

  /** Forgets the rules of a folder, before they are read anew. */
  clear(folder: string): void {
    this.byFolder.delete(folder);
  }

  /** Whether the file, or a folder that it lies in, is left out. */
  ignoresFile(path: string): boolean {
    const parts = path.split('/');
    return parts.some((_, index) =>
      this.ignoresEntry(parts.slice(0, index + 1).join('/'), index < parts.length - 1 ? 'folder' : 'file'),
    );
  }

  /** Whether this entry itself is left out; the folders that it lies in are not looked at. */
  ignoresEntry(path: string, kind: Entry['kind']): boolean {
    if (path === '.git' || path.endsWith('/.git') || this.isHidden(path)) return true;
    const entry = kind === 'folder' ? `${path}/` : path;
    for (const folder of foldersUpwards(path)) {
      const verdict = this.byFolder.get(folder)?.test(folder === '' ? entry : entry.slice(folder.length + 1));
      if (verdict?.ignored || verdict?.unignored) return verdict.ignored;
    }
    for (const { prefix, rules } of this.above) {
      const verdict = rules.test(`${prefix}/${entry}`);
      if (verdict.ignored || verdict.unignored) return verdict.ignored;
    }
    return false;
  }
}

/** `a/b/c.md` lies in `a/b`, `a` and the workspace folder. */
function foldersUpwards(path: string): readonly string[] {
  const parts = path.split('/').slice(0, -1);
  return [...parts.map((_, index) => parts.slice(0, parts.length - index).join('/')), ''];
}
