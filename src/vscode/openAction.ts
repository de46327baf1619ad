import { Position, Selection, Uri, l10n, window, workspace, type TextDocument } from 'vscode';
import { locate } from '../core/features/locate';
import type { ActionView } from '../core/index/queries';
import type { FileName } from '../core/model';
import { editorRange } from './convert';
import { refusalText } from './labels';

/** Opens the file with the action selected, wherever it stands by now; else the file with a word about it. */
export async function openAction({ meeting, action }: ActionView): Promise<void> {
  await opening(meeting.file, async (document) => {
    const located = locate(meeting.file, document.getText(), action.place);
    if (located.kind === 'found') {
      await window.showTextDocument(document, { selection: editorRange(located.action.range) });
      return;
    }
    await window.showTextDocument(document);
    void window.showInformationMessage(refusalText(located.kind, meeting.file.path));
  });
}

/** Opens minutes with the cursor at the start of a line. */
export async function openMinutes(file: FileName, line: number): Promise<void> {
  await opening(file, async (document) => {
    const start = new Position(line, 0);
    await window.showTextDocument(document, { selection: new Selection(start, start) });
  });
}

async function opening({ key, path }: FileName, show: (document: TextDocument) => Promise<void>): Promise<void> {
  try {
    await show(await workspace.openTextDocument(Uri.parse(key, true)));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('{0} cannot be opened: {1}', path, reason));
  }
}
