import type { ActionRecord } from '../../../../src/core/features/actionRecords';
import { day } from '../minutes';

/** An action that a test changes where it matters. */
export function record(changes: Partial<ActionRecord> = {}): ActionRecord {
  return {
    id: 'a1',
    text: 'Mend the roof',
    status: 'open',
    owners: ['Ada Fenwick'],
    due: day('2026-03-20'),
    overdue: false,
    references: [],
    meeting: { title: 'The roof', date: day('2026-03-11'), series: 'roof', file: 'minutes/2026-03-11-roof.md' },
    occurrences: [{ file: 'minutes/2026-03-11-roof.md', line: 6, column: 3, status: 'open' }],
    ...changes,
  };
}
