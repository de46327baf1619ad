import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type { Block, ListItem, Table, TextLine } from './block';
import { findCuts, type Cut } from './cuts';
import { keepDeepLines } from './deepNesting';
import { GfmRow, htmlRows, isComment, tabRow } from './tables';
import { findTabRows } from './tabRows';

/**
 * The blocks of a Markdown text, in order; code is left out.
 * @param firstLine the number of the first of the lines in its file
 */
export function readBlocks(lines: readonly string[], firstLine = 0): readonly Block[] {
  return new MarkdownText(lines, firstLine).blocks();
}

/** A text as Markdown reads it. Linear in the text's length: only markdown-it's block rules run. */
export class MarkdownText {
  private readonly tokens: readonly Token[];
  private readonly tabRows: ReadonlyMap<number, number>;

  /** @param firstLine the number of the first of the lines in its file */
  constructor(
    private readonly lines: readonly string[],
    private readonly firstLine: number,
  ) {
    const tabRows = findTabRows(lines);
    const markdown =
      tabRows.size === 0 ? lines : lines.map((line, index) => (tabRows.has(index) ? tabRowStandIn : line));
    this.tabRows = tabRows;
    this.tokens = parser.parse(markdown.join('\n'), {});
  }

  /** Where the text can be cut, in order; their lines count from 0 in this text. */
  cuts(): readonly Cut[] {
    return findCuts(this.tokens, this.lines);
  }

  /** The blocks between two cuts, in order; code is left out. Their lines count in the file. */
  blocks(from?: Cut, to?: Cut): readonly Block[] {
    const reader = new BlockReader(this.lines, this.firstLine, this.tabRows);
    for (let index = from?.token ?? 0; index < (to?.token ?? this.tokens.length); index++) {
      const token = this.tokens[index];
      if (token) reader.read(token);
    }
    return reader.blocks;
  }
}

/** Markdown must not take a pasted row for code, HTML or a list; where it stands is all that it is asked. */
const tabRowStandIn = '\uFFFC';

const parser = new MarkdownIt({ html: true });
parser.core.ruler.enableOnly(['normalize', 'block']);
keepDeepLines(parser);

class BlockReader {
  readonly blocks: Block[] = [];
  private item: ListItem | undefined;
  private startsItem = false;
  private headingLevel = 0;
  private table: Table = { line: 0 };
  private pasted: Table | undefined;
  private row: GfmRow | undefined;

  constructor(
    private readonly lines: readonly string[],
    private readonly firstLine: number,
    private readonly tabRows: ReadonlyMap<number, number>,
  ) {}

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
      case 'table_open':
        this.table = { line: this.lineOf(token) };
        this.startsItem = false;
        break;
      case 'tr_open':
        this.row = new GfmRow(this.lineOf(token), this.sourceOf(this.lineOf(token)));
        break;
      case 'tr_close':
        if (this.row) this.blocks.push(this.row.block(this.table));
        this.row = undefined;
        break;
      case 'inline':
        this.readText(token);
        break;
      case 'html_block':
        this.readHtml(this.textLines(token));
        this.startsItem = false;
        break;
      case 'fence':
      case 'code_block':
      case 'hr':
        this.startsItem = false;
        break;
      default:
    }
  }

  private readText(token: Token): void {
    if (this.row) {
      this.row.add(token.content);
      return;
    }
    const lines = this.textLines(token);
    const isHeading = this.headingLevel > 0 && !lines.some(({ line }) => this.isTabRow(line));
    if (isHeading) this.blocks.push({ kind: 'heading', level: this.headingLevel, lines });
    else this.readParagraph(lines);
    this.startsItem = false;
  }

  /** Pasted rows part a paragraph. */
  private readParagraph(lines: readonly TextLine[]): void {
    let start = 0;
    for (const [index, { line }] of lines.entries()) {
      if (!this.isTabRow(line)) continue;
      this.pushParagraph(lines.slice(start, index));
      this.pushTabRow(line);
      start = index + 1;
    }
    this.pushParagraph(lines.slice(start));
  }

  private pushParagraph(lines: readonly TextLine[]): void {
    if (lines.length === 0) return;
    this.blocks.push({ kind: 'paragraph', lines, item: this.item, startsItem: this.startsItem });
    this.startsItem = false;
  }

  private readHtml(all: readonly TextLine[]): void {
    const lines = all.filter(({ line }) => !this.isTabRow(line));
    const rows = htmlRows(lines);
    for (const row of rows) this.blocks.push(row);
    if (rows.length === 0) this.blocks.push({ kind: 'html', lines });
    if (isComment(all)) return;
    for (const { line } of all) if (this.isTabRow(line)) this.pushTabRow(line);
  }

  private isTabRow(line: number): boolean {
    return this.tabRows.has(line - this.firstLine);
  }

  private pushTabRow(line: number): void {
    const begin = (this.tabRows.get(line - this.firstLine) ?? 0) + this.firstLine;
    if (this.pasted?.line !== begin) this.pasted = { line: begin };
    this.blocks.push(tabRow(line, this.sourceOf(line), this.pasted));
  }

  private lineOf({ map }: Token): number {
    return (map?.[0] ?? 0) + this.firstLine;
  }

  private sourceOf(line: number): string {
    return this.lines[line - this.firstLine] ?? '';
  }

  private textLines(token: Token): readonly TextLine[] {
    const first = this.lineOf(token);
    return token.content.split('\n').flatMap((content, index) => {
      const line = first + index;
      const text = content.trim();
      if (text === tabRowStandIn) return [{ line, character: 0, text }];
      if (text === '') return [];
      const sourceLine = this.sourceOf(line);
      // Most lines are as they stand in the file.
      if (text.length === sourceLine.length && text === sourceLine) return [{ line, character: 0, text: sourceLine }];
      const character = columnOf(text, sourceLine);
      const isSame = sourceLine.startsWith(text, character);
      // The same words, but cut out of the line and not out of the whole text.
      return [{ line, character, text: isSame ? sourceLine.slice(character, character + text.length) : text }];
    });
  }
}

/**
 * Each content line is the end of its source line, apart from white space and the closing `#` of a heading.
 * markdown-it writes U+FFFD for NUL.
 */
export function columnOf(text: string, sourceLine: string): number {
  const column = sourceLine.lastIndexOf(text);
  return column >= 0 ? column : Math.max(0, sourceLine.replaceAll('\0', '\uFFFD').lastIndexOf(text));
}
