import type { CivilDate } from '../dates';
import { dueGroups } from '../index/queries';
import type { FileName } from '../model';
import { normalizeName } from '../parse/nameKey';
import { occasionAt } from '../parse/sittings';
import type { IsMeant } from './ownerFilter';
import type { TreeGrouping } from './treeChoices';
import type { Standing, TreeRow } from './treeRow';

/** A group of the tree *Open Actions*; groups without actions are left out. */
export interface TreeGroup {
  /** The same for the same group, whatever is in it. */
  readonly id: string;
  readonly heading: GroupHeading;
  readonly rows: readonly TreeRow[];
}

/** What the actions of a group have in common. */
export type GroupHeading =
  | { readonly kind: 'due'; readonly standing: Standing }
  | { readonly kind: 'owner'; readonly name: string }
  | { readonly kind: 'nobody' }
  | { readonly kind: 'meeting'; readonly title: string; readonly date: CivilDate | undefined; readonly file: FileName }
  /** Empty for minutes without series. */
  | { readonly kind: 'series'; readonly series: string }
  | { readonly kind: 'file'; readonly file: FileName };

/**
 * The rows under headings, in their own order under each. By owner an action stands under each of its owners, so that everyone finds
 * all of theirs; those who are filtered out have no group. The newest meeting comes first; owners, series and files go by name; nobody
 * and no series come last.
 */
export function groupRows(rows: readonly TreeRow[], grouping: TreeGrouping, isOwner: IsMeant): readonly TreeGroup[] {
  const groups = new Map<string, Placed & { readonly rows: TreeRow[] }>();
  for (const row of rows) {
    for (const placed of headingsOf(row, grouping, isOwner)) {
      const known = groups.get(placed.id);
      if (known) known.rows.push(row);
      else groups.set(placed.id, { ...placed, rows: [row] });
    }
  }
  const sorted = [...groups.values()].sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : 0));
  if (grouping === 'meeting') sorted.reverse();
  return sorted.map(({ id, heading, rows: inGroup }) => ({ id, heading, rows: inGroup }));
}

interface Placed {
  readonly id: string;
  readonly heading: GroupHeading;
  /** Groups are sorted by it. */
  readonly order: string;
}

// Behind every letter.
const last = '\uFFFF';

function headingsOf(row: TreeRow, grouping: TreeGrouping, isOwner: IsMeant): readonly Placed[] {
  const { meeting, action, owners } = row.view;
  const { file, series } = meeting;
  switch (grouping) {
    case 'due':
      return [dueHeading(row.standing)];
    case 'owner': {
      const shown = owners.filter((owner) => isOwner(owner, meeting)).map(ownerHeading);
      return shown.length === 0 ? [nobody] : [...new Map(shown.map((placed) => [placed.id, placed])).values()];
    }
    case 'meeting': {
      const { title, date } = occasionAt(meeting, action.place.line);
      const id = `meeting ${JSON.stringify([file.key, date ?? '', title])}`;
      return [{ id, heading: { kind: 'meeting', title, date, file }, order: `${date ?? ''} ${file.path} ${title}` }];
    }
    case 'series':
      return [{ id: `series ${series}`, heading: { kind: 'series', series }, order: normalizeName(series) || last }];
    case 'file':
      return [{ id: `file ${file.key}`, heading: { kind: 'file', file }, order: file.path }];
  }
}

function dueHeading(standing: Standing): Placed {
  const order = standing === 'done' ? dueGroups.length : dueGroups.indexOf(standing);
  return { id: `due ${standing}`, heading: { kind: 'due', standing }, order: String(order) };
}

const nobody: Placed = { id: 'nobody', heading: { kind: 'nobody' }, order: last };

function ownerHeading(name: string): Placed {
  const key = normalizeName(name);
  return { id: `owner ${key}`, heading: { kind: 'owner', name }, order: key };
}
