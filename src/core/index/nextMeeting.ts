import { addDays, daysBetween, type CivilDate } from '../dates';
import type { Meeting } from '../model';
import type { Minutebook } from './minutebook';

export interface NextMeeting {
  readonly date: CivilDate;
  /** The minutes do not name the day; the series' rhythm suggests it. */
  readonly isGuess: boolean;
}

/**
 * When the series meets after this meeting: the next of its meetings that has minutes, else the day that the minutes name, else the
 * series' rhythm, when most of its intervals agree. Undefined for a meeting without a date.
 */
export function nextMeeting(book: Minutebook, meeting: Meeting): NextMeeting | undefined {
  const { date } = meeting;
  if (date === undefined) return undefined;
  const { met, rhythm } = book.daysOfSeries(meeting.series);
  const held = met.find((day) => day > date);
  const named = held ?? meeting.next?.date;
  if (named !== undefined) return { date: named, isGuess: false };
  return rhythm === undefined ? undefined : { date: addDays(date, rhythm), isGuess: true };
}

/**
 * When the series meets for the first time after today, whichever of its meetings tells: one that has its minutes already, the day that
 * minutes name, else the rhythm, counted on from the last meeting.
 */
export function comingMeeting(book: Minutebook, series: string, today: CivilDate): NextMeeting | undefined {
  const { met, announced, rhythm } = book.daysOfSeries(series);
  const [named] = [met, announced].flatMap((days) => days.find((day) => day > today) ?? []).sort();
  if (named !== undefined) return { date: named, isGuess: false };
  const last = met.at(-1);
  if (rhythm === undefined || last === undefined) return undefined;
  const times = Math.floor(daysBetween(last, today) / rhythm) + 1;
  return { date: addDays(last, times * rhythm), isGuess: true };
}
