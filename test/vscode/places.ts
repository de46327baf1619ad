import type { Position } from 'vscode';
import { workspace, type TextDocument, type Uri } from 'vscode';
import { at } from './minutes';

/** A place in a file by the words around it: in `Maren O|duya`, the bar is the cursor. */
export async function placeOf(
  path: string,
  words: string,
): Promise<{ readonly uri: Uri; readonly position: Position }> {
  const document = await workspace.openTextDocument(at(path));
  return { uri: document.uri, position: positionIn(document, words) };
}

function positionIn(document: TextDocument, words: string): Position {
  const start = document.getText().indexOf(words.replace('|', ''));
  if (start < 0 || !words.includes('|')) throw new Error(`${words} does not stand in ${document.uri.path}.`);
  return document.positionAt(start + words.indexOf('|'));
}
