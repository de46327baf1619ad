import type { CivilDate } from '../dates';
import type { DueDate, Problem, Prose, Span } from '../model';
import { findDates, type DateText } from './dateText';
import { blanked, rangeOf } from './prose';

export interface DueReading {
  readonly due: DueDate | undefined;
  readonly problems: readonly Problem[];
}

/**
 * The due date of an action, in this order: a labelled date; the last date as a wiki writes it (`29 Mar 2021`);
 * a date at the end, in parentheses or after `by`, `before`, `until` that is not before the meeting.
 */
export function readDueDate(prose: Prose, meeting: CivilDate | undefined): DueReading {
  const text = blanked(prose.text, [...prose.code, ...prose.links]);
  const dates = findDates(text, meeting);
  const labelled = dates.find((found) => labelBefore(text, found.span) !== undefined);
  const chosen =
    labelled ??
    dates.findLast((found) => found.form === 'day-month-year') ??
    dates.findLast((found) => standsAsDueDate(text, found) && !isBefore(found.date, meeting));
  if (chosen === undefined) return { due: undefined, problems: [] };
  const range = rangeOf(prose, chosen.span);
  if (chosen.date === undefined) {
    const written = text.slice(chosen.span.start, chosen.span.end);
    const message = `There is no such day as ${written}. Correct the date, so that the action is not forgotten.`;
    return { due: undefined, problems: [{ code: 'invalid-date', message, range, severity: 'error' }] };
  }
  return { due: { date: chosen.date, range, span: withSurroundings(text, chosen.span) }, problems: [] };
}

// `due 2021-03-29`, `due: …`, `due:…`, `due by …`, `[due:: …]`, `<due:…>`, `by …`, `📅 …`, `(@ …)`.
const label = /(?:(?:^|[^\p{L}\p{N}])(?:due(?:\s+(?:date|by|on))?\s*:{0,2}|by|@)\s*|📅\s*)$/iu;
const preposition = /(?:^|[^\p{L}\p{N}])(?:before|until)\s+$/iu;
const longestLabel = 24;

function labelBefore(text: string, date: Span): Span | undefined {
  return withWords(text, date, label);
}

/** The date with the words right before it that the pattern takes. */
function withWords(text: string, date: Span, words: RegExp): Span | undefined {
  const from = Math.max(0, date.start - longestLabel);
  const match = words.exec(text.slice(from, date.start));
  if (!match) return undefined;
  const found = match[0].replace(/^[^\p{L}\p{N}@📅]/u, '');
  return { start: date.start - found.length, end: date.end };
}

function standsAsDueDate(text: string, { span }: DateText): boolean {
  const before = text.slice(Math.max(0, span.start - 12), span.start);
  const after = text.slice(span.end, span.end + 2);
  if (withWords(text, span, preposition)) return true;
  if (/\(\s*$/.test(before) && /^\s*\)/.test(after)) return true;
  return /^[\s.)\]]*$/.test(text.slice(span.end));
}

function isBefore(date: CivilDate | undefined, meeting: CivilDate | undefined): boolean {
  return date !== undefined && meeting !== undefined && date < meeting;
}

const brackets: readonly (readonly [string, string])[] = [
  ['(', ')'],
  ['[', ']'],
  ['<', '>'],
];

/** The date with its label and the brackets that hold nothing else: ` (due 2021-03-29)`. */
function withSurroundings(text: string, date: Span): Span {
  let { start, end } = labelBefore(text, date) ?? withWords(text, date, preposition) ?? date;
  for (const [open, close] of brackets) {
    if (text.charAt(start - 1) === open && text.charAt(end) === close) {
      start--;
      end++;
    }
  }
  return { start, end };
}
