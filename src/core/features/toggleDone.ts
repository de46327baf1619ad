import type { Minutebook } from '../index/minutebook';
import { shownActions } from '../index/queries';
import type { Action, Meeting } from '../model';
import { readMark, signOf } from '../parse/mark';
import { rangeInLine, type Position, type Range, type TextEdit } from '../text';
import { hasConflictMarkers, type Refusal } from './edits';
import { listItemsIn } from './listItems';
import { setStatus } from './statusEdits';

export interface ToggleRequest {
  readonly book: Minutebook;
  /** What the text says. */
  readonly meeting: Meeting;
  readonly text: string;
  /** A cursor is an empty selection. */
  readonly selections: readonly Range[];
}

export type ToggleAnswer =
  | {
      readonly kind: 'toggled';
      readonly edits: readonly TextEdit[];
      readonly status: 'open' | 'done';
      /** The actions that changed, by their number among the meeting's. */
      readonly actions: readonly number[];
      /** Why others stayed as they are. */
      readonly refusal: Refusal | undefined;
    }
  /** List items have become actions. */
  | { readonly kind: 'marked'; readonly edits: readonly TextEdit[] }
  /** `closed`: all of them were cancelled or carried. */
  | { readonly kind: 'refused'; readonly reason: Refusal | 'no-action' | 'closed' };

/**
 * Marks the actions in the selected lines done; when all of them are done already, opens them again. Where there is no action, list items
 * become open ones, but not in approved minutes.
 */
export function toggleDone(request: ToggleRequest): ToggleAnswer {
  const { meeting, text } = request;
  if (hasConflictMarkers(text)) return { kind: 'refused', reason: 'merge-conflict' };
  const actions = selectedActions(request);
  if (actions.length === 0) return markItems(request);
  const open = actions.filter(({ status }) => status === 'open');
  const status = open.length > 0 ? 'done' : 'open';
  const wanted = open.length > 0 ? open : actions.filter((action) => action.status === 'done');
  if (wanted.length === 0) return { kind: 'refused', reason: 'closed' };
  const answers = wanted.map((action) => ({ action, answer: editOf(request, action, status) }));
  const changed = answers.flatMap(({ action, answer }) => (answer.kind === 'edits' ? [{ action, ...answer }] : []));
  const refusal = answers.flatMap(({ answer }) => (answer.kind === 'refused' ? [answer.reason] : []))[0];
  if (changed.length === 0) return { kind: 'refused', reason: refusal ?? 'no-action' };
  return {
    kind: 'toggled',
    edits: changed.flatMap(({ edits }) => edits),
    status,
    actions: changed.map(({ action }) => meeting.actions.indexOf(action)),
    refusal,
  };
}

function editOf(
  { meeting, text }: ToggleRequest,
  action: Action,
  status: 'open' | 'done',
): ReturnType<typeof setStatus> {
  const { start, end } = action.mark;
  // Nothing but the mark says how it stands, and it can be written at once: hundreds of lines may be selected.
  const isPlain = action.form === 'brackets' && action.tag === undefined && action.prose.struck.length === 0;
  if (!isPlain) return setStatus(meeting.file, text, action.place, status);
  const range = rangeInLine(start.line, start.character + 1, end.character - 1);
  return { kind: 'edits', edits: [{ range, newText: signOf(status) }] };
}

/** Those of the selected lines; where several stand in the cursor's line, the one that the cursor is in. */
function selectedActions({ book, meeting, selections }: ToggleRequest): readonly Action[] {
  const shown = new Set(shownActions(book, meeting).map(({ action }) => action));
  // A vote (`- [ ] Ana Li`) is no action, but has a mark all the same.
  const actions = meeting.actions.filter((action) => action.form === 'brackets' || shown.has(action));
  const selected = selections.flatMap((selection) => {
    const lines = linesOf(selection);
    const here = actions.filter(({ range }) => range.start.line <= lines.last && range.end.line >= lines.first);
    const atCursor = isEmpty(selection) ? here.filter(({ range }) => holds(range, selection.start)) : [];
    return here.length > 1 && atCursor.length > 0 ? atCursor : here;
  });
  return [...new Set(selected)];
}

/** A selection that ends at the start of a line does not reach into it. */
export function linesOf({ start, end }: Range): { readonly first: number; readonly last: number } {
  const reachesInto = end.character > 0 || end.line === start.line;
  return { first: start.line, last: reachesInto ? end.line : end.line - 1 };
}

function isEmpty({ start, end }: Range): boolean {
  return start.line === end.line && start.character === end.character;
}

function holds({ start, end }: Range, { line, character }: Position): boolean {
  const isBehind = line > start.line || (line === start.line && character >= start.character);
  return isBehind && (line < end.line || (line === end.line && character <= end.character));
}

function markItems({ meeting, text, selections }: ToggleRequest): ToggleAnswer {
  const spans = selections.map(linesOf);
  const isSelected = (line: number): boolean => spans.some(({ first, last }) => first <= line && line <= last);
  const edits = listItemsIn(text, isSelected).map(({ text: words, place }): TextEdit => {
    const mark = readMark(words);
    if (mark?.form !== 'brackets') return { range: { start: place, end: place }, newText: '[ ] ' };
    // `- [ ]` with nothing behind it is no action yet.
    const [start, end] = [place.character + mark.start + 1, place.character + mark.end - 1];
    return { range: rangeInLine(place.line, start, end), newText: signOf(mark.status === 'open' ? 'done' : 'open') };
  });
  if (edits.length === 0) return { kind: 'refused', reason: 'no-action' };
  return meeting.isApproved ? { kind: 'refused', reason: 'approved' } : { kind: 'marked', edits };
}
