import { Range, Uri, WorkspaceEdit, workspace, type TextDocument } from 'vscode';
import type { EditAnswer } from '../core/features/edits';
import { applyEdits, type TextEdit } from '../core/text';
import { encode } from '../workspace/decode';
import { readText, type ReadText } from '../workspace/readText';
import { folderFiles } from './folderFiles';

export type Written =
  /** `before` and `after` are the whole text; equal when there was nothing to change. */
  | { readonly kind: 'written'; readonly before: string; readonly edits: readonly TextEdit[]; readonly isOpen: boolean }
  | { readonly kind: 'refused'; readonly reason: Reason }
  | { readonly kind: 'failed'; readonly error: unknown };

export type Reason = Extract<EditAnswer, { kind: 'refused' }>['reason'] | Exclude<ReadText['kind'], 'text'> | 'changed';

/**
 * Changes a file by edits that are asked for its text as it is at that moment. An open file is edited in its editor, and saved
 * if it had no unsaved changes; a closed one is changed on disk, byte for byte, without opening it.
 */
export async function changeFile(uri: Uri, edit: (text: string) => EditAnswer): Promise<Written> {
  const document = workspace.textDocuments.find((open) => open.uri.toString() === uri.toString() && !open.isClosed);
  try {
    return document ? await changeDocument(document, edit) : await changeClosedFile(uri, edit);
  } catch (error) {
    return { kind: 'failed', error };
  }
}

async function changeDocument(document: TextDocument, edit: (text: string) => EditAnswer): Promise<Written> {
  const before = document.getText();
  const answer = edit(before);
  if (answer.kind === 'refused') return answer;
  const written: Written = { kind: 'written', before, edits: answer.edits, isOpen: true };
  if (answer.edits.length === 0) return written;
  const wasDirty = document.isDirty;
  const change = new WorkspaceEdit();
  for (const { range, newText } of answer.edits) change.replace(document.uri, editorRange(range), newText);
  if (!(await workspace.applyEdit(change))) return { kind: 'refused', reason: 'changed' };
  if (!wasDirty && !(await document.save())) throw new Error('The file could not be saved.');
  return written;
}

async function changeClosedFile(uri: Uri, edit: (text: string) => EditAnswer): Promise<Written> {
  const { mtime } = await workspace.fs.stat(uri);
  const content = await readText(folderFiles(Uri.joinPath(uri, '..')), uri.path.slice(uri.path.lastIndexOf('/') + 1));
  if (content.kind !== 'text') return { kind: 'refused', reason: content.kind };
  const before = content.text;
  const answer = edit(before);
  if (answer.kind === 'refused') return answer;
  if (answer.edits.length > 0) {
    if ((await workspace.fs.stat(uri)).mtime !== mtime) return { kind: 'refused', reason: 'changed' };
    await workspace.fs.writeFile(uri, encode(applyEdits(before, answer.edits), content.hasByteOrderMark));
  }
  return { kind: 'written', before, edits: answer.edits, isOpen: false };
}

function editorRange({ start, end }: TextEdit['range']): Range {
  return new Range(start.line, start.character, end.line, end.character);
}
