import { casual } from 'chrono-node/en';
import { civilDate, parseIsoDate, yearMonthDay, type CivilDate } from '../dates';
import type { NextMeeting } from '../index/nextMeeting';
import { findDates } from '../parse/dateText';
import { datesOfWords } from '../parse/dateWords';
import { dayInMonth, later, type Period } from '../parse/periods';

export interface DateContext {
  readonly today: CivilDate;
  /** When the series meets next, if that is known. */
  readonly nextMeeting?: NextMeeting | undefined;
}

/** The likeliest day that somebody means who types this into a field for dates; undefined for words that mean no day. Never throws. */
export function typedDate(typed: string, context: DateContext): CivilDate | undefined {
  return typedDates(typed, context)[0];
}

/**
 * All days that it may mean, the likeliest first: two for `3/4/2026` and for `next friday`. The whole text must be a date:
 * ISO and every form that dates have in minutes; `+2w`, `3 days`; words such as `monday` (the first after today), `next week` (its
 * Friday), `end of month`, `next meeting`; what else chrono-node reads, in English.
 */
export function typedDates(typed: string, { today, nextMeeting }: DateContext): readonly CivilDate[] {
  const text = typed.trim().replace(/\s+/g, ' ').toLowerCase().replace(labelBefore, '');
  if (text === '' || text.length > longest) return [];
  if (/^(?:the )?(?:next )?(?:meeting|telecon|call)$/.test(text)) return nextMeeting ? [nextMeeting.date] : [];
  return (
    writtenDate(text, today) ??
    notEmpty(afterPeriods(text, today)) ??
    notEmpty(dayOfMonth(text, today)) ??
    notEmpty(datesOfWords(text, today)) ??
    // A month, a quarter or a year by its name means its last day.
    notEmpty(datesOfWords(`end of ${text}`, today)) ??
    notEmpty(readByChrono(text, today)) ??
    []
  );
}

const longest = 60;
const labelBefore = /^(?:due|by|on|before|until|till)(?: (?:by|on))?:? (?=.)/;

function notEmpty(dates: readonly (CivilDate | undefined)[]): readonly CivilDate[] | undefined {
  const known = dates.flatMap((date) => date ?? []);
  return known.length === 0 ? undefined : known;
}

/** A date in figures or with a month's name. No day at all, and no other reading, when the calendar has none such: `30 feb`. */
function writtenDate(text: string, today: CivilDate): readonly CivilDate[] | undefined {
  const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)$/.exec(text) ?? [];
  const iso = year === undefined ? undefined : parseIsoDate(`${year}-${month ?? ''}-${day ?? ''}`);
  if (iso !== undefined) return [iso];
  const [first] = findDates(text, today);
  if (!first || first.span.start > 0 || first.span.end < text.length) return undefined;
  return [...first.readings.filter((date) => date >= today), ...first.readings.filter((date) => date < today)];
}

const periods: Readonly<Record<string, Period>> = { d: 'day', w: 'week', m: 'month', q: 'quarter', y: 'year' };

/** `+2w`, `3d`, `+1 month`, `+10`. */
function afterPeriods(text: string, today: CivilDate): readonly (CivilDate | undefined)[] {
  const match =
    /^\+? ?(?<many>\d{1,4}) ?(?<period>d(?:ays?)?|w(?:ks?|eeks?)?|m(?:o|onths?)?|q(?:uarters?)?|y(?:rs?|ears?)?)$/.exec(
      text,
    ) ?? /^\+ ?(?<many>\d{1,4})$/.exec(text);
  const period = periods[match?.groups?.['period']?.charAt(0) ?? 'd'];
  return match && period ? [later(today, Number(match.groups?.['many']), period)] : [];
}

/** `the 5th`: the first such day after today. */
function dayOfMonth(text: string, today: CivilDate): readonly (CivilDate | undefined)[] {
  const day = Number(/^(?:the )?(\d{1,2})(?:st|nd|rd|th)$/.exec(text)?.[1] ?? 0);
  const { year, month } = yearMonthDay(today);
  const months = [0, 1, 2].map((ahead) => dayInMonth(year, month + ahead, 1));
  return months
    .map((first) => first && civilDate(yearMonthDay(first).year, yearMonthDay(first).month, day))
    .filter((date) => date !== undefined && date > today)
    .slice(0, 1);
}

/** What chrono-node makes of the whole text; a part of the text would be another date than the one that is typed. */
function readByChrono(text: string, today: CivilDate): readonly (CivilDate | undefined)[] {
  // `last friday` is turned into a coming one by `forwardDate`; `next m` is more likely half of `next meeting` than a minute.
  if (text.startsWith('last ') || /\b(?:h|hrs?|hours?|m|mins?|minutes?|s|secs?|seconds?)$/.test(text)) return [];
  const { year, month, day } = yearMonthDay(today);
  // eslint-disable-next-line no-restricted-syntax -- chrono-node counts from a Date: noon is on this day in every time zone.
  const noon = new Date(year, month - 1, day, 12);
  const [only, ...others] = casual.parse(text, noon, { forwardDate: true });
  if (!only || others.length > 0 || only.text.length < text.length || only.end) return [];
  const { start } = only;
  if (!start.isCertain('day') && !start.isCertain('weekday')) return [];
  return [civilDate(start.get('year') ?? 0, start.get('month') ?? 0, start.get('day') ?? 0)];
}
