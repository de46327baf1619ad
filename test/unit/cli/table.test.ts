import assert from 'node:assert/strict';
import { table, type Column } from '../../../src/cli/table';
import { cutToWidth, textWidth } from '../../../src/cli/textWidth';

describe('A text is as wide as a terminal shows it', () => {
  const rows: readonly (readonly [string, number])[] = [
    ['', 0],
    ['roof', 4],
    ['é', 1],
    ['e\u0301', 1],
    ['Ångström', 8],
    ['全角', 4],
    ['ｱ', 1],
    ['Ａ', 2],
    ['한국', 4],
    ['👍', 2],
    ['👩🏽‍💻', 2],
    ['🇳🇴', 2],
    ['❤️', 2],
    ['1️⃣', 2],
    ['☐', 1],
    ['☑', 1],
    ['✅', 2],
    ['…', 1],
    ['\u200d', 0],
    ['می‌خواهم', 7],
    ['a\u0300\u0301\u0302', 1],
  ];
  for (const [text, width] of rows) {
    it(`${JSON.stringify(text)}: ${width}`, () => {
      assert.equal(textWidth(text), width);
    });
  }
});

describe('A text is cut', () => {
  const rows: readonly (readonly [string, number, string])[] = [
    ['roof', 4, 'roof'],
    ['roofs', 4, 'roo…'],
    ['the roof', 5, 'the…'],
    ['全角文字', 8, '全角文字'],
    ['全角文字', 7, '全角文…'],
    ['全角文字', 6, '全角…'],
    ['a👩🏽‍💻b', 3, 'a…'],
    ['e\u0301e\u0301e\u0301', 2, 'e\u0301…'],
  ];
  for (const [text, width, cut] of rows) {
    it(`${text} at ${width}`, () => {
      assert.equal(cutToWidth(text, width), cut);
      assert.ok(textWidth(cut) <= width);
    });
  }
});

describe('A table', () => {
  interface Row {
    readonly name: string;
    readonly text: string;
    readonly place: string;
  }
  const columns: readonly Column<Row>[] = [
    { title: 'Name', cell: ({ name }) => name },
    { title: 'Text', cell: ({ text }) => text, isLong: true },
    { title: 'Place', cell: ({ place }) => ({ text: place, paint: (shown) => `<${shown}>` }) },
  ];
  const same = (text: string): string => text;
  const draw = (rows: readonly Row[], width?: number): readonly string[] =>
    table(columns, [{ title: '', rows }], { width, bold: same }).split('\n');

  it('lines up wide characters', () => {
    const rows = [
      { name: '全', text: 'e\u0301', place: 'a' },
      { name: 'Ada', text: '👍 ok', place: 'b' },
    ];
    assert.deepEqual(draw(rows), [
      'Name  Text   Place',
      '----  -----  -----',
      '全    e\u0301      <a>',
      'Ada   👍 ok  <b>',
    ]);
  });

  it('cuts nothing where there is no terminal, and lets no long text widen a column without end', () => {
    const long = 'x'.repeat(300);
    const [, rule, first, second] = draw([
      { name: 'Ada', text: long, place: 'a' },
      { name: 'Ben', text: 'short', place: 'b' },
    ]);
    assert.equal(rule, `----  ${'-'.repeat(100)}  -----`);
    assert.equal(first, `Ada   ${long}  <a>`);
    assert.equal(second, `Ben   short${' '.repeat(95)}  <b>`);
  });

  it('cuts the long column to fit a terminal, but not below 24', () => {
    const rows = [{ name: 'Ada', text: 'x'.repeat(90), place: 'minutes' }];
    assert.equal(draw(rows, 60)[2], `Ada   ${'x'.repeat(44)}…  <minutes>`);
    assert.equal(draw(rows, 30)[2], `Ada   ${'x'.repeat(23)}…  <minutes>`);
    assert.equal(draw(rows, 200)[2], `Ada   ${'x'.repeat(90)}  <minutes>`);
  });

  it('keeps control characters and line breaks out', () => {
    const hostile = 'a\u001b[31m\nb\r\tc';
    const drawn = table(columns, [{ title: hostile, rows: [{ name: hostile, text: hostile, place: hostile }] }], {
      width: undefined,
      bold: same,
    });
    assert.doesNotMatch(drawn.replaceAll('\n', ''), /\p{Cc}/u);
    assert.equal(drawn.split('\n').length, 5);
  });

  it('can hold a hundred thousand rows', () => {
    const rows = Array.from({ length: 100_000 }, (_, index) => ({ name: String(index), text: 'x', place: 'y' }));
    assert.equal(draw(rows).length, 100_002);
  });
});
