import type { CivilDate } from '../dates';
import type { Action, Meeting, Span, Status } from '../model';
import { shiftedSpan } from '../parse/prose';
import { ownersOf } from './owners';
import type { PersonFinder } from './people';

/** An action as people see it: its text without owner and due date, its owners by their names. */
export interface ActionView {
  readonly action: Action;
  readonly meeting: Meeting;
  readonly text: string;
  readonly owners: readonly string[];
  readonly due: CivilDate | undefined;
  readonly status: Status;
}

/** Undefined for what looks like an action and is none: a vote, praise with a tick, an item that nobody owns in a list of notes. */
export function actionView(people: PersonFinder, meeting: Meeting, action: Action): ActionView | undefined {
  const { body, prose, due, needs, status } = action;
  const written = prose.text.slice(body.start, body.end);
  if (isVote(people, meeting, written)) return undefined;
  const owners = ownersOf(people, meeting, action);
  const hasOwner = owners.names.length > 0 || owners.isNobody;
  if (needs === 'owner' && !hasOwner) return undefined;
  if (needs === 'owner-or-due' && !hasOwner && due === undefined) return undefined;
  const taken = (due ? [...owners.spans, due.span] : owners.spans).map((span) => shiftedSpan(span, -body.start));
  const inBody = taken.filter(({ start, end }) => start >= 0 && end <= written.length && end > start);
  const text = without(written, inBody) || written;
  return { action, meeting, text, owners: owners.names, due: due?.date, status };
}

const longestName = 80;

/** Marks beside names and nothing else record who voted: `- [x] Ana Li`. */
function isVote(people: PersonFinder, meeting: Meeting, text: string): boolean {
  return text.length <= longestName && people.findPerson(text.replace(/[\s.:]+$/, ''), meeting) !== undefined;
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
  const inner = withoutEmptyBrackets(left, after);
  if (inner) return join(...inner);
  if (left.trim() === '') return after.replace(/^[\s,;:]+/, '');
  if (after === '') return withoutTrail(left);
  return /^[.,;:)](?![\p{L}\p{N}])/u.test(after) ? withoutTrail(left) + after : `${left.trimEnd()} ${after}`;
}

/** Who and when may share their brackets: `Send it (Ana, due 2021-03-29)`. */
function withoutEmptyBrackets(left: string, right: string): readonly [string, string] | undefined {
  const opened = left.trimEnd();
  const pair = opened.slice(-1) + right.slice(0, 1);
  return pair === '()' || pair === '[]' ? [opened.slice(0, -1), right.slice(1)] : undefined;
}

function withoutTrail(text: string): string {
  let end = text.length;
  while (end > 0 && ' ,;–—-'.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}
