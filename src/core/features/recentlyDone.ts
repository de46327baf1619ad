import { addDays, parseIsoDate, type CivilDate } from '../dates';
import type { TrackedAction } from '../index/occurrences';
import { occasionAt } from '../parse/sittings';
import type { ActionKeys } from './actionKeys';

/** When actions were seen to become done, by their keys. */
export type SeenDone = Readonly<Record<string, CivilDate>>;

/**
 * Whether an action was done in the last two weeks, as far as one can know, since minutes do not say when: it was seen to become
 * done in that time, or it is done and stands in the minutes of a meeting of that time.
 */
export function isRecentlyDone(action: TrackedAction, seenOn: CivilDate | undefined, today: CivilDate): boolean {
  if (action.status !== 'done') return false;
  const since = recentSince(today);
  if (seenOn !== undefined && seenOn >= since) return true;
  return action.occurrences.some(({ meeting, action: { place } }) => {
    const { date } = occasionAt(meeting, place.line);
    return date !== undefined && date >= since && date <= today;
  });
}

/** The keys of those that are open. */
export function openKeys(actions: readonly TrackedAction[], keys: ActionKeys): ReadonlySet<string> {
  return new Set(actions.filter(({ status }) => status === 'open').map((action) => keys.keyOf(action)));
}

export interface DoneLook {
  /** Those that were open at the look before this one. */
  readonly wereOpen: ReadonlySet<string>;
  readonly actions: readonly TrackedAction[];
  readonly keys: ActionKeys;
  readonly today: CivilDate;
}

/**
 * What is known after a look at the actions: those that were open and now are done were done today. What is open again, and what
 * was done long ago, is forgotten. The same object when nothing has changed.
 */
export function noteDone(seen: SeenDone, { wereOpen, actions, keys, today }: DoneLook): SeenDone {
  const since = recentSince(today);
  const noted = new Map(Object.entries(seen).filter(([, day]) => day >= since));
  for (const action of actions) {
    if (action.status === 'open') noted.delete(keys.keyOf(action));
    else if (action.status === 'done' && wereOpen.has(keys.keyOf(action))) noted.set(keys.keyOf(action), today);
  }
  const entries = [...noted];
  const isSame = entries.length === Object.keys(seen).length && entries.every(([key, day]) => seen[key] === day);
  return isSame ? seen : Object.fromEntries(entries);
}

/** Reads what was kept from an earlier session. */
export function readSeenDone(kept: unknown): SeenDone {
  if (typeof kept !== 'object' || kept === null) return {};
  const entries: readonly (readonly [string, unknown])[] = Object.entries(kept);
  return Object.fromEntries(
    entries.flatMap(([key, day]) => {
      const date = typeof day === 'string' ? parseIsoDate(day) : undefined;
      return date === undefined ? [] : [[key, date] as const];
    }),
  );
}

function recentSince(today: CivilDate): CivilDate {
  return addDays(today, -14);
}
