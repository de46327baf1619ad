import { addDays, daysBetween } from '../dates';
import { message, type Message } from '../message';
import { dateWithWeekday } from '../parse/dateWords';
import { calledAs, firstLineOf } from './actionText';
import { dueFixes } from './dueFixes';
import type { Rule } from './rule';
import { cancelFix, doneFix } from './statusFixes';

/** An open action that is due today or within `minutebook.dueSoonDays`. */
export const dueSoon: Rule = {
  code: 'due-soon',
  severity: 'information',
  description: message('An open action is due today or soon.'),
  find: ({ open }, context) => {
    const last = addDays(context.today, context.dueSoonDays);
    return open.flatMap((tracked) => {
      const { action, due } = tracked;
      if (due === undefined || due < context.today || due > last) return [];
      return {
        message: sentence(daysBetween(context.today, due), dateWithWeekday(due), calledAs(tracked)),
        range: action.due?.range ?? firstLineOf(tracked),
        fixes: [doneFix(action), ...dueFixes(tracked, context), cancelFix(action)],
      };
    });
  },
};

function sentence(days: number, date: Message, called: Message): Message {
  if (days === 0) return message('Due today, {0}: {1}', date, called);
  if (days === 1) return message('Due tomorrow, {0}: {1}', date, called);
  return message('Due in {0} days, {1}: {2}', days, date, called);
}
