import type { Range } from '../text';

/** A stretch of Markdown that holds text. Markdown decides what is code, comment, list and quote; we only add columns. */
export type Block = Heading | Paragraph | Html | TableRow;

export interface Heading {
  readonly kind: 'heading';
  /** 1 to 6. */
  readonly level: number;
  readonly lines: readonly TextLine[];
}

export interface Paragraph {
  readonly kind: 'paragraph';
  readonly lines: readonly TextLine[];
  /** The innermost list item around it. */
  readonly item: ListItem | undefined;
  /** Whether it is the first block of that item, beside the item's marker. */
  readonly startsItem: boolean;
}

export interface Html {
  readonly kind: 'html';
  readonly lines: readonly TextLine[];
}

/** A row of a GFM table, of an HTML table, or of one pasted from a wiki page with tabs between its cells. */
export interface TableRow {
  readonly kind: 'row';
  /** The same object for all rows of one table. */
  readonly table: Table;
  readonly line: number;
  readonly cells: readonly (readonly TextLine[])[];
  /** The room between the signs around each empty cell, by its column. */
  readonly blanks: ReadonlyMap<number, Range>;
}

export interface Table {
  /** Where it begins. */
  readonly line: number;
}

/** Where a text stands in a table; columns count from 0. */
export interface CellPlace {
  readonly row: TableRow;
  readonly column: number;
}

export interface ListItem {
  readonly parent: ListItem | undefined;
}

/** Text from a column of a line on: in `> - [ ] Send it`, the paragraph's line is `[ ] Send it` from column 4. */
export interface TextLine {
  readonly line: number;
  readonly character: number;
  readonly text: string;
}
