import { addDays, isoWeekday, type CivilDate } from '../dates';
import { endOfPeriod } from '../parse/periods';
import type { DateContext } from './typedDate';

/** A day that is offered wherever somebody chooses one. */
export interface DateChoice {
  readonly kind: 'today' | 'tomorrow' | 'next-meeting' | 'weekday' | 'next-week' | 'in-two-weeks' | 'end-of-month';
  readonly date: CivilDate;
  /** 1 (Monday) to 7. */
  readonly weekday: number;
  /** The minutes do not name the day of the next meeting; the series' rhythm suggests it. */
  readonly isGuess: boolean;
}

/**
 * Today, tomorrow, the series' next meeting, the working days of the coming week by their names, the Friday of next week, two weeks from
 * today, the end of the month. A day that has another name here is not offered by its weekday's as well.
 */
export function dateChoices({ today, nextMeeting }: DateContext): readonly DateChoice[] {
  const coming = nextMeeting && nextMeeting.date > today ? nextMeeting : undefined;
  const first = [
    ...choice('today', today),
    ...choice('tomorrow', addDays(today, 1)),
    ...choice('next-meeting', coming?.date, coming?.isGuess),
  ];
  const last = [
    ...choice('next-week', endOfPeriod(today, 'week', 1)),
    ...choice('in-two-weeks', addDays(today, 14)),
    ...choice('end-of-month', endOfPeriod(today, 'month', 0)),
  ];
  const weekdays = [2, 3, 4, 5, 6, 7]
    .flatMap((days) => choice('weekday', addDays(today, days)))
    .filter(({ date, weekday }) => weekday <= 5 && [...first, ...last].every((other) => other.date !== date));
  return [...first, ...weekdays, ...last];
}

function choice(kind: DateChoice['kind'], date: CivilDate | undefined, isGuess = false): readonly DateChoice[] {
  return date === undefined ? [] : [{ kind, date, weekday: isoWeekday(date), isGuess }];
}
