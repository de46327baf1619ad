import { daysBetween, isOverdue } from '../dates';
import { message } from '../message';
import { dateWithWeekday } from '../parse/dateWords';
import { calledAs, firstLineOf } from './actionText';
import { dueFixes } from './dueFixes';
import type { Rule } from './rule';
import { cancelFix, doneFix } from './statusFixes';

/** `- [ ] Ana: Send the figures (due 2021-03-29)`, looked at on 2021-03-30: an open action that was due before today. */
export const overdue: Rule = {
  code: 'overdue',
  severity: 'warning',
  description: message('An open action was due before today.'),
  find: ({ open }, context) =>
    open.flatMap((tracked) => {
      const { action, due } = tracked;
      if (due === undefined || !isOverdue(due, context.today)) return [];
      const days = daysBetween(due, context.today);
      const called = calledAs(tracked);
      const date = dateWithWeekday(due);
      return {
        message:
          days === 1
            ? message('1 day overdue, since {0}: {1}', date, called)
            : message('{0} days overdue, since {1}: {2}', days, date, called),
        range: action.due?.range ?? firstLineOf(tracked),
        fixes: [doneFix(action), ...dueFixes(tracked, context), cancelFix(action)],
      };
    }),
};
