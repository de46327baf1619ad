import { message } from '../message';
import type { Rule } from './rule';

/** An entry of `people.yaml` without a name. Rosters are no minutes: reading them tells what is wrong in them. */
export const rosterMistake: Rule = {
  code: 'roster',
  severity: 'error',
  description: message('An entry of the roster cannot be read.'),
  find: () => [],
};
