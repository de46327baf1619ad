import { message } from '../message';
import { asRead } from './asRead';
import type { Rule } from './rule';

/** `- [ ] Ana: Send the figures (due 2021-02-30)`: a day that does not exist. */
export const invalidDate: Rule = {
  code: 'invalid-date',
  severity: 'error',
  description: message('A due date does not exist.'),
  find: asRead('invalid-date'),
};
