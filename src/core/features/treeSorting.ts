import { normalizeName } from '../parse/nameKey';
import { occasionAt } from '../parse/sittings';
import { compareDates } from './places';
import type { TreeSorting } from './treeChoices';
import type { TreeRow } from './treeRow';

/**
 * The rows by due date, by owner, by meeting or by text; those that agree in it by due date, then by file and line. What is missing
 * comes last, and what is done behind all that is open. The newest meeting comes first.
 */
export function sortRows(rows: readonly TreeRow[], sorting: TreeSorting): readonly TreeRow[] {
  const direction = sorting === 'meeting' ? -1 : 1;
  return rows
    .map((row) => ({ row, key: sortKey(row, sorting) }))
    .sort(
      (a, b) =>
        Number(a.row.standing === 'done') - Number(b.row.standing === 'done') ||
        direction * compare(a.key, b.key) ||
        compareDates(a.row.view.due, b.row.view.due),
    )
    .map(({ row }) => row);
}

// Behind every letter.
const last = '\uFFFF';

function sortKey({ view: { due, owners, meeting, action, text } }: TreeRow, sorting: TreeSorting): string {
  switch (sorting) {
    case 'due':
      return due ?? last;
    case 'owner':
      return owners[0] === undefined ? last : normalizeName(owners[0]);
    case 'meeting':
      return occasionAt(meeting, action.place.line).date ?? '';
    case 'text':
      return normalizeName(text);
  }
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
