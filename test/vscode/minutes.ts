import {
  CancellationTokenSource,
  TreeItemCheckboxState,
  Uri,
  commands,
  extensions,
  window,
  workspace,
  type TextDocument,
  type TreeItem,
} from 'vscode';
import type { MinutebookExports } from '../../src/vscode/extension';
import { until } from './until';

/** What a user sees and does, in words, for the tests of both extension hosts. */

export function exportsOfMinutebook(): MinutebookExports {
  const found = extensions.getExtension<MinutebookExports>('minutebook.minutebook')?.exports;
  if (found === undefined) throw new Error('Minutebook is not active.');
  return found;
}

export interface SeenGroup {
  readonly label: string;
  readonly count: string;
  readonly actions: readonly SeenAction[];
}

export interface SeenAction {
  /** `Mar 29 · Ana: Send the figures`. */
  readonly label: string;
  readonly tooltip: string;
  readonly isTicked: boolean;
  readonly item: TreeItem;
}

/** The view *Open Actions* as it would be drawn now. */
export async function openActions(): Promise<readonly SeenGroup[]> {
  const { openActions: tree } = exportsOfMinutebook();
  const groups: SeenGroup[] = [];
  for (const group of (await tree.getChildren()) ?? []) {
    const item = await tree.getTreeItem(group);
    const actions: SeenAction[] = [];
    for (const action of (await tree.getChildren(group)) ?? []) {
      const drawn = await tree.getTreeItem(action);
      const { token } = new CancellationTokenSource();
      actions.push(seen((await tree.resolveTreeItem?.(drawn, action, token)) ?? drawn));
    }
    groups.push({ label: labelOf(item), count: String(item.description), actions });
  }
  return groups;
}

function labelOf({ label }: TreeItem): string {
  return typeof label === 'object' ? label.label : (label ?? '');
}

function seen(item: TreeItem): SeenAction {
  const { checkboxState } = item;
  const state = typeof checkboxState === 'object' ? checkboxState.state : checkboxState;
  return {
    label: labelOf(item),
    tooltip: typeof item.tooltip === 'string' ? item.tooltip : '',
    isTicked: state === TreeItemCheckboxState.Checked,
    item,
  };
}

export async function findAction(text: string): Promise<SeenAction | undefined> {
  return (await openActions()).flatMap(({ actions }) => actions).find((action) => action.label.endsWith(text));
}

export async function untilShown(text: string): Promise<SeenAction> {
  return until(`the tree shows "${text}"`, () => findAction(text));
}

export async function untilGone(text: string): Promise<void> {
  await until(`the tree no longer shows "${text}"`, async () => (await findAction(text)) === undefined);
}

/** Marks an action done as its context menu does. */
export async function markDone(action: SeenAction): Promise<void> {
  await commands.executeCommand('minutebook.markDone', { id: action.item.id });
}

/** Clicks an action. */
export async function click(action: SeenAction): Promise<void> {
  const { command } = action.item;
  if (command === undefined) throw new Error('A click does nothing.');
  const args: readonly unknown[] = command.arguments ?? [];
  await commands.executeCommand(command.command, ...args);
}

/** A file or folder of the workspace. */
export function at(path: string): Uri {
  const folder = workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('No folder is open.');
  return Uri.joinPath(folder.uri, path);
}

export async function textOnDisk(path: string): Promise<string> {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(at(path)));
}

export async function write(path: string, text: string | Uint8Array): Promise<void> {
  await workspace.fs.writeFile(at(path), typeof text === 'string' ? new TextEncoder().encode(text) : text);
}

/** Shows a file in an editor, as it is on disk: an editor may hear late, or never, of what has just been written beside it. */
export async function showAsOnDisk(path: string): Promise<TextDocument> {
  const wanted = (await textOnDisk(path)).replaceAll('\r\n', '\n');
  const document = await workspace.openTextDocument(at(path));
  await window.showTextDocument(document);
  await until('the editor shows the file', async () => {
    if (document.getText().replaceAll('\r\n', '\n') === wanted) return true;
    await commands.executeCommand('workbench.action.files.revert');
    return false;
  });
  return document;
}

export async function remove(path: string): Promise<void> {
  await workspace.fs.delete(at(path), { recursive: true });
}

export async function closeAllEditors(): Promise<void> {
  await commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await commands.executeCommand('workbench.action.closeAllEditors');
}
