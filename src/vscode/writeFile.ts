import { TabInputText, TabInputTextDiff, Uri, WorkspaceEdit, window, workspace, type TextDocument } from 'vscode';
import type { EditAnswer } from '../core/features/edits';
import { applyEdits, splitLines, type TextEdit } from '../core/text';
import { encode } from '../workspace/decode';
import { readText, type ReadText } from '../workspace/readText';
import { editorRange } from './convert';
import { exists } from './exists';
import { folderFiles } from './folderFiles';

export type Written =
  /** `before` and `after` are the whole text; equal when there was nothing to change. */
  | {
      readonly kind: 'written';
      readonly before: string;
      readonly edits: readonly TextEdit[];
      readonly isUnsaved: boolean;
    }
  | { readonly kind: 'refused'; readonly reason: Reason }
  | { readonly kind: 'failed'; readonly error: unknown };

export type Reason = Extract<EditAnswer, { kind: 'refused' }>['reason'] | Exclude<ReadText['kind'], 'text'> | 'changed';

/**
 * Changes a file by edits that are asked for its text as it is at that moment. A file that is open in a tab is edited there, and
 * saved if it had no unsaved changes; any other is changed on disk, byte for byte, without opening it.
 */
export async function changeFile(uri: Uri, edit: (text: string) => EditAnswer): Promise<Written> {
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString() && !open.isClosed);
  try {
    // VS Code keeps documents for a while after their tab is closed; those follow the disk.
    if (document?.isDirty === true || (document && isInTab(uri))) return await changeDocument(document, edit);
    return await changeClosedFile(uri, edit);
  } catch (error) {
    return { kind: 'failed', error };
  }
}

function isInTab(uri: Uri): boolean {
  const inputs = window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ input }) => input));
  return inputs.some((input) => {
    const shown =
      input instanceof TabInputText ? input.uri : input instanceof TabInputTextDiff ? input.modified : undefined;
    return shown?.toString() === uri.toString();
  });
}

async function changeDocument(document: TextDocument, edit: (text: string) => EditAnswer): Promise<Written> {
  if (!document.isDirty) {
    const onDisk = await textWhenShown(document);
    if (onDisk === undefined) return { kind: 'refused', reason: 'changed' };
    // An editor has one kind of line ending and would save all lines with it.
    if (onDisk !== document.getText()) return changeClosedFile(document.uri, edit);
  }
  const before = document.getText();
  const answer = edit(before);
  if (answer.kind === 'refused') return answer;
  const written: Written = { kind: 'written', before, edits: answer.edits, isUnsaved: document.isDirty };
  if (answer.edits.length === 0) return written;
  const wasDirty = document.isDirty;
  const change = new WorkspaceEdit();
  for (const { range, newText } of answer.edits) change.replace(document.uri, editorRange(range), newText);
  if (!(await workspace.applyEdit(change))) return { kind: 'refused', reason: 'changed' };
  if (!wasDirty && !(await document.save())) throw new Error('The file could not be saved.');
  return written;
}

const patience = 2000;
const glance = 50;

/**
 * What is on disk, once the document shows it: one that has just been changed from outside shows its old text until VS Code has heard of
 * it. Undefined when it does not come to show it.
 */
async function textWhenShown(document: TextDocument): Promise<string | undefined> {
  for (let waited = 0; waited <= patience; waited += glance) {
    const content = await readOnDisk(document.uri);
    if (content.kind !== 'text') return document.getText();
    if (linesOf(content.text) === linesOf(document.getText())) return content.text;
    await new Promise<void>((resolve) => {
      setTimeout(resolve, glance);
    });
  }
  return undefined;
}

function linesOf(text: string): string {
  return splitLines(text).join('\n');
}

function readOnDisk(uri: Uri): Promise<ReadText> {
  return readText(folderFiles(Uri.joinPath(uri, '..')), uri.path.slice(uri.path.lastIndexOf('/') + 1));
}

async function changeClosedFile(uri: Uri, edit: (text: string) => EditAnswer): Promise<Written> {
  const { mtime } = await workspace.fs.stat(uri);
  const content = await readOnDisk(uri);
  if (content.kind !== 'text') return { kind: 'refused', reason: content.kind };
  const before = content.text;
  const answer = edit(before);
  if (answer.kind === 'refused') return answer;
  if (answer.edits.length > 0) {
    if ((await workspace.fs.stat(uri)).mtime !== mtime) return { kind: 'refused', reason: 'changed' };
    await workspace.fs.writeFile(uri, encode(applyEdits(before, answer.edits), content.hasByteOrderMark));
  }
  return { kind: 'written', before, edits: answer.edits, isUnsaved: false };
}

/** Makes an empty file where there is none. Answers whether it did. */
export async function createWhenMissing(uri: Uri): Promise<boolean> {
  if (await exists(uri)) return false;
  await workspace.fs.writeFile(uri, new Uint8Array());
  return true;
}

/** Takes away a file in which nothing stands any more. */
export async function deleteWhenEmpty(uri: Uri): Promise<void> {
  if ((await exists(uri)) && (await workspace.fs.stat(uri)).size === 0) await workspace.fs.delete(uri);
}
