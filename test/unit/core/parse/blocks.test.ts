import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Block, TextLine } from '../../../../src/core/parse/block';
import { readBlocks } from '../../../../src/core/parse/blocks';
import { splitLines } from '../../../../src/core/text';
import { withCarets, withoutCarets } from '../../carets';

/** Each text with the carets and kinds that are expected under its lines; `item` begins a list item. */
const rows: Readonly<Record<string, string>> = {
  'a paragraph, soft-wrapped': `
The roof leaks
^^^^^^^^^^^^^^ paragraph
again
^^^^^ paragraph`,
  'headings of all kinds, without their marks': `
# Roof
  ^^^^ heading 1
###  Gutter and pipes  ##
     ^^^^^^^^^^^^^^^^ heading 3
   ## Attic #1
      ^^^^^^^^ heading 2

Cellar
^^^^^^ heading 1
======

Stairs
^^^^^^ heading 2
------`,
  'list items with every marker': `
- a
  ^ item
+ b
  ^ item
* c
  ^ item
1. d
   ^ item
7) e
   ^ item
-    f
     ^ item`,
  'nested list items, and the paragraphs that follow in them': `
- a
  ^ item
  b
  ^ item
  - c
    ^ item
      1. d
         ^ item

    e
    ^ in item`,
  'several lists that begin on one line': `
- - 1. a
       ^ item`,
  'quotes, nested, with and without a space': `
> a
  ^ paragraph
>b
 ^ paragraph
> > c
    ^ paragraph
>> > d
     ^ paragraph
lazy
^^^^ paragraph`,
  'lists in quotes, and quotes in lists': `
> - a
    ^ item
>   wrapped
    ^^^^^^^ item
> - > b
      ^ item

- > c
    ^ item
  > - d
      ^ item`,
  'a callout': `
> [!NOTE]
  ^^^^^^^ paragraph
> - [ ] a
    ^^^^^ item`,
  'task items, whose text begins with the mark': `
- [ ] Mend it
  ^^^^^^^^^^^ item
* [x]  Mended
  ^^^^^^^^^^^ item`,
  'a text that stands twice in its line, by its true column': `
- - a - a
    ^^^^^ item
## a # a ##
   ^^^^^ heading 2
> a a
  ^^^ paragraph`,
  'no code': `
a
^ paragraph

    indented

~~~
- [ ] fenced
~~~

- b
  ^ item

      indented below an item

  \`\`\`text
  - [ ] fenced in an item
  \`\`\`
- c
  ^ item`,
  'no code behind a fence that is never closed': `
a
^ paragraph

\`\`\`
- [ ] b`,
  'HTML, by itself': `
<div>
^^^^^ html
- [ ] a
^^^^^^^ html
</div>
^^^^^^ html

<!-- a
^^^^^^ html

b -->
^^^^^ html
c
^ paragraph`,
  'a table by its rows': `
| What | Due |
|---|---|
| Mend it | 2026-03-29 |`,
  'an item whose first block is code, and the text behind it': `
-     code

  a
  ^ in item
- \`\`\`
  code
  \`\`\`
  b
  ^ in item`,
  'an item that begins with a rule': `
- ***
  a
  ^ in item`,
  'emoji, combining marks and full-width signs, by UTF-16 columns': `
> 👩🏽‍🚀👩🏽‍🚀
  ^^^^^^^^^^^^^^ paragraph
> - e\u0301 全角　空
    ^^^^^^^ item`,
  'tabs, which count as one column': `
-\ta
  ^ item
\t- b
   ^ item
>\tc
  ^ paragraph
1.\t\t d`,
};

describe('The blocks of a text are', () => {
  for (const [what, text] of Object.entries(rows)) {
    it(what, () => {
      check(text.slice(1));
    });
  }

  it('the same with CRLF, with CR alone, and with a line end after the last line', () => {
    for (const text of Object.values(rows)) {
      const lines = withoutCarets(text.slice(1));
      for (const eol of ['\r\n', '\r']) {
        assert.deepEqual(readBlocks(splitLines(lines.join(eol))), readBlocks(lines));
        assert.deepEqual(readBlocks(splitLines(lines.join(eol) + eol)), readBlocks(lines));
      }
    }
  });

  it('the cells of a table, each in its column', () => {
    const blocks = readBlocks([
      '| What | Due |',
      '|---|---|',
      '| Mend **it** | `x` |',
      'behind',
      '',
      '> | a |',
      '> |-|',
    ]);
    const cell = (line: number, character: number, text: string): readonly TextLine[] => [{ line, character, text }];
    const blanks = new Map();
    assert.deepEqual(blocks, [
      { kind: 'row', table: { line: 0 }, line: 0, blanks, cells: [cell(0, 2, 'What'), cell(0, 9, 'Due')] },
      { kind: 'row', table: { line: 0 }, line: 2, blanks, cells: [cell(2, 2, 'Mend **it**'), cell(2, 16, '`x`')] },
      { kind: 'row', table: { line: 0 }, line: 3, blanks, cells: [cell(3, 0, 'behind'), []] },
      { kind: 'row', table: { line: 5 }, line: 5, blanks, cells: [cell(5, 4, 'a')] },
    ]);
  });

  const tables: Readonly<Record<string, readonly string[]>> = {
    'of a table': ['| a | b | c |', '|---|---|---|', '|  | x | |', '|||y|', 'z | | '],
    'of a table in a quote in a list': ['> - | a | b |', '>   |---|---|', '>   | | x |'],
    'with escaped signs before them': ['| a | b |', '|---|---|', '| x \\| y |  |'],
    'between tabs': ['a\tb\tc\td', '\t x \t\t '],
    'in HTML': ['<table><tr><td>a</td><td></td>', '<td> </td></tr></table>'],
  };
  const rooms: Readonly<Record<string, string>> = {
    'of a table': '2:1-3 2:8-9 3:1-1 3:2-2 4:3-4',
    'of a table in a quote in a list': '2:5-6',
    'with escaped signs before them': '2:10-12',
    'between tabs': '1:0-0 1:5-5 1:6-7',
    'in HTML': '0:25-25 1:4-4',
  };
  for (const [where, lines] of Object.entries(tables)) {
    it(`the room of empty cells ${where}`, () => {
      const blanks = readBlocks(lines).flatMap((block) => (block.kind === 'row' ? [...block.blanks.values()] : []));
      const shown = blanks.map(({ start, end }) => `${start.line}:${start.character}-${end.character}`);
      assert.equal(shown.join(' '), rooms[where]);
    });
  }

  it('items that know the item they hang under', () => {
    const [a, b, c] = readBlocks(['- a', '  - b', '- c']).map((block) =>
      block.kind === 'paragraph' ? block.item : undefined,
    );
    assert.equal(b?.parent, a);
    assert.equal(c?.parent, undefined);
    assert.notEqual(a, c);
  });

  it('none in a text of nothing', () => {
    for (const text of ['', '\n\n', ' \t ', '---', '[a]: b']) assert.deepEqual(readBlocks(splitLines(text)), []);
  });

  it('always where they say, in any text', () => {
    const piece = fc.constantFrom(
      'a',
      '- ',
      '> ',
      '1. ',
      '[ ] ',
      '#',
      ' ',
      '\t',
      '\n',
      '\r\n',
      '\r',
      '\0',
      '`',
      '    ',
      '*',
      '|',
      '<!--',
      '-->',
      '<b>',
      '\u2028',
      '\f',
      '\v',
      '\u00a0',
      '\ufeff',
      '全',
      '👩‍🚀',
      'e\u0301',
      '===',
      '---',
      '\\',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40, size: 'max' }), (pieces) => {
        const lines = splitLines(pieces.join(''));
        for (const { line, character, text } of readBlocks(lines).flatMap(textLinesOf)) {
          const written = (lines[line] ?? '').replaceAll('\0', '\uFFFD');
          assert.equal(written.slice(character, character + text.length), text);
        }
      }),
      { numRuns: 1500 },
    );
  });
});

function check(expected: string): void {
  const lines = withoutCarets(expected);
  const marks = readBlocks(lines).flatMap((block) =>
    textLinesOf(block).map(({ line, character, text }) => ({
      line,
      start: character,
      end: character + text.length,
      label: labelOf(block),
    })),
  );
  assert.equal(withCarets(lines, marks), expected);
}

function textLinesOf(block: Block): readonly TextLine[] {
  return block.kind === 'row' ? [] : block.lines;
}

function labelOf(block: Block): string {
  if (block.kind === 'heading') return `heading ${block.level}`;
  if (block.kind !== 'paragraph' || !block.item) return block.kind;
  return block.startsItem ? 'item' : 'in item';
}
