import assert from 'node:assert/strict';
import { openActions } from '../../../../src/core/index/occurrences';
import { allActions, dueGroupOf, dueGroups } from '../../../../src/core/index/queries';
import { bookOf, day, usualPath } from '../minutes';

describe('The group of an action', () => {
  // Today, and for each group the due dates that belong to it.
  const days: Readonly<Record<string, Readonly<Record<string, readonly (string | undefined)[]>>>> = {
    'on a Wednesday': {
      today: ['2026-03-18'],
      overdue: ['2026-03-17', '2026-03-15', '2025-12-31', '0001-01-01'],
      thisWeek: ['2026-03-19', '2026-03-22'],
      later: ['2026-03-23', '2027-01-01', '9999-12-31'],
      noDate: [undefined],
    },
    'on a Sunday': {
      today: ['2026-03-22'],
      overdue: ['2026-03-21', '2026-03-16'],
      thisWeek: [],
      later: ['2026-03-23', '2026-03-29'],
      noDate: [undefined],
    },
    'on a Monday': {
      today: ['2026-03-16'],
      overdue: ['2026-03-15'],
      thisWeek: ['2026-03-17', '2026-03-22'],
      later: ['2026-03-23'],
      noDate: [undefined],
    },
    'on the last day of a year': {
      today: ['2025-12-31'],
      overdue: ['2025-12-30'],
      thisWeek: ['2026-01-01', '2026-01-04'],
      later: ['2026-01-05'],
      noDate: [undefined],
    },
  };
  for (const [when, groups] of Object.entries(days)) {
    it(when, () => {
      const today = day(groups['today']?.[0] ?? '');
      const got = Object.values(groups)
        .flat()
        .map((due) => [due, dueGroupOf(due === undefined ? undefined : day(due), today)]);
      const expected = Object.entries(groups).flatMap(([group, dues]) => dues.map((due) => [due, group]));
      assert.deepEqual(got, expected);
      assert.deepEqual(Object.keys(groups).sort(), [...dueGroups].sort());
    });
  }
});

describe('The actions of a workspace', () => {
  const book = bookOf({
    [usualPath]: '- [ ] Ada: b (due 2026-03-29)\n- [x] c\n- [-] d\n- [>] e\n- [ ] f\n',
    'repo/minutes/2026-01-01.md': '> - [ ] a\n',
  });

  it('stand in the order of their files and lines', () => {
    assert.deepEqual(
      allActions(book).map(({ text, status }) => `${status} ${text}`),
      ['open a', 'open b', 'done c', 'cancelled d', 'carried e', 'open f'],
    );
  });

  it('are open until they are done, cancelled or carried', () => {
    assert.deepEqual(
      openActions(book).map(({ text }) => text),
      ['a', 'b', 'f'],
    );
  });

  it('have owners, a due date and a meeting', () => {
    const [, view] = openActions(book);
    assert.deepEqual([view?.owners, view?.due, view?.meeting.series], [['Ada'], '2026-03-29', 'roof']);
  });

  it('keep their dates and names when they have nothing else', () => {
    const [view] = allActions(bookOf({ [usualPath]: '- [ ] (due 2026-03-29)\n' }));
    assert.deepEqual([view?.text, view?.due], ['(due 2026-03-29)', '2026-03-29']);
  });
});
