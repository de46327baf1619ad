import type { CivilDate } from '../dates';
import type { Minutebook } from '../index/minutebook';
import { openActions } from '../index/occurrences';
import { isLate } from './actionRecords';
import { goesBy } from './ownerFilter';

/** How many actions are open, and how many of those overdue and due today. */
export interface OpenCounts {
  readonly open: number;
  readonly overdue: number;
  readonly today: number;
}

/** Of everybody, and of those who go by one of these names. */
export function countOpen(
  book: Minutebook,
  today: CivilDate,
  names: readonly string[],
): { readonly all: OpenCounts; readonly own: OpenCounts } {
  const isMeant = goesBy(book, names);
  const all = { open: 0, overdue: 0, today: 0 };
  const own = { open: 0, overdue: 0, today: 0 };
  for (const action of openActions(book)) {
    const isOwn = action.owners.some((owner) => isMeant(owner, action.meeting));
    for (const counts of isOwn ? [all, own] : [all]) {
      counts.open++;
      if (isLate(action, today)) counts.overdue++;
      if (action.due === today) counts.today++;
    }
  }
  return { all, own };
}
