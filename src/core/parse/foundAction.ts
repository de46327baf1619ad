import type { Action, ActionPlace, Problem } from '../model';
import type { FoundReading } from './actionReader';
import { withoutMark } from './mark';
import { movedAction, movedAll, movedProblem } from './moved';

/** An action of a piece of the file, which is placed in the whole file each time that the file is read. */
export class FoundAction {
  private last: Action | undefined;
  private lastProblems: { readonly moved: number; readonly problems: readonly Problem[] } | undefined;

  /** @param wording its line as it was before anybody ticked it */
  constructor(
    readonly reading: FoundReading,
    readonly lineText: string,
    readonly wording: string,
  ) {}

  /** The action, which is the same object as long as nothing about it changes. */
  placed(place: Omit<ActionPlace, 'line' | 'lineText'>, moved: number): Action {
    const { reading, notes } = this.reading;
    const line = reading.action.mark.start.line + moved;
    if (this.last && isSamePlace(this.last.place, { ...place, line })) return this.last;
    const action = {
      ...movedAction(reading.action, moved),
      notes,
      place: { line, lineText: this.lineText, ...place },
    };
    this.last = action;
    return action;
  }

  problems(moved: number): readonly Problem[] {
    if (this.lastProblems?.moved === moved) return this.lastProblems.problems;
    const problems = movedAll(this.reading.reading.problems, moved, movedProblem);
    this.lastProblems = { moved, problems };
    return problems;
  }
}

/** @param lines the lines of the piece; @param firstLine the number of the first of them */
export function foundActions(
  found: readonly FoundReading[],
  lines: readonly string[],
  firstLine: number,
): readonly FoundAction[] {
  let last: { readonly line: number; readonly lineText: string; readonly wording: string } | undefined;
  return found.map((reading) => {
    const { line } = reading.reading.action.mark.start;
    // Thousands of actions may stand in one long line, whose text is made once.
    if (last?.line !== line) {
      const lineText = (lines[line - firstLine] ?? '').trim();
      last = { line, lineText, wording: withoutMark(lineText) };
    }
    return new FoundAction(reading, last.lineText, last.wording);
  });
}

function isSamePlace(a: ActionPlace, b: Omit<ActionPlace, 'lineText'>): boolean {
  return a.line === b.line && a.section === b.section && a.ordinal === b.ordinal && a.alike === b.alike;
}
