import { daysBetween, type CivilDate } from '../dates';
import type { Meeting } from '../model';

/** When a series meets. */
export interface SeriesDays {
  /** The days of its meetings, each once, the earliest first; a file may hold many. */
  readonly met: readonly CivilDate[];
  /** The days that its minutes name for their next meetings, the earliest first. */
  readonly announced: readonly CivilDate[];
  /** The usual number of days between two meetings, when most are close to it. */
  readonly rhythm: number | undefined;
}

export function seriesDays(meetings: readonly Meeting[]): SeriesDays {
  const days = meetings.flatMap(({ date, sittings }) => [
    ...(date === undefined ? [] : [date]),
    ...sittings.map((sitting) => sitting.date),
  ]);
  const met = [...new Set(days)].sort();
  return { met, announced: meetings.flatMap(({ next }) => next?.date ?? []).sort(), rhythm: rhythmOf(met) };
}

const fewestIntervals = 3;
/** A meeting that is moved by a day or two still keeps the rhythm. */
const tolerance = 2;

/** The middle one of the intervals, when most others are close to it. */
function rhythmOf(days: readonly CivilDate[]): number | undefined {
  const intervals = days.slice(1).map((day, index) => daysBetween(days[index] ?? day, day));
  const middle = [...intervals].sort((a, b) => a - b)[(intervals.length - 1) >> 1];
  if (intervals.length < fewestIntervals || middle === undefined) return undefined;
  const regular = intervals.filter((interval) => Math.abs(interval - middle) <= tolerance);
  return regular.length * 2 > intervals.length ? middle : undefined;
}
