import assert from 'node:assert/strict';
import { dropOn, ownersAfterDrop, type Drop } from '../../../../src/core/features/dropTargets';
import type { GroupHeading } from '../../../../src/core/features/treeGroups';
import type { Standing } from '../../../../src/core/features/treeRow';
import { day, fileAt } from '../minutes';

describe('Dropping an action on a group', () => {
  const due = (standing: Standing): GroupHeading => ({ kind: 'due', standing });
  const on = (iso: string): Drop => ({ kind: 'reschedule', due: day(iso) });
  const rows: readonly (readonly [string, string, GroupHeading, Drop])[] = [
    ['Today means today', '2026-03-18', due('today'), on('2026-03-18')],
    ['This week means its Friday, on a Monday', '2026-03-16', due('thisWeek'), on('2026-03-20')],
    ['This week means its Friday, on a Thursday', '2026-03-19', due('thisWeek'), on('2026-03-20')],
    ['This week means its Sunday, on a Friday', '2026-03-20', due('thisWeek'), on('2026-03-22')],
    ['This week means its Sunday, on a Saturday', '2026-03-21', due('thisWeek'), on('2026-03-22')],
    ['Later asks', '2026-03-18', due('later'), { kind: 'ask-when' }],
    ['No date takes the date away', '2026-03-18', due('noDate'), { kind: 'reschedule', due: undefined }],
    ['Overdue is refused', '2026-03-18', due('overdue'), { kind: 'refused', reason: 'overdue' }],
    ['Recently done marks it done', '2026-03-18', due('done'), { kind: 'done' }],
    ['an owner', '2026-03-18', { kind: 'owner', name: 'Ana' }, { kind: 'assign', owner: 'Ana' }],
    ['Nobody', '2026-03-18', { kind: 'nobody' }, { kind: 'assign', owner: undefined }],
    ['a series is refused', '2026-03-18', { kind: 'series', series: 'roof' }, { kind: 'refused', reason: 'minutes' }],
    ['a file is refused', '2026-03-18', { kind: 'file', file: fileAt('a.md') }, { kind: 'refused', reason: 'minutes' }],
  ];
  for (const [what, today, heading, expected] of rows) {
    it(what, () => {
      assert.deepEqual(dropOn(heading, day(today)), expected);
    });
  }
});

describe('An action that is dragged from owner to owner', () => {
  const rows: readonly (readonly [string, string, string, string | undefined, string])[] = [
    ['gets the new one', 'Ana', 'Ana', 'Cleo', 'Cleo'],
    ['keeps the others, in their order', 'Ana, Bo', 'Ana', 'Cleo', 'Cleo, Bo'],
    ['from two owners at once leaves both', 'Ana, Bo', 'Ana, Bo', 'Cleo', 'Cleo'],
    ['has none twice', 'Ana, Bo', 'Ana', 'Bo', 'Bo'],
    ['loses one to nobody', 'Ana, Bo', 'Bo', undefined, 'Ana'],
    ['loses the last to nobody', 'Ana', 'Ana', undefined, ''],
    ['gets its first', '', '', 'Cleo', 'Cleo'],
  ];
  for (const [what, owners, from, to, expected] of rows) {
    it(what, () => {
      assert.equal(ownersAfterDrop(names(owners), names(from), to).join(', '), expected);
    });
  }

  function names(list: string): readonly string[] {
    return list === '' ? [] : list.split(', ');
  }
});
