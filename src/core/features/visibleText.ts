import type { Token } from 'markdown-it';
import type { Prose, Span } from '../model';
import type { TextLine } from '../parse/block';
import { readProse } from '../parse/prose';
import type { Position, Range } from '../text';

/**
 * What one inline token of Markdown shows, with the way back from the file: markdown-it does not keep where its inline tokens stand, so
 * the text that they show is laid beside our own reading of the same lines, which does.
 */
export class VisibleText {
  private readonly prose: Prose;
  /** For each character of the prose where it is shown; -1 where it is not. */
  private readonly shown: Int32Array;

  /** @param lines the source of the token */
  constructor(children: readonly Token[], lines: readonly TextLine[]) {
    this.prose = readProse(lines);
    this.shown = layBeside(this.prose.text, children.map(shownBy).join(''));
  }

  /** The stretch of the shown text that stands in the file at a range; undefined when nothing of it is shown. */
  spanOf({ start, end }: Range): Span | undefined {
    const from = this.offsetAt(start);
    const to = this.offsetAt(end);
    const first = this.shown.subarray(from, to).find((offset) => offset >= 0);
    const last = this.shown.subarray(from, to).findLast((offset) => offset >= 0);
    return first === undefined || last === undefined ? undefined : { start: first, end: last + 1 };
  }

  /** Behind which character of the shown text a place of the file is. */
  offsetOf(position: Position): number | undefined {
    const to = this.offsetAt(position);
    const last = this.shown.subarray(Math.max(0, to - widest), to).findLast((offset) => offset >= 0);
    return last === undefined ? undefined : last + 1;
  }

  /** How much of the prose stands before a place of the file. */
  private offsetAt({ line, character }: Position): number {
    const { segments, text } = this.prose;
    let [low, high] = [0, segments.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const segment = segments[middle];
      const isAfter = !segment || segment.line > line || (segment.line === line && segment.character >= character);
      if (isAfter) high = middle;
      else low = middle + 1;
    }
    const before = segments[low - 1];
    if (!before) return 0;
    const inside = before.line === line ? character - before.character : before.length;
    return Math.min(before.offset + Math.min(inside, before.length), text.length);
  }
}

/** The text that a token shows, one character for a line break; nothing for markup. */
export function shownBy({ type, content }: Token): string {
  if (type === 'softbreak' || type === 'hardbreak') return '\n';
  return type === 'html_inline' ? '' : content;
}

/** How far apart two texts may drift before they are given up, and how often they may. */
const widest = 48;
const mostGaps = 100;
const sureAfter = 4;

/** Lays two texts of nearly the same words side by side. Linear in their lengths. */
function layBeside(text: string, other: string): Int32Array {
  const places = new Int32Array(text.length).fill(-1);
  let [at, beside, gaps] = [0, 0, 0];
  while (at < text.length && beside < other.length) {
    if (isSame(text.charCodeAt(at), other.charCodeAt(beside))) places[at++] = beside++;
    else if (isSpace(other.charCodeAt(beside))) beside++;
    else if (isSpace(text.charCodeAt(at))) at++;
    else {
      const gap = gaps++ < mostGaps ? gapBetween(text, at, other, beside) : undefined;
      if (!gap) return places;
      // As many signs on both sides are the same in another script: `"` and `“`.
      if (gap.here === gap.there) for (let step = 0; step < gap.here; step++) places[at + step] = beside + step;
      at += gap.here;
      beside += gap.there;
    }
  }
  return places;
}

/** How many characters to leave out of each text until they agree again. */
function gapBetween(
  text: string,
  at: number,
  other: string,
  beside: number,
): { readonly here: number; readonly there: number } | undefined {
  for (let sum = 1; sum <= widest; sum++) {
    for (let here = 0; here <= sum; here++) {
      const there = sum - here;
      const next = other.slice(beside + there, beside + there + sureAfter);
      if (next !== '' && text.startsWith(next, at + here)) return { here, there };
    }
  }
  return undefined;
}

function isSame(a: number, b: number): boolean {
  return a === b || (isSpace(a) && isSpace(b));
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || code === 0xa0;
}
