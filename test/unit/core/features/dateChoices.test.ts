import assert from 'node:assert/strict';
import { dateChoices } from '../../../../src/core/features/dateChoices';
import type { NextMeeting } from '../../../../src/core/index/nextMeeting';
import { day } from '../minutes';

function check(today: string, nextMeeting: NextMeeting | undefined, expected: readonly string[]): void {
  const choices = dateChoices({ today: day(today), nextMeeting });
  assert.deepEqual(
    choices.map(({ kind, date, weekday, isGuess }) => `${kind} ${date} ${weekday}${isGuess ? ' ?' : ''}`),
    expected,
  );
}

describe('The days that are offered', () => {
  it('in the middle of a week', () => {
    check('2026-03-18', undefined, [
      'today 2026-03-18 3',
      'tomorrow 2026-03-19 4',
      'weekday 2026-03-20 5',
      'weekday 2026-03-23 1',
      'weekday 2026-03-24 2',
      'weekday 2026-03-25 3',
      'next-week 2026-03-27 5',
      'in-two-weeks 2026-04-01 3',
      'end-of-month 2026-03-31 2',
    ]);
  });

  it('with the next meeting, in place of its weekday', () => {
    check('2026-03-18', { date: day('2026-03-25'), isGuess: true }, [
      'today 2026-03-18 3',
      'tomorrow 2026-03-19 4',
      'next-meeting 2026-03-25 3 ?',
      'weekday 2026-03-20 5',
      'weekday 2026-03-23 1',
      'weekday 2026-03-24 2',
      'next-week 2026-03-27 5',
      'in-two-weeks 2026-04-01 3',
      'end-of-month 2026-03-31 2',
    ]);
  });

  it('on a Friday, without a next meeting that is over', () => {
    check('2026-03-20', { date: day('2026-03-20'), isGuess: false }, [
      'today 2026-03-20 5',
      'tomorrow 2026-03-21 6',
      'weekday 2026-03-23 1',
      'weekday 2026-03-24 2',
      'weekday 2026-03-25 3',
      'weekday 2026-03-26 4',
      'next-week 2026-03-27 5',
      'in-two-weeks 2026-04-03 5',
      'end-of-month 2026-03-31 2',
    ]);
  });

  it('on the last day there is', () => {
    check('9999-12-31', undefined, [
      'today 9999-12-31 5',
      'tomorrow 9999-12-31 5',
      'next-week 9999-12-31 5',
      'in-two-weeks 9999-12-31 5',
      'end-of-month 9999-12-31 5',
    ]);
  });
});
