import { message } from '../message';
import { asRead } from './asRead';
import { readingFixes } from './readingFixes';
import type { Rule } from './rule';

/** `(due 03/04/2021)`, the third of April or the fourth of March; `by 5/22`, which only looks like a date, is a hint. */
export const ambiguousDate: Rule = {
  code: 'ambiguous-date',
  severity: 'warning',
  description: message('A due date has two readings.'),
  find: asRead('ambiguous-date', (problem) => readingFixes(problem, true)),
};
