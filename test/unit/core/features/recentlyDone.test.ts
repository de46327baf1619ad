import assert from 'node:assert/strict';
import { ActionKeys } from '../../../../src/core/features/actionKeys';
import {
  isRecentlyDone,
  noteDone,
  openKeys,
  readSeenDone,
  type SeenDone,
} from '../../../../src/core/features/recentlyDone';
import { trackedActions, type TrackedAction } from '../../../../src/core/index/occurrences';
import { bookOf, day } from '../minutes';

const today = day('2026-03-18');

describe('An action is recently done', () => {
  const rows: readonly (readonly [string, Readonly<Record<string, string>>, string | undefined, boolean])[] = [
    ['in minutes of today', { '2026-03-18': '- [x] mend the dome' }, undefined, true],
    ['in minutes of two weeks ago', { '2026-03-04': '- [x] mend the dome' }, undefined, true],
    ['not in older minutes', { '2026-03-03': '- [x] mend the dome' }, undefined, false],
    ['not in minutes of tomorrow', { '2026-03-19': '- [x] mend the dome' }, undefined, false],
    ['not when it is open', { '2026-03-18': '- [ ] mend the dome' }, '2026-03-18', false],
    ['not when it is cancelled', { '2026-03-18': '- [-] mend the dome' }, '2026-03-18', false],
    [
      'in old minutes, when newer ones list it still',
      { '2026-01-01': '- [x] mend the dome', '2026-03-11': '- [x] mend the dome' },
      undefined,
      true,
    ],
    ['in old minutes, when it was seen to become so', { '2026-01-01': '- [x] mend the dome' }, '2026-03-04', true],
    ['not when that was seen long ago', { '2026-01-01': '- [x] mend the dome' }, '2026-03-03', false],
  ];
  for (const [when, texts, seen, expected] of rows) {
    it(when, () => {
      const [action] = actionsIn(texts);
      assert.ok(action);
      assert.equal(isRecentlyDone(action, seen === undefined ? undefined : day(seen), today), expected);
    });
  }
});

describe('What was seen to become done', () => {
  const keys = new ActionKeys();
  const text = '- [ ] mend\n- [ ] paint\n- [x] wash\n';

  it('is what was open before, with the day', () => {
    assert.deepEqual(Object.values(look({}, text, text.replace('[ ]', '[x]'))), [today]);
  });

  it('is not what was done all along, or cancelled', () => {
    assert.deepEqual(look({}, text, text.replace('[ ]', '[-]')), {});
  });

  it('is forgotten when it is open again, and after two weeks', () => {
    const seen = look({}, text, text.replace('[ ]', '[x]'));
    assert.deepEqual(look(seen, text.replace('[ ]', '[x]'), text), {});
    assert.deepEqual(look({ old: day('2026-03-03') }, text, text), {});
  });

  it('is the same object while nothing happens', () => {
    const seen: SeenDone = { a: day('2026-03-10') };
    assert.equal(look(seen, text, text), seen);
  });

  it('is read as it was kept, without what is no day', () => {
    assert.deepEqual(readSeenDone({ a: '2026-03-10', b: '2026-02-30', c: 4 }), { a: '2026-03-10' });
    for (const odd of [undefined, null, 'x', 3]) assert.deepEqual(readSeenDone(odd), {});
  });

  function look(seen: SeenDone, before: string, after: string): SeenDone {
    const wereOpen = openKeys(actionsIn({ '2026-01-01': before }), keys);
    return noteDone(seen, { wereOpen, actions: actionsIn({ '2026-01-01': after }), keys, today });
  }
});

function actionsIn(texts: Readonly<Record<string, string>>): readonly TrackedAction[] {
  return trackedActions(
    bookOf(Object.fromEntries(Object.entries(texts).map(([date, text]) => [`repo/minutes/${date}.md`, `${text}\n`]))),
  );
}
