import { addDays, civilDate, endOfWeek, isoWeekday, yearMonthDay, type CivilDate } from '../dates';

export type Period = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** So many periods later; 31 January and a month is the last of February. Undefined beyond the year 9999. */
export function later(from: CivilDate, many: number, period: Period): CivilDate | undefined {
  if (period === 'day') return addDays(from, many);
  if (period === 'week') return addDays(from, many * 7);
  const { year, month, day } = yearMonthDay(from);
  return dayInMonth(year, month + many * monthsIn[period], day);
}

/** The last day of the period that the date is in, or of one so many ahead. A week ends on its Friday, or on its Sunday when that has passed. */
export function endOfPeriod(from: CivilDate, period: Period, ahead: number): CivilDate | undefined {
  if (period === 'day') return addDays(from, ahead);
  if (period === 'week') {
    const sunday = addDays(endOfWeek(from), 7 * ahead);
    const friday = addDays(sunday, -2);
    return friday < from ? sunday : friday;
  }
  const { year, month } = yearMonthDay(from);
  const length = monthsIn[period];
  return dayInMonth(year, (Math.ceil(month / length) + ahead) * length, 31);
}

/** The day of that month, or its last when the month is shorter. Months count on over the ends of the year: 13 is the next January, 0 the last December. */
export function dayInMonth(year: number, month: number, day: number): CivilDate | undefined {
  const inYear = year + Math.floor((month - 1) / 12);
  const ofYear = ((((month - 1) % 12) + 12) % 12) + 1;
  return [day, 30, 29, 28].map((last) => civilDate(inYear, ofYear, Math.min(day, last))).find((date) => date);
}

/** The days that a weekday (1 is Monday) has after the date: the first one, and the one in the next week when that is another. */
export function weekdaysAfter(from: CivilDate, weekday: number): { first: CivilDate; nextWeek: CivilDate } {
  const ahead = weekday - isoWeekday(from);
  return { first: addDays(from, ahead > 0 ? ahead : ahead + 7), nextWeek: addDays(from, ahead + 7) };
}

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;
