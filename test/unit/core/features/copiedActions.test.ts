import assert from 'node:assert/strict';
import { actionLinks, copiedActions } from '../../../../src/core/features/copiedActions';
import { trackedActions, type TrackedAction } from '../../../../src/core/index/occurrences';
import { bookOf } from '../minutes';

const path = 'repo/minutes/2026-03-11 roof (big).md';

describe('A copied action', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['- [ ] mend it', '- [ ] mend it'],
    ['ACTION: Ada Fenwick to mend it 29 Mar 2026', '- [ ] Ada Fenwick: mend it (due 2026-03-29)'],
    ['- [x] Ada Fenwick & Bo Marsh: mend it', '- [x] Ada Fenwick, Bo Marsh: mend it'],
    ['- [ ] use `a|b` and \\*', '- [ ] use a\\|b and \\*'],
  ];
  for (const [written, expected] of rows) {
    it(`of ${written} says ${expected}, and where it comes from`, () => {
      const from = '(from [2026-03-11](/minutes/2026-03-11%20roof%20%28big%29.md))';
      assert.equal(copiedActions(actionsIn(`${written}\n`)), `${expected} ${from}\n`);
    });
  }

  it('has its notes below it', () => {
    const [first] = copiedActions(actionsIn('- [ ] mend it\n  - with a crane\n  - soon\n')).split('\n(?=-)');
    assert.match(first ?? '', /^- \[ \] mend it .*\n {2}- with a crane\n {2}- soon\n$/);
  });

  it('keeps its id, and is one action with its original wherever it is pasted', () => {
    for (const written of ['- [ ] Ada Fenwick: mend the dome_top (due 2026-03-29)\n', '- [ ] mend it ^act-7\n']) {
      const pasted = copiedActions(actionsIn(written));
      const book = bookOf({ [path]: written, 'repo/minutes/deep/2026-04-01.md': pasted });
      const [only, ...others] = trackedActions(book);
      assert.deepEqual([only?.meeting.file.path, only?.occurrences.length, others.length], [path, 2, 0], pasted);
    }
  });
});

describe('A link to an action', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['- [ ] mend it\n', '[mend it](/minutes/2026-03-11%20roof%20%28big%29.md)'],
    [
      '# Roof\n## The *dome*, in April!\n- [ ] mend [it]\n',
      '[mend \\[it\\]](/minutes/2026-03-11%20roof%20%28big%29.md#the-dome-in-april)',
    ],
  ];
  for (const [written, expected] of rows) {
    it(`of ${JSON.stringify(written)} is ${expected}`, () => {
      assert.equal(actionLinks(actionsIn(written)), expected);
    });
  }
});

function actionsIn(text: string): readonly TrackedAction[] {
  return trackedActions(bookOf({ [path]: text }));
}
