import { message } from '../message';
import type { Problem } from '../model';
import { rangeInLine } from '../text';

/** A conflict that git has left in a text: from the line with `<<<<<<<` to the one with `>>>>>>>`. */
interface Conflict {
  readonly start: number;
  /** The line that ends the first side: `|||||||` where the common text is shown too, else `=======`. */
  readonly firstEnd: number;
  readonly end: number;
}

/** A text with its conflicts: what is to be read of it, and a problem for each. */
export interface ConflictReading {
  /** As many lines; the marks and all sides but the first are blank, so that nothing counts twice. */
  readonly lines: readonly string[];
  readonly problems: readonly Problem[];
}

/** Git's marks are seven signs at a line's start: https://git-scm.com/docs/git-merge, "How conflicts are presented". */
export function readConflicts(lines: readonly string[]): ConflictReading {
  const conflicts = findConflicts(lines);
  if (conflicts.length === 0) return { lines, problems: [] };
  const blank = new Set<number>();
  for (const { start, firstEnd, end } of conflicts) {
    blank.add(start);
    for (let line = firstEnd; line <= end; line++) blank.add(line);
  }
  return {
    lines: lines.map((line, index) => (blank.has(index) ? '' : line)),
    problems: conflicts.map(({ start }) => problemAt(start, lines[start] ?? '')),
  };
}

function findConflicts(lines: readonly string[]): readonly Conflict[] {
  const found: Conflict[] = [];
  let start: number | undefined;
  let firstEnd: number | undefined;
  for (const [index, line] of lines.entries()) {
    if (isMark(line, '<')) [start, firstEnd] = [index, undefined];
    else if (start === undefined) continue;
    else if (firstEnd === undefined && (isMark(line, '|') || line === '=======')) firstEnd = index;
    else if (firstEnd !== undefined && isMark(line, '>')) {
      found.push({ start, firstEnd, end: index });
      [start, firstEnd] = [undefined, undefined];
    }
  }
  return found;
}

function isMark(line: string, sign: '<' | '|' | '>'): boolean {
  const mark = sign.repeat(7);
  return line === mark || line.startsWith(`${mark} `);
}

function problemAt(line: number, text: string): Problem {
  return {
    code: 'merge-conflict',
    message: message(
      'A merge conflict stands here. Resolve it: until then only its first side counts, and Minutebook writes nothing into this file.',
    ),
    range: rangeInLine(line, 0, text.length),
    severity: 'error',
  };
}
