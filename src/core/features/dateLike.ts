import { monthNumber, yearMonthDay, type CivilDate, type YearMonthDay } from '../dates';
import { inEnglish } from '../message';
import { findDates } from '../parse/dateText';
import { weekdayName } from '../parse/dateWords';

/**
 * Ways to write a date in place of another one, the most alike first and ISO last: for `29th Mar` these are `5th Apr`, `5th Apr 2022`
 * and `2022-04-05`. Whether the first are read as this date, the reader must try: `4/5/2022` is not.
 */
export function dateLike(written: string, before: CivilDate, date: CivilDate): readonly string[] {
  return [...new Set([...alike(written, before, date), date])];
}

/** The weekday in the form of another one: `Fri` for `Mon`. */
export function weekdayLike(written: string, date: CivilDate): string {
  const name = inEnglish(weekdayName(date));
  return inCaseOf(written, /day$/i.test(written) ? name : name.slice(0, 3));
}

function alike(written: string, before: CivilDate, date: CivilDate): readonly string[] {
  const [found] = findDates(written, before);
  switch (found?.form) {
    case undefined:
      return [];
    case 'iso':
      return [inOrder(written, ['year', 'month', 'day'], date)];
    case 'numeric':
    case 'numeric-day':
      return [inOrder(written, numericOrder(written, before), date)];
    case 'day-month-year':
    case 'month-day-year':
    case 'shorthand':
      return [withMonthName(written, date)];
    case 'day-month': {
      const short = withMonthName(written, date);
      return [short, `${short}${/^\d/.test(short) ? '' : ','} ${yearMonthDay(date).year}`];
    }
  }
}

type Part = keyof YearMonthDay;

/** `3/29/2021` is written month first; of two readings, day first is the one that was meant unless the month says otherwise. */
function numericOrder(written: string, before: CivilDate): readonly Part[] {
  if (/^\d{4}/.test(written)) return ['year', 'month', 'day'];
  const { month, day } = yearMonthDay(before);
  const [first, second] = written.split(/\D/).map(Number);
  return first === month && second === day ? ['month', 'day', 'year'] : ['day', 'month', 'year'];
}

function inOrder(written: string, order: readonly Part[], date: CivilDate): string {
  let index = 0;
  const values = yearMonthDay(date);
  const isShort = /(?<!\d)\d(?!\d)/.test(written);
  return written.replace(/\d+/g, (digits) => {
    const part = order[index++];
    return part === undefined ? digits : number(digits, part, { values, isShort });
  });
}

/** With as many digits as the other one has: `05` for `29`, but `5` where the month or the day has one digit. */
function number(
  digits: string,
  part: Part,
  { values, isShort }: { readonly values: YearMonthDay; readonly isShort: boolean },
): string {
  const value = String(values[part]);
  if (part === 'year') return digits.length === 2 ? value.slice(-2) : value;
  return isShort ? value : value.padStart(digits.length, '0');
}

const piece = /(?<digits>\d+)(?<ordinal>st|nd|rd|th)?|(?<word>\p{L}+)/giu;

/** `29th of March 2021`, `Mar 29, 2021`, `29-Mar-21`: the first number of one or two digits is the day, the other one the year. */
function withMonthName(written: string, date: CivilDate): string {
  const { year, day } = yearMonthDay(date);
  let hasDay = false;
  return written.replace(piece, (whole, digits?: string, ordinal?: string, word?: string) => {
    if (word !== undefined) return monthNumber(word) === undefined ? whole : monthLike(word, date);
    if (digits === undefined) return whole;
    if (digits.length > 2) return String(year);
    if (hasDay) return String(year).slice(-2);
    hasDay = true;
    // `29 Mar` does not tell whether the fifth is written with two digits.
    const text = digits.startsWith('0') ? String(day).padStart(2, '0') : String(day);
    return ordinal === undefined ? text : text + ordinalOf(day);
  });
}

const monthNames = 'January February March April May June July August September October November December'.split(' ');

function monthLike(written: string, date: CivilDate): string {
  const name = monthNames[yearMonthDay(date).month - 1] ?? '';
  // `May` is what the shortened one looks like as well.
  const isWhole = written.length > 3 && monthNames.some((known) => known.toLowerCase() === written.toLowerCase());
  return inCaseOf(written, isWhole ? name : name.slice(0, 3));
}

function inCaseOf(written: string, name: string): string {
  if (written === written.toUpperCase()) return name.toUpperCase();
  return written === written.toLowerCase() ? name.toLowerCase() : name;
}

function ordinalOf(day: number): string {
  const isTeen = day >= 11 && day <= 13;
  return (isTeen ? undefined : ['th', 'st', 'nd', 'rd'][day % 10]) ?? 'th';
}
