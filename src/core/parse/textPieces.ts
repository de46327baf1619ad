import { commonEnds, copied, splitLines } from '../text';
import { MarkdownText } from './blocks';
import { linesLookedAt, type Cut } from './cuts';
import { readPiece, type Piece, type PlacedPiece } from './piece';

/**
 * The pieces of a text that is edited. After an edit only those around it are read again: what stands before a cut depends on the cut's
 * line and the one below it alone (see `findCuts`), and what stands behind a cut on nothing above it.
 */
export class TextPieces {
  private current: Version = { text: '', stretches: [] };
  /** As the text was before much of it was read again: before a fence was opened, which may be closed soon. */
  private former: Version | undefined;

  constructor(private readonly sizes: PieceSizes = usualSizes) {}

  /** The pieces of a text. @param line the number of its first line in the file */
  read(text: string, line: number): readonly PlacedPiece[] {
    const { current } = this;
    if (text !== current.text || current.stretches.length === 0) this.readChanged(text, line);
    let now = line;
    return this.current.stretches.map(({ piece }) => {
      const moved = now - piece.line;
      now += piece.lines.length;
      return { piece, moved };
    });
  }

  private readChanged(text: string, line: number): void {
    const { current, former } = this;
    const [change, back] = [changeOf(current, text), former && changeOf(former, text)];
    const isBack = back !== undefined && back.size < change.size;
    const { stretches, size } = readVersion(isBack ? back : change, line, this.sizes);
    this.current = { text, stretches };
    const isMuch = size > this.sizes.much;
    if ((isBack && !isMuch) || stretches.length >= (former?.stretches.length ?? 0)) this.former = undefined;
    if (isMuch && stretches.length < current.stretches.length) this.former ??= current;
  }
}

/** How large a piece must be, in UTF-16 units: neither too small to keep, nor too large to read at each keystroke. */
export interface PieceSizes {
  readonly beforeHeading: number;
  readonly elsewhere: number;
  /** When so much is read again, it is worth while to remember how the text was before. */
  readonly much: number;
}

const usualSizes: PieceSizes = { beforeHeading: 1000, elsewhere: 2500, much: 50_000 };

/** A text with its pieces. */
interface Version {
  readonly text: string;
  readonly stretches: readonly Stretch[];
}

/** How a text differs from a version of it. */
interface Change {
  readonly text: string;
  readonly stretches: readonly Stretch[];
  /** The first stretch that is to be read again, and the first behind it that is not, unless something takes it in. */
  readonly first: number;
  readonly behind: number;
  /** How much of the text is to be read at least. */
  readonly size: number;
}

function changeOf({ text: before, stretches }: Version, text: string): Change {
  const { start, end } = commonEnds(before, text);
  const first = firstChanged(stretches, start);
  const behind = firstBehind(stretches, before.length - end);
  const size = text.length - lengthOf(stretches.slice(0, first)) - lengthOf(stretches.slice(behind));
  return { text, stretches, first, behind, size };
}

/** The stretches of a changed text, and how much of it was read. */
function readVersion(
  { text, stretches, first, behind }: Change,
  line: number,
  sizes: PieceSizes,
): { readonly stretches: readonly Stretch[]; readonly size: number } {
  const before = stretches.slice(0, first);
  const from = { line: line + linesIn(before), offset: lengthOf(before) };
  let next = behind;
  for (let more = 1; ; more *= 2) {
    const [known, ...others] = stretches.slice(next);
    const part = text.slice(from.offset, text.length - lengthOf(others));
    const isLast = others.length === 0;
    const read = readPart({ text: part, line: from.line, known: known?.piece.lines.length ?? 0, isLast }, sizes);
    if (read) return { stretches: [...before, ...read, ...(known ? [known, ...others] : [])], size: part.length };
    next += more;
  }
}

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
function readPart({ text: source, line, known, isLast }: Part, sizes: PieceSizes): readonly Stretch[] | undefined {
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
