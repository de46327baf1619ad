import assert from 'node:assert/strict';
import { bookOf, usualPath } from '../minutes';
import { shownTree, treeOf } from '../tree';

describe('The tree of open actions', () => {
  const rows: readonly (readonly [string, Readonly<Record<string, string>>, string])[] = [
    ['is empty without minutes', {}, ''],
    ['is empty when everything is done', { [usualPath]: '- [x] a\n- [-] b\n- [>] c\n' }, ''],
    [
      'groups by due date, in the order of urgency',
      {
        [usualPath]: `
- [ ] someday
- [ ] Ada: later (due 2026-03-23)
- [ ] Bo, Cleo: sunday (due 2026-03-22)
- [ ] today (due 2026-03-18)
- [ ] late (due 2026-03-17)
`,
      },
      `
overdue
  2026-03-17 late
today
  2026-03-18 today
thisWeek
  2026-03-22 sunday (Bo, Cleo)
later
  2026-03-23 later (Ada)
noDate
  someday`,
    ],
    [
      'leaves out groups without actions',
      { [usualPath]: '- [ ] a (due 2026-03-18)\n- [x] b (due 2026-03-17)' },
      '\ntoday\n  2026-03-18 a',
    ],
    [
      'sorts by due date, then by file and line',
      {
        'repo/minutes/b.md': '- [ ] b1 (due 2026-03-02)\n- [ ] b2 (due 2026-03-01)\n- [ ] b3\n',
        'repo/minutes/a.md': '- [ ] a1 (due 2026-03-02)\n- [ ] a2\n- [ ] a3 (due 2026-03-02)\n',
      },
      `
overdue
  2026-03-01 b2
  2026-03-02 a1
  2026-03-02 a3
  2026-03-02 b1
noDate
  a2
  b3`,
    ],
    ['shows actions without owner and date', { [usualPath]: '- [ ] a' }, '\nnoDate\n  a'],
  ];
  for (const [what, files, expected] of rows) {
    it(what, () => {
      assert.equal(shownTree(treeOf(bookOf(files))), expected);
    });
  }

  it('counts what is overdue for the badge', () => {
    const count = (text: string): number => treeOf(bookOf({ [usualPath]: text })).overdue;
    const late = '- [ ] a (due 2026-03-17)\n- [ ] b (due 2026-01-01)\n';
    assert.deepEqual(
      [count(late), count(`${late}- [x] c (due 2026-01-01)\n`), count('- [ ] d (due 2026-03-18)'), count('')],
      [2, 2, 0, 0],
    );
  });
});

describe('A row of the tree', () => {
  const before = '# R\n\n- [ ] a\n- [ ] a\n- [ ] b\n\n# S\n\n- [ ] a\n';
  // What changes in the text, and which of the rows (a, a, b, a) are then still the same.
  const changes: readonly (readonly [string, string, string])[] = [
    ['when lines are added above', before.replace('# R', 'x\n\n# R'), 'a a b a'],
    ['when another is ticked', before.replace('- [ ] b', '- [x] b'), 'a a - a'],
    ['when its equal is ticked', before.replace('- [ ] a\n- [ ] a', '- [x] a\n- [ ] a'), '- a b a'],
    ['when another changes', before.replace('- [ ] b', '- [ ] c'), 'a a - a'],
    ['when it gets another section', before.replace('# S', '# T'), 'a a b -'],
  ];
  for (const [when, after, kept] of changes) {
    it(`keeps its identity ${when}`, () => {
      const now = new Set(idsOf(after));
      const names = ['a', 'a', 'b', 'a'];
      assert.equal(
        idsOf(before)
          .map((id, index) => (now.has(id) ? names[index] : '-'))
          .join(' '),
        kept,
      );
    });
  }

  it('shares its identity with no other', () => {
    const files = { [usualPath]: `${before}\n> - [ ] a\n- [ ] a\n  - [ ] a\n`, 'repo/minutes/b.md': before };
    const ids = treeOf(bookOf(files)).groups.flatMap(({ rows }) => rows.map(({ id }) => id));
    assert.equal(new Set(ids).size, ids.length);
  });

  function idsOf(text: string): readonly string[] {
    return treeOf(bookOf({ [usualPath]: text })).groups.flatMap((group) => group.rows.map(({ id }) => id));
  }
});
