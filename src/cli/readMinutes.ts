import path from 'node:path';
import { Minutebook } from '../core/index/minutebook';
import { readSettings, type Settings } from '../core/settings';
import { largestFile } from '../workspace/decode';
import { findMarkdown, isMarkdown, readRulesAbove, type Search } from '../workspace/findMarkdown';
import { IgnoreRules } from '../workspace/ignoreRules';
import { isRosterPath } from '../workspace/rosterPath';
import { readText, type ReadText } from '../workspace/readText';
import { hiddenByDefault, hiddenGlobs } from '../workspace/settingsFile';
import { diskFiles } from './diskFiles';
import { relativePath, Scope } from './scope';
import { readTarget, type Target } from './targets';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';
import { WorkspaceFolders, type WorkspaceFolder } from './workspaceFolder';

export interface ReadMinutes {
  readonly book: Minutebook;
  readonly settings: Settings;
}

/**
 * Reads the minutes at these paths, as the editor would with their workspace folders in one window; several folders share the first
 * one's settings. Without paths, the current folder is read under the editor's rules. Files that cannot be read, and named files that
 * are no minutes, are told of and left out. Rejects with a UsageError when there is nothing at a path.
 */
export async function readMinutes(paths: readonly string[], terminal: Terminal): Promise<ReadMinutes> {
  const targets = (paths.length === 0 ? ['.'] : paths).map((asked) => readTarget(asked, terminal.folder));
  const portions = portionsOf(targets, new WorkspaceFolders(terminal.folder));
  const settings = readSettings((name) => portions[0]?.folder.setting(`minutebook.${name}`));
  // What is named is minutes by that alone; exclusions and front matter can still say no.
  const book = new Minutebook(paths.length === 0 ? settings : { ...settings, include: ['**'] });
  for (const portion of portions) {
    const found = await readPortion(portion, { book, settings, terminal });
    if (paths.length > 0) reportMissing(portion, found, { book, terminal });
  }
  if (book.meetings().length === 0) terminal.warn('no minutes found');
  return { book, settings };
}

/** What of one workspace folder was asked for. */
interface Portion {
  readonly folder: WorkspaceFolder;
  readonly targets: readonly Target[];
}

function portionsOf(targets: readonly Target[], folders: WorkspaceFolders): readonly Portion[] {
  const portions = new Map<string, { readonly folder: WorkspaceFolder; readonly targets: Target[] }>();
  for (const target of targets) {
    const folder = folders.of(target.kind === 'file' ? path.dirname(target.place) : target.place);
    const portion = portions.get(folder.root) ?? { folder, targets: [] };
    portions.set(folder.root, portion);
    portion.targets.push(target);
  }
  return [...portions.values()];
}

interface Reading extends ReadMinutes {
  readonly terminal: Terminal;
}

/** Resolves to the Markdown files found, relative to the workspace folder. */
async function readPortion({ folder, targets }: Portion, { book, settings, terminal }: Reading): Promise<string[]> {
  const { root } = folder;
  const files = diskFiles(root);
  const nameOf = (file: string): string => relativePath(terminal.folder, path.join(root, file));
  const isRoster = (file: string): boolean => isRosterPath(file, settings.roster);
  const search: Search = {
    files,
    rules: new IgnoreRules(hiddenIn(folder)),
    onUnreadable: (unread, error) => {
      terminal.warn(`${nameOf(unread)}: ${String(error)}`);
    },
    isWanted: isRoster,
    goOn: () => true,
  };
  await readRulesAbove(search, root.split(path.sep).reverse());
  const found: string[] = [];
  for await (const file of findMarkdown({ ...search, files: new Scope(root, targets).limit(files, isRoster) })) {
    const content = await readText(files, file);
    const name = { key: path.join(root, file), path: `${path.basename(root)}/${file}` };
    if (isMarkdown(file)) found.push(file);
    if (content.kind === 'text' && isMarkdown(file)) book.set('file', name, content.text);
    else if (content.kind === 'text') book.setRoster(name, content.text);
    else terminal.warn(`${nameOf(file)}: ${whyNotRead(content)}`);
  }
  return found;
}

/** Says of what was named why it is not among the minutes. */
function reportMissing(
  { folder: { root }, targets }: Portion,
  found: readonly string[],
  { book, terminal }: { readonly book: Minutebook; readonly terminal: Terminal },
): void {
  const keys = new Set(found.map((file) => path.join(root, file)));
  for (const target of targets) {
    const { asked, kind, place } = target;
    if (kind === 'glob') {
      const scope = new Scope(root, [target]);
      if (!found.some((file) => scope.holds(file))) throw new UsageError(`No Markdown file matches: ${asked}`);
    } else if (kind === 'file') {
      if (!isMarkdown(asked)) terminal.warn(`${asked}: no Markdown file, left out`);
      else if (!keys.has(place)) terminal.warn(`${asked}: left out, as git or files.exclude say`);
      else if (book.has(place) && book.get(place) === undefined)
        terminal.warn(`${asked}: no minutes, as its front matter or minutebook.files.exclude say`);
    }
  }
}

/** As in VS Code, the user's entries come on top of the defaults. */
function hiddenIn({ setting }: WorkspaceFolder): readonly string[] {
  const names = ['files.exclude', 'search.exclude'] as const;
  return hiddenGlobs(...names.flatMap((name) => [hiddenByDefault[name], setting(name)]));
}

function whyNotRead(content: Exclude<ReadText, { kind: 'text' }>): string {
  switch (content.kind) {
    case 'too-large':
      return `larger than ${largestFile / (1024 * 1024)} MB, not read`;
    case 'not-utf8':
      return 'not UTF-8, not read';
    case 'missing':
      return 'no longer there';
    case 'unreadable':
      return `cannot be read: ${String(content.error)}`;
  }
}
