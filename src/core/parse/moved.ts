import type {
  Action,
  AgendaItem,
  Decision,
  FixChange,
  LocatedReference,
  Problem,
  Prose,
  ReportCells,
  Suppression,
} from '../model';
import type { Range } from '../text';

/** What was found in a text, where it stands after lines were added above it, or taken away. */
export type Move<T> = (thing: T, lines: number) => T;

/** The same list when nothing moves. */
export function movedAll<T>(things: readonly T[], lines: number, move: Move<T>): readonly T[] {
  return lines === 0 || things.length === 0 ? things : things.map((thing) => move(thing, lines));
}

/** An action without what only the whole file can tell. */
export function movedAction<T extends Pick<Action, 'mark' | 'tag' | 'range' | 'prose' | 'due' | 'cells'>>(
  action: T,
  lines: number,
): T {
  if (lines === 0) return action;
  const { mark, tag, range, prose, due, cells } = action;
  return {
    ...action,
    mark: movedRange(mark, lines),
    tag: tag && movedRange(tag, lines),
    range: movedRange(range, lines),
    prose: movedProse(prose, lines),
    due: due && { ...due, range: movedRange(due.range, lines) },
    cells: cells && movedCells(cells, lines),
  };
}

export function movedReference(reference: LocatedReference, lines: number): LocatedReference {
  return { ...reference, range: movedRange(reference.range, lines) };
}

export function movedDecision(decision: Decision, lines: number): Decision {
  return { ...decision, range: movedRange(decision.range, lines) };
}

export function movedProblem(problem: Problem, lines: number): Problem {
  const { fixes } = problem;
  const moved = { ...problem, range: movedRange(problem.range, lines) };
  if (!fixes) return moved;
  return { ...moved, fixes: fixes.map((fix) => ({ ...fix, change: movedChange(fix.change, lines) })) };
}

export function movedSuppression(suppression: Suppression, lines: number): Suppression {
  return { ...suppression, line: suppression.line + lines };
}

export function movedAgendaItem(item: AgendaItem, lines: number): AgendaItem {
  return { ...item, line: item.line + lines };
}

function movedCells({ due, assignee, status }: ReportCells, lines: number): ReportCells {
  return {
    due: due && movedRange(due, lines),
    assignee: assignee && movedRange(assignee, lines),
    status: status && movedRange(status, lines),
  };
}

function movedChange(change: FixChange, lines: number): FixChange {
  return change.kind === 'replace' ? { ...change, range: movedRange(change.range, lines) } : change;
}

function movedProse(prose: Prose, lines: number): Prose {
  return { ...prose, segments: prose.segments.map((segment) => ({ ...segment, line: segment.line + lines })) };
}

function movedRange({ start, end }: Range, lines: number): Range {
  return {
    start: { line: start.line + lines, character: start.character },
    end: { line: end.line + lines, character: end.character },
  };
}
