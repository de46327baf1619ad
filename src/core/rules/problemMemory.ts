import { shownActions } from '../index/queries';
import type { Meeting, Problem } from '../model';
import { openActionsOf, problemsOf, type ProblemContext } from './problems';

/** The problems of meetings, found anew only when something that they depend on has changed. */
export class ProblemMemory {
  private readonly found = new WeakMap<Meeting, Found>();

  /** The same array as long as nothing has changed. */
  problemsOf(meeting: Meeting, context: ProblemContext): readonly Problem[] {
    const causes = causesOf(meeting, context);
    const before = this.found.get(meeting);
    if (before && isSame(before.causes, causes)) return before.problems;
    const problems = problemsOf(meeting, context);
    this.found.set(meeting, { causes, problems });
    return problems;
  }
}

interface Found {
  readonly causes: readonly unknown[];
  readonly problems: readonly Problem[];
}

/**
 * What the problems of a meeting depend on; each is another object when it has changed. So is an action that was done elsewhere, or
 * whose owner has become known elsewhere.
 */
function causesOf(meeting: Meeting, { book, today, settings }: ProblemContext): readonly unknown[] {
  const people = [book.rosters(), shownActions(book, meeting)];
  return [book, today, settings, ...people, book.daysOfSeries(meeting.series), ...openActionsOf(meeting, book)];
}

function isSame(before: readonly unknown[], now: readonly unknown[]): boolean {
  return before.length === now.length && before.every((cause, index) => cause === now[index]);
}
