import { message } from '../message';
import { calledAs, firstLineOf } from './actionText';
import { ownerFixes } from './ownerFixes';
import type { Rule } from './rule';

/** `- [ ] Send the figures`: an open action that nobody owns. */
export const missingOwner: Rule = {
  code: 'missing-owner',
  severity: 'information',
  description: message('Nobody owns an open action.'),
  find: ({ open }) =>
    open
      .filter(({ owners }) => owners.length === 0)
      .map((tracked) => ({
        message: message('Nobody owns this action: {0}', calledAs(tracked)),
        range: firstLineOf(tracked),
        fixes: ownerFixes(tracked),
      })),
};
