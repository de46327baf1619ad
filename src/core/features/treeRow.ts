import type { CivilDate } from '../dates';
import type { TrackedAction } from '../index/occurrences';
import { dueGroupOf, type DueGroup } from '../index/queries';
import type { ActionKeys } from './actionKeys';

/** How an action stands today: when it is due, or that it is done. */
export type Standing = DueGroup | 'done';

/** An action as the tree shows it. */
export interface TreeRow {
  /** The same for the same action, also when lines above it change or another action is ticked. */
  readonly id: string;
  readonly view: TrackedAction;
  readonly standing: Standing;
  /** The owners by first name, where only one owner in the tree has it: a narrow view has little room. */
  readonly shortOwners: readonly string[];
}

/** The rows of open actions and of done ones, in their order. */
export function treeRows(views: readonly TrackedAction[], today: CivilDate, keys: ActionKeys): readonly TreeRow[] {
  const shortName = shortNames(views.flatMap(({ owners }) => owners));
  return views.map((view) => ({
    id: keys.keyOf(view),
    view,
    standing: view.status === 'open' ? dueGroupOf(view.due, today) : 'done',
    shortOwners: view.owners.map(shortName),
  }));
}

/** `Ana` for `Ana Li`, unless the names hold another Ana. */
function shortNames(names: readonly string[]): (name: string) => string {
  const sharers = new Map<string, Set<string>>();
  for (const name of new Set(names)) {
    const first = firstName(name);
    const same = sharers.get(first);
    if (same) same.add(name);
    else sharers.set(first, new Set([name]));
  }
  return (name) => (sharers.get(firstName(name))?.size === 1 ? firstName(name) : name);
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
