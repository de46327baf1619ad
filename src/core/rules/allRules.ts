import { ambiguousDate } from './ambiguousDate';
import { dueBeforeMeeting } from './dueBeforeMeeting';
import { dueSoon } from './dueSoon';
import { frontMatter } from './frontMatter';
import { invalidDate } from './invalidDate';
import { mergeConflict } from './mergeConflict';
import { missingDue } from './missingDue';
import { missingOwner } from './missingOwner';
import { overdue } from './overdue';
import { rosterMistake } from './rosterMistake';
import type { Rule } from './rule';
import { sameActionElsewhere } from './sameActionElsewhere';
import { secretInMinutes } from './secretInMinutes';
import { unknownMark } from './unknownMark';
import { unknownOwner } from './unknownOwner';
import { vagueDate } from './vagueDate';

/** Every rule, in the order in which the documentation has them. */
export const allRules: readonly Rule[] = [
  overdue,
  dueSoon,
  invalidDate,
  ambiguousDate,
  vagueDate,
  missingDue,
  missingOwner,
  unknownOwner,
  dueBeforeMeeting,
  sameActionElsewhere,
  frontMatter,
  unknownMark,
  secretInMinutes,
  mergeConflict,
  rosterMistake,
];
