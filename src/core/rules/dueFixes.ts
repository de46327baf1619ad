import type { CivilDate } from '../dates';
import { comingMeeting } from '../index/nextMeeting';
import type { TrackedAction } from '../index/occurrences';
import { message, type Message } from '../message';
import type { Fix } from '../model';
import { dateWithWeekday } from '../parse/dateWords';
import { endOfPeriod } from '../parse/periods';
import type { RuleContext } from './rule';

/** Other dates for an action: the series' next meeting, next week, today, and any that the user picks. */
export function dueFixes({ action: { place }, meeting }: TrackedAction, { book, today }: RuleContext): readonly Fix[] {
  const fix = (due: CivilDate, title: Message): Fix => ({ title, change: { kind: 'reschedule', place, due } });
  const coming = comingMeeting(book, meeting.series, today);
  const nextWeek = endOfPeriod(today, 'week', 1);
  return [
    ...(coming ? [fix(coming.date, nextMeetingTitle(coming.isGuess, dateWithWeekday(coming.date)))] : []),
    ...(nextWeek ? [fix(nextWeek, message('Reschedule to next week, {0}', dateWithWeekday(nextWeek)))] : []),
    fix(today, message('Reschedule to today, {0}', dateWithWeekday(today))),
    { title: message('Reschedule to another date…'), change: { kind: 'ask-due', place } },
  ];
}

function nextMeetingTitle(isGuess: boolean, date: Message): Message {
  return isGuess
    ? message('Reschedule to the next meeting, probably {0}', date)
    : message('Reschedule to the next meeting, {0}', date);
}
