import { readBlocks } from '../parse/blocks';
import { readProse } from '../parse/prose';
import { textUnit, type TextUnit } from '../parse/textUnit';
import { readUnits, type Unit } from '../parse/units';
import type { Position } from '../text';

/** The lines of a text, by their number; only those that are looked at are read. */
export interface Lines {
  readonly count: number;
  /** Without its end. */
  at(line: number): string;
}

/** The running text in which the cursor stands. */
export interface CursorText {
  readonly unit: Unit;
  /** The unit's lines up to the cursor, the last of them its own. */
  readonly lines: readonly CursorLine[];
  /** What stands above it in its section, in order. */
  readonly above: readonly TextUnit[];
}

export interface CursorLine {
  /** As it is written: of `- [ ] **Ana**: Se|nd it` this is `[ ] **Ana**: Se`. */
  readonly source: string;
  /** The same, markup looked through: `[ ] Ana: Se`. */
  readonly text: string;
}

/**
 * The running text at the cursor; undefined in code, in a comment, in an address. Linear: the lines above are looked through for
 * fences, and only the cursor's own section is parsed.
 * @param from the first line behind the front matter
 */
export function cursorText(lines: Lines, position: Position, from: number): CursorText | undefined {
  const before = lines.at(position.line).slice(0, position.character);
  if (isInPiece(before)) return undefined;
  const section = sectionAbove(lines, from, position.line);
  if (section === undefined) return undefined;
  const source = sourceLines(lines, section, position);
  const units = readUnits(readBlocks(source));
  const index = units.findLastIndex((unit) => unit.lines.some(({ text }) => text.includes(cursor)));
  const unit = units[index];
  return unit && isRunning(unit) ? textIn(unit, units.slice(0, index)) : undefined;
}

/** Stands for the cursor while Markdown is read: a character that nobody writes. */
const cursor = '\uE000';

/** A piece of markup or an address that is still being written: `` `co|``, `[x](no|`, `<!-- no|`, `https://exam|`. */
function isInPiece(before: string): boolean {
  const tail = before.slice(-longestPiece);
  if ((tail.match(/`+/g)?.length ?? 0) % 2 === 1) return true;
  return (
    tail.lastIndexOf('<!--') > tail.lastIndexOf('-->') || isInDestination(tail) || /(?:\w:\/\/|www\.)\S*$/.test(tail)
  );
}

const longestPiece = 1000;

function isInDestination(tail: string): boolean {
  const start = tail.lastIndexOf('](');
  let depth = 0;
  for (const sign of start < 0 ? '' : tail.slice(start + 1)) {
    if (sign === '(') depth++;
    if (sign === ')' && --depth === 0) return false;
  }
  return depth > 0;
}

function sourceLines(lines: Lines, from: number, { line, character }: Position): readonly string[] {
  const source: string[] = [];
  for (let at = from; at < line; at++) source.push(lines.at(at).replaceAll(cursor, ' '));
  const own = lines.at(line).replaceAll(cursor, ' ');
  return [...source, own.slice(0, character) + cursor + own.slice(character)];
}

function isRunning({ lines }: Unit): boolean {
  const { text, code } = readProse(lines);
  const at = text.indexOf(cursor);
  return at >= 0 && code.every(({ start, end }) => at < start || at >= end);
}

function textIn(unit: Unit, unitsAbove: readonly Unit[]): CursorText {
  const section = { line: 0 };
  const above = unitsAbove.map((one) => textUnit(one, section));
  const own = unit.lines.findLastIndex(({ text }) => text.includes(cursor));
  const lines = unit.lines.slice(0, own + 1).map((line) => ({
    source: upToCursor(line.text),
    text: upToCursor(readProse([line]).text),
  }));
  return { unit, lines, above };
}

function upToCursor(text: string): string {
  const at = text.indexOf(cursor);
  return at < 0 ? text : text.slice(0, at);
}

/**
 * Where the section begins that the line stands in: at a heading, or once it has become long at a blank line or a list item. Undefined in a fenced code
 * block and in a comment.
 */
function sectionAbove(lines: Lines, from: number, line: number): number | undefined {
  let section = from;
  let open: OpenBlock | undefined;
  for (let at = from; at <= line; at++) {
    const text = lines.at(at);
    const isInside = open !== undefined;
    open = open ? stillOpen(open, text) : openedBy(text);
    if (at === line) return isInside || open ? undefined : section;
    if (!open && !isInside && (/^#{1,6}\s/.test(text) || (at - section > longSection && mayBegin(text)))) section = at;
  }
  return section;
}

const longSection = 300;

function mayBegin(text: string): boolean {
  return text.trim() === '' || /^(?:[-*+]|\d{1,9}[.)])\s/.test(text);
}

/** A fenced code block or a comment. */
interface OpenBlock {
  /** Of a fence, its signs: ```` ``` ````. */
  readonly fence: string | undefined;
  /** It stands in a list or a quote, which ends with the first line that stands at the margin. */
  readonly isInside: boolean;
}

const container = '(?:[ \\t]|>|[-+*][ \\t]|\\d{1,9}[.)][ \\t])*';
const fenceStart = new RegExp(`^(${container})(\`{3,}(?!.*\`)|~{3,})`);
const fenceEnd = /^[\s>]*(`{3,}|~{3,})\s*$/;
const commentStart = new RegExp(`^(${container})<!--(?!.*-->)`);

function openedBy(text: string): OpenBlock | undefined {
  const mayOpen = text.includes('```') || text.includes('~~~') || text.includes('<!--');
  const [, around = '', fence] = (mayOpen ? (fenceStart.exec(text) ?? commentStart.exec(text)) : undefined) ?? [];
  if (!mayOpen || (fence === undefined && !commentStart.test(text))) return undefined;
  return { fence, isInside: around.length > 1 };
}

function stillOpen(open: OpenBlock, text: string): OpenBlock | undefined {
  if (open.isInside && /^[^\s>]/.test(text)) return openedBy(text);
  if (open.fence === undefined) return text.includes('-->') ? undefined : open;
  const end = fenceEnd.exec(text)?.[1] ?? '';
  return end.charAt(0) === open.fence.charAt(0) && end.length >= open.fence.length ? undefined : open;
}
