import type { CivilDate } from '../dates';
import type { Minutebook } from '../index/minutebook';
import type { TrackedAction } from '../index/occurrences';
import { normalizeName } from '../parse/nameKey';
import type { Status } from '../model';
import { isLate } from './actionRecords';
import { ownedBy } from './ownerFilter';
import { compareDates } from './places';

/** Which actions; what is undefined is not asked. */
export interface ActionFilter {
  readonly status: Status | 'all';
  readonly owner: string | undefined;
  readonly series: string | undefined;
  /** Due before this day, itself not included. */
  readonly dueBefore: CivilDate | undefined;
  /** The day before which what is due is overdue, where only overdue actions are asked for. */
  readonly overdueOn: CivilDate | undefined;
}

/** The actions that pass the filter, by due date, those without one last; else in the order in which they came. */
export function selectActions(
  book: Minutebook,
  tracked: readonly TrackedAction[],
  filter: ActionFilter,
): readonly TrackedAction[] {
  const { status, owner, series, dueBefore, overdueOn } = filter;
  const isOwned = owner === undefined ? () => true : ownedBy(book, owner);
  const selected = tracked.filter(
    (action) =>
      (status === 'all' || action.status === status) &&
      (dueBefore === undefined || (action.due !== undefined && action.due < dueBefore)) &&
      (overdueOn === undefined || isLate(action, overdueOn)) &&
      (series === undefined || isSeries(action.meeting.series, series)) &&
      isOwned(action),
  );
  return selected.sort((a, b) => compareDates(a.due, b.due));
}

/** Without regard to case and accents. */
export function isSeries(series: string, asked: string): boolean {
  return normalizeName(series) === normalizeName(asked);
}
