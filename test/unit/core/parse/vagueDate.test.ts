import assert from 'node:assert/strict';
import { findVagueDate } from '../../../../src/core/parse/vagueDate';
import { withCarets, withoutCarets } from '../../carets';
import { day } from '../minutes';

/** What is found in a text when the meeting is on Wednesday, 11 March 2026. */
const rows: Readonly<Record<string, readonly string[]>> = {
  'after by, before, until or due': [
    `Mend it by next Friday and rest
           ^^^^^^^^^^^ 2026-03-20 2026-03-13`,
    `Mend it by Monday
           ^^^^^^ 2026-03-16`,
    `Mend it by Wed.
           ^^^ 2026-03-18`,
    `Mend it by this Wednesday
           ^^^^^^^^^^^^^^ 2026-03-11`,
    `Mend it by EOD Friday, please
           ^^^^^^^^^^ 2026-03-13`,
    `Mend it by Friday 13:00
           ^^^^^^ 2026-03-13`,
    `Mend it by end of month
           ^^^^^^^^^^^^ 2026-03-31`,
    `Mend it by the end of next week
           ^^^^^^^^^^^^^^^^^^^^ 2026-03-20`,
    `Mend it due tomorrow
            ^^^^^^^^ 2026-03-12`,
    `Mend it before next meeting
               ^^^^^^^^^^^^ none`,
    `Mend it before the meeting, then rest
               ^^^^^^^^^^^ none`,
    `Mend it by next roof day or later
           ^^^^^^^^^^^^^ none`,
    `Mend it. Due by end of Roof WG tenure.
                ^^^^^^^^^^^^^^^^^^^^^ none`,
    `Mend it (due: after the storm) at last
              ^^^^^^^^^^^^^^^ none`,
    `Mend it by March
           ^^^^^ none`,
    `Mend it by Q3 2026
           ^^^^^^^ none`,
    `Mend it tomorrow, or by Monday
                        ^^^^^^ 2026-03-16`,
  ],
  'anywhere, when the words say when': [
    `Mend it tomorrow with Bo
        ^^^^^^^^ 2026-03-12`,
    `Propose mid-December at the latest
        ^^^^^^^^^^^^ 2026-12-15`,
    `Mend it (mid-November) for good
         ^^^^^^^^^^^^ 2026-11-15`,
    `Come back in two weeks with tiles
          ^^^^^^^^^^^^ 2026-03-25`,
  ],
  'at the end of a clause': [
    `Mend it end of Q2
        ^^^^^^^^^ 2026-06-30`,
    `Mend it next week; then rest
        ^^^^^^^^^ 2026-03-20`,
    `Mend it on Friday.
        ^^^^^^^^^ 2026-03-13`,
    `Mend it (next Monday)
         ^^^^^^^^^^^ 2026-03-16`,
  ],
  'but not in other words': [
    'Mend it by hand',
    'Reviewed by May Ode',
    'Find out what is due to Bo',
    'Stand by the end',
    'Mend it (due: TBD)',
    "Ask about tomorrow's rain",
    'Plan for next week',
    'Read what was said about end of Q2',
    'Mend it after next meeting',
    'Measure the Sun',
    'Call Ada on Mon',
    'Mend it by Friday the 20th',
    'Mend the mid-roof',
    'Fridays are for roofs',
    'Talk about the end of March in April',
    '',
  ],
};

describe('Words for a date are found', () => {
  for (const [what, texts] of Object.entries(rows)) {
    for (const text of texts) {
      it(`${what}: ${text.split('\n')[0] ?? ''}`, () => {
        check(text);
      });
    }
  }

  it('without the day that they mean, when nobody knows when the meeting was', () => {
    assert.deepEqual(findVagueDate('Mend it tomorrow', undefined)?.readings, []);
  });
});

function check(expected: string): void {
  const lines = withoutCarets(expected);
  const found = findVagueDate(lines.join('\n'), day('2026-03-11'));
  const marks = found ? [{ line: 0, ...found.span, label: found.readings.join(' ') || 'none' }] : [];
  assert.equal(withCarets(lines, marks), expected);
}
