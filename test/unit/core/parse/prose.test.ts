import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Prose, Span } from '../../../../src/core/model';
import type { TextLine } from '../../../../src/core/parse/block';
import { blanked, rangeOf, readProse } from '../../../../src/core/parse/prose';

describe('The prose of a paragraph', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['is the text as it stands', 'Mend the roof, soon.', 'Mend the roof, soon.'],
    ['has bold and italic looked through', '**Ada** will *not* __mend__ _it_ ***now***', 'Ada will not mend it now'],
    ['has bold in the middle of a word looked through', '**Ada**mantly', 'Adamantly'],
    ['has struck-out text looked through', '~~Mend it~~', 'Mend it'],
    ['has bold looked through that an editor has torn', '**Action  **: mend it', 'Action  : mend it'],
    ['keeps stars that are no emphasis', '2 * 3 * 4, *.txt and **kwargs', '2 * 3 * 4, *.txt and **kwargs'],
    ['keeps underscores inside words', 'roof_plan_final and _roof_', 'roof_plan_final and roof'],
    ['keeps a lone tilde', '~ 5 ~ tiles', '~ 5 ~ tiles'],
    ['has the marks of code taken off', 'run `mend --all` now', 'run mend --all now'],
    ['keeps markup inside code', '`**a** [b](c) <br>`', '**a** [b](c) <br>'],
    ['knows code with backticks inside', 'run ``a`b`` c', 'run a`b c'],
    ['keeps backticks that open nothing', 'a ` b `` c', 'a ` b `` c'],
    [
      'is the text of links',
      'see [the **plan**](plan.md "Plan") and [this][1] or [that][]',
      'see the plan and this or that',
    ],
    ['is the alternative text of pictures', '![the roof](roof.png)', 'the roof'],
    ['is the text of a linked picture', '[![roof](roof.png)](plan.md)', 'roof'],
    ['knows links with brackets inside', '[a [b] c](d(e).md)', 'a [b] c'],
    ['keeps brackets that are no links', '[Ada] and (Bo) [ ] [x', '[Ada] and (Bo) [ ] [x'],
    ['keeps a bracket that closes behind code', '`[a` b](c)', '[a b](c)'],
    ['has tags taken out', 'a<br/>b <b class="c">d</b> <input type="checkbox">', 'ab d '],
    [
      'keeps what is no tag',
      'a < b > c <- <3 <https://example.org/a> <due:2026-03-29>',
      'a < b > c <- <3 <https://example.org/a> <due:2026-03-29>',
    ],
    ['has comments taken out', 'a <!-- b\nc --> d', 'a  d'],
    ['keeps a comment that is never closed', 'a <!-- b', 'a <!-- b'],
    ['has escapes resolved', '\\*a\\* \\[b\\]\\(c\\) \\`d\\` \\a \\\\', '*a* [b](c) `d` \\a \\'],
    ['begins with a word', '<!-- a --> **Ada**', 'Ada'],
    ['joins soft-wrapped lines by one space', 'a\nb\nc', 'a b c'],
    ['has hard line breaks like soft ones', 'a\\\nb', 'a b'],
    ['looks through bold over lines', '**Ada\nFenwick** mends', 'Ada Fenwick mends'],
    ['looks through links over lines', 'see [the\nplan](plan.md), [the map][a\nb]', 'see the plan, the map'],
    ['looks through code over lines', '`mend\n--all`', 'mend --all'],
    ['has tags over lines taken out', 'a <b\nclass="c"> d', 'a  d'],
  ];
  for (const [what, source, text] of rows) {
    it(what, () => {
      assert.equal(proseOf(source).text, text);
    });
  }

  it('knows what is code and what is the text of links', () => {
    const source = 'a `b` [c `d`](e) ![f](g) `h\ni` [j](k)';
    const prose = proseOf(source);
    assert.deepEqual(prose.code.map(textOf(prose)), ['b', 'd', 'h i']);
    assert.deepEqual(prose.links.map(textOf(prose)), ['c d', 'f', 'j']);
  });

  it('is nothing for nothing', () => {
    assert.deepEqual(readProse([]), {
      text: '',
      segments: [],
      code: [],
      links: [],
      strong: [],
      emphasis: [],
      struck: [],
    });
    assert.deepEqual(rangeOf(readProse([]), { start: 0, end: 0 }), {
      start: { line: 0, character: 0 },
      end: { line: 0, character: 0 },
    });
  });
});

describe('A stretch of prose stands', () => {
  // `«…»` in the source is where the stretch between them in the prose must be found.
  const rows: readonly (readonly [string, string, string])[] = [
    ['where it is written', '- [ ] «Ada»: mend', 'Ada'],
    ['inside its markup', '- [ ] **«Ada»**: mend', 'Ada'],
    ['on its own line', '> a\n>   b «c d»', 'c d'],
    ['from one line to the next', '- [ ] a «b\n  c» d', 'b c'],
    ['from inside a link to behind it', '- [ ] [a «b](c) d» e', 'b d'],
    ['without the markup behind it', '- [ ] a [«b c»](d)', 'b c'],
    ['behind emoji, combining marks and full-width signs', '- [ ] 👩🏽‍🚀 e\u0301 全 **«Ada»**', 'Ada'],
    ['behind escapes', '- [ ] \\*\\[ «Ada»', 'Ada'],
    ['over an escape', '- [ ] «a\\*b» c', 'a*b'],
    ['behind tabs', '-\t[ ] a\t«b»', 'b'],
  ];
  for (const [what, marked, text] of rows) {
    it(what, () => {
      const lines = marked.replace(/[«»]/g, '').split('\n');
      const prose = readProse(lines.map((line, index) => textLine(line, index)));
      const start = prose.text.indexOf(text);
      assert.ok(start >= 0, prose.text);
      const range = rangeOf(prose, { start, end: start + text.length });
      assert.equal(insertMarks(lines, range), marked);
    });
  }

  it('where its characters stand, in any text', () => {
    const piece = fc.constantFrom(
      ...[
        'a',
        'Ada',
        ' ',
        '  ',
        '\n',
        '\t',
        '*',
        '**',
        '_',
        '__',
        '~~',
        '`',
        '``',
        '[',
        ']',
        '](b)',
        '][c]',
        '![',
        '(',
        ')',
      ],
      ...['<br>', '<b', '>', '<!--', '-->', '\\', '\\*', '\\\n', ':', '.', 'é', 'e\u0301', '👩🏽‍🚀', '全', '\u00a0'],
    );
    const place = fc.record({ line: fc.nat({ max: 3 }), character: fc.nat({ max: 9 }) });
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30, size: 'max' }), place, (pieces, { line, character }) => {
        const texts = pieces.join('').split('\n');
        const prose = readProse(texts.map((text, index) => ({ line: line + index, character, text })));
        for (let at = 0; at < prose.text.length; at++) {
          const { start, end } = rangeOf(prose, { start: at, end: at + 1 });
          const isWrap = start.line === end.line && start.character === end.character;
          const written = (texts[start.line - line] ?? '').slice(
            start.character - character,
            end.character - character,
          );
          assert.equal(prose.text.charAt(at), isWrap ? ' ' : written);
        }
        assertInOrder(prose);
      }),
      { numRuns: 1500 },
    );
  });
});

describe('Blanking', () => {
  const rows: readonly (readonly [string, readonly (readonly [number, number])[], string])[] = [
    ['nothing', [], 'abcdef'],
    ['one stretch', [[1, 3]], 'a``def'],
    [
      'several, in whatever order',
      [
        [4, 6],
        [0, 1],
      ],
      '`bcd``',
    ],
    [
      'one inside another',
      [
        [1, 5],
        [2, 3],
      ],
      'a````f',
    ],
    [
      'two that overlap',
      [
        [1, 4],
        [3, 5],
      ],
      'a````f',
    ],
    ['an empty one', [[2, 2]], 'abcdef'],
  ];
  for (const [what, spans, expected] of rows) {
    it(`${what} keeps all else in its place`, () => {
      assert.equal(
        blanked(
          'abcdef',
          spans.map(([start, end]) => ({ start, end })),
        ),
        expected,
      );
    });
  }
});

function proseOf(source: string): Prose {
  return readProse(source.split('\n').map((text, line) => ({ line, character: 0, text })));
}

function textOf(prose: Prose): (span: Span) => string {
  return ({ start, end }) => prose.text.slice(start, end);
}

/** Leaves out white space, list and quote marks and the task mark, as blocks do. */
function textLine(source: string, line: number): TextLine {
  const character = /^[\s>]*(?:-\s)?(?:\[ \] )?/.exec(source)?.[0].length ?? 0;
  return { line, character, text: source.slice(character) };
}

function insertMarks(lines: readonly string[], { start, end }: ReturnType<typeof rangeOf>): string {
  return lines
    .map((text, line) => {
      const closed = line === end.line ? `${text.slice(0, end.character)}»${text.slice(end.character)}` : text;
      return line === start.line ? `${closed.slice(0, start.character)}«${closed.slice(start.character)}` : closed;
    })
    .join('\n');
}

function assertInOrder({ text, segments }: Prose): void {
  let offset = 0;
  for (const segment of segments) {
    assert.equal(segment.offset, offset);
    offset += segment.length;
  }
  assert.equal(offset, text.length);
}
