import assert from 'node:assert/strict';
import fc from 'fast-check';
import {
  applyEdits,
  commonEnds,
  eachLine,
  offsetOfLine,
  rangeInLine,
  splitLines,
  type Position,
  type TextEdit,
} from '../../../src/core/text';

describe('The lines of a text', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    ['of nothing are one empty line', '', ['']],
    ['end with LF', 'a\nb\n', ['a', 'b', '']],
    ['end with CRLF', 'a\r\nb\r\n', ['a', 'b', '']],
    ['end with CR alone', 'a\rb', ['a', 'b']],
    ['may end in different ways', 'a\r\nb\nc\rd', ['a', 'b', 'c', 'd']],
    ['may be empty', '\n\r\n\r', ['', '', '', '']],
    ['do not end with LF CR as if that were one end', 'a\n\rb', ['a', '', 'b']],
    [
      'do not end with U+2028, a form feed or a vertical tab',
      'a\u2028b\u2029c\fd\ve\u0085f',
      ['a\u2028b\u2029c\fd\ve\u0085f'],
    ],
  ];
  for (const [what, text, lines] of rows) {
    it(what, () => {
      assert.deepEqual(splitLines(text), lines);
    });
  }
});

describe('Edits', () => {
  // `[old→new]` in the text is an edit.
  const rows: readonly (readonly [string, string])[] = [
    ['replace', '- [[ →x]] Send it'],
    ['insert', 'a[→b]c'],
    ['insert at the end', 'a\n[→b]'],
    ['insert into nothing', '[→b]'],
    ['take away', 'a[b→]c'],
    ['may come several on a line', '[a→x]b[c→yy]d[e→]f'],
    ['keep CRLF, LF and CR as they are', 'a\r\nb[1→2]\nc\rd[3→44]\r\n'],
    ['may reach over lines', 'a[b\r\nc→x\ny]d'],
    ['count in UTF-16 units', '👩🏽‍🚀 e\u0301 全[角→x]'],
    ['may stand before a line end', 'a[→!]\r\nb'],
  ];
  for (const [what, marked] of rows) {
    it(what, () => {
      check(marked);
    });
  }

  it('give the same result in whatever order they are listed', () => {
    const piece = fc.string({ unit: fc.constantFrom('a', 'é', '👩', '\n', '\r\n', '\r', ' ') });
    fc.assert(
      fc.property(fc.array(fc.tuple(piece, piece, piece), { maxLength: 8 }), fc.boolean(), (parts, isReversed) => {
        // Pieces that touch could make one line end of two.
        const kept = parts.map(([before, old, now]) => [`|${before}|`, `${old}|`, now] as const);
        const text = kept.map(([before, old]) => before + old).join('');
        const edits = kept.map(([before, old, now], index): TextEdit => {
          const start = kept.slice(0, index).reduce((sum, [a, b]) => sum + a.length + b.length, before.length);
          return { range: { start: positionAt(text, start), end: positionAt(text, start + old.length) }, newText: now };
        });
        const expected = kept.map(([before, , now]) => before + now).join('');
        assert.equal(applyEdits(text, isReversed ? [...edits].reverse() : edits), expected);
      }),
    );
  });

  function check(marked: string): void {
    const before: string[] = [];
    const after: string[] = [];
    const edits: TextEdit[] = [];
    let done = 0;
    for (const match of marked.matchAll(/\[([^→]*?)→([^\]]*)\]/gs)) {
      const start = before.join('').length + match.index - done;
      before.push(marked.slice(done, match.index), match[1] ?? '');
      after.push(marked.slice(done, match.index), match[2] ?? '');
      done = match.index + match[0].length;
      const text = before.join('') + marked.slice(done);
      const range = { start: positionAt(text, start), end: positionAt(text, before.join('').length) };
      edits.push({ range, newText: match[2] ?? '' });
    }
    const rest = marked.slice(done);
    assert.equal(applyEdits(before.join('') + rest, edits), after.join('') + rest);
  }

  /** Counts by hand, character for character. */
  function positionAt(text: string, offset: number): Position {
    let line = 0;
    let start = 0;
    for (let at = 0; at < offset; at++) {
      const isEnd = text.charAt(at) === '\n' || (text.charAt(at) === '\r' && text.charAt(at + 1) !== '\n');
      if (!isEnd) continue;
      line++;
      start = at + 1;
    }
    return { line, character: offset - start };
  }
});

describe('A range in a line', () => {
  it('begins and ends in that line', () => {
    assert.deepEqual(rangeInLine(2, 3, 5), { start: { line: 2, character: 3 }, end: { line: 2, character: 5 } });
  });
});

describe('Any text', () => {
  const text = fc
    .array(fc.constantFrom('a', 'b', 'ab', '\n', '\r', '\r\n', '\u2028', 'a'.repeat(5000)), {
      maxLength: 20,
      size: 'max',
    })
    .map((pieces) => pieces.join(''));

  it('has the same lines one after the other, each where it begins', () => {
    fc.assert(
      fc.property(text, (source) => {
        const lines = [...eachLine(source)];
        assert.deepEqual(lines, splitLines(source));
        for (const [index, line] of lines.entries()) {
          const start = offsetOfLine(source, index);
          assert.equal(source.slice(start, start + line.length), line);
        }
        assert.equal(offsetOfLine(source, lines.length), source.length);
      }),
    );
  });

  it('has with another all in common that there is at their ends', () => {
    fc.assert(
      fc.property(text, text, text, text, (before, one, other, after) => {
        const [a, b] = [before + one + after, before + other + after];
        const { start, end } = commonEnds(a, b);
        assert.equal(a.slice(0, start), b.slice(0, start));
        assert.equal(a.slice(a.length - end), b.slice(b.length - end));
        const shorter = Math.min(a.length, b.length);
        assert.ok(start >= before.length && start + end <= shorter);
        const [restA, restB] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
        assert.ok(restA === '' || restB === '' || (restA.at(0) !== restB.at(0) && restA.at(-1) !== restB.at(-1)));
      }),
    );
  });
});
