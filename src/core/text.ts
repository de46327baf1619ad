/** Places in a text: zero-based lines, zero-based UTF-16 columns, ends exclusive. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** What to write where; `newText` uses the document's own line endings. */
export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

const lineEnd = /\r\n|\r|\n/g;

/**
 * The lines of a text without their ends. LF, CRLF and a lone CR end a line; U+2028 and form feeds do not,
 * as in CommonMark and in VS Code.
 */
export function splitLines(text: string): readonly string[] {
  return text.split(/\r\n|\r|\n/);
}

/** The same lines one after the other, for those who need only the first. */
export function* eachLine(text: string): Iterable<string> {
  let done = 0;
  for (const match of text.matchAll(lineEnd)) {
    yield text.slice(done, match.index);
    done = match.index + match[0].length;
  }
  yield text.slice(done);
}

/** Where a line begins, counted from 0; the text's length when it has fewer lines. */
export function offsetOfLine(text: string, line: number): number {
  if (line === 0) return 0;
  let count = 0;
  for (const match of text.matchAll(lineEnd)) if (++count === line) return match.index + match[0].length;
  return text.length;
}

/** The same text, which does not keep the longer one alive that it was cut out of: engines remember only where a piece stands. */
export function copied(text: string): string {
  return ` ${text}`.slice(1);
}

/** How the line ends, or where it is the last one, how the text's first line does; a text of one line gets LF. */
export function lineEndAt(text: string, line: number): string {
  let first: string | undefined;
  let at = 0;
  for (const [end] of text.matchAll(lineEnd)) {
    first ??= end;
    if (at++ === line) return end;
  }
  return first ?? '\n';
}

/** How much two texts have in common at their start, and of the rest at their end. */
export function commonEnds(a: string, b: string): { readonly start: number; readonly end: number } {
  const start = commonLength(Math.min(a.length, b.length), (from, to) => a.slice(from, to) === b.slice(from, to));
  const rest = Math.min(a.length, b.length) - start;
  const end = commonLength(
    rest,
    (from, to) => a.slice(a.length - to, a.length - from) === b.slice(b.length - to, b.length - from),
  );
  return { start, end };
}

/** Engines compare long pieces much faster than single letters. */
function commonLength(most: number, isCommon: (from: number, to: number) => boolean): number {
  let length = 0;
  for (let step = 4096; step >= 1; step /= 2)
    while (length + step <= most && isCommon(length, length + step)) length += step;
  return length;
}

export function rangeInLine(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}

/** Whether a position stands in a range; right behind it counts, as for a cursor. An empty range holds nothing. */
export function contains({ start, end }: Range, { line, character }: Position): boolean {
  const isEmpty = start.line === end.line && start.character === end.character;
  const isAfterStart = line > start.line || (line === start.line && character >= start.character);
  const isBeforeEnd = line < end.line || (line === end.line && character <= end.character);
  return !isEmpty && isAfterStart && isBeforeEnd;
}

/** The text with all edits applied at once. Edits must not overlap; every byte outside of them stays. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const starts = lineStarts(text);
  const offsetOf = (position: Position): number => (starts[position.line] ?? text.length) + position.character;
  const inOrder = edits
    .map((edit) => ({ start: offsetOf(edit.range.start), end: offsetOf(edit.range.end), newText: edit.newText }))
    .sort((a, b) => a.start - b.start);
  let result = '';
  let done = 0;
  for (const edit of inOrder) {
    result += text.slice(done, edit.start) + edit.newText;
    done = edit.end;
  }
  return result + text.slice(done);
}

function lineStarts(text: string): readonly number[] {
  const starts = [0];
  for (const match of text.matchAll(lineEnd)) starts.push(match.index + match[0].length);
  return starts;
}
