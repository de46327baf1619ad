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
  return book.meetings().flatMap((meeting) => {
    const actions = meeting.actions.filter((action) => !isVote(book, meeting, action));
    return actions.map((action) => viewOf(book, meeting, action));
  });
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

const longestName = 80;

/** Marks beside names and nothing else record who voted: `- [x] Ana Li`. */
function isVote(book: Minutebook, meeting: Meeting, { prose: { text } }: Action): boolean {
  return text.length <= longestName && book.findPerson(text.replace(/[\s.:]+$/, ''), meeting) !== undefined;
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

/** The text without these stretches, tidied where they were: `Send it (due 2021-03-29).` becomes `Send it.` */
function without(text: string, spans: readonly Span[]): string {
  let rest = '';
  let done = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    rest = done === 0 ? text.slice(0, start) : join(rest, text.slice(done, start));
    done = Math.max(done, end);
  }
  return (done === 0 ? text : join(rest, text.slice(done))).replace(/\s+/g, ' ').trim();
}

/** Two pieces of a text between which something was taken out, with the marks that set it off. */
function join(left: string, right: string): string {
  const after = right.trimStart();
  if (left.trim() === '') return after.replace(/^[\s,;:]+/, '');
  if (after === '') return withoutTrail(left);
  return /^[.,;:)](?![\p{L}\p{N}])/u.test(after) ? withoutTrail(left) + after : `${left.trimEnd()} ${after}`;
}

function withoutTrail(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,;–—-'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
