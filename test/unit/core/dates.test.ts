import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  addDays,
  civilDate,
  daysBetween,
  endOfWeek,
  isOverdue,
  isoWeekday,
  monthNumber,
  parseIsoDate,
  yearMonthDay,
  type CivilDate,
} from '../../../src/core/dates';
import { day } from './minutes';

const millisecondsPerDay = 86_400_000;

/** What the JavaScript engine's own UTC calendar says: an independent reckoning. */
function utc(date: CivilDate): number {
  const { year, month, day: dayOfMonth } = yearMonthDay(date);
  // Date.UTC takes the years 0 to 99 for 1900 to 1999; the calendar repeats after 400 years.
  return Date.UTC(year + 400, month - 1, dayOfMonth) - Date.UTC(2000, 0, 1) + Date.UTC(1600, 0, 1);
}

const anyDate = fc
  .record({
    year: fc.integer({ min: 1, max: 9999 }),
    month: fc.integer({ min: 1, max: 12 }),
    day: fc.integer({ min: 1, max: 31 }),
  })
  .map(({ year, month, day: dayOfMonth }) => civilDate(year, month, dayOfMonth))
  .filter((date) => date !== undefined);

describe('A date', () => {
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['a usual day', '2026-03-18', true],
    ['the last day of a year', '2025-12-31', true],
    ['29 February of a leap year', '2024-02-29', true],
    ['29 February of another year', '2026-02-29', false],
    ['29 February of 2000, which is a leap year', '2000-02-29', true],
    ['29 February of 1900, which is none', '1900-02-29', false],
    ['29 February of 2100, which is none', '2100-02-29', false],
    ['30 February', '2024-02-30', false],
    ['31 April', '2026-04-31', false],
    ['31 June', '2026-06-31', false],
    ['31 September', '2026-09-31', false],
    ['31 November', '2026-11-31', false],
    ['31 December', '2026-12-31', true],
    ['32 January', '2026-01-32', false],
    ['month 13', '2026-13-01', false],
    ['month 0', '2026-00-10', false],
    ['day 0', '2026-01-00', false],
    ['year 0', '0000-01-01', false],
    ['the first day of all', '0001-01-01', true],
    ['the last day of all', '9999-12-31', true],
  ];
  for (const [what, text, exists] of rows) {
    it(`${exists ? 'is' : 'is not'} ${what}: ${text}`, () => {
      assert.equal(parseIsoDate(text), exists ? text : undefined);
    });
  }

  for (const text of [
    '',
    '2026-3-18',
    '2026-03-18T10:00Z',
    ' 2026-03-18',
    '20260318',
    '2026-03-18\n',
    '+002026-03-18',
    '２０２６-03-18',
  ]) {
    it(`is written YYYY-MM-DD, not ${JSON.stringify(text)}`, () => {
      assert.equal(parseIsoDate(text), undefined);
    });
  }

  it('is not made of fractions or of what is no number', () => {
    assert.equal(civilDate(2026, 1.5, 1), undefined);
    assert.equal(civilDate(Number.NaN, 1, 1), undefined);
    assert.equal(civilDate(2026, 1, Infinity), undefined);
  });

  it('gives its parts back', () => {
    assert.deepEqual(yearMonthDay(day('0987-06-05')), { year: 987, month: 6, day: 5 });
  });
});

describe('Adding days', () => {
  const rows: readonly (readonly [string, number, string])[] = [
    ['2026-03-18', 0, '2026-03-18'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2026-02-28', 1, '2026-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2024-02-29', 365, '2025-02-28'],
    ['2024-02-29', 366, '2025-03-01'],
    ['2000-01-01', 146097, '2400-01-01'],
    ['9999-12-31', 1, '9999-12-31'],
    ['0001-01-01', -1, '0001-01-01'],
    // Days on which clocks change somewhere have 23 or 25 hours there, and are one day all the same.
    ['2026-03-07', 1, '2026-03-08'],
    ['2026-03-08', 1, '2026-03-09'],
    ['2026-04-04', 1, '2026-04-05'],
    ['2026-10-25', 1, '2026-10-26'],
    ['2026-11-01', 1, '2026-11-02'],
  ];
  for (const [from, days, to] of rows) {
    it(`${from} and ${days} is ${to}`, () => {
      assert.equal(addDays(day(from), days), to);
    });
  }

  it('agrees with UTC, and counting the days between gives them back', () => {
    fc.assert(
      fc.property(anyDate, fc.integer({ min: -400_000, max: 400_000 }), (date, days) => {
        const sum = addDays(date, days);
        const isInside = sum !== '0001-01-01' && sum !== '9999-12-31';
        if (isInside) assert.equal(utc(sum) - utc(date), days * millisecondsPerDay);
        if (isInside) assert.equal(daysBetween(date, sum), days);
      }),
    );
  });

  it('never skips or doubles a day from 1890 to 2110', () => {
    let date = day('1890-01-01');
    while (date < '2110-01-01') {
      const next = addDays(date, 1);
      assert.equal(utc(next) - utc(date), millisecondsPerDay);
      assert.ok(next > date);
      date = next;
    }
  });
});

describe('The days between two dates', () => {
  it('agree with UTC', () => {
    fc.assert(
      fc.property(anyDate, anyDate, (from, to) => {
        assert.equal(daysBetween(from, to), (utc(to) - utc(from)) / millisecondsPerDay);
      }),
    );
  });

  it('count backwards too', () => {
    assert.equal(daysBetween(day('2026-03-01'), day('2026-02-28')), -1);
    assert.equal(daysBetween(day('2024-03-01'), day('2024-02-28')), -2);
  });
});

describe('The day of the week', () => {
  it('agrees with UTC', () => {
    fc.assert(
      fc.property(anyDate, (date) => {
        // 1970-01-01 was a Thursday.
        const expected = ((((utc(date) / millisecondsPerDay + 3) % 7) + 7) % 7) + 1;
        assert.equal(isoWeekday(date), expected);
      }),
    );
  });

  const rows: readonly (readonly [string, number, string])[] = [
    ['2026-03-16', 1, '2026-03-22'],
    ['2026-03-18', 3, '2026-03-22'],
    ['2026-03-22', 7, '2026-03-22'],
    ['2026-03-23', 1, '2026-03-29'],
    ['2025-12-31', 3, '2026-01-04'],
    ['2024-02-26', 1, '2024-03-03'],
    ['1969-12-31', 3, '1970-01-04'],
    ['0001-01-01', 1, '0001-01-07'],
  ];
  for (const [date, weekday, sunday] of rows) {
    it(`of ${date} is ${weekday}, and its week ends on ${sunday}`, () => {
      assert.equal(isoWeekday(day(date)), weekday);
      assert.equal(endOfWeek(day(date)), sunday);
    });
  }
});

describe('Overdue', () => {
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['2026-03-17', '2026-03-18', true],
    ['2026-03-18', '2026-03-18', false],
    ['2026-03-19', '2026-03-18', false],
    ['2025-12-31', '2026-01-01', true],
    ['0999-01-01', '2026-01-01', true],
  ];
  for (const [due, today, isLate] of rows) {
    it(`${due} ${isLate ? 'is' : 'is not'} overdue on ${today}`, () => {
      assert.equal(isOverdue(day(due), day(today)), isLate);
    });
  }
});

describe('A month', () => {
  const rows: readonly (readonly [string, number | undefined])[] = [
    ['January', 1],
    ['FEB', 2],
    ['mar.', 3],
    ['may', 5],
    ['Sept', 9],
    ['sept.', 9],
    ['december', 12],
    ['ma', undefined],
    ['', undefined],
    ['.', undefined],
    ['marketing', undefined],
    ['decisions', undefined],
    ['julyish', undefined],
  ];
  for (const [name, month] of rows) {
    it(`${JSON.stringify(name)} is ${month ?? 'none'}`, () => {
      assert.equal(monthNumber(name), month);
    });
  }
});
