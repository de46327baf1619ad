import type { Fix, Problem, ProblemCode } from '../model';
import type { Rule, RuleContext, Subject } from './rule';

/** A rule that reading a file answers already, with what mends each of its problems. */
export function asRead(
  code: ProblemCode,
  fixesOf: (problem: Problem, subject: Subject, context: RuleContext) => readonly Fix[] = () => [],
): Rule['find'] {
  return (subject, context) =>
    subject.read
      .filter((problem) => problem.code === code)
      .map((problem) => ({ ...problem, fixes: fixesOf(problem, subject, context) }));
}
