import { Selection, Uri, l10n, window, workspace, type WorkspaceFolder } from 'vscode';
import { firstMinutes } from '../core/features/firstMinutes';
import type { CivilDate } from '../core/dates';
import { defaultSettings } from '../core/settings';
import { encode } from '../workspace/decode';
import { currentSettings } from './configuration';
import { exists } from './exists';

/** Asks for a series and opens its first minutes; a file that exists is opened as it is. */
export async function createFirstMinutes(today: CivilDate): Promise<void> {
  const folder = await pickFolder();
  if (folder === undefined) return;
  const series = await window.showInputBox({
    title: l10n.t('Create First Minutes'),
    prompt: l10n.t('What is the series of meetings called?'),
    value: l10n.t('Team'),
  });
  if (series === undefined) return;
  const eol = workspace.getConfiguration('files', folder.uri).get('eol') === '\r\n' ? '\r\n' : '\n';
  const file = firstMinutes(series, today, eol);
  const uri = Uri.joinPath(folder.uri, file.path);
  if (!(await exists(uri))) await workspace.fs.writeFile(uri, encode(file.text, false));
  const document = await workspace.openTextDocument(uri);
  const gap = document.positionAt(document.getText().indexOf('  - ') + '  - '.length);
  await window.showTextDocument(document, { selection: new Selection(gap, gap) });
}

/** Asks for a folder of the workspace and adds it to the paths that hold minutes. */
export async function chooseMinutesFolder(): Promise<void> {
  const folder = await pickFolder();
  if (folder === undefined) return;
  const chosen = await window.showOpenDialog({
    title: l10n.t('Choose the Folder with Your Minutes'),
    defaultUri: folder.uri,
    canSelectFolders: true,
    canSelectFiles: false,
    openLabel: l10n.t('Read as Minutes'),
  });
  const uri = chosen?.[0];
  if (uri === undefined) return;
  const root = folder.uri.path.replace(/\/$/, '');
  if (uri.path !== root && !uri.path.startsWith(`${root}/`)) {
    void window.showWarningMessage(l10n.t('The folder must lie inside the workspace folder {0}.', folder.name));
    return;
  }
  const inside = uri.path.slice(root.length + 1);
  const glob = inside === '' ? '**/*.md' : `${escapeGlob(inside)}/**/*.md`;
  const { include } = currentSettings();
  const added = [...(include.length > 0 ? include : defaultSettings.include).filter((known) => known !== glob), glob];
  await workspace.getConfiguration('minutebook').update('files.include', added);
}

async function pickFolder(): Promise<WorkspaceFolder | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  return folders.length > 1 ? window.showWorkspaceFolderPick() : folders[0];
}

function escapeGlob(path: string): string {
  return path.replace(/[\\*?[\]{}()!]/g, '\\$&');
}
