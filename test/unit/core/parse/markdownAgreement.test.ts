import assert from 'node:assert/strict';
import fc from 'fast-check';
import MarkdownIt from 'markdown-it';
import { readBlocks } from '../../../../src/core/parse/blocks';
import { findTabRows } from '../../../../src/core/parse/tabRows';
import { readUnits } from '../../../../src/core/parse/units';
import { splitLines } from '../../../../src/core/text';
import { runs, sampleMinutes, strangeMinutes } from '../../markdown';

/** What markdown-it alone says of each line: text of a list item, of a heading, of a table, code, HTML … */
interface LineKind {
  readonly kind: 'text' | 'heading' | 'cell' | 'html' | 'code';
  readonly items: number;
}

describe('Markdown decides', () => {
  it('what is code, comment, list, heading and table in strange minutes', () => {
    fc.assert(
      fc.property(strangeMinutes, (text) => {
        compare(text);
      }),
      runs(1500),
    );
  });

  for (const [file, text] of sampleMinutes()) {
    it(`in ${file}`, () => {
      compare(text);
    });
  }
});

function compare(text: string): void {
  const lines = splitLines(text);
  // Rows pasted from a wiki page are the one exception.
  if (findTabRows(lines).size > 0) return;
  const expected = kindsByMarkdown(lines);
  // Items of HTML lists and of text bullets lie inside those of Markdown.
  const hasOtherItems = /<(?:ul|ol|li)\b|[•◦▪]/i.test(text);
  for (const { lines: textLines, level, item, cell } of readUnits(readBlocks(lines))) {
    for (const { line } of textLines) {
      const found = expected.get(line);
      assert.ok(found, `line ${line + 1} holds text for Markdown too`);
      assert.notEqual(found.kind, 'code', `line ${line + 1} is code`);
      assert.equal(level > 0, found.kind === 'heading', `line ${line + 1} is a heading`);
      const items = hasOtherItems ? undefined : depth(item);
      if (found.kind === 'text' && items !== undefined)
        assert.equal(items, found.items, `line ${line + 1} is in as many items`);
      if (found.kind === 'cell') assert.ok(cell, `line ${line + 1} is a row of a table`);
    }
  }
  // A comment inside a paragraph may take lines away; for Markdown it is one of the paragraph's inline elements.
  if (text.includes('<!--')) return;
  for (const [line, { kind }] of expected) {
    const isWritten = kind !== 'code' && !/[<•◦▪]/.test(lines[line] ?? '');
    const written = (lines[line] ?? '').replace(/[^\p{L}]/gu, '');
    if (isWritten && written !== '' && kind === 'text')
      assert.ok(unitLines(lines).has(line), `line ${line + 1} is not lost`);
  }
}

function unitLines(lines: readonly string[]): ReadonlySet<number> {
  return new Set(readUnits(readBlocks(lines)).flatMap((unit) => unit.lines.map(({ line }) => line)));
}

function depth(item: { readonly parent: unknown } | undefined): number {
  let count = 0;
  for (let above: unknown = item; isItem(above); above = above.parent) count++;
  return count;
}

function isItem(value: unknown): value is { readonly parent: unknown } {
  return typeof value === 'object' && value !== null && 'parent' in value;
}

function kindsByMarkdown(lines: readonly string[]): ReadonlyMap<number, LineKind> {
  const kinds = new Map<number, LineKind>();
  let items = 0;
  let heading = false;
  let table = false;
  for (const token of new MarkdownIt({ html: true }).parse(lines.join('\n'), {})) {
    if (token.type === 'list_item_open') items++;
    if (token.type === 'list_item_close') items--;
    if (token.type.startsWith('heading_')) heading = token.type === 'heading_open';
    if (token.type.startsWith('table_')) table = token.type === 'table_open';
    const kind = kindOf(token.type, heading, table);
    if (token.type === 'tr_open') kinds.set(token.map?.[0] ?? 0, { kind: 'cell', items });
    const [from, to] = token.map ?? [0, 0];
    if (kind) for (let line = from; line < to; line++) kinds.set(line, { kind, items });
  }
  return kinds;
}

function kindOf(type: string, heading: boolean, table: boolean): LineKind['kind'] | undefined {
  if (type === 'fence' || type === 'code_block') return 'code';
  if (type === 'html_block') return 'html';
  if (type !== 'inline') return undefined;
  return heading ? 'heading' : table ? 'cell' : 'text';
}
