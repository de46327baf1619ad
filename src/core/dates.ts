/**
 * Calendar dates without clock or time zone, written as ISO 8601 (`2021-03-29`). Two of them compare as strings.
 * The only way to one is `civilDate` or `parseIsoDate`, so a `CivilDate` always exists in the calendar.
 */
export type CivilDate = string & { readonly [civil]: true };
declare const civil: unique symbol;

export interface YearMonthDay {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  /** 1 to 31. */
  readonly day: number;
}

/** The date, or undefined when the calendar has no such day (30 February, month 13, year 0). */
export function civilDate(year: number, month: number, day: number): CivilDate | undefined {
  if (![year, month, day].every(Number.isInteger)) return undefined;
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return undefined;
  return format({ year, month, day });
}

/** Reads exactly `YYYY-MM-DD`; undefined for anything else and for days that do not exist. */
export function parseIsoDate(text: string): CivilDate | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return match ? civilDate(Number(match[1]), Number(match[2]), Number(match[3])) : undefined;
}

export function yearMonthDay(date: CivilDate): YearMonthDay {
  return { year: Number(date.slice(0, 4)), month: Number(date.slice(5, 7)), day: Number(date.slice(8, 10)) };
}

/** Stays within the years 1 to 9999. */
export function addDays(date: CivilDate, days: number): CivilDate {
  return fromDayNumber(Math.min(Math.max(dayNumber(date) + days, firstDay), lastDay));
}

/** Days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: CivilDate, to: CivilDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 1 (Monday) to 7 (Sunday), as ISO 8601 counts. */
export function isoWeekday(date: CivilDate): number {
  return ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;
}

/** The Sunday that ends the date's week. */
export function endOfWeek(date: CivilDate): CivilDate {
  return addDays(date, 7 - isoWeekday(date));
}

/** Strictly before today: what is due today is not late. */
export function isOverdue(due: CivilDate, today: CivilDate): boolean {
  return due < today;
}

const months = ('january february march april may june ' + 'july august september october november december').split(
  ' ',
);

/** 1 to 12 for `March`, `Mar`, `mar.`, `Sept`; undefined for other words. */
export function monthNumber(name: string): number | undefined {
  const word = name.toLowerCase().replace(/\.$/, '');
  const index = word.length < 3 ? -1 : months.findIndex((month) => month.startsWith(word));
  return index < 0 ? undefined : index + 1;
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

function format(date: YearMonthDay): CivilDate {
  const pad = (value: number, width: number): string => String(value).padStart(width, '0');
  const text = `${pad(date.year, 4)}-${pad(date.month, 2)}-${pad(date.day, 2)}`;
  if (!isCivilDate(text)) throw new RangeError(`Not a date from year 1 to 9999: ${text}`);
  return text;
}

function isCivilDate(text: string): text is CivilDate {
  return /^\d{4}-\d{2}-\d{2}$/.test(text);
}

// Day numbers count from 1970-01-01. Years start in March here, so that the leap day is the last of its year:
// Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms".
const daysPerEra = 146097;
const firstDay = -719162; // 0001-01-01
const lastDay = 2932896; // 9999-12-31

function dayNumber(date: CivilDate): number {
  const { year, month, day } = yearMonthDay(date);
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - 719468;
}

function fromDayNumber(days: number): CivilDate {
  const shifted = days + 719468;
  const era = Math.floor(shifted / daysPerEra);
  const dayOfEra = shifted - era * daysPerEra;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch + (monthFromMarch < 10 ? 3 : -9);
  return format({ year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day });
}
