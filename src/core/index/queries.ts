import { endOfWeek, isOverdue, type CivilDate } from '../dates';
import type { Action, Meeting, Span, Status } from '../model';
import type { Minutebook } from './minutebook';
import { ownersOf } from './owners';

/** An action as people see it: its text without owner and due date, its owners by their names. */
export interface ActionView {
  readonly action: Action;
  readonly meeting: Meeting;
  readonly text: string;
  readonly owners: readonly string[];
  readonly due: CivilDate | undefined;
  readonly status: Status;
}

/** All actions of all minutes, by file and line. */
export function allActions(book: Minutebook): readonly ActionView[] {
  return book.meetings().flatMap((meeting) => meeting.actions.map((action) => viewOf(book, meeting, action)));
}

export function openActions(book: Minutebook): readonly ActionView[] {
  return allActions(book).filter(({ status }) => status === 'open');
}

export type DueGroup = 'overdue' | 'today' | 'thisWeek' | 'later' | 'noDate';

/** The groups of the tree, in their order. */
export const dueGroups: readonly DueGroup[] = ['overdue', 'today', 'thisWeek', 'later', 'noDate'];

/** `thisWeek` reaches to its Sunday. */
export function dueGroupOf(due: CivilDate | undefined, today: CivilDate): DueGroup {
  if (due === undefined) return 'noDate';
  if (isOverdue(due, today)) return 'overdue';
  if (due === today) return 'today';
  return due <= endOfWeek(today) ? 'thisWeek' : 'later';
}

function viewOf(book: Minutebook, meeting: Meeting, action: Action): ActionView {
  const owners = ownersOf(book, meeting, action);
  const spans = action.due ? [...owners.spans, action.due.span] : owners.spans;
  return {
    action,
    meeting,
    text: without(action.prose.text, spans) || action.prose.text,
    owners: owners.names,
    due: action.due?.date,
    status: action.status,
  };
}

/** The text without these stretches, tidied where they were: `Send it  .` becomes `Send it.` */
function without(text: string, spans: readonly Span[]): string {
  let rest = text;
  for (const { start, end } of [...spans].sort((a, b) => b.start - a.start)) {
    rest = `${rest.slice(0, start)} ${rest.slice(end)}`;
  }
  return rest
    .replace(/\s+/g, ' ')
    .replace(/ (?=[.,;:)])/g, '')
    .replace(/[\s,;–—-]+$/, '')
    .trim();
}
