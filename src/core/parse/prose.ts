import type { Prose, Segment, Span } from '../model';
import type { Position, Range } from '../text';
import type { TextLine } from './block';
import { mayHoldMarkup, readMarkup, type Stretch } from './markup';

/**
 * Looks through inline markup: in `**Ana** to read [the note](note.md)` the prose is `Ana to read the note`.
 * Lines are joined by one space. Linear in the text's length.
 */
export function readProse(lines: readonly TextLine[]): Prose {
  const written = lines.filter(({ text }) => text !== '');
  const source = written.map(({ text }) => text).join('\n');
  const [only] = written;
  if (only && written.length === 1 && !mayHoldMarkup(source)) return plainProse(only);
  const builder = new ProseBuilder(written);
  let done = 0;
  for (const cut of readMarkup(source)) {
    builder.copy(source.slice(done, cut.start), done);
    if (cut.opens !== undefined) builder.open(cut.opens);
    if (cut.closes !== undefined) builder.close(cut.closes);
    if (cut.text !== undefined) builder.replace(cut.text, cut);
    done = cut.end;
  }
  builder.copy(source.slice(done), done);
  return builder.prose();
}

function plainProse({ line, character, text }: TextLine): Prose {
  const words = text.trimStart();
  const { length } = words;
  const place = { line, character: character + text.length - length };
  const segments = length === 0 ? [] : [{ offset: 0, length, ...place, sourceLength: length }];
  return { text: words, segments, code: [], links: [], strong: [], emphasis: [], struck: [] };
}

/** The words of a table's cell. */
export function cellText(cell: readonly TextLine[]): string {
  return readProse(cell).text.trim();
}

/** Where a stretch of the prose stands in the file. */
export function rangeOf(prose: Prose, span: Span): Range {
  return { start: positionOf(prose, span.start), end: positionAfter(prose, span) };
}

/** The text with these stretches blanked, so that offsets stay true and nothing in them is found. */
export function blanked(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  const parts: string[] = [];
  let done = 0;
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    const from = Math.max(start, done);
    if (end <= from) continue;
    parts.push(text.slice(done, from), '`'.repeat(end - from));
    done = end;
  }
  return parts.join('') + text.slice(done);
}

/** The same stretch in a text that has `by` characters more before it. */
export function shiftedSpan({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** A stretch of the prose as a prose of its own, without white space at its ends. */
export function sliceProse(prose: Prose, from: number, to = prose.text.length): Prose {
  const part = prose.text.slice(from, to);
  const start = from + part.length - part.trimStart().length;
  const end = Math.max(start, from + part.trimEnd().length);
  const inside = (spans: readonly Span[]): readonly Span[] =>
    spans
      .filter((span) => span.end > start && span.start < end)
      .map((span) => ({ start: Math.max(span.start, start) - start, end: Math.min(span.end, end) - start }));
  return {
    text: prose.text.slice(start, end),
    segments: prose.segments.flatMap((segment) => sliceSegment(segment, start, end)),
    code: inside(prose.code),
    links: inside(prose.links),
    strong: inside(prose.strong),
    emphasis: inside(prose.emphasis),
    struck: inside(prose.struck),
  };
}

function sliceSegment(segment: Segment, start: number, end: number): readonly Segment[] {
  const from = Math.max(segment.offset, start);
  const to = Math.min(segment.offset + segment.length, end);
  if (to <= from) return [];
  // What was replaced or added (`&amp;`, a soft wrap) cannot be divided.
  const isCopy = segment.length === segment.sourceLength;
  const skipped = isCopy ? from - segment.offset : 0;
  const length = to - from;
  return [
    {
      offset: from - start,
      length,
      line: segment.line,
      character: segment.character + skipped,
      sourceLength: isCopy ? length : segment.sourceLength,
    },
  ];
}

class ProseBuilder {
  private text = '';
  private readonly segments: Segment[] = [];
  private readonly spans: Record<Stretch, Span[]> = { code: [], link: [], strong: [], emphasis: [], struck: [] };
  private readonly opened: Record<Stretch, number[]> = { code: [], link: [], strong: [], emphasis: [], struck: [] };
  /** The line that is being copied, and where it begins in the joined lines. */
  private current = 0;
  private lineStart = 0;

  constructor(private readonly lines: readonly TextLine[]) {}

  /** Takes text over that stands at an offset of the joined lines, behind what was taken before; the prose begins with a word. */
  copy(text: string, offset: number): void {
    const skipped = this.text === '' ? text.length - text.trimStart().length : 0;
    let at = offset + skipped;
    const [first = '', ...more] = text.slice(skipped).split('\n');
    this.add(first, at);
    at += first.length;
    for (const line of more) {
      this.addSpace(at);
      this.add(line, at + 1);
      at += 1 + line.length;
    }
  }

  /** Takes other text in place of a piece of the source: `&` for `&amp;`. */
  replace(text: string, source: Span): void {
    const { line, character } = this.lineAt(source.start);
    this.segments.push({
      offset: this.text.length,
      length: text.length,
      line,
      character: character + source.start - this.lineStart,
      sourceLength: source.end - source.start,
    });
    this.text += text;
  }

  open(stretch: Stretch): void {
    this.opened[stretch].push(this.text.length);
  }

  close(stretch: Stretch): void {
    const start = this.opened[stretch].pop();
    if (start !== undefined) this.spans[stretch].push({ start, end: this.text.length });
  }

  prose(): Prose {
    const { code, link: links, strong, emphasis, struck } = this.spans;
    return { text: this.text, segments: this.segments, code, links, strong, emphasis, struck };
  }

  private add(text: string, offset: number): void {
    if (text === '') return;
    const { line, character } = this.lineAt(offset);
    const place = { line, character: character + offset - this.lineStart };
    this.segments.push({ offset: this.text.length, length: text.length, ...place, sourceLength: text.length });
    this.text += text;
  }

  /** A soft wrap takes no room: it stands where the next line begins. */
  private addSpace(offset: number): void {
    const { line, character } = this.lineAt(offset + 1);
    this.segments.push({ offset: this.text.length, length: 1, line, character, sourceLength: 0 });
    this.text += ' ';
  }

  private lineAt(offset: number): Position {
    let line = this.lines[this.current];
    while (line && offset > this.lineStart + line.text.length) {
      this.lineStart += line.text.length + 1;
      line = this.lines[++this.current];
    }
    return line ?? { line: 0, character: 0 };
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
