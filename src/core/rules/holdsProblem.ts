import type { Action, Problem } from '../model';

/** Whether a problem begins within an action. */
export function holdsProblem({ range }: Action, { range: { start } }: Problem): boolean {
  const isBehind =
    start.line > range.start.line || (start.line === range.start.line && start.character >= range.start.character);
  return (
    isBehind &&
    (start.line < range.end.line || (start.line === range.end.line && start.character < range.end.character))
  );
}
