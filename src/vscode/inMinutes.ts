import { Disposable, commands, window } from 'vscode';
import type { LiveMinutes } from './liveMinutes';

/** Keeps the context key `minutebook.inMinutes`, which says whether the editor in front shows minutes: for commands that need some. */
export function followMinutes(minutes: LiveMinutes): Disposable {
  let known: boolean | undefined;
  const look = (): void => {
    const document = window.activeTextEditor?.document;
    const isMinutes = document !== undefined && minutes.meetingOf(document) !== undefined;
    if (isMinutes === known) return;
    known = isMinutes;
    void commands.executeCommand('setContext', 'minutebook.inMinutes', isMinutes);
  };
  look();
  return Disposable.from(minutes.onDidChange(look), window.onDidChangeActiveTextEditor(look));
}
