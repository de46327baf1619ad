import type { Prose, Segment, Span } from '../model';
import type { Position, Range } from '../text';
import type { TextLine } from './blocks';

/**
 * Looks through inline markup: in `**Ana** to read [the note](note.md)` the prose is `Ana to read the note`.
 * Lines are joined by one space. Linear in the text's length.
 */
export function readProse(lines: readonly TextLine[]): Prose {
  const builder = new ProseBuilder();
  for (const line of lines) {
    if (!builder.isEmpty) builder.space(line);
    readLine(line, builder);
  }
  return builder.prose();
}

/** Where a stretch of the prose stands in the file. */
export function rangeOf(prose: Prose, span: Span): Range {
  return { start: positionOf(prose, span.start), end: positionAfter(prose, span) };
}

class ProseBuilder {
  private text = '';
  private readonly segments: Segment[] = [];
  private readonly code: Span[] = [];

  get isEmpty(): boolean {
    return this.text === '';
  }

  get offset(): number {
    return this.text.length;
  }

  add(text: string, line: number, character: number): void {
    if (text === '') return;
    const { length } = text;
    this.segments.push({ offset: this.offset, length, line, character, sourceLength: length });
    this.text += text;
  }

  space({ line, character }: TextLine): void {
    this.segments.push({ offset: this.offset, length: 1, line, character, sourceLength: 0 });
    this.text += ' ';
  }

  markCode(start: number): void {
    this.code.push({ start, end: this.offset });
  }

  prose(): Prose {
    return { text: this.text, segments: this.segments, code: this.code };
  }
}

// What can be markup: code, comments and tags, links and images, emphasis, escapes.
const markup = /\\[!-/:-@[-`{-~]|`+|<!--|<\/?[a-zA-Z][\w-]*(?:\s[^<>]{0,500})?\/?>|!?\[|\](?:\(|\[)?|[*_~]+/g;

function readLine(line: TextLine, builder: ProseBuilder): void {
  const { text } = line;
  const pairs = { links: new LinkBrackets(text), ticks: new CodeTicks(text) };
  let done = 0;
  markup.lastIndex = 0;
  for (let match = markup.exec(text); match; match = markup.exec(text)) {
    const start = match.index;
    const end = readMarkup(text, match[0], start, pairs);
    if (end === undefined) continue;
    builder.add(text.slice(done, start), line.line, line.character + done);
    if (match[0].startsWith('\\')) {
      builder.add(text.slice(start + 1, end), line.line, line.character + start + 1);
    } else if (match[0].startsWith('`')) {
      const codeStart = builder.offset;
      const ticks = match[0].length;
      builder.add(text.slice(start + ticks, end - ticks), line.line, line.character + start + ticks);
      builder.markCode(codeStart);
    }
    done = end;
    markup.lastIndex = end;
  }
  builder.add(text.slice(done), line.line, line.character + done);
}

interface Pairs {
  readonly links: LinkBrackets;
  readonly ticks: CodeTicks;
}

/** The end of what this piece of markup takes out of the text; undefined when it is plain text after all. */
function readMarkup(text: string, found: string, start: number, pairs: Pairs): number | undefined {
  const end = start + found.length;
  switch (found.charAt(0)) {
    case '\\':
      return end;
    case '`':
      return pairs.ticks.endOfCode(found.length, end);
    case '<':
      return found === '<!--' ? endOfComment(text, end) : end;
    case '!':
    case '[':
      return pairs.links.isLinkOpening(end - 1) ? end : undefined;
    case ']':
      return pairs.links.endOfLink(start);
    case '*':
    case '~':
      return isBetweenSpaces(text, start, end) || found === '~' ? undefined : end;
    case '_':
      return isInsideWord(text, start, end) || isBetweenSpaces(text, start, end) ? undefined : end;
    default:
      return undefined;
  }
}

function endOfComment(text: string, from: number): number {
  const end = text.indexOf('-->', from);
  return end < 0 ? text.length : end + 3;
}

function isBetweenSpaces(text: string, start: number, end: number): boolean {
  return isSpaceOrEdge(text.charAt(start - 1)) && isSpaceOrEdge(text.charAt(end));
}

function isSpaceOrEdge(character: string): boolean {
  return character.trim() === '';
}

function isInsideWord(text: string, start: number, end: number): boolean {
  return /[\p{L}\p{N}]/u.test(text.charAt(start - 1)) && /[\p{L}\p{N}]/u.test(text.charAt(end));
}

/** Which brackets of a line are links: `[text](destination)`, `[text][label]`, `[text][]`. Paired in one pass. */
class LinkBrackets {
  private readonly closings = new Map<number, number>();
  private readonly ends = new Map<number, number>();

  constructor(text: string) {
    const open = { square: new Array<number>(), round: new Array<number>() };
    for (const match of text.matchAll(/\\.|[[\]()]/g)) {
      const stack = match[0] === '[' || match[0] === ']' ? open.square : open.round;
      if (match[0] === '[' || match[0] === '(') stack.push(match.index);
      else if (match[0] === ']' || match[0] === ')') this.close(stack.pop(), match.index);
    }
    for (const [opening, closing] of this.closings) {
      const next = text.charAt(closing + 1);
      const end = this.closings.get(closing + 1);
      if (text.charAt(opening) === '[' && (next === '(' || next === '[') && end !== undefined)
        this.ends.set(closing, end + 1);
    }
  }

  isLinkOpening(index: number): boolean {
    return this.ends.has(this.closings.get(index) ?? -1);
  }

  endOfLink(closing: number): number | undefined {
    return this.ends.get(closing);
  }

  private close(opening: number | undefined, closing: number): void {
    if (opening !== undefined) this.closings.set(opening, closing);
  }
}

/** The runs of backticks of a line by their length, so that looking for a closing run never reads the line again. */
class CodeTicks {
  private readonly starts = new Map<number, number[]>();

  constructor(text: string) {
    for (const match of text.matchAll(/`+/g)) {
      const starts = this.starts.get(match[0].length);
      if (starts) starts.push(match.index);
      else this.starts.set(match[0].length, [match.index]);
    }
    for (const starts of this.starts.values()) starts.reverse();
  }

  /** The end of the code that a run of this length opens. Must be asked from left to right. */
  endOfCode(length: number, from: number): number | undefined {
    const starts = this.starts.get(length) ?? [];
    while ((starts.at(-1) ?? from) < from) starts.pop();
    const closing = starts.at(-1);
    return closing === undefined ? undefined : closing + length;
  }
}

function positionOf(prose: Prose, offset: number): Position {
  const segment = segmentAt(prose, offset);
  return segment ? positionIn(segment, offset - segment.offset) : { line: 0, character: 0 };
}

/** The position behind the last character of the span, so that markup after it stays outside. */
function positionAfter(prose: Prose, span: Span): Position {
  if (span.end <= span.start) return positionOf(prose, span.start);
  const segment = segmentAt(prose, span.end - 1);
  return segment ? positionIn(segment, span.end - segment.offset) : { line: 0, character: 0 };
}

function positionIn(segment: Segment, characters: number): Position {
  const inSource = characters >= segment.length ? segment.sourceLength : characters;
  return { line: segment.line, character: segment.character + inSource };
}

/** The last segment that begins at or before the offset. */
function segmentAt(prose: Prose, offset: number): Segment | undefined {
  let low = 0;
  let high = prose.segments.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((prose.segments[middle]?.offset ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return prose.segments[low];
}
