import { civilDate, monthNumber, type CivilDate } from '../dates';
import type { Span } from '../model';

/** A date as people write it. `date` is undefined when the calendar has no such day. */
export interface DateText {
  readonly form: 'iso' | 'day-month-year' | 'month-day-year' | 'day-month';
  readonly span: Span;
  readonly date: CivilDate | undefined;
}

const month =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const ordinal = '(?:st|nd|rd|th)?';
const notInWord = '(?![\\p{L}\\p{N}])';

// `2021-03-29` and `2021-03-29T14:00Z`, but no part of a longer number, of `2021-03-29-dmlt` or of a path.
const time = 'T\\d{2}:?\\d{2}(?::?\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?';
const iso = `(?<![\\p{L}\\p{N}/_-])(\\d{4})-(\\d{1,2})-(\\d{1,2})(?:${time})?(?![\\p{L}\\p{N}/_]|-[\\p{L}\\p{N}])`;
// `29 Mar 2021`, `29th of March 2021`; a wiki export glues it to the word before: `Slater29 Mar 2021`.
const dayMonthYear = `(?<!\\d)(\\d{1,2})${ordinal}(?: of)? ${month},? (\\d{4})${notInWord}`;
// `Mar 29, 2021`, `March 29th 2021`.
const monthDayYear = `(?<![\\p{L}\\p{N}])${month} (\\d{1,2})${ordinal},? (\\d{4})${notInWord}`;
// `29 March`, `Nov 15`: the year is the reader's to find.
const dayMonth = `(?<![\\p{L}\\p{N}])(?:(\\d{1,2})${ordinal}(?: of)? ${month}|${month} (\\d{1,2})${ordinal})${notInWord}(?!:?\\d)`;

const anyDate = new RegExp(`${iso}|${dayMonthYear}|${monthDayYear}|${dayMonth}`, 'giu');

/**
 * Every date in the text, in order, none inside another.
 * @param meeting the date that decides the year where none is written: the first such day on or after it. Without it such dates are left out.
 */
export function findDates(text: string, meeting: CivilDate | undefined): readonly DateText[] {
  const dates = Array.from(text.matchAll(anyDate), (match) => readDate(match, meeting));
  return meeting === undefined ? dates.filter(({ form }) => form !== 'day-month') : dates;
}

function readDate(match: RegExpExecArray, meeting: CivilDate | undefined): DateText {
  const span = { start: match.index, end: match.index + match[0].length };
  const [, y, m, d, d1, m1, y1, m2, d2, y2, d3, m3, m4, d4] = match;
  if (y !== undefined) return { form: 'iso', span, date: civilDate(Number(y), Number(m), Number(d)) };
  if (y1 !== undefined) return { form: 'day-month-year', span, date: dateOf(Number(y1), m1, d1) };
  if (y2 !== undefined) return { form: 'month-day-year', span, date: dateOf(Number(y2), m2, d2) };
  return { form: 'day-month', span, date: firstOnOrAfter(meeting, m3 ?? m4, d3 ?? d4) };
}

function dateOf(year: number, monthName: string | undefined, day: string | undefined): CivilDate | undefined {
  return civilDate(year, monthNumber(monthName ?? '') ?? 0, Number(day));
}

function firstOnOrAfter(
  meeting: CivilDate | undefined,
  monthName: string | undefined,
  day: string | undefined,
): CivilDate | undefined {
  if (meeting === undefined) return undefined;
  const year = Number(meeting.slice(0, 4));
  // Up to eight years ahead, because 29 February may have to wait that long.
  for (let ahead = 0; ahead <= 8; ahead++) {
    const date = dateOf(year + ahead, monthName, day);
    if (date !== undefined && date >= meeting) return date;
  }
  return undefined;
}
