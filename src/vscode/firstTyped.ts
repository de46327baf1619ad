import { Disposable, window, type CancellationToken, type Position, type TextDocument } from 'vscode';

/**
 * Where the cursor stands once something has been typed behind this place; undefined when it goes elsewhere, or when nobody wants to know
 * any more. What was typed already while the question was on its way counts.
 */
export async function firstTyped(
  document: TextDocument,
  place: Position,
  token: CancellationToken,
): Promise<Position | undefined> {
  const listeners: Disposable[] = [];
  try {
    return await new Promise((resolve) => {
      const look = (): void => {
        const editor = window.activeTextEditor;
        const cursor = editor?.document === document ? editor.selection.active : undefined;
        if (cursor === undefined || cursor.line !== place.line) resolve(undefined);
        else if (cursor.isAfter(place)) resolve(cursor);
      };
      listeners.push(
        window.onDidChangeTextEditorSelection(look),
        window.onDidChangeActiveTextEditor(look),
        token.onCancellationRequested(() => {
          resolve(undefined);
        }),
      );
      look();
    });
  } finally {
    Disposable.from(...listeners).dispose();
  }
}
