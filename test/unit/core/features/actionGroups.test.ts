import assert from 'node:assert/strict';
import { groupActions, type Grouping } from '../../../../src/core/features/actionGroups';
import type { ActionRecord } from '../../../../src/core/features/actionRecords';
import type { Status } from '../../../../src/core/model';
import { day } from '../minutes';
import { record } from './actionRecord';

describe('Actions in groups', () => {
  const today = day('2026-03-18');

  const check = (by: Grouping, actions: readonly ActionRecord[], groups: Readonly<Record<string, string>>): void => {
    const got = groupActions(actions, by, today).map(({ title, actions: inGroup }): [string, string] => [
      title,
      inGroup.map(({ id }) => id).join(' '),
    ]);
    assert.deepEqual(got, Object.entries(groups));
  };

  it('by due date', () => {
    const action = (id: string, due: string | null, status: Status = 'open'): ActionRecord =>
      record({ id, due: due === null ? null : day(due), status });
    check(
      'due',
      [
        action('cancelled', '2026-03-17', 'cancelled'),
        action('done', '2026-03-17', 'done'),
        action('none', null),
        action('later', '2026-03-23'),
        action('sunday', '2026-03-22'),
        action('today', '2026-03-18'),
        action('yesterday', '2026-03-17'),
        action('carried', null, 'carried'),
        action('old', '2020-01-01'),
      ],
      {
        Overdue: 'yesterday old',
        'Due today': 'today',
        'Due this week': 'sunday',
        'Due later': 'later',
        'No due date': 'none',
        'Carried to a later meeting': 'carried',
        Done: 'done',
        Cancelled: 'cancelled',
      },
    );
  });

  it('by owner, under each of several, nobody last', () => {
    check(
      'owner',
      [
        record({ id: '1', owners: [] }),
        record({ id: '2', owners: ['Zoë Marsh', 'ben Okoro'] }),
        record({ id: '3', owners: ['Émile Roy'] }),
        record({ id: '4', owners: ['Zoe Marsh'] }),
      ],
      { 'ben Okoro': '2', 'Émile Roy': '3', 'Zoë Marsh': '2 4', Nobody: '1' },
    );
  });

  it('by meeting, by date, then by file', () => {
    const meeting = (date: string | null, title: string, file: string): ActionRecord['meeting'] => ({
      ...{ title, series: 's', file },
      date: date === null ? null : day(date),
    });
    check(
      'meeting',
      [
        record({ id: '1', meeting: meeting(null, 'Some day', 'a.md') }),
        record({ id: '2', meeting: meeting('2026-03-11', 'Roof', 'c.md') }),
        record({ id: '3', meeting: meeting('2026-03-11', 'Gate', 'b.md') }),
        record({ id: '4', meeting: meeting('2026-02-11', 'Roof', 'd.md') }),
        record({ id: '5', meeting: meeting('2026-03-11', 'Roof', 'c.md') }),
      ],
      { '2026-02-11 Roof': '4', '2026-03-11 Gate': '3', '2026-03-11 Roof': '2 5', 'Some day': '1' },
    );
  });

  it('by series', () => {
    const of = (id: string, series: string): ActionRecord => record({ id, meeting: { ...record().meeting, series } });
    check('series', [of('1', 'roof'), of('2', ''), of('3', 'gate'), of('4', 'roof')], {
      gate: '3',
      roof: '1 4',
      'No series': '2',
    });
  });

  it('are none where there are no actions', () => {
    check('due', [], {});
  });
});
