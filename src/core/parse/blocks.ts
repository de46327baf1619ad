import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';

/** A stretch of Markdown that holds text. Markdown decides what is code, comment, list and quote; we only add columns. */
export type Block = Heading | Paragraph | Html | TableCells;

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

/** A row of a GFM table. */
export interface TableCells {
  readonly kind: 'row';
  readonly isHeader: boolean;
  readonly line: number;
  readonly cells: readonly string[];
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

/**
 * The blocks of a Markdown text, in order; code is left out. `lines` are the file's lines, those of the front matter
 * blanked. Linear in the text's length: only markdown-it's block rules run.
 */
export function readBlocks(lines: readonly string[]): readonly Block[] {
  const reader = new BlockReader(lines);
  for (const token of parser.parse(lines.join('\n'), {})) reader.read(token);
  return reader.blocks;
}

const parser = new MarkdownIt({ html: true });
parser.core.ruler.enableOnly(['normalize', 'block']);

class BlockReader {
  readonly blocks: Block[] = [];
  private item: ListItem | undefined;
  private startsItem = false;
  private headingLevel = 0;
  private isHeader = false;
  private row: { line: number; cells: string[] } | undefined;

  constructor(private readonly source: readonly string[]) {}

  read(token: Token): void {
    switch (token.type) {
      case 'list_item_open':
        this.item = { parent: this.item };
        this.startsItem = true;
        break;
      case 'list_item_close':
        this.item = this.item?.parent;
        this.startsItem = false;
        break;
      case 'heading_open':
        this.headingLevel = Number(token.tag.slice(1));
        break;
      case 'heading_close':
        this.headingLevel = 0;
        break;
      case 'thead_open':
        this.isHeader = true;
        break;
      case 'thead_close':
        this.isHeader = false;
        break;
      case 'tr_open':
        this.row = { line: token.map?.[0] ?? 0, cells: [] };
        break;
      case 'tr_close':
        if (this.row) this.blocks.push({ kind: 'row', isHeader: this.isHeader, ...this.row });
        this.row = undefined;
        break;
      case 'inline':
        this.readText(token);
        break;
      case 'html_block':
        this.blocks.push({ kind: 'html', lines: this.textLines(token) });
        this.startsItem = false;
        break;
      case 'fence':
      case 'code_block':
      case 'hr':
      case 'table_open':
        this.startsItem = false;
        break;
      default:
    }
  }

  private readText(token: Token): void {
    if (this.row) {
      this.row.cells.push(token.content);
      return;
    }
    const lines = this.textLines(token);
    if (this.headingLevel > 0) this.blocks.push({ kind: 'heading', level: this.headingLevel, lines });
    else this.blocks.push({ kind: 'paragraph', lines, item: this.item, startsItem: this.startsItem });
    this.startsItem = false;
  }

  private textLines(token: Token): readonly TextLine[] {
    const first = token.map?.[0] ?? 0;
    return token.content.split('\n').flatMap((content, index) => {
      const line = first + index;
      const text = content.trim();
      return text === '' ? [] : [{ line, character: columnOf(text, this.source[line] ?? ''), text }];
    });
  }
}

/**
 * Each content line is the end of its source line, apart from white space and the closing `#` of a heading.
 * markdown-it writes U+FFFD for NUL.
 */
function columnOf(text: string, sourceLine: string): number {
  const column = sourceLine.lastIndexOf(text);
  return column >= 0 ? column : Math.max(0, sourceLine.replaceAll('\0', '\uFFFD').lastIndexOf(text));
}
