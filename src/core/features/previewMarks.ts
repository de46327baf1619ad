import { daysBetween, type CivilDate } from '../dates';
import type { Minutebook } from '../index/minutebook';
import { trackedActionOf } from '../index/occurrences';
import { ownersOf } from '../index/owners';
import type { ActionView } from '../index/queries';
import type { Action, Meeting, Status } from '../model';
import { rangeOf } from '../parse/prose';
import { rangeInLine, type Position, type Range } from '../text';

/** Something that the Markdown preview shows of a text of minutes, and where in the text. */
export type PreviewMark = PreviewStretch | PreviewBadge;

/**
 * - `box`: in `- [x] Send it`, the `[x]`;
 * - `keyword`: in `ACTION: Send it`, the `ACTION`;
 * - `action`: the words of an action that is no longer open;
 * - `owner`: a name, and the full one where that is another;
 * - `due`: the date alone.
 */
export type PreviewStretch = { readonly range: Range } & (
  | { readonly kind: 'box' | 'action'; readonly status: Status }
  | { readonly kind: 'keyword' | 'decision' }
  | { readonly kind: 'owner'; readonly name: string | undefined }
  | { readonly kind: 'due'; readonly urgency: Urgency | undefined }
  | { readonly kind: 'reference'; readonly url: string }
);

/** Words behind a place: `12 days overdue`; or `done`, where another file says so of an action that is open here. */
export type PreviewBadge = { readonly kind: 'badge'; readonly range: Range } & (
  | { readonly urgency: Urgency; readonly days: number }
  | { readonly status: Exclude<Status, 'open'>; readonly urgency?: undefined }
);

export type Urgency = 'overdue' | 'today' | 'soon' | 'later';

export interface PreviewDay {
  readonly today: CivilDate;
  /** How many days ahead are soon. */
  readonly soonDays: number;
}

/**
 * What the preview of a meeting's text shows, in the order of the text. Nothing when `lines` are not the text that was read, as in the
 * moment after a file has changed on the disk.
 */
export function previewMarks(
  book: Minutebook,
  meeting: Meeting,
  lines: readonly string[],
  day: PreviewDay,
): readonly PreviewMark[] {
  if (!meeting.actions.every((action) => standsIn(lines, action))) return [];
  const actions = meeting.actions.flatMap((action) => {
    const tracked = trackedActionOf(book, action);
    const view = tracked?.occurrences.find((place) => place.action === action);
    return tracked && view ? actionMarks(ownerMarks(book, view), { view, status: tracked.status, day }) : [];
  });
  return [...actions, ...decisionMarks(meeting, lines), ...referenceMarks(meeting, lines)].sort(byPlace);
}

function standsIn(lines: readonly string[], { place }: Action): boolean {
  return (lines[place.line] ?? '').trim() === place.lineText.replaceAll('\0', '\uFFFD');
}

interface Occurrence {
  readonly view: ActionView;
  /** What the action's own meeting says. */
  readonly status: Status;
  readonly day: PreviewDay;
}

function actionMarks(owners: readonly PreviewMark[], { view, status, day }: Occurrence): readonly PreviewMark[] {
  const { action } = view;
  const body = rangeOf(action.prose, action.body);
  const isOpen = view.status === 'open' && status === 'open';
  return [
    ...headMarks(action),
    ...(view.status === 'open' ? [] : [{ kind: 'action', range: body, status: view.status } as const]),
    ...owners,
    ...dueMarks(action, isOpen ? day : undefined),
    ...(view.status === 'open' && status !== 'open'
      ? [{ kind: 'badge', range: { start: body.end, end: body.end }, status } as const]
      : []),
  ];
}

/** Glyphs and HTML checkboxes show for themselves how an action stands. */
function headMarks({ form, mark, status }: Action): readonly PreviewMark[] {
  if (form === 'brackets') return [{ kind: 'box', range: mark, status }];
  return form === 'keyword' ? [{ kind: 'keyword', range: mark }] : [];
}

/** Without a day, the date is only a date: nobody waits for what is done. */
function dueMarks({ due, prose }: Action, day: PreviewDay | undefined): readonly PreviewMark[] {
  if (!due) return [];
  const days = day && daysBetween(day.today, due.date);
  const urgency = day && days !== undefined ? urgencyOf(days, day.soonDays) : undefined;
  const date: PreviewMark = { kind: 'due', range: due.range, urgency };
  if (urgency === undefined || days === undefined) return [date];
  // The date in a report's cell stands outside of the text.
  const end = due.span.end > due.span.start ? rangeOf(prose, due.span).end : due.range.end;
  const at = isBefore(end, due.range.end) ? due.range.end : end;
  return [date, { kind: 'badge', range: { start: at, end: at }, urgency, days }];
}

function urgencyOf(days: number, soonDays: number): Urgency {
  if (days < 0) return 'overdue';
  if (days === 0) return 'today';
  return days <= soonDays ? 'soon' : 'later';
}

/** The names as they are written, each with the person whom it means. */
function ownerMarks(book: Minutebook, { meeting, action }: ActionView): readonly PreviewMark[] {
  const { names, places } = ownersOf(book, meeting, action);
  const inText = places.map(({ name, span }): PreviewMark => {
    const isAsWritten = action.prose.text.slice(span.start, span.end) === name;
    return { kind: 'owner', range: rangeOf(action.prose, span), name: isAsWritten ? undefined : name };
  });
  const cell = names.length > 0 ? action.cells?.assignee : undefined;
  return cell ? [...inText, { kind: 'owner', range: cell, name: undefined }] : inText;
}

function decisionMarks({ decisions }: Meeting, lines: readonly string[]): readonly PreviewMark[] {
  return decisions
    .filter(({ text, range }) => textFrom(lines, range.start).startsWith(/^[\p{L}\p{N}]?/u.exec(text)?.[0] ?? ''))
    .flatMap(({ range }) => [...decisionKeyword(lines, range.start), { kind: 'decision', range } as const]);
}

/** In `**Decision** (unanimous): We mend it`, this is `Decision`. */
function decisionKeyword(lines: readonly string[], { line, character }: Position): readonly PreviewMark[] {
  const from = Math.max(0, character - longestKey);
  const before = (lines[line] ?? '').slice(from, character);
  const word = /\b(?:decision|decided|agreed|resolved|resolution)\b/i.exec(before);
  if (!word) return [];
  const start = from + word.index;
  return [{ kind: 'keyword', range: rangeInLine(line, start, start + word[0].length) }];
}

function referenceMarks({ references }: Meeting, lines: readonly string[]): readonly PreviewMark[] {
  return references.flatMap(({ key, url, range }): readonly PreviewMark[] => {
    const written = textFrom(lines, range.start).slice(0, key.length).toLowerCase();
    const isLink = url?.startsWith('https://') === true && written === key.toLowerCase();
    return isLink ? [{ kind: 'reference', range, url }] : [];
  });
}

function textFrom(lines: readonly string[], { line, character }: Position): string {
  return (lines[line] ?? '').slice(character, character + longestKey);
}

/** Longer than any key, and than any word for a decision with what stands beside it. */
const longestKey = 80;

function byPlace({ range: a }: PreviewMark, { range: b }: PreviewMark): number {
  return a.start.line - b.start.line || a.start.character - b.start.character;
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
