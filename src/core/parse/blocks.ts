import MarkdownIt from 'markdown-it';
import type { Token } from 'markdown-it';
import type { Block, ListItem, TextLine } from './block';
import { keepDeepLines } from './deepNesting';
import { GfmRow, htmlRows, isComment, tabRow } from './tables';
import { findTabRows } from './tabRows';

/**
 * The blocks of a Markdown text, in order; code is left out. `lines` are the file's lines, those of the front matter
 * blanked. Linear in the text's length: only markdown-it's block rules run.
 */
export function readBlocks(lines: readonly string[]): readonly Block[] {
  const tabRows = findTabRows(lines);
  const markdown = lines.map((line, index) => (tabRows.has(index) ? tabRowStandIn : line));
  const reader = new BlockReader(lines, tabRows);
  for (const token of parser.parse(markdown.join('\n'), {})) reader.read(token);
  return reader.blocks;
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
  private tables = 0;
  private row: GfmRow | undefined;

  constructor(
    private readonly source: readonly string[],
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
      case 'tr_open':
        this.row = new GfmRow(token.map?.[0] ?? 0, this.source);
        break;
      case 'tr_close':
        if (this.row) this.blocks.push(this.row.block(this.tables));
        this.row = undefined;
        break;
      case 'table_close':
        this.tables++;
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
      case 'table_open':
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
    const isHeading = this.headingLevel > 0 && !lines.some(({ line }) => this.tabRows.has(line));
    if (isHeading) this.blocks.push({ kind: 'heading', level: this.headingLevel, lines });
    else this.readParagraph(lines);
    this.startsItem = false;
  }

  /** Pasted rows part a paragraph. */
  private readParagraph(lines: readonly TextLine[]): void {
    let start = 0;
    for (const [index, { line }] of lines.entries()) {
      const run = this.tabRows.get(line);
      if (run === undefined) continue;
      this.pushParagraph(lines.slice(start, index));
      this.blocks.push(tabRow(line, this.source[line] ?? '', -1 - run));
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
    const lines = all.filter(({ line }) => !this.tabRows.has(line));
    const rows = htmlRows(lines, this.tables);
    if (rows.length > 0) this.tables++;
    for (const row of rows) this.blocks.push(row);
    if (rows.length === 0) this.blocks.push({ kind: 'html', lines });
    if (isComment(all)) return;
    for (const { line } of all) {
      const run = this.tabRows.get(line);
      if (run !== undefined) this.blocks.push(tabRow(line, this.source[line] ?? '', -1 - run));
    }
  }

  private textLines(token: Token): readonly TextLine[] {
    const first = token.map?.[0] ?? 0;
    return token.content.split('\n').flatMap((content, index) => {
      const line = first + index;
      const text = content.trim();
      if (text === tabRowStandIn) return [{ line, character: 0, text }];
      if (text === '') return [];
      const sourceLine = this.source[line] ?? '';
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
