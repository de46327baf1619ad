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

/** Makes the rows of actions, and keeps those in which nothing has changed: of ten thousand, a keystroke changes one. */
export class TreeRows {
  private readonly known = new WeakMap<TrackedAction, TreeRow>();

  constructor(readonly keys: ActionKeys) {}

  /** The rows of open actions and of done ones, in their order. */
  of(views: readonly TrackedAction[], today: CivilDate): readonly TreeRow[] {
    const shortNames = shortNamesOf(views);
    const standings = new Map<CivilDate | undefined, Standing>();
    const standingOf = ({ status, due }: TrackedAction): Standing => {
      if (status !== 'open') return 'done';
      const standing = standings.get(due) ?? dueGroupOf(due, today);
      standings.set(due, standing);
      return standing;
    };
    return views.map((view) => this.row(view, standingOf(view), shortNames));
  }

  private row(view: TrackedAction, standing: Standing, shortNames: ReadonlyMap<string, string>): TreeRow {
    const known = this.known.get(view);
    const isSame =
      known?.standing === standing &&
      view.owners.every((name, index) => shortNames.get(name) === known.shortOwners[index]);
    if (known && isSame) return known;
    const shortOwners = view.owners.map((name) => shortNames.get(name) ?? name);
    const row = { id: this.keys.keyOf(view), view, standing, shortOwners };
    this.known.set(view, row);
    return row;
  }
}

/** `Ana` for `Ana Li`, unless the owners include another Ana. */
function shortNamesOf(views: readonly TrackedAction[]): ReadonlyMap<string, string> {
  const names = new Set<string>();
  for (const { owners } of views) for (const name of owners) names.add(name);
  const sharers = new Map<string, number>();
  for (const name of names) sharers.set(firstName(name), (sharers.get(firstName(name)) ?? 0) + 1);
  return new Map(
    Array.from(names, (name) => [name, sharers.get(firstName(name)) === 1 ? firstName(name) : name] as const),
  );
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
