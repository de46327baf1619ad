import { lineText, readLabel } from '../parse/labels';
import type { TextEdit } from '../text';
import type { Insertion } from './insertion';

/** A label such as `**Present:** Ana, Ben`, with the names beside it or not. */
export interface AttendeeLabel {
  readonly line: number;
  readonly hasNamesBeside: boolean;
}

/** Every line from `from` on that is or begins with such a label; what stands in code is among them, and does no harm. */
export function attendeeLabels(lines: readonly string[], from: number): readonly AttendeeLabel[] {
  return lines.flatMap((text, line) => {
    if (line < from || text.length > longestLabelLine) return [];
    const words = text
      .replace(lineStart, '')
      .replace(/\s+#+\s*$/, '')
      .replace(twoCells, '$1: $2');
    const label = readLabel(lineText({ line, character: 0, text: words }));
    return label?.kind === 'attendees' ? [{ line, hasNamesBeside: label.rest !== '' }] : [];
  });
}

const longestLabelLine = 5000;
/** `| Present | Ada, Ben |`, without its first bar. */
const twoCells = /^([^|]{1,60}?)\s*\|\s*([^|]*?)\s*\|\s*$/;
const lineStart = /^[\s>]*(?:#{1,6}\s+|[-*+•]\s+|\d{1,3}[.)]\s+|\|\s*)?/;

/** How somebody could be added there, the likeliest first; reading the minutes again tells whether it was right. */
export function* waysToAdd(
  insertion: Insertion,
  lines: readonly string[],
  { line, hasNamesBeside }: AttendeeLabel,
  name: string,
): Iterable<readonly TextEdit[]> {
  if (hasNamesBeside) {
    yield* behindNames(insertion, lines, endOfParagraph(lines, line), name);
    return;
  }
  const first = lines.findIndex((text, index) => index > line && !/^[\s>]*(?:-{3,}|={3,})?\s*$/.test(text));
  const text = lines[first];
  if (text === undefined) return;
  if (listItem.test(text)) yield* intoList(insertion, lines, first, name);
  else if (/^\s*\|/.test(text)) yield* intoTable(insertion, lines, first, name);
  else {
    const last = endOfParagraph(lines, first);
    yield* behindNames(insertion, lines, last, name);
    yield [insertion.below(last, [name])];
  }
}

function endOfParagraph(lines: readonly string[], from: number): number {
  let last = from;
  while (last - from < mostLines && isText(lines[last + 1] ?? '')) last++;
  return last;
}

const mostLines = 200;

function isText(text: string): boolean {
  return (
    text.trim() !== '' &&
    !listItem.test(text) &&
    !/^\s*(?:[#|<]|```)/.test(text) &&
    readLabel(lineText({ line: 0, character: 0, text })) === undefined
  );
}

/** `Ana, Ben.` becomes `Ana, Ben, Cy.`; a line break (`\`, two blanks) stays behind. */
function* behindNames(
  insertion: Insertion,
  lines: readonly string[],
  line: number,
  name: string,
): Iterable<readonly TextEdit[]> {
  const text = lines[line] ?? '';
  const tail = /(?:[.,;\\|\s]|<br\s*\/?>)+$/i.exec(text.slice(-longestTail))?.[0] ?? '';
  const character = text.length - tail.length;
  yield [insertion.at({ line, character }, `, ${name}`)];
}

const longestTail = 100;

const listItem = /^([\s>]*)([-*+•]|\d{1,9}[.)])(\s+|$)(\[[ xX]\]\s+)?/;

/** A new item below the last one at the level of the first, with the same marker; a single item may be a comma list. */
function* intoList(
  insertion: Insertion,
  lines: readonly string[],
  first: number,
  name: string,
): Iterable<readonly TextEdit[]> {
  const level = levelOf(lines[first] ?? '');
  let [item, end] = [first, first];
  for (let line = first + 1; line < lines.length && belongsToList(lines, line, level); line++) {
    const text = lines[line] ?? '';
    if (text.trim() === '') continue;
    end = line;
    if (listItem.test(text) && levelOf(text) === level) item = line;
  }
  const [, indentation = '', marker = '', gap = ' ', box] = listItem.exec(lines[item] ?? '') ?? [];
  const isEmpty = (lines[item] ?? '').trimEnd() === `${indentation}${marker}`;
  const written = `${box === undefined ? '' : '[x] '}${name}`;
  if (isEmpty) {
    const { length } = lines[item] ?? '';
    const start = { line: item, character: indentation.length + marker.length };
    yield [{ range: { start, end: { line: item, character: length } }, newText: ` ${written}` }];
  }
  yield [insertion.below(end, [`${indentation}${nextMarker(marker)}${gap === '' ? ' ' : gap}${written}`])];
  yield* behindNames(insertion, lines, item, name);
}

function levelOf(text: string): number {
  return listItem.exec(text)?.[1]?.length ?? text.length - text.trimStart().length;
}

/** Items at its level or deeper, and text that is indented further. */
function belongsToList(lines: readonly string[], line: number, level: number): boolean {
  const text = lines[line] ?? '';
  if (text.trim() === '') {
    const next = lines[line + 1] ?? '';
    return next.trim() !== '' && belongsToList(lines, line + 1, level);
  }
  return listItem.test(text) ? levelOf(text) >= level : text.length - text.trimStart().length > level;
}

/** `3.` after `2.`. */
function nextMarker(marker: string): string {
  const number = /^\d+/.exec(marker)?.[0];
  return number === undefined ? marker : marker.replace(number, String(Number(number) + 1));
}

/** A row with the name in one of its cells, and nothing in the others. */
function* intoTable(
  insertion: Insertion,
  lines: readonly string[],
  first: number,
  name: string,
): Iterable<readonly TextEdit[]> {
  let last = first;
  while (/^\s*\|/.test(lines[last + 1] ?? '')) last++;
  const columns = (lines[first] ?? '').replaceAll('\\|', '').split('|').length - 2;
  for (let column = 0; column < Math.min(columns, mostColumns); column++) {
    const cells = Array.from({ length: columns }, (_, index) => (index === column ? ` ${name} ` : '  '));
    yield [insertion.below(last, [`|${cells.join('|')}|`])];
  }
}

const mostColumns = 6;
