import assert from 'node:assert/strict';
import { countOpen } from '../../../../src/core/features/openCounts';
import { bookOf, day, usualPath } from '../minutes';

const book = bookOf({
  [usualPath]: [
    '**Present:** Ada Fenwick (AF), Bo Ode',
    '',
    '- [ ] AF: Mend the roof (due 2026-03-06)',
    '- [ ] Ada & Bo: Mend the door (due 2026-03-18)',
    '- [ ] Bo: Mend the wall (due 2026-03-17)',
    '- [ ] Mend the gate',
    '- [x] Ada: Mend the path (due 2026-03-06)',
  ].join('\n'),
  'repo/minutes/roof/2026-03-18.md':
    '| Action | Due date | Assignee |\n|---|---|---|\n| Mend the roof | 2026-03-06 | Ada Fenwick |\n',
});

describe('The counts of the status bar', () => {
  const rows: readonly (readonly [string, readonly string[], string])[] = [
    ['are of all actions, each once', [], '4 open, 2 overdue, 1 today; own 0 open, 0 overdue, 0 today'],
    ['are of somebody by a name', ['Ada Fenwick'], '4 open, 2 overdue, 1 today; own 2 open, 1 overdue, 1 today'],
    ['are of somebody by initials', ['af'], '4 open, 2 overdue, 1 today; own 2 open, 1 overdue, 1 today'],
    ['are none of a stranger', ['Cleo'], '4 open, 2 overdue, 1 today; own 0 open, 0 overdue, 0 today'],
  ];
  for (const [what, names, expected] of rows) {
    it(what, () => {
      const { all, own } = countOpen(book, day('2026-03-18'), names);
      const [allText, ownText] = [all, own].map(
        ({ open, overdue, today }) => `${open} open, ${overdue} overdue, ${today} today`,
      );
      assert.equal(`${allText}; own ${ownText}`, expected);
    });
  }
});
