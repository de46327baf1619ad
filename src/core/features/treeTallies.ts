import type { CivilDate } from '../dates';
import type { TrackedAction } from '../index/occurrences';
import { normalizeName } from '../parse/nameKey';
import { isLate } from './actionRecords';
import { goesBy } from './ownerFilter';
import type { Minutebook } from '../index/minutebook';

/** An owner or a series that the tree can be narrowed to, with what it has to do. */
export interface Tally {
  readonly name: string;
  readonly open: number;
  readonly overdue: number;
}

/** Everyone who owns one of these actions, by name. */
export function ownerTallies(open: readonly TrackedAction[], today: CivilDate): readonly Tally[] {
  return tallies(open, today, ({ owners }) => owners);
}

/** The series of these actions, by name; that of minutes without series is empty. */
export function seriesTallies(open: readonly TrackedAction[], today: CivilDate): readonly Tally[] {
  return tallies(open, today, ({ meeting }) => [meeting.series]);
}

/**
 * The owners of these actions whom a name means: the one who is called just so, else all who go by it, else the name itself, though
 * it owns nothing.
 */
export function ownersCalled(book: Minutebook, open: readonly TrackedAction[], name: string): readonly string[] {
  const key = normalizeName(name);
  const isMeant = goesBy(book, [name]);
  const found = open.flatMap(({ owners, meeting }) => owners.filter((owner) => isMeant(owner, meeting)));
  const exact = found.find((owner) => normalizeName(owner) === key);
  if (exact !== undefined) return [exact];
  return found.length === 0 ? [name] : [...new Set(found)];
}

function tallies(
  open: readonly TrackedAction[],
  today: CivilDate,
  namesOf: (action: TrackedAction) => readonly string[],
): readonly Tally[] {
  const counts = new Map<string, { name: string; open: number; overdue: number }>();
  for (const action of open) {
    for (const name of namesOf(action)) {
      const key = normalizeName(name);
      const count = counts.get(key) ?? { name, open: 0, overdue: 0 };
      counts.set(key, count);
      count.open++;
      if (isLate(action, today)) count.overdue++;
    }
  }
  return [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
}
