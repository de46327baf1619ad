import { message } from '../message';
import { calledAs, firstLineOf } from './actionText';
import { dueFixes } from './dueFixes';
import type { Rule } from './rule';
import { holdsProblem } from './holdsProblem';

const otherDateCodes = ['invalid-date', 'ambiguous-date', 'vague-date'] as const;

/** `- [ ] Ana: Send the figures`: an open action without a due date; where a date is wrong or vague, that says enough. */
export const missingDue: Rule = {
  code: 'missing-due',
  severity: 'hint',
  description: message('An open action has no due date.'),
  find: ({ open, read }, context) => {
    const dates = read.filter(({ code }) => otherDateCodes.some((other) => other === code));
    return open
      .filter(({ action, due }) => due === undefined && !dates.some((problem) => holdsProblem(action, problem)))
      .map((tracked) => ({
        message: message('No due date: {0}', calledAs(tracked)),
        range: firstLineOf(tracked),
        fixes: dueFixes(tracked, context),
      }));
  },
};
