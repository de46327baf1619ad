import { joinPath, type Entry, type FileSystem } from './fileSystem';
import type { IgnoreRules } from './ignoreRules';
import { readText } from './readText';

export interface Search {
  readonly files: FileSystem;
  readonly rules: IgnoreRules;
  /** Which other files are looked for besides Markdown. */
  readonly isWanted?: (path: string) => boolean;
  /** Told of folders that could not be read. */
  readonly onUnreadable: (path: string, error: unknown) => void;
  /** Asked before each folder; the search ends when it answers no. */
  readonly goOn: (foldersSoFar: number) => boolean;
}

/**
 * The Markdown files below a folder, nearest first, each folder's in the order of their names. The ignore rules met on the
 * way are added to `rules`; what they leave out is never listed.
 * @returns whether the search came to its end
 */
export async function* findMarkdown(search: Search, folder = ''): AsyncGenerator<string, boolean> {
  if (folder !== '') await readRulesBetween(search, folder);
  if (search.rules.ignoresFolder(folder)) return true;
  const waiting = [folder];
  let count = 0;
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    if (!search.goOn(count++)) return false;
    const content = await readFolder(search, next);
    waiting.push(...content.folders);
    yield* content.markdown;
  }
  return true;
}

export function isMarkdown(path: string): boolean {
  return /\.(?:md|markdown)$/i.test(path);
}

interface Content {
  readonly folders: readonly string[];
  readonly markdown: readonly string[];
}

async function readFolder(search: Search, folder: string): Promise<Content> {
  const { files, rules, onUnreadable, isWanted } = search;
  try {
    const entries = [...(await files.list(folder))].sort((a, b) => (a.name < b.name ? -1 : 1));
    if (folder === '' && hasGit(entries)) await readIgnoreFile(search, '', '.git/info/exclude');
    if (entries.some(({ name }) => name === '.gitignore')) await readIgnoreFile(search, folder, '.gitignore');
    const kept = entries.filter(({ name, kind }) => !rules.ignoresEntry(joinPath(folder, name), kind));
    return {
      folders: kept.filter(({ kind }) => kind === 'folder').map(({ name }) => joinPath(folder, name)),
      markdown: kept
        .filter(({ kind }) => kind === 'file')
        .map(({ name }) => joinPath(folder, name))
        .filter((path) => isMarkdown(path) || isWanted?.(path) === true),
    };
  } catch (error) {
    onUnreadable(folder, error);
    return { folders: [], markdown: [] };
  }
}

async function readIgnoreFile({ files, rules }: Search, folder: string, name: string): Promise<void> {
  const rulesFile = await readText(files, joinPath(folder, name));
  if (rulesFile.kind === 'text') rules.add(folder, rulesFile.text);
}

/** The rules of the folders from the workspace folder down to this one, which the search itself does not come by. */
async function readRulesBetween(search: Search, folder: string): Promise<void> {
  const parts = folder.split('/');
  if (hasGit(await listOrNothing(search.files, ''))) await readIgnoreFile(search, '', '.git/info/exclude');
  for (const index of parts.keys()) await readIgnoreFile(search, parts.slice(0, index).join('/'), '.gitignore');
}

/**
 * Reads the ignore rules of the git repository that the workspace folder lies in, when it is no repository's root itself.
 * @param namesUpwards the workspace folder's own name and those of the folders above it, its own first
 */
export async function readRulesAbove({ files, rules }: Search, namesUpwards: readonly string[]): Promise<void> {
  if (hasGit(await listOrNothing(files, ''))) return;
  const found: { readonly prefix: string; readonly text: string }[] = [];
  for (let up = 1; up < namesUpwards.length; up++) {
    const folder = '../'.repeat(up).slice(0, -1);
    const prefix = namesUpwards.slice(0, up).reverse().join('/');
    const entries = await listOrNothing(files, folder);
    const names = hasGit(entries) ? ['.gitignore', '.git/info/exclude'] : ['.gitignore'];
    for (const name of names) {
      const rulesFile = await readText(files, joinPath(folder, name));
      if (rulesFile.kind === 'text') found.push({ prefix, text: rulesFile.text });
    }
    if (!hasGit(entries)) continue;
    for (const { prefix: place, text } of found) rules.addAbove(place, text);
    return;
  }
}

function hasGit(entries: readonly Entry[]): boolean {
  return entries.some(({ name }) => name === '.git');
}

async function listOrNothing(files: FileSystem, folder: string): Promise<readonly Entry[]> {
  try {
    return await files.list(folder);
  } catch {
    return []; // above the workspace there may be nothing that we can see
  }
}
