import ignore, { type Ignore, type TestResult } from 'ignore';
import { matchGlobs, type PathMatcher } from '../core/globs';
import type { Entry } from './fileSystem';

/**
 * What must not be read: what git ignores (`.gitignore` of each folder and `.git/info/exclude`) and what VS Code hides
 * (`files.exclude`, `search.exclude`). The deepest `.gitignore` that says something of a path decides, and nothing inside
 * an ignored folder can be un-ignored: https://git-scm.com/docs/gitignore.
 */
export class IgnoreRules {
  private readonly byFolder = new Map<string, RulesFile>();
  private readonly above: { readonly prefix: string; readonly file: RulesFile }[] = [];
  private readonly isHidden: PathMatcher;

  /** @param hidden globs of paths relative to the workspace folder */
  constructor(hidden: readonly string[]) {
    this.isHidden = matchGlobs(hidden);
  }

  /** Adds the rules of one file; `folder`, relative to the workspace folder, is the one that they speak of. */
  add(folder: string, rules: string): void {
    const known = this.byFolder.get(folder);
    this.byFolder.set(folder, rulesFile(known ? `${known.text}\n${rules}` : rules));
  }

  /**
   * Adds the rules of a folder above the workspace folder, the nearest first.
   * @param prefix where the workspace folder lies in that one
   */
  addAbove(prefix: string, rules: string): void {
    this.above.push({ prefix, file: rulesFile(rules) });
  }

  /** Forgets the rules of a folder, before they are read anew. */
  clear(folder: string): void {
    this.byFolder.delete(folder);
  }

  /** Whether the file, or a folder that it lies in, is left out. */
  ignoresFile(path: string): boolean {
    return this.ignoresFolder(parentOf(path)) || this.ignoresEntry(path, 'file');
  }

  /** Whether the folder, or one that it lies in, is left out; the workspace folder itself is not. */
  ignoresFolder(path: string): boolean {
    return path !== '' && (this.ignoresFolder(parentOf(path)) || this.ignoresEntry(path, 'folder'));
  }

  /** Whether this entry itself is left out, when the folders that it lies in are not. */
  ignoresEntry(path: string, kind: Entry['kind']): boolean {
    if (path === '.git' || path.endsWith('/.git') || this.isHidden(path)) return true;
    const entry = kind === 'folder' ? `${path}/` : path;
    for (const folder of foldersUpwards(path)) {
      const file = this.byFolder.get(folder);
      const verdict = file && verdictOf(file, '', folder === '' ? entry : entry.slice(folder.length + 1));
      if (verdict?.ignored || verdict?.unignored) return verdict.ignored;
    }
    for (const { prefix, file } of this.above) {
      const verdict = verdictOf(file, `${prefix}/`, entry);
      if (verdict.ignored || verdict.unignored) return verdict.ignored;
    }
    return false;
  }
}

interface RulesFile {
  readonly text: string;
  readonly rules: Ignore;
}

function rulesFile(text: string): RulesFile {
  return { text, rules: ignore().add(text) };
}

/** What one file says of an entry. It may ignore a folder around the entry that a deeper file has un-ignored: then that is left aside. */
function verdictOf({ text, rules }: RulesFile, prefix: string, entry: string): TestResult {
  const folders = foldersUpwards(entry).filter((folder) => folder !== '');
  const verdict = rules.test(prefix + entry);
  if (!verdict.ignored || !folders.some((folder) => rules.test(`${prefix}${folder}/`).ignored)) return verdict;
  const exceptions = folders.map((folder) => `!/${escaped(prefix + folder)}/`).reverse();
  return ignore()
    .add(text)
    .add(exceptions)
    .test(prefix + entry);
}

function escaped(path: string): string {
  return path.replace(/[\\*?[\] ]/g, '\\$&');
}

/** `a/b/c.md` and `a/b/c/` lie in `a/b`, `a` and the workspace folder. */
function foldersUpwards(path: string): readonly string[] {
  const parent = parentOf(path.replace(/\/$/, ''));
  return parent === '' ? [''] : [parent, ...foldersUpwards(parent)];
}

function parentOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}
