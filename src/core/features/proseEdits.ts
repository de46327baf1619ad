import type { Prose, Segment, Span } from '../model';
import { rangeOf } from '../parse/prose';
import { rangeInLine, type Position, type Range, type TextEdit } from '../text';
import type { FoundAction } from './actionEdit';

/** Writes a text in place of a stretch of the prose: word by word where it has as many, so that markup and line breaks between them stay. */
export function replaceInProse(prose: Prose, span: Span, newText: string): readonly TextEdit[] {
  const words = wordsIn(prose, span);
  const newWords = newText.split(/\s+/);
  if (words.length !== newWords.length) return replaceRanges(rangesOf(prose, span), newText);
  return words.flatMap((word, index) => {
    const text = newWords[index] ?? '';
    return prose.text.slice(word.start, word.end) === text ? [] : replaceRanges(rangesOf(prose, word), text);
  });
}

/** Ways to take a stretch of the prose out: alone, or with the markup that stands right before or behind it. */
export function cutFromProse(found: FoundAction, prose: Prose, span: Span): readonly (readonly TextEdit[])[] {
  return cutRanges(found, rangesOf(prose, span));
}

/** The same for a range of one line. */
export function cutRange(found: FoundAction, range: Range): readonly (readonly TextEdit[])[] {
  return cutRanges(found, [range]);
}

function cutRanges({ lines }: FoundAction, ranges: readonly Range[]): readonly (readonly TextEdit[])[] {
  const [first] = ranges;
  const last = ranges.at(-1);
  if (!first || !last) return [];
  const left = markupBefore(lines, first.start);
  const right = markupBehind(lines, last.end);
  const ways = [
    [0, 0],
    [left, right],
    [left, 0],
    [0, right],
  ].map(([before = 0, behind = 0]) =>
    ranges.map((range) => ({
      start: range === first ? moved(range.start, -before) : range.start,
      end: range === last ? moved(range.end, behind) : range.end,
    })),
  );
  // A reader who looks through tags does not see that one is left over.
  const tagsLeft = (way: readonly Range[]): number =>
    Math.abs(openTags(way.map((range) => textAt(lines, range)).join('')));
  return [...ways].sort((a, b) => tagsLeft(a) - tagsLeft(b)).map((way) => way.map((range) => ({ range, newText: '' })));
}

/** How many more tags begin in a text than end. */
function openTags(text: string): number {
  return Array.from(text.matchAll(tags)).reduce((count, [, slash]) => count + (slash === '' ? 1 : -1), 0);
}

/** Where something can be written before the action's text: outside of the markup that begins there, else within it. */
export function startsOfText({ action: { prose, body }, lines }: FoundAction): readonly Position[] {
  const { start } = rangeOf(prose, { start: body.start, end: body.start + 1 });
  const before = markupBefore(lines, start);
  return before === 0 ? [start] : [moved(start, -before), start];
}

/** Where something can be written behind it, before its tag or id: outside of the markup that ends there, else within it. */
export function endsOfText({ action, lines }: FoundAction): readonly Position[] {
  const { prose, body, range } = action;
  const { end } = rangeOf(prose, body);
  const isLast = prose.text.slice(body.end).trim() === '';
  const next = isLast ? range.end : rangeOf(prose, { start: body.end, end: body.end + 1 }).start;
  const behind = moved(end, markupBehind(lines, end));
  return [...(next.line === end.line ? [next] : []), behind, end];
}

/** The text of a range that lies in one line. */
export function textAt(lines: readonly string[], { start, end }: Range): string {
  return (lines[start.line] ?? '').slice(start.character, end.character);
}

export function insertion(position: Position, newText: string): TextEdit {
  return { range: { start: position, end: position }, newText };
}

/** Where a stretch of the prose stands: a range for each line. */
function rangesOf(prose: Prose, span: Span): readonly Range[] {
  const byLine = new Map<number, { start: number; end: number }>();
  for (const segment of prose.segments) {
    const columns = columnsOf(segment, span);
    if (!columns) continue;
    const known = byLine.get(segment.line);
    if (known) known.end = Math.max(known.end, columns.end);
    else byLine.set(segment.line, columns);
  }
  const all = [...byLine].map(([line, { start, end }]) => rangeInLine(line, start, end));
  const written = all.filter(({ start, end }) => end.character > start.character);
  return written.length > 0 ? written : all.slice(0, 1);
}

function columnsOf(segment: Segment, span: Span): { start: number; end: number } | undefined {
  const from = Math.max(segment.offset, span.start) - segment.offset;
  const to = Math.min(segment.offset + segment.length, span.end) - segment.offset;
  if (to <= from) return undefined;
  // What was replaced (`&amp;`) cannot be divided.
  const isCopy = segment.length === segment.sourceLength;
  const { character, sourceLength } = segment;
  return { start: character + (isCopy ? from : 0), end: character + (isCopy ? to : sourceLength) };
}

/** Over several lines the last word stands in the last, before the markup that ends there: `**Ana⏎Li**`. */
function replaceRanges(ranges: readonly Range[], newText: string): readonly TextEdit[] {
  const last = ranges.length - 1;
  const cut = last > 0 ? newText.lastIndexOf(' ') : -1;
  const parts = cut < 0 ? [newText, ''] : [newText.slice(0, cut), newText.slice(cut + 1)];
  return ranges.map((range, index) => ({
    range,
    newText: index === 0 ? (parts[0] ?? '') : index === last ? (parts[1] ?? '') : '',
  }));
}

function wordsIn({ text }: Prose, { start, end }: Span): readonly Span[] {
  return Array.from(text.slice(start, end).matchAll(/\S+/g), (match) => ({
    start: start + match.index,
    end: start + match.index + match[0].length,
  }));
}

const inlineTag = '(?:b|strong|i|em|u|s|del|strike|code|span|mark)';
const opening = new RegExp(`(?:[*_~\`\\\\]|!?\\[|<${inlineTag}\\b[^<>]*>)+$`, 'i');
const closing = new RegExp(`^(?:[*_~\`]|\\](?:\\([^()]*\\)|\\[[^\\[\\]]*\\])|</${inlineTag}>)+`, 'i');
const tags = new RegExp(`<(/?)${inlineTag}\\b[^<>]*>`, 'gi');
const longestMarkup = 500;

/** How many characters of markup begin right before the position. */
function markupBefore(lines: readonly string[], { line, character }: Position): number {
  const before = (lines[line] ?? '').slice(Math.max(0, character - longestMarkup), character);
  return opening.exec(before)?.[0].length ?? 0;
}

/** How many characters of markup end right behind it. */
function markupBehind(lines: readonly string[], { line, character }: Position): number {
  return closing.exec((lines[line] ?? '').slice(character, character + longestMarkup))?.[0].length ?? 0;
}

function moved({ line, character }: Position, by: number): Position {
  return { line, character: character + by };
}
