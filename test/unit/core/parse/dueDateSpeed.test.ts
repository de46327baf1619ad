import assert from 'node:assert/strict';
import { readDueDate } from '../../../../src/core/parse/dueDate';
import { readProse } from '../../../../src/core/parse/prose';
import { day } from '../minutes';

const longest = 1_000_000;
// Reading in quadratic time would take minutes.
const limit = 10_000;

/** Texts of one piece over and over. */
const pieces: readonly string[] = [
  ...['by ', 'due ', 'due by ', 'due: ', 'due x 1/1/26 ', 'by end of ', 'by next ', 'mid-', 'noon on ', 'in the next '],
  ...['1/1/', '1/1 ', '1.1.', '29 Mar ', '2026-03-29 ', '(1 Mar 2026', 'http://2026-03-29', '[on Ada ', '``'],
  ...['Update ', 'Update 2026-02-09: ', 'x *Update y* 1 Feb 2026. ', '_Update 1 Feb 2026_ ', '*Update 1 Feb 2026: x* '],
  ...['the ', ' ', '. ', '!)', '@a ', '(from '],
];

/** A sentence that never ends. */
const note = 'Mend it. Update 2026-02-09: ';

describe('A due date is read in linear time', () => {
  for (const [start, piece] of [
    ...pieces.map((each) => ['', each] as const),
    [note, '.'] as const,
    [note, '!)'] as const,
  ]) {
    it(`from ${JSON.stringify(start)} and a megabyte of ${JSON.stringify(piece)}`, () => {
      const text = start + piece.repeat(Math.ceil(longest / piece.length));
      const prose = readProse([{ line: 0, character: 0, text }]);
      const before = performance.now();
      readDueDate(prose, day('2026-03-11'));
      assert.ok(performance.now() - before < limit);
    });
  }
});
