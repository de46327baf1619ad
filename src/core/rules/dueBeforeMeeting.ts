import { message } from '../message';
import { dateWithWeekday } from '../parse/dateWords';
import { occasionAt } from '../parse/sittings';
import { calledAs, firstLineOf } from './actionText';
import { dueFixes } from './dueFixes';
import type { Rule } from './rule';

/** In the minutes of 2021-02-23, `- [ ] Ana: Send the figures (due 2020-03-29)`: most often the year is wrong. */
export const dueBeforeMeeting: Rule = {
  code: 'due-before-meeting',
  severity: 'warning',
  description: message('An action was due before its own meeting.'),
  find: ({ meeting, open }, context) =>
    open.flatMap((tracked) => {
      const { action, due } = tracked;
      const { date } = occasionAt(meeting, action.place.line);
      // What comes from an earlier meeting may have been due before this one.
      const isCopy = action.provenance !== undefined || action.reportedFrom !== undefined;
      if (due === undefined || date === undefined || due >= date || isCopy) return [];
      return {
        message: message(
          'Due {0}, before the meeting of {1}: {2}',
          dateWithWeekday(due),
          dateWithWeekday(date),
          calledAs(tracked),
        ),
        range: action.due?.range ?? firstLineOf(tracked),
        fixes: dueFixes(tracked, context),
      };
    }),
};
