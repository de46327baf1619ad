import type { CivilDate } from '../dates';
import type { Minutebook } from '../index/minutebook';
import type { Meeting } from '../model';
import { compareDates } from './places';

/** The minutes of a series that come before and after some of its minutes. */
export interface Neighbours {
  readonly previous: Meeting | undefined;
  readonly next: Meeting | undefined;
}

/** By date, those of one day by path. Minutes without a date or a series have no neighbours and are nobody's. */
export function neighboursOf(book: Minutebook, meeting: Meeting): Neighbours {
  const isInSeries = (other: Meeting): boolean => other.series === meeting.series && dateOf(other) !== undefined;
  const series = meeting.series === '' ? [] : book.meetings().filter(isInSeries);
  const inOrder = [...series].sort((a, b) => compareDates(dateOf(a), dateOf(b)));
  const at = inOrder.findIndex(({ file }) => file.key === meeting.file.key);
  if (at < 0) return { previous: undefined, next: undefined };
  return { previous: inOrder[at - 1], next: inOrder[at + 1] };
}

/** A file with the meetings of a year stands where it begins. */
export function dateOf({ date, sittings }: Meeting): CivilDate | undefined {
  return date ?? sittings[0]?.date;
}
