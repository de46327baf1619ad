import { printable } from '../core/features/printable';
import type { Paint } from './colours';
import { cutToWidth, textWidth } from './textWidth';

export interface Column<Row> {
  readonly title: string;
  /** The text as the file has it, and how to paint it. */
  readonly cell: (row: Row) => string | { readonly text: string; readonly paint: Paint };
  /** Cut when the terminal is too narrow. */
  readonly isLong?: true;
}

/** Rows under a title; an empty title is left out. */
export interface Section<Row> {
  readonly title: string;
  readonly rows: readonly Row[];
}

export interface Look {
  /** Columns of the terminal; undefined where nothing is to be cut. */
  readonly width: number | undefined;
  readonly bold: Paint;
}

const gap = '  ';
/** A cell wider than this moves the rest of its row, and does not widen the column for all. */
const widest = 100;
const narrowest = 24;

/** Rows under a header, columns aligned; nothing in a cell can disturb the terminal. */
export function table<Row>(columns: readonly Column<Row>[], sections: readonly Section<Row>[], look: Look): string {
  const rows = sections.flatMap((section) => section.rows);
  const drawn = fitted(
    columns.map((column) => drawnColumn(column, rows)),
    look.width,
  );
  return [
    line(drawn.map(({ title, width }) => padded(title, width, look.bold))),
    line(drawn.map(({ width }) => '-'.repeat(width))),
    ...sections.flatMap((section) => [
      ...(section.title === '' ? [] : ['', look.bold(printable(section.title))]),
      ...section.rows.map((row) => line(drawn.map((column) => cellOf(column, row)))),
    ]),
  ].join('\n');
}

interface DrawnColumn<Row> extends Column<Row> {
  readonly width: number;
  readonly isCut: boolean;
}

function drawnColumn<Row>(column: Column<Row>, rows: readonly Row[]): DrawnColumn<Row> {
  const width = rows.reduce((most, row) => Math.max(most, textWidth(textOf(column, row))), column.title.length);
  return { ...column, width: Math.min(width, widest), isCut: false };
}

/** What is too much for the terminal is taken from the long columns. */
function fitted<Row>(columns: readonly DrawnColumn<Row>[], width = Infinity): readonly DrawnColumn<Row>[] {
  let excess = columns.reduce((sum, column) => sum + column.width + gap.length, -gap.length) - width;
  return columns.map((column) => {
    if (!column.isLong || width === Infinity) return column;
    const less = Math.max(0, Math.min(excess, column.width - narrowest));
    excess -= less;
    return { ...column, width: column.width - less, isCut: true };
  });
}

function cellOf<Row>(column: DrawnColumn<Row>, row: Row): string {
  const cell = column.cell(row);
  const text = textOf(column, row);
  const shown = column.isCut ? cutToWidth(text, column.width) : text;
  return padded(shown, column.width, typeof cell === 'string' ? (same) => same : cell.paint);
}

function textOf<Row>({ cell }: Column<Row>, row: Row): string {
  const content = cell(row);
  return printable(typeof content === 'string' ? content : content.text);
}

function padded(text: string, width: number, paint: Paint): string {
  return paint(text) + ' '.repeat(Math.max(0, width - textWidth(text)));
}

function line(cells: readonly string[]): string {
  return cells.join(gap).trimEnd();
}
