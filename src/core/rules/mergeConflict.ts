import { message } from '../message';
import { asRead } from './asRead';
import type { Rule } from './rule';

/** `<<<<<<< HEAD` at the start of a line: a conflict that git has left. */
export const mergeConflict: Rule = {
  code: 'merge-conflict',
  severity: 'error',
  description: message('Git has left a conflict.'),
  find: asRead('merge-conflict'),
};
