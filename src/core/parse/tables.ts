import { rangeInLine, type Position, type Range } from '../text';
import type { Table, TableRow, TextLine } from './block';

/** A row of a GFM table while its cells are read. */
export class GfmRow {
  private readonly cells: (readonly TextLine[])[] = [];
  private readonly blanks = new Map<number, Range>();
  private readonly source: string;
  private column: number;

  constructor(
    private readonly line: number,
    source: string,
  ) {
    // As markdown-it writes it.
    this.source = source.replaceAll('\0', '\uFFFD');
    this.column = firstSign.exec(this.source)?.[0].length ?? 0;
  }

  /** Adds the next cell, and says where it stands; `\|` in it has become `|`. */
  add(content: string): readonly TextLine[] {
    const text = content.replaceAll('|', '\\|');
    const found = this.source.indexOf(text, this.column);
    const character = found < 0 ? this.column : found;
    const cell =
      text === ''
        ? []
        : [{ line: this.line, character, text: found < 0 ? text : this.source.slice(found, found + text.length) }];
    this.cells.push(cell);
    const end = this.source.indexOf('|', character + text.length);
    // Markdown fills short rows up with cells that are not there.
    if (text === '' && end >= 0) this.blanks.set(this.cells.length - 1, rangeInLine(this.line, this.column, end));
    this.column = end < 0 ? this.source.length : end + 1;
    return cell;
  }

  block(table: Table): TableRow {
    return { kind: 'row', table, line: this.line, cells: this.cells, blanks: this.blanks };
  }
}

/** The sign that a row may begin with, behind quote marks and a list marker. */
const firstSign = /^[\s>]*(?:(?:[-+*]|\d{1,9}[.)])\s+)?\|/;

/** `Time⇥Topic⇥⇥Notes` has four cells. */
export function tabRow(line: number, text: string, table: Table): TableRow {
  let character = 0;
  const blanks = new Map<number, Range>();
  const cells = text.split('\t').map((cell, column): readonly TextLine[] => {
    const start = character + cell.length - cell.trimStart().length;
    if (cell.trim() === '') blanks.set(column, rangeInLine(line, character, character + cell.length));
    character += cell.length + 1;
    return cell.trim() === '' ? [] : [{ line, character: start, text: cell.trim() }];
  });
  return { kind: 'row', table, line, cells, blanks };
}

const tableTag = /<(\/?)(table|tr|td|th)\b[^<>]*>/gi;

/** The rows of the HTML tables in a block; none when it has no table. */
export function htmlRows(lines: readonly TextLine[]): readonly TableRow[] {
  if (isComment(lines) || !lines.some(({ text }) => /<tr\b/i.test(text))) return [];
  const table: Table = { line: lines[0]?.line ?? 0 };
  const rows = [new HtmlRow(table.line)];
  const add = ({ line, character, text }: TextLine, start: number, end: number): void => {
    const piece = text.slice(start, end).trim();
    if (piece === '') return;
    rows.at(-1)?.add({ line, character: character + text.indexOf(piece, start), text: piece });
  };
  for (const line of lines) {
    let done = 0;
    for (const match of line.text.matchAll(tableTag)) {
      add(line, done, match.index);
      done = match.index + match[0].length;
      const element = match[2]?.toLowerCase();
      if (match[1] === '' && element === 'tr') rows.push(new HtmlRow(line.line, []));
      else if (match[1] === '' && element !== 'table')
        rows.at(-1)?.open({ line: line.line, character: line.character + done });
      else if (element === 'table') rows.push(new HtmlRow(line.line));
    }
    add(line, done, line.text.length);
  }
  return rows.filter((row) => row.hasText()).map((row) => row.block(table));
}

/** A row of an HTML table while its cells are read. Text before the first cell is taken for one. */
class HtmlRow {
  private readonly starts = new Map<number, Position>();

  constructor(
    private readonly line: number,
    private readonly cells: TextLine[][] = [[]],
  ) {}

  /** Begins a cell behind its tag. */
  open(start: Position): void {
    this.starts.set(this.cells.length, start);
    this.cells.push([]);
  }

  add(line: TextLine): void {
    this.cells.at(-1)?.push(line);
  }

  hasText(): boolean {
    return this.cells.some((cell) => cell.length > 0);
  }

  block(table: Table): TableRow {
    const empty = [...this.starts].filter(([column]) => this.cells[column]?.length === 0);
    const blanks = new Map(empty.map(([column, start]) => [column, { start, end: start }]));
    return { kind: 'row', table, line: this.line, cells: this.cells, blanks };
  }
}

export function isComment(lines: readonly TextLine[]): boolean {
  return lines[0]?.text.startsWith('<!--') === true;
}
