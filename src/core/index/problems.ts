import type { Action, FileName, Problem } from '../model';
import type { Minutebook } from './minutebook';
import { shownActions } from './queries';

export interface FileProblems {
  readonly file: FileName;
  readonly problems: readonly Problem[];
}

/**
 * The problems of all minutes and rosters, by file. What is wrong in a line that only looked like an action is left out: in a list
 * of notes under *Actions*, one that nobody owns is none.
 */
export function problemsIn(book: Minutebook): readonly FileProblems[] {
  const inMinutes = book.meetings().map((meeting) => {
    const shown = new Set(shownActions(book, meeting).map(({ action }) => action));
    const hidden = meeting.actions.filter((action) => !shown.has(action));
    const problems = meeting.problems.filter((problem) => !hidden.some((action) => isIn(action, problem)));
    return { file: meeting.file, problems };
  });
  return [...inMinutes, ...book.rosters().map(({ file, problems }) => ({ file, problems }))];
}

function isIn({ range }: Action, { code, range: { start } }: Problem): boolean {
  if (code === 'secret-in-minutes') return false;
  const isBehind =
    start.line > range.start.line || (start.line === range.start.line && start.character >= range.start.character);
  return (
    isBehind &&
    (start.line < range.end.line || (start.line === range.end.line && start.character < range.end.character))
  );
}
