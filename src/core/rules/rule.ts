import type { CivilDate } from '../dates';
import type { Minutebook } from '../index/minutebook';
import type { TrackedAction } from '../index/occurrences';
import type { Message } from '../message';
import type { Meeting, Problem, ProblemCode, Severity } from '../model';

/** One thing that can be wrong in minutes. */
export interface Rule {
  readonly code: ProblemCode;
  /** How bad it is, unless `minutebook.rules` says otherwise. */
  readonly severity: Severity;
  /** What is wrong, in one sentence about minutes in general. */
  readonly description: Message;
  readonly find: (subject: Subject, context: RuleContext) => readonly Found[];
}

/** A problem, of a severity of its own only where that differs from its rule's. */
export type Found = Omit<Problem, 'code' | 'severity'> & { readonly severity?: Severity };

/** What a rule looks at. */
export interface Subject {
  readonly meeting: Meeting;
  /** The open actions whose own meeting this is, however many other places repeat them. */
  readonly open: readonly TrackedAction[];
  /** What reading has found wrong, without what stands in lines that only looked like actions. */
  readonly read: readonly Problem[];
}

export interface RuleContext {
  readonly book: Minutebook;
  readonly today: CivilDate;
  /** How many days ahead an action is due soon; 0 = today only. */
  readonly dueSoonDays: number;
}
