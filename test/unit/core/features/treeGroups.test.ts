import assert from 'node:assert/strict';
import type { TreeChoices } from '../../../../src/core/features/treeChoices';
import { bookOf } from '../minutes';
import { shownTree, treeOf } from '../tree';

const roof = 'repo/minutes/roof/2026-03-11-roof.md';
const cellar = 'repo/minutes/cellar/2026-03-04-cellar.md';
const files = {
  [roof]: `# Roof
- [ ] Ada Fenwick, Bo Marsh: mend the dome (due 2026-03-20)
- [ ] paint it (due 2026-03-17)
- [x] Ada Fenwick: look up (due 2026-03-12)
`,
  [cellar]: `# Cellar
- [ ] Bo Marsh: count bottles
- [ ] Ada Fenwick: beware (due 2026-03-20)
`,
  'minutes/2026.md': `# Loose
- [ ] Çelik Öz: zip up (due 2026-04-01)
`,
};

describe('The tree groups', () => {
  const rows: readonly (readonly [string, Partial<TreeChoices>, string])[] = [
    [
      'by owner, under each of them, nobody last',
      { grouping: 'owner' },
      `
Ada Fenwick
  2026-03-20 beware (Ada Fenwick)
  2026-03-20 mend the dome (Ada Fenwick, Bo Marsh)
Bo Marsh
  2026-03-20 mend the dome (Ada Fenwick, Bo Marsh)
  count bottles (Bo Marsh)
Çelik Öz
  2026-04-01 zip up (Çelik Öz)
nobody
  2026-03-17 paint it`,
    ],
    [
      'by owner, without those who are filtered out',
      { grouping: 'owner', owner: { kind: 'named', names: ['Bo Marsh'] } },
      `
Bo Marsh
  2026-03-20 mend the dome (Ada Fenwick, Bo Marsh)
  count bottles (Bo Marsh)`,
    ],
    [
      'by meeting, the newest first, those without a date last',
      { grouping: 'meeting' },
      `
2026-03-11 Roof
  2026-03-17 paint it
  2026-03-20 mend the dome (Ada Fenwick, Bo Marsh)
2026-03-04 Cellar
  2026-03-20 beware (Ada Fenwick)
  count bottles (Bo Marsh)
 Loose
  2026-04-01 zip up (Çelik Öz)`,
    ],
    [
      'by series, those without one last',
      { grouping: 'series', text: 'p' },
      `
roof
  2026-03-17 paint it
no series
  2026-04-01 zip up (Çelik Öz)`,
    ],
    [
      'by file',
      { grouping: 'file', owner: { kind: 'named', names: ['Ada Fenwick'] } },
      `
repo/minutes/cellar/2026-03-04-cellar.md
  2026-03-20 beware (Ada Fenwick)
repo/minutes/roof/2026-03-11-roof.md
  2026-03-20 mend the dome (Ada Fenwick, Bo Marsh)`,
    ],
    [
      'what was done of late by itself, where due dates make the groups',
      { state: 'openAndDone', series: ['roof'] },
      `
overdue
  2026-03-17 paint it
thisWeek
  2026-03-20 mend the dome (Ada Fenwick, Bo Marsh)
done
  x 2026-03-12 look up (Ada Fenwick)`,
    ],
    [
      'what was done of late behind what is open, elsewhere',
      { state: 'openAndDone', series: ['roof'], grouping: 'series' },
      `
roof
  2026-03-17 paint it
  2026-03-20 mend the dome (Ada Fenwick, Bo Marsh)
  x 2026-03-12 look up (Ada Fenwick)`,
    ],
  ];
  for (const [what, choices, expected] of rows) {
    it(what, () => {
      assert.equal(shownTree(treeOf(bookOf(files), choices)), expected);
    });
  }

  it('the meetings of a file that holds many, each for itself', () => {
    const year = '# 2026\n## 2026-02-04 Talk\n- [ ] first\n## 2026-03-04 Talk\n- [ ] second\n';
    assert.equal(
      shownTree(treeOf(bookOf({ 'repo/minutes/2026.md': year }), { grouping: 'meeting' })),
      '\n2026-03-04 2026-03-04 Talk\n  second\n2026-02-04 2026-02-04 Talk\n  first',
    );
  });

  it('an action once where its owner is named twice', () => {
    const tree = treeOf(bookOf({ [roof]: '- [ ] ADA, Ada: mend\n' }), { grouping: 'owner' });
    assert.deepEqual(
      tree.groups.map(({ rows: inGroup }) => inGroup.length),
      [1],
    );
  });

  it('under names that stay the same while actions come and go', () => {
    const ids = (text: string): readonly string[] =>
      treeOf(bookOf({ ...files, [roof]: text }), { grouping: 'owner' }).groups.map(({ id }) => id);
    assert.deepEqual(ids(`${files[roof]}- [ ] Ada Fenwick: more\n`), ids(files[roof]));
  });
});

describe('The tree sorts', () => {
  const rows: readonly (readonly [string, Partial<TreeChoices>, string])[] = [
    ['by due date', { sorting: 'due' }, 'paint it, beware, mend the dome, zip up, count bottles'],
    ['by owner, nobody last', { sorting: 'owner' }, 'beware, mend the dome, count bottles, zip up, paint it'],
    ['by meeting, the newest first', { sorting: 'meeting' }, 'paint it, mend the dome, beware, count bottles, zip up'],
    ['by text', { sorting: 'text' }, 'beware, count bottles, mend the dome, paint it, zip up'],
  ];
  for (const [what, choices, expected] of rows) {
    it(what, () => {
      const inOneSeries = Object.entries(files).map(
        ([path, text]) => [path, `---\nseries: one\n---\n${text}`] as const,
      );
      const book = bookOf(Object.fromEntries(inOneSeries));
      const [group, ...others] = treeOf(book, { ...choices, grouping: 'series' }).groups;
      assert.deepEqual(others, []);
      assert.equal(group?.rows.map(({ view }) => view.text).join(', '), expected);
    });
  }
});
