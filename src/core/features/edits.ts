import type { ActionPlace, FileName, Status } from '../model';
import { signOf } from '../parse/taskMark';
import { rangeInLine, splitLines, type TextEdit } from '../text';
import { locate } from './locate';

export type Refusal = 'gone' | 'several' | 'merge-conflict';

/** What to write, or why nothing is written. Nothing to change is an answer without edits. */
export type EditAnswer =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: Refusal };

/**
 * Changes the mark of an action, and nothing else in the text.
 * @param place where the action was seen; the text may have changed since
 */
export function setStatus(file: FileName, text: string, place: ActionPlace, status: Status): EditAnswer {
  if (hasConflictMarkers(text)) return { kind: 'refused', reason: 'merge-conflict' };
  const located = locate(file, text, place);
  if (located.kind !== 'found') return { kind: 'refused', reason: located.kind };
  const { action } = located;
  if (action.status === status) return { kind: 'edits', edits: [] };
  const { start, end } = action.mark;
  const range = rangeInLine(start.line, start.character + 1, end.character - 1);
  return { kind: 'edits', edits: [{ range, newText: signOf(status) }] };
}

/** Whether git has left a conflict in the text: both sides stand in it, and a line of either may go away. */
export function hasConflictMarkers(text: string): boolean {
  const lines = splitLines(text);
  return lines.some((line) => line.startsWith('<<<<<<< ')) && lines.some((line) => line.startsWith('>>>>>>> '));
}
