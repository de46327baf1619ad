import type { CivilDate } from '../dates';
import type { Minutebook } from '../index/minutebook';
import { openActions, type TrackedAction } from '../index/occurrences';
import { dueGroupOf, dueGroups, type ActionView, type DueGroup } from '../index/queries';
import { withoutMark } from '../parse/mark';

/** A group of the tree *Open Actions*; groups without actions are left out. */
export interface TreeGroup {
  readonly group: DueGroup;
  readonly rows: readonly TreeRow[];
}

export interface TreeRow {
  /** The same for the same action, also when lines above it change or another action is ticked. */
  readonly id: string;
  readonly view: TrackedAction;
  readonly group: DueGroup;
  /** The owners by first name, where only one owner in the tree has it: a narrow view has little room. */
  readonly shortOwners: readonly string[];
}

/** Open actions by due date, earliest first; those due on the same day by file and line. */
export function openActionsTree(book: Minutebook, today: CivilDate): readonly TreeGroup[] {
  const views = openActions(book);
  const shortName = shortNames(views.flatMap(({ owners }) => owners));
  const rows = views.map((view): TreeRow => ({
    id: rowId(view),
    view,
    group: dueGroupOf(view.due, today),
    shortOwners: view.owners.map(shortName),
  }));
  return dueGroups
    .map((group) => ({ group, rows: rows.filter((row) => row.group === group).sort(byDue) }))
    .filter((group) => group.rows.length > 0);
}

/** How many of the open actions are overdue: the number of the badge. */
export function overdueCount(tree: readonly TreeGroup[]): number {
  return tree.find(({ group }) => group === 'overdue')?.rows.length ?? 0;
}

function rowId({ meeting, action }: ActionView): string {
  const { section, lineText, ordinal } = action.place;
  return JSON.stringify([meeting.file.key, section, withoutMark(lineText), ordinal]);
}

// Sorting is stable, so actions of one day keep the order of their files and lines.
function byDue(a: TreeRow, b: TreeRow): number {
  const [dueA, dueB] = [a.view.due ?? '', b.view.due ?? ''];
  return dueA < dueB ? -1 : dueA > dueB ? 1 : 0;
}

/** `Ana` for `Ana Li`, unless the names hold another Ana. */
function shortNames(names: readonly string[]): (name: string) => string {
  const sharers = new Map<string, Set<string>>();
  for (const name of names) {
    const first = firstName(name);
    sharers.set(first, (sharers.get(first) ?? new Set()).add(name));
  }
  return (name) => (sharers.get(firstName(name))?.size === 1 ? firstName(name) : name);
}

function firstName(name: string): string {
  return name.split(' ')[0] ?? name;
}
