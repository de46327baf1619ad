import { civilDate, monthNumber, type CivilDate } from '../dates';
import type { Span } from '../model';

/**
 * A date as people write it.
 * - `iso`: `2021-03-29`; `day-month-year`: `29 Mar 2021`, as wikis write it; `month-day-year`: `Mar 29, 2021`;
 * - `shorthand`: `29-Mar-2021`, `2021-Mar-29`, `29 Mar 21`; `numeric`: `3/29/2021`, `29.3.2021`, `2021/03/29`;
 * - `day-month`: `29 March`, and `numeric-day`: `3/29`, which have no year.
 */
export interface DateText {
  readonly form: 'iso' | 'day-month-year' | 'month-day-year' | 'shorthand' | 'numeric' | 'day-month' | 'numeric-day';
  readonly span: Span;
  /** What it can mean: nothing when the calendar has no such day (`30 Feb 2021`), two days for `03/04/2021`. */
  readonly readings: readonly CivilDate[];
  /** The only reading. */
  readonly date: CivilDate | undefined;
}

/**
 * Every date in the text, in order, none inside another. Linear in the text's length.
 * @param meeting the date that decides the year where none is written: the first such day on or after it. Without it such dates are left out.
 */
export function findDates(text: string, meeting: CivilDate | undefined): readonly DateText[] {
  if (!/\d/.test(text)) return [];
  const found = forms
    .filter(({ form, hint }) => (meeting !== undefined || !hasNoYear(form)) && hint.test(text))
    .flatMap(({ form, pattern }) => Array.from(text.matchAll(pattern), (match) => readDate(form, match, meeting)))
    .filter(({ form, readings }) => form !== 'numeric-day' || readings.length > 0)
    .sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  let done = 0;
  return found.filter(({ span }) => {
    if (span.start < done) return false;
    done = span.end;
    return true;
  });
}

/** For regular expressions with the flag `i`. */
export const monthPattern =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const month = `(?<month>${monthPattern})`;
const ordinal = '(?:st|nd|rd|th)?';
const gap = '\\s{1,2}';
const ofMonth = `(?<!\\d)(?<d>\\d{1,2})${ordinal}(?:${gap}of)?${gap}${month}`;
const notInWord = '(?![\\p{L}\\p{N}])';
// No part of a longer number, of `2021-03-29-dmlt`, of `v3.4.2021` or of a path.
const alone = '(?<![\\p{L}\\p{N}/_-])';
const notOn = '(?![\\p{L}\\p{N}/_]|-[\\p{L}\\p{N}])';
const aloneNumber = '(?<![\\p{L}\\p{N}/_.-])';
const notOnNumber = '(?![\\p{L}\\p{N}/_%]|[.-][\\p{L}\\p{N}])';
const time = 'T\\d{2}:?\\d{2}(?::?\\d{2}(?:\\.\\d{1,9})?)?(?:Z|[+-]\\d{2}:?\\d{2})?';

interface Form {
  readonly form: DateText['form'];
  readonly pattern: RegExp;
  /** What every such date holds: most texts have nothing of the kind. */
  readonly hint: RegExp;
}

const hasMonth = /jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec/i;
const hasHyphens = /\d-\d{1,2}-\d/;
const hasSign = /\d[/.]\d/;

const forms: readonly Form[] = [
  // `2021-03-29` and `2021-03-29T14:00Z`.
  formOf('iso', `${alone}(?<y>\\d{4})-(?<m>\\d{1,2})-(?<d>\\d{1,2})(?:${time})?${notOn}`),
  // `29 Mar 2021`, `29th of March 2021`; a wiki export glues it to the words beside it: `Slater29 Mar 2021`.
  formOf('day-month-year', `${ofMonth}\\.?,?${gap}(?<y>\\d{4})(?!\\d)`),
  // `Mar 29, 2021`, `March 29th 2021`.
  formOf(
    'month-day-year',
    `(?<![\\p{L}\\p{N}])${month}\\.?${gap}(?<d>\\d{1,2})${ordinal},?${gap}(?<y>\\d{4})${notInWord}`,
  ),
  formOf('shorthand', `${alone}(?<d>\\d{1,2})-${month}-(?<y>\\d{4})${notOn}`),
  formOf('shorthand', `${alone}(?<y>\\d{4})-${month}-(?<d>\\d{1,2})${notOn}`),
  formOf('shorthand', `${ofMonth}\\.?${gap}(?:['’](?<y>\\d{2})|(?<yy>\\d{2})(?!:\\d|\\s{1,2}\\p{L}))${notInWord}`),
  // `2021/03/29`, `2021.03.29`; `3/4/2021`, `3.4.2021`, `3/4/21`.
  formOf('numeric', `${aloneNumber}(?<y>\\d{4})(?<sign>[/.])(?<m>\\d{1,2})\\k<sign>(?<d>\\d{1,2})${notOnNumber}`),
  formOf(
    'numeric',
    `${aloneNumber}(?<a>\\d{1,2})(?<sign>[/.])(?<b>\\d{1,2})\\k<sign>(?<y>\\d{4}|(?<=/)\\d{2})${notOnNumber}`,
  ),
  // `29 March`, `Nov 15`: the year is the reader's to find.
  formOf('day-month', `(?<![\\p{L}\\p{N}])${ofMonth}${notInWord}(?!:?\\d)`),
  formOf(
    'day-month',
    `(?<![\\p{L}\\p{N}])${month}\\.?${gap}(?<d>\\d{1,2})${ordinal}(?!${gap}[a-z]{3,9}\\.?,?${gap}\\d{4})${notInWord}(?!:?\\d)`,
  ),
  // `5/22`, but no part of a sum, and not `24/7`.
  formOf('numeric-day', `(?<![\\p{L}\\p{N}/_.,$€£+*-])(?!24/7)(?<a>\\d{1,2})/(?<b>\\d{1,2})${notOnNumber}`),
];

function hasNoYear(form: DateText['form']): boolean {
  return form === 'day-month' || form === 'numeric-day';
}

function formOf(form: DateText['form'], pattern: string): Form {
  const hint = pattern.includes('<month>') ? hasMonth : form === 'iso' ? hasHyphens : hasSign;
  return { form, pattern: new RegExp(pattern, 'giu'), hint };
}

function readDate(form: DateText['form'], match: RegExpExecArray, meeting: CivilDate | undefined): DateText {
  const span = { start: match.index, end: match.index + match[0].length };
  const readings = readingsOf(match.groups ?? {}, meeting);
  return { form, span, readings, date: readings.length === 1 ? readings[0] : undefined };
}

type Fields = Readonly<Record<string, string | undefined>>;

/** In order, each day once: `04/04/2021` is one day, however it is read. */
function readingsOf(
  { y: written, yy, m, month: name, d, a, b }: Fields,
  meeting: CivilDate | undefined,
): readonly CivilDate[] {
  const y = written ?? yy;
  const on = (monthText: string | undefined, dayText: string | undefined): CivilDate | undefined => {
    const monthOf = name === undefined ? Number(monthText) : (monthNumber(name) ?? 0);
    return y === undefined
      ? firstOnOrAfter(meeting, monthOf, Number(dayText))
      : civilDate(fullYear(y), monthOf, Number(dayText));
  };
  const days = a === undefined ? [on(m, d)] : [on(a, b), on(b, a)];
  return [...new Set(days.flatMap((date) => date ?? []))].sort();
}

/** `21` is 2021: minutes are no older than that. */
function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

/** The first such day on or after the meeting; up to eight years ahead, because 29 February may have to wait that long. */
function firstOnOrAfter(meeting: CivilDate | undefined, monthOf: number, day: number): CivilDate | undefined {
  if (meeting === undefined) return undefined;
  const year = Number(meeting.slice(0, 4));
  for (let ahead = 0; ahead <= 8; ahead++) {
    const date = civilDate(year + ahead, monthOf, day);
    if (date !== undefined && date >= meeting) return date;
  }
  return undefined;
}
