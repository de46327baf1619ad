import { Disposable, EventEmitter, FileDecoration, ThemeColor, Uri, window } from 'vscode';

/** What done actions wear as their resource, so that they can be dimmed: the tree has no other colour for labels. */
export const doneResource = Uri.from({ scheme: 'minutebook', path: '/done' });

export function dimDone(): Disposable {
  const never = new EventEmitter<undefined>();
  const dimmed = new FileDecoration(undefined, undefined, new ThemeColor('minutebook.doneForeground'));
  return Disposable.from(
    never,
    window.registerFileDecorationProvider({
      onDidChangeFileDecorations: never.event,
      provideFileDecoration: (uri) => (uri.toString() === doneResource.toString() ? dimmed : undefined),
    }),
  );
}
