import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actionIds } from '../../../../src/core/features/actionIds';
import { shortHash } from '../../../../src/core/features/shortHash';
import { trackedActions } from '../../../../src/core/index/occurrences';
import { bookOf } from '../minutes';

const path = 'repo/minutes/2026-03-11-roof.md';

describe('The id of an action', () => {
  const before = '# Roof\n\n- [ ] Ada: Mend the roof (due 2026-03-20)\n';

  // What is done to the file, and whether the action keeps its id.
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['is the same for the same text', before, true],
    ['stays when it is ticked', before.replace('[ ]', '[x]'), true],
    ['stays when it is rescheduled', before.replace('03-20', '04-01'), true],
    ['stays when somebody else gets it', before.replace('Ada', 'Ben'), true],
    ['stays when lines come above it', before.replace('\n\n', '\n\nHello.\n\n- [ ] Paint it\n'), true],
    ['stays when the file gets other line ends', before.replaceAll('\n', '\r\n'), true],
    ['changes with its text', before.replace('roof (', 'door ('), false],
    ['changes with its heading', before.replace('# Roof', '# House'), false],
  ];
  for (const [name, after, isSame] of rows) {
    it(name, () => {
      const [id] = idsIn({ [path]: before });
      assert.equal(idsIn({ [path]: after }).at(-1) === id, isSame);
    });
  }

  it('does not depend on the name of the clone, but on the file', () => {
    const [id] = idsIn({ [path]: before });
    assert.deepEqual(idsIn({ [path.replace('repo', 'clone')]: before }), [id]);
    assert.notDeepEqual(idsIn({ [path.replace('roof', 'ruin')]: before }), [id]);
  });

  it('is its own where lines are alike', () => {
    const ids = idsIn({ [path]: '- [ ] Ada: Merge\n- [ ] Ben: Merge\n- [ ] Merge\n\n# Later\n\n- [ ] Merge\n' });
    assert.equal(new Set(ids).size, 4);
  });

  it('is the ^id that it was given', () => {
    assert.deepEqual(idsIn({ [path]: '- [ ] Ada: Mend the roof ^act-7\n' }), ['act-7']);
  });

  it('is this very one, in every version', () => {
    assert.deepEqual(idsIn({ [path]: before }), [
      shortHash('["minutes/2026-03-11-roof.md",["Roof"],"Mend the roof"] 0'),
    ]);
    assert.deepEqual(['', 'a', 'b', '全', '👩‍🚀'].map(shortHash), [
      '0wvjl67o803',
      '262p94epp1d',
      '2dic9ba9q67',
      '0ugr5kbeh8i',
      '10ep4gpaueo',
    ]);
  });
});

describe('A short hash', () => {
  it('has eleven letters and digits, and differs for different texts', () => {
    const hashes = new Map<string, string>();
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 8 }), (text) => {
        const hash = shortHash(text);
        assert.match(hash, /^[0-9a-z]{11}$/);
        assert.equal(hashes.get(hash) ?? text, text);
        hashes.set(hash, text);
      }),
      { numRuns: 5000 },
    );
  });
});

function idsIn(files: Readonly<Record<string, string>>): readonly string[] {
  return [...actionIds(trackedActions(bookOf(files))).values()];
}
