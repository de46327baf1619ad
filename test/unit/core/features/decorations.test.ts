import assert from 'node:assert/strict';
import { decorationsIn, type LineArea } from '../../../../src/core/features/decorations';
import { markOf, withCarets, withoutCarets } from '../../carets';
import { bookOf, day, usualPath } from '../minutes';

const everywhere: LineArea = { first: 0, last: 1_000_000 };

describe('Decorations', () => {
  check(
    'tell due dates that are past, today and soon',
    `
- [ ] Mend the roof (due 2026-03-06)
                         ^^^^^^^^^^ overdue by 12
- [ ] Mend the door (due 2026-03-18)
                         ^^^^^^^^^^ today
- [ ] Mend the wall (due 2026-03-19)
                         ^^^^^^^^^^ soon
- [ ] Mend the gate 21 Mar 2026
                    ^^^^^^^^^^^ soon
- [ ] Mend the path (due 2026-03-22)
- [ ] Mend the well`,
  );

  check(
    'dim what is no longer open, whatever its date',
    `
- [x] Mend the roof (due 2026-03-06)
  ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ closed
- [-] Mend the door
  ^^^^^^^^^^^^^^^^^ closed
ACTION: Mend the wall [done]
^^^^^^^^^^^^^^^^^^^^^^^^^^^^ closed`,
  );

  check(
    'are only where somebody looks',
    `
- [ ] Mend the roof (due 2026-03-06)
- [ ] Mend the door (due 2026-03-17)
                         ^^^^^^^^^^ overdue by 1
- [ ] Mend the wall and
  the gate (due 2026-03-17)
                ^^^^^^^^^^ overdue by 1
- [ ] Mend the well (due 2026-03-17)`,
    [{ first: 2, last: 3 }],
  );

  check(
    'are none on votes and notes',
    `
**Present:** Ada Fenwick

- [x] Ada Fenwick
- By 2026-03-06 the roof will leak.`,
  );

  it('do not call late in a later report what has been done since', () => {
    const report = '| Action | Due date | Assignee |\n|---|---|---|\n| Mend the old roof | 2026-03-06 | Ada |\n';
    const decorated = (mark: string): readonly string[] => {
      const book = bookOf({
        'repo/minutes/roof/2026-02-04.md': `- [${mark}] Ada: Mend the old roof (due 2026-03-06)\n`,
        'repo/minutes/roof/2026-03-11.md': report,
      });
      const meeting = book.get('file:///repo/minutes/roof/2026-03-11.md');
      assert.ok(meeting);
      return decorationsIn(book, meeting, question([everywhere])).map(({ kind }) => kind);
    };
    assert.deepEqual([decorated(' '), decorated('x')], [['overdue'], ['closed']]);
  });
});

function question(areas: readonly LineArea[]): Parameters<typeof decorationsIn>[2] {
  return { today: day('2026-03-18'), dueSoonDays: 3, areas };
}

function check(what: string, expected: string, areas: readonly LineArea[] = [everywhere]): void {
  it(what, () => {
    const lines = withoutCarets(expected);
    const book = bookOf({ [usualPath]: lines.join('\n') });
    const [meeting] = book.meetings();
    assert.ok(meeting);
    const marks = decorationsIn(book, meeting, question(areas)).map(({ kind, range, days = 0 }) =>
      markOf(range, days < 0 ? `${kind} by ${-days}` : kind),
    );
    assert.equal(withCarets(lines, marks), expected);
  });
}
