import assert from 'node:assert/strict';
import { selectActions, type ActionFilter } from '../../../../src/core/features/selectActions';
import { trackedActions } from '../../../../src/core/index/occurrences';
import { bookOf, day } from '../minutes';

const book = bookOf({
  'repo/minutes/roof/2026-03-04-roof.md': `---
attendees:
  - Zoë van der Marsh (ZM) @zo-marsh
  - Tim Ames
  - {name: Ben Okoro, initials: BO, handle: beno}
---
- [ ] Zoë van der Marsh: one (due 2026-03-17)
- [ ] Tim Ames: two (due 2026-03-18)
- [x] Ben Okoro: three (due 2026-03-01)
- [ ] four
`,
  'repo/minutes/gate/2026-03-11-gate.md': `---
series: Gâte
attendees: [Tim Bell (TB), Li Wei]
---
- [ ] Tim Bell: five (due 2026-03-17)
- [-] Li Wei & Ben: six
- [>] @stranger: seven
- [ ] Wei Li: eight (due 2026-03-19)
`,
});
const everything: ActionFilter = {
  status: 'all',
  owner: undefined,
  series: undefined,
  dueBefore: undefined,
  overdueOn: undefined,
};

describe('The actions that are selected', () => {
  // By due date; in file order on one day and without a date.
  const rows: readonly (readonly [Partial<ActionFilter>, string])[] = [
    [{}, 'three five one two eight six seven four'],
    [{ status: 'open' }, 'five one two eight four'],
    [{ status: 'done' }, 'three'],
    [{ status: 'cancelled' }, 'six'],
    [{ status: 'carried' }, 'seven'],
    [{ dueBefore: day('2026-03-17') }, 'three'],
    [{ dueBefore: day('2026-03-18') }, 'three five one'],
    [{ overdueOn: day('2026-03-18') }, 'five one'],
    [{ overdueOn: day('2026-03-19'), dueBefore: day('2026-03-18') }, 'five one'],
    [{ overdueOn: day('2026-03-18'), status: 'done' }, ''],
    [{ series: 'roof' }, 'three one two four'],
    [{ series: 'ROOF' }, 'three one two four'],
    [{ series: 'gate' }, 'five eight six seven'],
    [{ series: 'ro' }, ''],
  ];
  for (const [filter, texts] of rows) {
    it(JSON.stringify(filter), () => {
      assert.equal(select(filter), texts);
    });
  }
});

describe('The actions of', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Zoë van der Marsh', 'one'],
    ['zoe VAN der marsh', 'one'],
    ['Zoe', 'one'],
    ['marsh', 'one'],
    ['van der Marsh', 'one'],
    ['ZM', 'one'],
    ['zm', 'one'],
    ['zo-marsh', 'one'],
    ['@zo-marsh', 'one'],
    ['Tim', 'five two'],
    ['Tim Bell', 'five'],
    ['TB', 'five'],
    ['Ben', 'three six'],
    ['@beno', 'three six'],
    ['bo', 'three six'],
    ['Li', 'eight six'],
    ['Li Wei', 'six'],
    ['Wei Li', 'eight'],
    ['stranger', 'seven'],
    ['@Stranger', 'seven'],
    ['Ma', ''],
    ['Nobody', ''],
    ['.*', ''],
  ];
  for (const [owner, texts] of rows) {
    it(owner, () => {
      assert.equal(select({ owner }), texts);
    });
  }
});

function select(filter: Partial<ActionFilter>): string {
  const selected = selectActions(book, trackedActions(book), { ...everything, ...filter });
  return selected.map(({ text }) => text).join(' ');
}
