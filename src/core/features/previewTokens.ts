import type { Token } from 'markdown-it';
import type { TextLine } from '../parse/block';
import { columnOf } from '../parse/blocks';
import { GfmRow } from '../parse/tables';
import type { PreviewMark } from './previewMarks';
import { changed, dressed, withClass, type NewToken, type PreviewWords } from './previewText';

/** What markdown-it made of a text. */
export interface PreviewText {
  readonly tokens: readonly Token[];
  /** The lines of the text. */
  readonly lines: readonly string[];
  /** Makes a token of markdown-it's own class, of whatever version that is. */
  readonly newToken: NewToken;
}

/**
 * The tokens with what the marks say, as elements and classes around the text, which stays as it is. The given tokens are left alone:
 * VS Code keeps them. Linear in the lengths of the text and of the marks, which must be in the order of the text.
 */
export function withMarks(
  { tokens, lines, newToken }: PreviewText,
  marks: readonly PreviewMark[],
  words: PreviewWords,
): Token[] {
  const sources = new TokenSources(lines);
  const result: Token[] = [];
  for (const token of tokens) {
    const source = sources.of(token);
    const own = source.length === 0 ? [] : marksIn(marks, source);
    const children =
      own.length === 0 ? undefined : dressed(token.children ?? [], { source, marks: own, words, newToken });
    if (children?.beginsWithBox === true) markItem(result, newToken);
    result.push(children ? changed(token, { children: children.tokens }, newToken) : token);
  }
  return result;
}

/** Gives the list item that has just begun a class, so that its box takes the place of its bullet. */
function markItem(tokens: Token[], newToken: NewToken): void {
  const at = tokens.length - (tokens.at(-1)?.type === 'paragraph_open' ? 2 : 1);
  const item = tokens[at];
  if (item?.type !== 'list_item_open') return;
  tokens[at] = changed(item, { attrs: withClass(item, 'minutebook-item') }, newToken);
}

/** Where in the file the texts of tokens stand. Must be asked token by token. */
class TokenSources {
  private row: GfmRow | undefined;

  constructor(private readonly lines: readonly string[]) {}

  /** The lines of an inline token; nothing for other tokens. */
  of({ type, map, content }: Token): readonly TextLine[] {
    const line = map?.[0] ?? 0;
    if (type === 'tr_open') this.row = new GfmRow(line, this.lines[line] ?? '');
    if (type === 'tr_close') this.row = undefined;
    if (type !== 'inline') return [];
    if (this.row) return this.row.add(content);
    return map ? content.split('\n').flatMap((text, index) => this.textLine(text, line + index)) : [];
  }

  private textLine(content: string, line: number): readonly TextLine[] {
    const text = content.trim();
    return text === '' ? [] : [{ line, character: columnOf(text, this.lines[line] ?? ''), text }];
  }
}

/** The marks that begin in these lines. */
function marksIn(marks: readonly PreviewMark[], source: readonly TextLine[]): readonly PreviewMark[] {
  const [first, last] = [source[0], source.at(-1)];
  if (!first || !last) return [];
  const from = firstFrom(marks, first.line, first.character);
  return marks.slice(from, firstFrom(marks, last.line, last.character + last.text.length + 1));
}

/** The index of the first mark at or behind a place. */
function firstFrom(marks: readonly PreviewMark[], line: number, character: number): number {
  let [low, high] = [0, marks.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const start = marks[middle]?.range.start;
    if (start && (start.line < line || (start.line === line && start.character < character))) low = middle + 1;
    else high = middle;
  }
  return low;
}
