import { Uri, l10n, window, workspace } from 'vscode';
import { locate } from '../core/features/locate';
import type { ActionView } from '../core/index/queries';
import { editorRange } from './convert';
import { refusalText } from './labels';

/** Opens the file with the action selected, wherever it stands by now; else the file with a word about it. */
export async function openAction({ meeting, action }: ActionView): Promise<void> {
  const { key, path } = meeting.file;
  try {
    const document = await workspace.openTextDocument(Uri.parse(key, true));
    const located = locate(meeting.file, document.getText(), action.place);
    if (located.kind !== 'found') {
      await window.showTextDocument(document);
      void window.showInformationMessage(refusalText(located.kind, path));
      return;
    }
    await window.showTextDocument(document, { selection: editorRange(located.action.range) });
  } catch (error) {
    void window.showErrorMessage(
      l10n.t('{0} cannot be opened: {1}', path, error instanceof Error ? error.message : String(error)),
    );
  }
}
