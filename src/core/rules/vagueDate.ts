import { nextMeeting } from '../index/nextMeeting';
import { message } from '../message';
import type { Fix, Meeting, Problem } from '../model';
import { dateWithWeekday } from '../parse/dateWords';
import { asRead } from './asRead';
import { readingFixes } from './readingFixes';
import type { Rule, RuleContext } from './rule';

/** `by next Friday`, `mid-December`: words that are no date; counted from the day of the meeting, they may mean one. */
export const vagueDate: Rule = {
  code: 'vague-date',
  severity: 'hint',
  description: message('Words stand in place of a due date.'),
  find: asRead('vague-date', (problem, { meeting }, context) => [
    ...readingFixes(problem, false),
    ...nextMeetingFix(problem, meeting, context),
  ]),
};

/** `before next meeting`: the day on which the series has met since, or will meet. */
function nextMeetingFix({ range, meansNextMeeting }: Problem, meeting: Meeting, { book }: RuleContext): readonly Fix[] {
  const next = meansNextMeeting === true ? nextMeeting(book, meeting) : undefined;
  if (next === undefined) return [];
  const day = dateWithWeekday(next.date);
  const title = next.isGuess
    ? message('Write {0}, probably the next meeting', day)
    : message('Write {0}, the next meeting', day);
  return [{ title, change: { kind: 'replace', range, newText: next.date } }];
}
