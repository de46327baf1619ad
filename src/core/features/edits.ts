import type { ActionPlace, FileName } from '../model';
import { splitLines, type TextEdit } from '../text';

/** Why nothing is written; `not-understood`: in the form that is found, it cannot be said so that it would be read again. */
export type Refusal = 'gone' | 'several' | 'merge-conflict' | 'told' | 'approved' | 'not-understood';

/** What to write, or why nothing is written. Nothing to change is an answer without edits. */
export type EditAnswer =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: Refusal };

/** An action as it was seen, and the text of its file as it is now. */
export interface SeenAction {
  readonly file: FileName;
  readonly text: string;
  readonly place: ActionPlace;
}

/** Whether git has left a conflict in the text: both sides stand in it, and a line of either may go away. */
export function hasConflictMarkers(text: string): boolean {
  const lines = splitLines(text);
  return lines.some((line) => /^<{7}(?: |$)/.test(line)) && lines.some((line) => /^>{7}(?: |$)/.test(line));
}
