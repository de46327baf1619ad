import type { TrackedAction } from '../index/occurrences';
import type { Meeting, Problem } from '../model';
import { openActionsOf, problemsOf, type ProblemContext } from './problems';

/**
 * The problems of meetings, found anew only when something that they depend on has changed. An action that was done elsewhere, or an
 * owner who is known from elsewhere, is another object than before.
 */
export class ProblemMemory {
  private readonly found = new WeakMap<Meeting, Found>();

  /** The same array as long as nothing has changed. */
  problemsOf(meeting: Meeting, context: ProblemContext): readonly Problem[] {
    const open = openActionsOf(meeting, context.book);
    const before = this.found.get(meeting);
    if (before && isSame(before, context, open)) return before.problems;
    const problems = problemsOf(meeting, context);
    this.found.set(meeting, { ...context, open, problems });
    return problems;
  }
}

interface Found extends ProblemContext {
  readonly open: readonly TrackedAction[];
  readonly problems: readonly Problem[];
}

function isSame(before: Found, { today, settings, book }: ProblemContext, open: readonly TrackedAction[]): boolean {
  return (
    before.today === today &&
    before.settings === settings &&
    before.book === book &&
    before.open.length === open.length &&
    before.open.every((action, index) => action === open[index])
  );
}
