import { addDays, endOfWeek, isoWeekday, type CivilDate } from '../dates';
import { normalizeName } from '../parse/nameKey';
import type { GroupHeading } from './treeGroups';
import type { Standing } from './treeRow';

/** What becomes of actions that are dropped on a group. */
export type Drop =
  | { readonly kind: 'reschedule'; readonly due: CivilDate | undefined }
  | { readonly kind: 'ask-when' }
  /** The new owner takes the place of the one in whose group the action stood. */
  | { readonly kind: 'assign'; readonly owner: string | undefined }
  | { readonly kind: 'done' }
  /** Nobody can make an action overdue; and actions stay in the minutes that they stand in. */
  | { readonly kind: 'refused'; readonly reason: 'overdue' | 'minutes' };

export function dropOn(heading: GroupHeading, today: CivilDate): Drop {
  switch (heading.kind) {
    case 'due':
      return dropOnDue(heading.standing, today);
    case 'owner':
      return { kind: 'assign', owner: heading.name };
    case 'nobody':
      return { kind: 'assign', owner: undefined };
    case 'meeting':
    case 'series':
    case 'file':
      return { kind: 'refused', reason: 'minutes' };
  }
}

function dropOnDue(standing: Standing, today: CivilDate): Drop {
  switch (standing) {
    case 'overdue':
      return { kind: 'refused', reason: 'overdue' };
    case 'today':
      return { kind: 'reschedule', due: today };
    case 'thisWeek':
      return { kind: 'reschedule', due: endOfWorkingWeek(today) };
    case 'later':
      return { kind: 'ask-when' };
    case 'noDate':
      return { kind: 'reschedule', due: undefined };
    case 'done':
      return { kind: 'done' };
  }
}

const friday = 5;

/** The week's Friday; from Friday on its Sunday, since what is due today stands in another group. */
function endOfWorkingWeek(today: CivilDate): CivilDate {
  const daysLeft = friday - isoWeekday(today);
  return daysLeft > 0 ? addDays(today, daysLeft) : endOfWeek(today);
}

/**
 * The owners of an action when it is dragged from one owner to another: `Ana, Bo` from Ana to Cleo makes `Cleo, Bo`.
 * @param from the owners in whose groups it stood; none elsewhere
 * @param to undefined for nobody
 */
export function ownersAfterDrop(
  owners: readonly string[],
  from: readonly string[],
  to: string | undefined,
): readonly string[] {
  const leaving = new Set(from.map(normalizeName));
  const isLeaving = (owner: string): boolean => leaving.has(normalizeName(owner));
  const changed = owners.flatMap((owner) => (isLeaving(owner) ? (to ?? []) : owner));
  const all = owners.some(isLeaving) || to === undefined ? changed : [...changed, to];
  return [...new Map(all.map((owner) => [normalizeName(owner), owner])).values()];
}
