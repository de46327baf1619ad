import assert from 'node:assert/strict';
import { findDates } from '../../../../src/core/parse/dateText';
import { withCarets, withoutCarets } from '../../carets';
import { day } from '../minutes';

/** What is found in a text when the meeting is on 11 March 2026. */
const rows: Readonly<Record<string, string>> = {
  'as ISO 8601 writes it': `
by 2026-03-29, or 2026-3-9.
   ^^^^^^^^^^ iso 2026-03-29
                  ^^^^^^^^ iso 2026-03-09`,
  'with a time, which belongs to it': `
2026-03-29T14:00Z 2026-03-30T14:00:05+02:00 2026-03-31T1400
^^^^^^^^^^^^^^^^^ iso 2026-03-29
                  ^^^^^^^^^^^^^^^^^^^^^^^^^ iso 2026-03-30
                                            ^^^^^^^^^^^^^^^ iso 2026-03-31`,
  'before punctuation': `
(2026-03-29) [2026-03-30] "2026-03-31": 2026-04-01; 2026-04-02! 2026-04-03-
 ^^^^^^^^^^ iso 2026-03-29
              ^^^^^^^^^^ iso 2026-03-30
                           ^^^^^^^^^^ iso 2026-03-31
                                        ^^^^^^^^^^ iso 2026-04-01
                                                    ^^^^^^^^^^ iso 2026-04-02
                                                                ^^^^^^^^^^ iso 2026-04-03`,
  'but not in names, paths and longer numbers': `
2026-03-29-roof.md roof-2026-03-29 minutes/2026-03-29 2026-03-29/roof 12026-03-29 2026-03-290 a2026-03-29 2026-03-29b 2026-03-29_1`,
  'as a wiki writes it, also glued to a name': `
29 Mar 2026 Fenwick29 Mar 2026 1 April 2026, 02 may 2026
^^^^^^^^^^^ day-month-year 2026-03-29
                   ^^^^^^^^^^^ day-month-year 2026-03-29
                               ^^^^^^^^^^^^ day-month-year 2026-04-01
                                             ^^^^^^^^^^^ day-month-year 2026-05-02`,
  'in other words for days and months': `
1st of June 2026, 2nd Sept. 2026 3rd Sep 2026 4th DECEMBER, 2026
^^^^^^^^^^^^^^^^ day-month-year 2026-06-01
                  ^^^^^^^^^^^^^^ day-month-year 2026-09-02
                                 ^^^^^^^^^^^^ day-month-year 2026-09-03
                                              ^^^^^^^^^^^^^^^^^^ day-month-year 2026-12-04`,
  'with the month first': `
March 29, 2026; Mar 30th 2026; Apr. 1, 2026
^^^^^^^^^^^^^^ month-day-year 2026-03-29
                ^^^^^^^^^^^^^ month-day-year 2026-03-30
                               ^^^^^^^^^^^^ month-day-year 2026-04-01`,
  'without a year: the first such day on or after the meeting': `
11 March, Mar 12, 10 March, 31st Dec, Jan 5, 29 Feb
^^^^^^^^ day-month 2026-03-11
          ^^^^^^ day-month 2026-03-12
                  ^^^^^^^^ day-month 2027-03-10
                            ^^^^^^^^ day-month 2026-12-31
                                      ^^^^^ day-month 2027-01-05
                                             ^^^^^^ day-month 2028-02-29`,
  'in numbers, the year first or last': `
2026/03/29 2026.03.29, 22.5.2026. 5/22/2026 5/22/26 04/04/2026 2026/2/30
^^^^^^^^^^ numeric 2026-03-29
           ^^^^^^^^^^ numeric 2026-03-29
                       ^^^^^^^^^ numeric 2026-05-22
                                  ^^^^^^^^^ numeric 2026-05-22
                                            ^^^^^^^ numeric 2026-05-22
                                                    ^^^^^^^^^^ numeric 2026-04-04
                                                               ^^^^^^^^^ numeric none`,
  'in numbers that can be read in two ways': `
03/04/2026, 3.4.2026 (3/4/26)
^^^^^^^^^^ numeric 2026-03-04 or 2026-04-03
            ^^^^^^^^ numeric 2026-03-04 or 2026-04-03
                      ^^^^^^ numeric 2026-03-04 or 2026-04-03`,
  'in numbers without a year': `
5/22 3/12 10/3, 15/22 24/7 1/2/ $1/2 1/2%
^^^^ numeric-day 2026-05-22
     ^^^^ numeric-day 2026-03-12 or 2026-12-03
          ^^^^ numeric-day 2026-10-03 or 2027-03-10`,
  'but not in versions, sums and addresses': `
v3.4.2026 1.3.4.2026 3.4.2026.1 3.4.2026-rc 3/4/2026/5 1.2.3 1.2.26 a/3/4/2026 3-4/5/2026`,
  'in short': `
29-Mar-2026 2026-Mar-29, 29 Mar 26, 29 Mar '26 tiles, 29-march-2026-roof
^^^^^^^^^^^ shorthand 2026-03-29
            ^^^^^^^^^^^ shorthand 2026-03-29
                         ^^^^^^^^^ shorthand 2026-03-29
                                    ^^^^^^^^^^ shorthand 2026-03-29`,
  'also when there is no such day': `
30 Feb 2026, 2026-02-29 2026-13-01 31 June 2026, Feb 30, 2026; 31 April; 0 May 2026
^^^^^^^^^^^ day-month-year none
             ^^^^^^^^^^ iso none
                        ^^^^^^^^^^ iso none
                                   ^^^^^^^^^^^^ day-month-year none
                                                 ^^^^^^^^^^^^ month-day-year none
                                                               ^^^^^^^^ day-month none
                                                                         ^^^^^^^^^^ day-month-year none`,
  'never in other words': `
Marching 29 marchers 2026, 5 maybe, decide 3 things, may 2026, mar, 3 of 4, June 2026, version 1 Mayor 2026, 5 junes`,
  'never in a time': `
5 May:10, 12 Jun14`,
};

describe('A date is found in a text', () => {
  for (const [what, text] of Object.entries(rows)) {
    it(what, () => {
      check(text.slice(1));
    });
  }

  it('only with its year, when nobody knows when the meeting was', () => {
    assert.deepEqual(
      findDates('29 March, 30 Mar 2026, 31 April, 5/22', undefined).map(({ date }) => date),
      ['2026-03-30'],
    );
  });
});

function check(expected: string): void {
  const lines = withoutCarets(expected);
  const marks = lines.flatMap((text, line) =>
    findDates(text, day('2026-03-11')).map(({ form, span, readings }) => ({
      line,
      ...span,
      label: `${form} ${readings.join(' or ') || 'none'}`,
    })),
  );
  assert.equal(withCarets(lines, marks), expected);
}
