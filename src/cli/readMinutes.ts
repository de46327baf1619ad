import path from 'node:path';
import type { FileName } from '../core/model';
import { Minutebook } from '../core/index/minutebook';
import { readSettings, type Settings } from '../core/settings';
import { largestFile } from '../workspace/decode';
import { findMarkdown, readRulesAbove, type Search } from '../workspace/findMarkdown';
import type { FileSystem } from '../workspace/fileSystem';
import { IgnoreRules } from '../workspace/ignoreRules';
import { readText, type ReadText } from '../workspace/readText';
import { hiddenByDefault, hiddenGlobs } from '../workspace/settingsFile';
import { diskFiles } from './diskFiles';
import { findWorkspaceFolder, type WorkspaceFolder } from './workspaceFolder';

export interface ReadMinutes {
  readonly book: Minutebook;
  readonly settings: Settings;
}

/**
 * Reads all minutes at and below a path, as the editor would with that workspace open.
 * Files that cannot be read are told of and left out; rejects when there is nothing at the path.
 */
export async function readMinutes(asked: string, warn: (message: string) => void): Promise<ReadMinutes> {
  const folder = await findWorkspaceFolder(asked);
  const settings = readSettings((name) => folder.setting(`minutebook.${name}`));
  const book = new Minutebook(settings);
  const files = diskFiles(folder.root);
  for (const file of await markdownFiles(folder, files, warn)) {
    const name: FileName = { key: path.join(folder.root, file), path: `${path.basename(folder.root)}/${file}` };
    const content = await readText(files, file);
    if (content.kind === 'text') book.set('file', name, content.text);
    else warn(`${file}: ${whyNotRead(content)}`);
  }
  return { book, settings };
}

async function markdownFiles(
  folder: WorkspaceFolder,
  files: FileSystem,
  warn: (message: string) => void,
): Promise<string[]> {
  const rules = new IgnoreRules(hiddenIn(folder));
  const search: Search = {
    files,
    rules,
    onUnreadable: (unread, error) => {
      warn(`${unread}: ${String(error)}`);
    },
    goOn: (foldersSoFar) => folder.kind === 'folder' || foldersSoFar === 0,
  };
  await readRulesAbove(search, folder.root.split(path.sep).reverse());
  const found: string[] = [];
  const below = folder.kind === 'folder' ? folder.inside : folder.inside.split('/').slice(0, -1).join('/');
  for await (const file of findMarkdown(search, below)) {
    if (folder.kind === 'folder' || file === folder.inside) found.push(file);
  }
  return found;
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
