import assert from 'node:assert/strict';
import fc from 'fast-check';
import { typedDate, typedDates } from '../../../../src/core/features/typedDate';
import { parseIsoDate } from '../../../../src/core/dates';
import { day } from '../minutes';

/** A Wednesday. */
const today = day('2026-03-18');

/** What is typed, and the days that it may mean. */
const rows: readonly (readonly [string, string])[] = [
  ['2026-04-01', '2026-04-01'],
  [' 2026-4-1 ', '2026-04-01'],
  ['20260401', '2026-04-01'],
  ['1 Apr 2026', '2026-04-01'],
  ['April 1st, 2026', '2026-04-01'],
  ['1 april', '2026-04-01'],
  ['apr 1', '2026-04-01'],
  ['1 march', '2027-03-01'],
  ['18 march', '2026-03-18'],
  ['by 1 apr', '2026-04-01'],
  ['due: 2026-04-01', '2026-04-01'],
  ['3/4/2026', '2026-04-03 2026-03-04'],
  ['25/3', '2026-03-25'],
  // Also what is over.
  ['2021-03-29', '2021-03-29'],
  ['yesterday', '2026-03-17'],
  // Words.
  ['today', '2026-03-18'],
  ['Tomorrow', '2026-03-19'],
  ['tmrw', '2026-03-19'],
  ['the day after tomorrow', '2026-03-20'],
  ['thursday', '2026-03-19'],
  ['wednesday', '2026-03-25'],
  ['WED', '2026-03-25'],
  ['mon', '2026-03-23'],
  ['next friday', '2026-03-27 2026-03-20'],
  ['friday next week', '2026-03-27'],
  ['fri 27 mar', '2026-03-27'],
  ['the 25th', '2026-03-25'],
  ['5th', '2026-04-05'],
  ['on the 31st', '2026-03-31'],
  ['two weeks after monday', '2026-03-30'],
  ['tomorrow 5pm', '2026-03-19'],
  // Periods: their last day, a week's Friday.
  ['next week', '2026-03-27'],
  ['this week', '2026-03-20'],
  ['end of month', '2026-03-31'],
  ['eom', '2026-03-31'],
  ['next month', '2026-04-30'],
  ['april', '2026-04-30'],
  ['Feb', '2027-02-28'],
  ['february 2028', '2028-02-29'],
  ['q3', '2026-09-30'],
  // Counted.
  ['+2w', '2026-04-01'],
  ['2w', '2026-04-01'],
  ['+3d', '2026-03-21'],
  ['+1m', '2026-04-18'],
  ['+ 1 year', '2027-03-18'],
  ['+10', '2026-03-28'],
  ['3 days', '2026-03-21'],
  ['in 2 weeks', '2026-04-01'],
  ['6 weeks from now', '2026-04-29'],
  ['+0d', '2026-03-18'],
  // The series' next meeting.
  ['next meeting', '2026-03-25'],
  ['Next Telecon', '2026-03-25'],
  // No day at all.
  ['', ''],
  ['   ', ''],
  ['30 feb', ''],
  ['feb 30', ''],
  ['30 feb 2026', ''],
  ['2026-02-30', ''],
  ['2026-13-01', ''],
  ['31/6/2026', ''],
  ['31 june', ''],
  ['the 32nd', ''],
  ['32 march', ''],
  ['+9999y', ''],
  ['in 99999999999 years', ''],
  ['3', ''],
  ['0', ''],
  ['5pm', ''],
  ['whenever', ''],
  ['next m', ''],
  ['in 2 hours', ''],
  ['call Ana on monday', ''],
  ['monday or tuesday', ''],
  ['mon - wed', ''],
  ['last friday', ''],
  [`monday ${'x'.repeat(1000)}`, ''],
];

describe('A date that is typed', () => {
  for (const [typed, expected] of rows) {
    it(`as ${JSON.stringify(typed.slice(0, 40))} means ${expected === '' ? 'no day' : expected}`, () => {
      const context = { today, nextMeeting: { date: day('2026-03-25'), isGuess: true } };
      assert.equal(typedDates(typed, context).join(' '), expected);
      assert.equal(typedDate(typed, context) ?? '', expected.split(' ')[0]);
    });
  }

  it('as "next meeting" means no day when nobody knows it', () => {
    assert.equal(typedDate('next meeting', { today }), undefined);
  });

  it('never is one that does not exist, on any day, and never throws', () => {
    const words = fc.constantFrom(...rows.map(([typed]) => typed), '/', '-', '-1', '99', 'of', 'next', 'ago', '🔥');
    const texts = fc.oneof(
      fc.array(words, { maxLength: 4 }).map((parts) => parts.join(' ')),
      fc.string({ maxLength: 80 }),
    );
    const days = fc.constantFrom('0001-01-01', '2024-02-29', '2026-03-29', '2026-10-25', '9999-12-31').map(day);
    fc.assert(
      fc.property(texts, days, (text, from) => {
        for (const date of typedDates(text, { today: from })) assert.equal(parseIsoDate(date), date);
      }),
      { numRuns: 500 },
    );
  });
});
