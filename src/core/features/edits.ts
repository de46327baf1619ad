import type { Action, ActionPlace, FileName, Status } from '../model';
import { isChecked, signOf } from '../parse/mark';
import { rangeOf } from '../parse/prose';
import { rangeInLine, splitLines, type Range, type TextEdit } from '../text';
import { locate } from './locate';

export type Refusal = 'gone' | 'several' | 'merge-conflict' | 'told' | 'not-understood';

/** What to write, or why nothing is written. Nothing to change is an answer without edits. */
export type EditAnswer =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: Refusal };

/**
 * Changes how an action stands, in the form that it is written in, and nothing else in the text: `[ ]` becomes `[x]`, `☐` becomes `☑`;
 * where the form cannot show it, ` [done]` or the like is added at the end, and taken away again.
 * @param place where the action was seen; the text may have changed since
 */
export function setStatus(file: FileName, text: string, place: ActionPlace, status: Status): EditAnswer {
  if (hasConflictMarkers(text)) return { kind: 'refused', reason: 'merge-conflict' };
  const located = locate(file, text, place);
  if (located.kind !== 'found') return { kind: 'refused', reason: located.kind };
  const { action } = located;
  if (action.status === status) return { kind: 'edits', edits: [] };
  const mark = markFor(action, status, textAt(text, action.mark));
  // Struck-out text, or `- Done last week`: what is told in words is not for us to take back.
  if (mark.written === undefined && action.tag === undefined && mark.showed !== action.status)
    return { kind: 'refused', reason: 'told' };
  return {
    kind: 'edits',
    edits: [...markEdit(action, mark), ...tagEdit(action, mark.shows === status ? undefined : status)],
  };
}

/** Whether git has left a conflict in the text: both sides stand in it, and a line of either may go away. */
export function hasConflictMarkers(text: string): boolean {
  const lines = splitLines(text);
  return lines.some((line) => line.startsWith('<<<<<<< ')) && lines.some((line) => line.startsWith('>>>>>>> '));
}

interface NewMark {
  /** What the mark shows now. */
  readonly showed: Status;
  /** What it can show of the wanted status; the rest is for a tag. */
  readonly shows: Status;
  /** The mark to write; undefined to leave it. */
  readonly written: string | undefined;
}

function markFor(action: Action, status: Status, mark: string): NewMark {
  switch (action.form) {
    case 'brackets':
      return { showed: action.status, shows: status, written: `[${signOf(status)}]` };
    case 'glyph':
      return glyphFor(status, mark);
    case 'checkbox':
      return checkboxFor(status, mark);
    case 'keyword':
    case 'listed':
    case 'row':
      return { showed: 'open', shows: 'open', written: undefined };
  }
}

function glyphFor(status: Status, mark: string): NewMark {
  const showed = mark === '☐' ? 'open' : mark === '✗' || mark === '✘' ? 'cancelled' : 'done';
  if (status === 'done') return { showed, shows: 'done', written: showed === 'done' ? undefined : '☑' };
  return { showed, shows: 'open', written: showed === 'open' ? undefined : '☐' };
}

function checkboxFor(status: Status, tag: string): NewMark {
  const showed = isChecked(tag) ? 'done' : 'open';
  const shows = status === 'done' ? 'done' : 'open';
  if (showed === shows) return { showed, shows, written: undefined };
  const written =
    shows === 'done'
      ? tag.replace(/\s*\/?>$/, (end) => ` checked=""${end}`)
      : tag.replace(/\s+checked(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>/]+))?/i, '');
  return { showed, shows, written };
}

/** Only the characters that differ are written. */
function markEdit(action: Action, { written }: NewMark): readonly TextEdit[] {
  if (written === undefined) return [];
  const { start, end } = action.mark;
  if (action.form !== 'brackets') return [{ range: action.mark, newText: written }];
  return [{ range: rangeInLine(start.line, start.character + 1, end.character - 1), newText: written.slice(1, -1) }];
}

function tagEdit(action: Action, status: Status | undefined): readonly TextEdit[] {
  const newText = status === undefined || status === 'open' ? '' : ` [${status}]`;
  if (action.tag) return [{ range: action.tag, newText }];
  if (newText === '') return [];
  const { end } = rangeOf(action.prose, action.body);
  return [{ range: { start: end, end }, newText }];
}

function textAt(text: string, { start, end }: Range): string {
  return (splitLines(text)[start.line] ?? '').slice(start.character, end.character);
}
