import type { CivilDate } from '../dates';
import type { Meeting, Sitting } from '../model';
import { daysAtStart } from './meetingDate';
import type { PathFacts } from './pathFacts';
import type { Piece } from './piece';
import { readProse } from './prose';
import type { TextUnit } from './textUnit';

/** A heading, or a bold line, that is or begins with a date. */
export interface DatedHeading extends Sitting {
  /** 1 to 6; a bold line is below all headings. */
  readonly level: number;
}

export function datedHeadings(units: readonly TextUnit[], path: PathFacts): readonly DatedHeading[] {
  return units.flatMap((unit): readonly DatedHeading[] => {
    const level = levelOf(unit);
    const title = level === undefined ? '' : firstLine(unit);
    const days = level === undefined ? undefined : daysAtStart(title, path);
    return level === undefined || !days ? [] : [{ level, title, date: days.date, line: unit.unit.lines[0]?.line ?? 0 }];
  });
}

/**
 * The meetings of a file that holds many: headings of one level, or bold lines, that are or begin with different dates.
 * None when the file holds a single meeting.
 */
export function sittingsAmong(dated: readonly DatedHeading[]): readonly Sitting[] {
  for (const level of [1, 2, 3, 4, 5, 6, boldLine]) {
    const siblings = dated.filter((heading) => heading.level === level);
    if (new Set(siblings.map(({ date }) => date)).size > 1)
      return siblings.map(({ title, date, line }) => ({ title, date, line }));
  }
  return [];
}

/** The sitting that a line belongs to: the nearest above it. Undefined in a file that holds one meeting, and above the first. */
export function sittingAt({ sittings }: Pick<Meeting, 'sittings'>, line: number): Sitting | undefined {
  return sittings[sittingsUpTo(sittings, line) - 1];
}

/** The title and the date of the meeting in whose minutes a line stands. */
export function occasionAt(
  meeting: Pick<Meeting, 'sittings' | 'title' | 'date'>,
  line: number,
): { readonly title: string; readonly date: CivilDate | undefined } {
  const { title, date } = sittingAt(meeting, line) ?? meeting;
  return { title, date };
}

/** The date of the meeting in whose minutes a line and those below it stand. */
export interface DatedLine {
  readonly line: number;
  readonly date: CivilDate | undefined;
}

/** The dates that count in a piece of a file, by the first line of each; the lines count as the piece's own do. */
export function datesIn(
  meeting: Pick<Meeting, 'sittings' | 'title' | 'date'>,
  piece: Piece,
  moved: number,
): readonly DatedLine[] {
  const start = piece.line + moved;
  const dates: DatedLine[] = [{ line: piece.line, date: occasionAt(meeting, start).date }];
  const { sittings } = meeting;
  for (let at = sittingsUpTo(sittings, start); (sittings[at]?.line ?? Infinity) < start + piece.lines.length; at++) {
    const sitting = sittings[at];
    if (sitting) dates.push({ line: sitting.line - moved, date: sitting.date });
  }
  return dates;
}

/** How many sittings begin at a line or above it. */
function sittingsUpTo(sittings: readonly Sitting[], line: number): number {
  let [low, high] = [0, sittings.length];
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if ((sittings[middle]?.line ?? 0) <= line) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Below all headings. */
const boldLine = 7;
const longestTitle = 300;

function levelOf({ unit, prose, text }: TextUnit): number | undefined {
  if (unit.level > 0) return unit.level;
  if (unit.cell || unit.item) return undefined;
  const [bold] = prose.strong;
  return bold?.start === 0 && bold.end >= firstLine({ unit, text }).length - 1 ? boldLine : undefined;
}

function firstLine({ unit, text }: Pick<TextUnit, 'unit' | 'text'>): string {
  const title = unit.level > 0 ? text : readProse(unit.lines.slice(0, 1)).text;
  return title.trim().slice(0, longestTitle);
}
