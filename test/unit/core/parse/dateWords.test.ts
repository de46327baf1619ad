import assert from 'node:assert/strict';
import { datesOfWords, weekdayName } from '../../../../src/core/parse/dateWords';
import { day } from '../minutes';

/** The day of the meeting, the words, and the days that they mean. */
const rows: readonly (readonly [string, string, string])[] = [
  ['2026-03-11', 'today', '2026-03-11'],
  ['2026-03-11', 'EOD', '2026-03-11'],
  ['2026-03-11', 'the end of the day', '2026-03-11'],
  ['2026-03-11', 'tomorrow morning', '2026-03-12'],
  ['2026-02-28', 'Tomorrow', '2026-03-01'],
  ['2026-12-31', 'the day after tomorrow', '2027-01-02'],
  // Days of the week: after the meeting.
  ['2026-03-11', 'Wednesday', '2026-03-18'],
  ['2026-03-11', 'Thurs', '2026-03-12'],
  ['2026-03-11', 'Tuesday', '2026-03-17'],
  ['2026-03-11', 'the coming Tuesday', '2026-03-17'],
  ['2026-03-11', 'this Friday', '2026-03-13'],
  ['2026-03-11', 'this Wednesday', '2026-03-11'],
  ['2026-03-11', 'next Tuesday', '2026-03-17'],
  ['2026-03-11', 'next Wednesday', '2026-03-18'],
  ['2026-03-11', 'next Friday', '2026-03-20 2026-03-13'],
  ['2026-03-15', 'next Monday', '2026-03-16'],
  ['2026-03-15', 'Sunday', '2026-03-22'],
  ['2026-03-11', 'end of day Friday', '2026-03-13'],
  ['2026-03-11', 'on Friday afternoon', '2026-03-13'],
  // Counted periods.
  ['2026-03-11', 'in two weeks', '2026-03-25'],
  ['2026-03-11', "in two weeks' time", '2026-03-25'],
  ['2026-03-11', 'within the next 10 days', '2026-03-21'],
  ['2026-03-11', 'in a week', '2026-03-18'],
  ['2026-03-11', 'in a couple of weeks', '2026-03-25'],
  ['2026-03-11', 'in a fortnight', '2026-03-25'],
  ['2026-01-31', 'in a month', '2026-02-28'],
  ['2027-12-31', 'in two months', '2028-02-29'],
  ['2028-02-29', 'in one year', '2029-02-28'],
  ['2026-03-11', 'in a few weeks', ''],
  ['9999-12-31', 'in 999 years', ''],
  // Months, quarters and years: the next to come.
  ['2026-03-11', 'mid-December', '2026-12-15'],
  ['2026-12-20', 'mid December', '2027-12-15'],
  ['2026-03-11', 'the middle of Sept', '2026-09-15'],
  ['2026-03-11', 'mid-March 2027', '2027-03-15'],
  ['2026-03-11', 'end of March', '2026-03-31'],
  ['2026-03-11', 'the end of February', '2027-02-28'],
  ['2026-03-11', 'end of Feb. 2028', '2028-02-29'],
  ['2026-03-11', 'the beginning of April', '2026-04-01'],
  ['2026-03-11', 'start of March', '2027-03-01'],
  ['2026-03-11', 'early April', ''],
  ['2026-03-11', 'end of Q2', '2026-06-30'],
  ['2026-04-11', 'end of Q1', '2027-03-31'],
  ['2026-03-11', 'end of Q4 2027', '2027-12-31'],
  ['2026-03-11', 'end of 2026', '2026-12-31'],
  // Periods mean their last day, and a week ends on its Friday.
  ['2026-03-11', 'this week', '2026-03-13'],
  ['2026-03-14', 'end of the week', '2026-03-15'],
  ['2026-03-11', 'next week', '2026-03-20'],
  ['2026-03-15', 'next week', '2026-03-20'],
  ['2026-03-11', 'end of  month', '2026-03-31'],
  ['2026-03-11', 'EOM', '2026-03-31'],
  ['2026-12-11', 'the end of next month', '2027-01-31'],
  ['2026-03-11', 'end of the quarter', '2026-03-31'],
  ['2026-11-11', 'next quarter', '2027-03-31'],
  ['2026-03-11', 'end of this year', '2026-12-31'],
  ['2026-03-11', 'EOY', '2026-12-31'],
  ['2026-03-11', 'EOW', '2026-03-13'],
  // No day.
  ['2026-03-11', 'next meeting', ''],
  ['2026-03-11', 'end of the tenure', ''],
  ['2026-03-11', '', ''],
];

describe('Words mean a day', () => {
  for (const [meeting, words, dates] of rows) {
    it(`${words} on ${meeting} → ${dates || 'none'}`, () => {
      assert.equal(datesOfWords(words, day(meeting)).join(' '), dates);
    });
  }

  it('which has a name', () => {
    const names = ['2026-03-09', '2026-03-11', '2026-03-15'].map((date) => weekdayName(day(date)).text);
    assert.deepEqual(names, ['Monday', 'Wednesday', 'Sunday']);
  });
});
