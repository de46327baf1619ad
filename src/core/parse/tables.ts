import type { TableRow, TextLine } from './block';

/** A row of a GFM table while its cells are read. */
export class GfmRow {
  private readonly cells: (readonly TextLine[])[] = [];
  private readonly source: string;
  private column = 0;

  constructor(
    private readonly line: number,
    source: readonly string[],
  ) {
    // As markdown-it writes it.
    this.source = (source[line] ?? '').replaceAll('\0', '\uFFFD');
  }

  /** Adds the next cell; `\|` in it has become `|`. */
  add(content: string): void {
    const text = content.replaceAll('|', '\\|');
    const found = this.source.indexOf(text, this.column);
    const character = found < 0 ? this.column : found;
    this.cells.push(
      text === ''
        ? []
        : [{ line: this.line, character, text: found < 0 ? text : this.source.slice(found, found + text.length) }],
    );
    const end = this.source.indexOf('|', character + text.length);
    this.column = end < 0 ? this.source.length : end + 1;
  }

  block(table: number): TableRow {
    return { kind: 'row', table, line: this.line, cells: this.cells };
  }
}

/** `Time⇥Topic⇥⇥Notes` has four cells. */
export function tabRow(line: number, text: string, table: number): TableRow {
  let character = 0;
  const cells = text.split('\t').map((cell): readonly TextLine[] => {
    const start = character + cell.length - cell.trimStart().length;
    character += cell.length + 1;
    return cell.trim() === '' ? [] : [{ line, character: start, text: cell.trim() }];
  });
  return { kind: 'row', table, line, cells };
}

const tableTag = /<(\/?)(table|tr|td|th)\b[^<>]*>/gi;

/** The rows of the HTML tables in a block; none when it has no table. */
export function htmlRows(lines: readonly TextLine[], table: number): readonly TableRow[] {
  if (isComment(lines) || !lines.some(({ text }) => /<tr\b/i.test(text))) return [];
  const rows: { line: number; cells: TextLine[][] }[] = [{ line: lines[0]?.line ?? 0, cells: [[]] }];
  const add = ({ line, character, text }: TextLine, start: number, end: number): void => {
    const piece = text.slice(start, end).trim();
    if (piece === '') return;
    rows
      .at(-1)
      ?.cells.at(-1)
      ?.push({ line, character: character + text.indexOf(piece, start), text: piece });
  };
  for (const line of lines) {
    let done = 0;
    for (const match of line.text.matchAll(tableTag)) {
      add(line, done, match.index);
      done = match.index + match[0].length;
      const element = match[2]?.toLowerCase();
      if (match[1] === '' && element === 'tr') rows.push({ line: line.line, cells: [] });
      else if (match[1] === '' && element !== 'table') rows.at(-1)?.cells.push([]);
      else if (element === 'table') rows.push({ line: line.line, cells: [[]] });
    }
    add(line, done, line.text.length);
  }
  return rows
    .filter(({ cells }) => cells.some((cell) => cell.length > 0))
    .map(({ line, cells }) => ({ kind: 'row', table, line, cells }));
}

export function isComment(lines: readonly TextLine[]): boolean {
  return lines[0]?.text.startsWith('<!--') === true;
}
