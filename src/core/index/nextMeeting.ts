import { addDays, daysBetween, type CivilDate } from '../dates';
import type { Meeting } from '../model';
import type { Minutebook } from './minutebook';

export interface NextMeeting {
  readonly date: CivilDate;
  /** The minutes do not name the day; the series' rhythm suggests it. */
  readonly isGuess: boolean;
}

const fewestIntervals = 3;
/** A meeting that is moved by a day or two still keeps the rhythm. */
const tolerance = 2;

/**
 * When the series meets after this meeting: the next of its meetings that has minutes, else the day that the minutes name, else the
 * series' rhythm, when most of its intervals agree. Undefined for a meeting without a date.
 */
export function nextMeeting(book: Minutebook, meeting: Meeting): NextMeeting | undefined {
  const { date } = meeting;
  if (date === undefined) return undefined;
  const days = book.daysOfSeries(meeting.series);
  const held = days.find((day) => day > date);
  const named = held ?? meeting.next?.date;
  if (named !== undefined) return { date: named, isGuess: false };
  const rhythm = rhythmOf(days);
  return rhythm === undefined ? undefined : { date: addDays(date, rhythm), isGuess: true };
}

/**
 * When the series meets for the first time after today, whichever of its meetings tells: one that has its minutes already, the day that
 * minutes name, else the rhythm, counted on from the last meeting.
 */
export function comingMeeting(book: Minutebook, series: string, today: CivilDate): NextMeeting | undefined {
  const days = book.daysOfSeries(series);
  const announced = book.meetingsOfSeries(series).flatMap(({ next }) => next?.date ?? []);
  const [named] = [...days, ...announced].filter((day) => day > today).sort();
  if (named !== undefined) return { date: named, isGuess: false };
  const rhythm = rhythmOf(days);
  const last = days.at(-1);
  if (rhythm === undefined || last === undefined) return undefined;
  const times = Math.floor(daysBetween(last, today) / rhythm) + 1;
  return { date: addDays(last, times * rhythm), isGuess: true };
}

/** The usual number of days between two meetings: the middle one, when most others are close to it. */
function rhythmOf(days: readonly CivilDate[]): number | undefined {
  const intervals = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
  const middle = [...intervals].sort((a, b) => a - b)[(intervals.length - 1) >> 1];
  if (intervals.length < fewestIntervals || middle === undefined) return undefined;
  const regular = intervals.filter((interval) => Math.abs(interval - middle) <= tolerance);
  return regular.length * 2 > intervals.length ? middle : undefined;
}
