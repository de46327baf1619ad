import { commonEnds, copied, splitLines } from '../text';
import { MarkdownText } from './blocks';
import { linesLookedAt, type Cut } from './cuts';
import { readPiece, type Piece, type PlacedPiece } from './piece';

/**
 * The pieces of a text that is edited. After an edit only those around it are read again: what stands before a cut depends on the cut's
 * line and the one below it alone (see `findCuts`), and what stands behind a cut on nothing above it.
 */
export class TextPieces {
  private text = '';
  private stretches: readonly Stretch[] = [];

  constructor(private readonly sizes: PieceSizes = usualSizes) {}

  /** The pieces of a text. @param line the number of its first line in the file */
  read(text: string, line: number): readonly PlacedPiece[] {
    if (text !== this.text || this.stretches.length === 0) this.readChanged(text, line);
    let now = line;
    return this.stretches.map(({ piece }) => {
      const moved = now - piece.line;
      now += piece.lines.length;
      return { piece, moved };
    });
  }

  private readChanged(text: string, line: number): void {
    const { start, end } = commonEnds(this.text, text);
    const { stretches } = this;
    const before = stretches.slice(0, firstChanged(stretches, start));
    const from = { line: line + linesIn(before), offset: lengthOf(before) };
    let next = firstBehind(stretches, this.text.length - end);
    for (let more = 1; ; more *= 2) {
      const [lookahead, ...others] = stretches.slice(next);
      const changed = text.slice(from.offset, text.length - lengthOf(others));
      const part = {
        text: changed,
        line: from.line,
        known: lookahead?.piece.lines.length ?? 0,
        isLast: others.length === 0,
      };
      const read = readStretches(part, this.sizes);
      next += more;
      if (!read) continue;
      this.stretches = [...before, ...read, ...(lookahead ? [lookahead, ...others] : [])];
      this.text = text;
      return;
    }
  }
}

/** How large a piece must be, in UTF-16 units: neither too small to keep, nor too large to read at each keystroke. */
export interface PieceSizes {
  readonly beforeHeading: number;
  readonly elsewhere: number;
}

const usualSizes: PieceSizes = { beforeHeading: 1000, elsewhere: 2500 };

/** A piece as it stands in the text, with its line ends. */
interface Stretch {
  readonly piece: Piece;
  readonly length: number;
  /** The length of the lines that decide about what stands before it. */
  readonly head: number;
}

function lengthOf(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { length }) => sum + length, 0);
}

function linesIn(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { piece }) => sum + piece.lines.length, 0);
}

/** The last stretch before which nothing changes when the text changes from an offset on. */
function firstChanged(stretches: readonly Stretch[], start: number): number {
  let found = 0;
  let offset = 0;
  for (const [index, { length, head }] of stretches.entries()) {
    if (offset + head <= start) found = index;
    offset += length;
  }
  return found;
}

/** The first stretch that stands with the line end before it behind an offset, up to which the text changes. */
function firstBehind(stretches: readonly Stretch[], end: number): number {
  let offset = 0;
  for (const [index, { length }] of stretches.entries()) {
    if (offset > end) return index;
    offset += length;
  }
  return stretches.length;
}

/** A part of a text, which begins at a cut. */
interface Part {
  readonly text: string;
  /** The number of its first line in the file. */
  readonly line: number;
  /** How many of its last lines were read before, as a stretch. */
  readonly known: number;
  /** Whether the text ends with it. */
  readonly isLast: boolean;
}

/**
 * The stretches of a part of the text, but for the one that is known. Undefined when that one is not cut off any more, since something that is
 * open before it takes it in.
 */
function readStretches({ text: source, line, known, isLast }: Part, sizes: PieceSizes): readonly Stretch[] | undefined {
  const written = splitLines(source).map(copied);
  // Behind the last line end begins the next stretch.
  const lines = isLast ? written : written.slice(0, -1);
  const end = lines.length - known;
  const text = new MarkdownText(lines, line);
  const cuts = text.cuts();
  const last = known === 0 ? undefined : cuts.find((cut) => cut.line === end);
  if (known > 0 && end > 0 && !last) return undefined;
  const ends = lineEnds(source, lines);
  const endOf = (count: number): number => ends[count - 1] ?? 0;
  const starts = [
    undefined,
    ...chooseCuts(cuts, endOf, { sizes, lastLine: known === 0 ? Infinity : end - linesLookedAt }),
  ];
  return starts.flatMap((cut, index): readonly Stretch[] => {
    const to = starts[index + 1] ?? last;
    const [first, behind] = [cut?.line ?? 0, to?.line ?? end];
    if (behind <= first) return [];
    const piece = readPiece(line + first, lines.slice(first, behind), text.blocks(cut, to));
    // What is added at the end of the text changes its last line.
    const headEnd = first + linesLookedAt < lines.length ? endOf(first + linesLookedAt) : Infinity;
    return [{ piece, length: endOf(behind) - endOf(first), head: headEnd - endOf(first) }];
  });
}

/** @param endOf where the first so many lines end */
function chooseCuts(
  cuts: readonly Cut[],
  endOf: (count: number) => number,
  { sizes, lastLine }: { readonly sizes: PieceSizes; readonly lastLine: number },
): readonly Cut[] {
  const chosen: Cut[] = [];
  let start = 0;
  for (const cut of cuts) {
    const size = endOf(cut.line) - endOf(start);
    if (cut.line > lastLine) break;
    if (cut.line - start < linesLookedAt || size < (cut.isHeading ? sizes.beforeHeading : sizes.elsewhere)) continue;
    chosen.push(cut);
    start = cut.line;
  }
  return chosen;
}

/** Where each line ends in the text, its line end included. */
function lineEnds(text: string, lines: readonly string[]): readonly number[] {
  let offset = 0;
  return lines.map(({ length }) => {
    offset += length;
    if (offset < text.length) offset += text.startsWith('\r\n', offset) ? 2 : 1;
    return offset;
  });
}
