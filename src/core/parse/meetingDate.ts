import { civilDate, monthNumber, parseIsoDate, yearMonthDay, type CivilDate } from '../dates';
import { findDates } from './dateText';
import type { PathFacts } from './pathFacts';

/** When a meeting is; `end` is the last day of one of several days. */
export interface Days {
  readonly date: CivilDate;
  readonly end: CivilDate | undefined;
}

const longestText = 2000;

/**
 * The first full date in a text, and the date that it reaches to: `23 Feb 2021 – 24 Feb 2021`, `2021-02-23/24`, `1-3 Nov 2017`.
 * A date with two readings (`8.10.2025`, `10/8/2025`) is the one that the file's path speaks of, else none.
 */
export function readDays(text: string, path: PathFacts): Days | undefined {
  if (!/\d/.test(text)) return undefined;
  // `23-Feb-2021` is read like `23 Feb 2021`.
  const spaced = text.slice(0, longestText).replace(/(?<=\d)-(?=\p{L}{3})|(?<=\p{L}{3})-(?=\d{4})/gu, ' ');
  const found = [...ranges(spaced), ...singles(spaced, path)].sort((a, b) => a.start - b.start || b.stop - a.stop);
  const [first, ...later] = found;
  if (!first || first.days.end !== undefined) return first?.days;
  const next = later.find(({ start }) => start >= first.stop);
  const between = next && spaced.slice(first.stop, next.start);
  const isRange =
    between !== undefined &&
    /^\s*(?:\([^()]{0,20}\)\s*)?(?:[-–—/]|to|until|through)\s*(?:\p{L}{2,9}\.?,?\s+)?$/u.test(between);
  return isRange && next ? lasting(first.days.date, next.days.date) : first.days;
}

/** The date that a text is or begins with: `2021-02-23 Planning`, `Tuesday, 23 February 2021`. */
export function daysAtStart(text: string, path: PathFacts): Days | undefined {
  if (!/\d/.test(text)) return undefined;
  const lead =
    /^(?:[^\p{L}\p{N}]{0,4}(?:meeting|minutes|notes|mon|tue|wed|thu|fri|sat|sun)\p{Ll}{0,6}\.?(?=[\s,])[\s,]{0,3}){0,2}[^\p{L}\p{N}]{0,4}/iu;
  const start = lead.exec(text)?.[0].length ?? 0;
  const rest = text.slice(start, start + 60);
  if (!/\d/.test(rest)) return undefined;
  const spaced = rest.replace(/(?<=\d)-(?=\p{L}{3})|(?<=\p{L}{3})-(?=\d{4})/gu, ' ');
  const [first] = [...ranges(spaced), ...singles(spaced, path)].sort((a, b) => a.start - b.start);
  return first?.start === 0 ? readDays(rest, path) : undefined;
}

interface Found {
  readonly start: number;
  readonly stop: number;
  readonly days: Days;
}

/** Longer ranges are none: `2020-01-06 - 2021-01-06` in a table is two meetings. */
function lasting(date: CivilDate, end: CivilDate | undefined): Days {
  return { date, end: end !== undefined && end > date ? end : undefined };
}

const month = '(\\p{L}{3,9})\\.?';
const ordinal = '(?:st|nd|rd|th)?';
const dash = '\\s?(?:[-–—/&]|to|and)\\s?';
const isoRange =
  /(?<!\d)(\d{4}-\d{2}-)(\d{2})(?:\s?(?:\/|–|—|to|until|through)\s?)(?:(\d{4}-\d{2}-\d{2})|(\d{2}-\d{2})|(\d{1,2}))(?![\d:]|\s?[ap]\.?m)/giu;
const dayRange = new RegExp(
  `(?<!\\d)(\\d{1,2})${ordinal}(?: ${month})?${dash}(\\d{1,2})${ordinal}(?: of)? ${month},? (\\d{4})(?!\\d)`,
  'giu',
);
const monthRange = new RegExp(
  `(?<!\\p{L})${month} (\\d{1,2})${ordinal}${dash}(?:${month} )?(\\d{1,2})${ordinal},? (\\d{4})(?!\\d)`,
  'giu',
);

function ranges(text: string): readonly Found[] {
  return [
    ...Array.from(text.matchAll(isoRange), (match) => {
      const [, start = '', day = '', whole, monthDay, last = ''] = match;
      const year = start.slice(0, 5);
      const end = whole ?? (monthDay === undefined ? start + last.padStart(2, '0') : year + monthDay);
      return foundRange(match, parseIsoDate(start + day), parseIsoDate(end));
    }),
    ...Array.from(text.matchAll(dayRange), (match) => {
      const [, day, monthName, last, lastMonth, year] = match;
      return foundRange(match, named(year, monthName ?? lastMonth, day), named(year, lastMonth, last));
    }),
    ...Array.from(text.matchAll(monthRange), (match) => {
      const [, monthName, day, lastMonth, last, year] = match;
      return foundRange(match, named(year, monthName, day), named(year, lastMonth ?? monthName, last));
    }),
  ].flatMap((found) => found ?? []);
}

function foundRange(
  match: RegExpExecArray,
  date: CivilDate | undefined,
  end: CivilDate | undefined,
): Found | undefined {
  if (date === undefined || end === undefined || end <= date) return undefined;
  return { start: match.index, stop: match.index + match[0].length, days: { date, end } };
}

function named(
  year: string | undefined,
  monthName: string | undefined,
  day: string | undefined,
): CivilDate | undefined {
  return civilDate(Number(year), monthNumber(monthName ?? '') ?? 0, Number(day));
}

const yearMonthDayText = new RegExp(`(?<!\\d)(\\d{4}) ${month} (\\d{1,2})(?!\\d)`, 'giu');

function singles(text: string, path: PathFacts): readonly Found[] {
  const written = findDates(text, undefined).map(({ span, readings }) => ({
    start: span.start,
    stop: span.end,
    date: settled(readings, path),
  }));
  const backwards = Array.from(text.matchAll(yearMonthDayText), (match) => ({
    start: match.index,
    stop: match.index + match[0].length,
    date: named(match[1], match[2], match[3]),
  }));
  return [...written, ...backwards].flatMap(({ start, stop, date }) =>
    date === undefined ? [] : [{ start, stop, days: { date, end: undefined } }],
  );
}

/** The reading that the path speaks of, when there are two. */
function settled(dates: readonly CivilDate[], { date, month: monthInPath }: PathFacts): CivilDate | undefined {
  if (dates.length < 2) return dates[0];
  const byPath = dates.filter((reading) =>
    date === undefined ? yearMonthDay(reading).month === monthInPath : reading === date,
  );
  return byPath.length === 1 ? byPath[0] : undefined;
}
