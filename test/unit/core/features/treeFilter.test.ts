import assert from 'node:assert/strict';
import {
  readTreeChoices,
  isFiltered,
  withoutFilter,
  type TreeChoices,
} from '../../../../src/core/features/treeChoices';
import { ownersCalled, ownerTallies, seriesTallies } from '../../../../src/core/features/treeTallies';
import { openActions } from '../../../../src/core/index/occurrences';
import { bookOf, day, fileAt } from '../minutes';
import { treeOf } from '../tree';

const files = {
  'repo/minutes/roof/2026-03-11-roof.md': `---
series: roof
attendees: [Ada Fenwick (AF), Bo Marsh <bo@example.org>]
---
# Dome talk
- [ ] Ada Fenwick: mend it (due 2026-03-17)
  - needs a crane
- [ ] Bo Marsh: paint it (due 2026-03-22)
- [ ] wash it
`,
  'repo/minutes/cellar/2026-03-04-cellar.md': `# Cellar
- [ ] Ada Fenwick: count Bürsten (due 2026-03-23)
- [x] Bo Marsh: sweep
- [-] Bo Marsh: dig
`,
  'repo/minutes/cellar/2026-03-03-cellar.md': '# Cellar\n- [x] Bo Marsh: dust\n',
};

describe('The tree shows', () => {
  const rows: readonly (readonly [string, Partial<TreeChoices>, string])[] = [
    ['all that is open', {}, 'mend it, paint it, count Bürsten, wash it'],
    ['words of the text', { text: 'count' }, 'count Bürsten'],
    ['words without regard to case and accents', { text: 'BURST' }, 'count Bürsten'],
    ['all words, in any order', { text: 'fenwick mend' }, 'mend it'],
    ['words of the meeting', { text: 'dome talk' }, 'mend it, paint it, wash it'],
    ['words of notes', { text: 'crane' }, 'mend it'],
    ['dates', { text: '2026-03-22' }, 'paint it'],
    ['everything for blanks', { text: '  ' }, 'mend it, paint it, count Bürsten, wash it'],
    ['nothing for words that stand nowhere', { text: 'moon' }, ''],
    ['an owner’s actions', { owner: { kind: 'named', names: ['Ada Fenwick'] } }, 'mend it, count Bürsten'],
    [
      'two owners’ actions',
      { owner: { kind: 'named', names: ['Ada Fenwick', 'Bo Marsh'] } },
      'mend it, paint it, count Bürsten',
    ],
    ['a series', { series: ['cellar'] }, 'count Bürsten'],
    ['what is overdue', { state: 'overdue' }, 'mend it'],
    ['what is due by Sunday', { state: 'soon' }, 'mend it, paint it'],
    ['what nobody owns', { state: 'withoutOwner' }, 'wash it'],
    ['what has no date', { state: 'withoutDate' }, 'wash it'],
    ['what was done in the meetings of the last two weeks', { state: 'done' }, 'sweep'],
    ['that, and what is open', { state: 'openAndDone' }, 'mend it, paint it, count Bürsten, wash it, sweep'],
    [
      'what passes all filters',
      { series: ['roof'], state: 'soon', text: 'it', owner: { kind: 'named', names: ['Bo Marsh'] } },
      'paint it',
    ],
  ];
  for (const [what, choices, expected] of rows) {
    it(what, () => {
      assert.equal(shown(choices), expected);
    });
  }

  const names: readonly (readonly [string, readonly string[], string])[] = [
    ['a full name', ['Ada Fenwick'], 'mend it, count Bürsten'],
    ['a first name', ['ada'], 'mend it, count Bürsten'],
    ['initials', ['AF'], 'mend it, count Bürsten'],
    ['a mail address', ['somebody', 'bo@example.org'], 'paint it'],
    ['a handle of the roster', ['@adaf'], 'mend it, count Bürsten'],
    ['nothing', [], ''],
    ['a blank name', [' '], ''],
  ];
  for (const [what, me, expected] of names) {
    it(`only mine, when I am known by ${what}`, () => {
      assert.equal(shown({ owner: { kind: 'me' } }, me), expected);
    });
  }

  it('the same short names, whatever is filtered out', () => {
    const book = bookOf({ 'repo/minutes/a.md': '- [ ] Ada Fenwick: mend\n- [ ] Ada Ode: paint\n' });
    const [group] = treeOf(book, { text: 'mend' }).groups;
    assert.deepEqual(group?.rows[0]?.shortOwners, ['Ada Fenwick']);
  });

  it('the number of all overdue actions as the badge, whatever is filtered out', () => {
    assert.equal(treeOf(bookOf(files), { text: 'moon' }).overdue, 1);
  });

  function shown(choices: Partial<TreeChoices>, me: readonly string[] = []): string {
    const book = bookOf(files);
    book.setRoster(fileAt('repo/people.yaml'), '- {name: Ada Fenwick, handle: adaf}\n');
    const { groups } = treeOf(book, choices, { me });
    return groups.flatMap((group) => group.rows.map(({ view }) => view.text)).join(', ');
  }
});

describe('What can be filtered by', () => {
  const open = openActions(bookOf(files));

  it('is each owner of open actions, with their counts', () => {
    assert.deepEqual(ownerTallies(open, day('2026-03-18')), [
      { name: 'Ada Fenwick', open: 2, overdue: 1 },
      { name: 'Bo Marsh', open: 1, overdue: 0 },
    ]);
  });

  it('is each series, also none', () => {
    const loose = bookOf({ ...files, 'minutes/2026.md': '- [ ] loose\n' });
    assert.deepEqual(
      seriesTallies(openActions(loose), day('2026-03-18')).map(({ name, open: count }) => [name, count]),
      [
        ['', 1],
        ['cellar', 1],
        ['roof', 3],
      ],
    );
  });

  const called: readonly (readonly [string, string, readonly string[]])[] = [
    ['the owner of that name', 'ada fenwick', ['Ada Fenwick']],
    ['whoever has these initials', 'AF', ['Ada Fenwick']],
    ['the name itself when it owns nothing', 'Cleo Ode', ['Cleo Ode']],
  ];
  for (const [what, name, expected] of called) {
    it(`is ${what}`, () => {
      assert.deepEqual(ownersCalled(bookOf(files), open, name), expected);
    });
  }
});

describe('What the user chose', () => {
  const chosen: TreeChoices = {
    grouping: 'owner',
    sorting: 'text',
    state: 'overdue',
    text: 'dome',
    owner: { kind: 'named', names: ['Ada'] },
    series: ['roof', ''],
  };

  it('is read as it was kept', () => {
    assert.deepEqual(readTreeChoices(JSON.parse(JSON.stringify(chosen))), chosen);
    assert.deepEqual(readTreeChoices({ ...chosen, owner: { kind: 'me' } }).owner, { kind: 'me' });
  });

  const odd: readonly unknown[] = [
    undefined,
    null,
    3,
    'owner',
    [],
    { grouping: 'moon', sorting: 1, state: null, text: {}, owner: { kind: 'named', names: 'Ada' }, series: 'roof' },
    { owner: { kind: 'named', names: [3] }, series: [null] },
  ];
  for (const kept of odd) {
    it(`is as usual where ${JSON.stringify(kept)} was kept`, () => {
      const read = readTreeChoices(kept);
      assert.equal(isFiltered(read), false);
      assert.equal(read.grouping, 'due');
    });
  }

  it('keeps its arrangement when the filter is cleared', () => {
    const { grouping, sorting, ...filter } = withoutFilter(chosen);
    assert.deepEqual([grouping, sorting, isFiltered({ grouping, sorting, ...filter })], ['owner', 'text', false]);
  });
});
