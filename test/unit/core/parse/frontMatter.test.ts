import assert from 'node:assert/strict';
import { readFrontMatter, textOf } from '../../../../src/core/parse/frontMatter';
import { splitLines } from '../../../../src/core/text';
import { markOf, withCarets, withoutCarets } from '../../carets';
import { actionIn, meetingIn } from '../minutes';

describe('Front matter', () => {
  const rows: readonly (readonly [string, string, number, Readonly<Record<string, unknown>>])[] = [
    ['stands between two lines of dashes', '---\ntitle: Roof\n---\ntext', 3, { title: 'Roof' }],
    ['may end with dots', '---\ntitle: Roof\n...\ntext', 3, { title: 'Roof' }],
    ['may have CRLF', '---\r\ntitle: Roof\r\nnext: x\r\n---\r\ntext', 4, { title: 'Roof', next: 'x' }],
    ['may have CR alone', '---\rtitle: Roof\r---\rtext', 3, { title: 'Roof' }],
    ['may have white space behind the dashes', '---  \ntitle: Roof\n--- \t\n', 3, { title: 'Roof' }],
    ['may be empty', '---\n---\ntext', 2, {}],
    ['may hold nothing but a remark', '---\n# nothing\n---\n', 3, {}],
    [
      'has its keys in whatever case',
      '---\nTitle: Roof\nATTENDEES: [Ada]\n---\n',
      4,
      { title: 'Roof', attendees: ['Ada'] },
    ],
    [
      'keeps dates and numbers as they are written',
      '---\na: 2026-03-11\nb: 2026.10\nc: 007\nd: 1e3\n---\n',
      6,
      { a: '2026-03-11', b: '2026.10', c: '007', d: '1e3' },
    ],
    ['knows null and true', '---\na: null\nb:\nc: true\n---\n', 5, { a: null, b: null, c: true }],
    ['may have aliases', '---\na: &x Ada\nb: [*x, Bo]\n---\n', 4, { a: 'Ada', b: ['Ada', 'Bo'] }],
    ['may have a key twice, of which the last counts', '---\na: x\na: y\n---\n', 4, { a: 'y' }],
    ['has only text for keys', '---\n? [a, b]\n: x\n1: y\nc: z\n---\n', 6, { 1: 'y', c: 'z' }],
    ['is nothing when it is a list', '---\n- a\n---\n', 3, {}],
    ['is nothing when it is a word', '---\na\n---\n', 3, {}],
    ['does not stand behind an empty line', '\n---\ntitle: Roof\n---\n', 0, {}],
    ['does not begin with four dashes', '----\ntitle: Roof\n---\n', 0, {}],
    ['does not stand behind white space', ' ---\ntitle: Roof\n---\n', 0, {}],
    ['does not end at an indented line', '---\na: |\n  ---\nb: c\n---\n', 5, { a: '---\n', b: 'c' }],
    ['must end', '---\ntitle: Roof\n', 0, {}],
    ['is not there in nothing', '', 0, {}],
  ];
  for (const [what, text, lineCount, values] of rows) {
    it(what, () => {
      const got = readFrontMatter(splitLines(text));
      assert.deepEqual([got.lineCount, Object.fromEntries(got.values), got.problems], [lineCount, values, []]);
    });
  }

  it('is no more than a thousand lines', () => {
    const lines = (count: number): string => `---\n${'a: b\n'.repeat(count)}---\n`;
    assert.equal(readFrontMatter(splitLines(lines(998))).lineCount, 1000);
    assert.equal(readFrontMatter(splitLines(lines(999))).lineCount, 0);
  });
});

describe('Bad YAML', () => {
  const places: Readonly<Record<string, string>> = {
    'an unclosed list': `
---
title: Roof
attendees: [Ada, Bo
                   ‸ front-matter
---
`,
    'an unclosed quote': `
---
title: "Roof
            ‸ front-matter
---
`,
    'a tab for white space': `
---
title: Roof
present:
\t- Ada
^^^^^^ front-matter
---
`,
    'a second colon': `
---
title: Roof: the leak
       ^^^^^^^^^^^^^^ front-matter
---
`,
    'an alias of nothing': `
---
title: Roof
chair: *ada
       ^^^^ front-matter
---
`,
  };
  for (const [what, expected] of Object.entries(places)) {
    it(`is a problem at its place: ${what}`, () => {
      const lines = withoutCarets(expected.slice(1));
      const { problems } = meetingIn(lines.join('\n'));
      assert.equal(
        withCarets(
          lines,
          problems.slice(0, 1).map(({ range, code }) => markOf(range, code)),
        ),
        expected.slice(1),
      );
      assert.deepEqual(meetingIn(lines.join('\r\n')).problems, problems);
    });
  }

  it('lets the rest of the file be read', () => {
    const view = actionIn('---\ntitle: "Roof\n---\n# Roof of March\n\n- [ ] Ada: mend it (due 2026-03-29)\n');
    assert.deepEqual([view.text, view.owners, view.meeting.title], ['mend it', ['Ada'], 'Roof of March']);
  });

  it('lets the rest of itself be read', () => {
    const broken = ['chair: *ada', 'present: [Ada', 'location: a: b', 'next: "soon', 'note: @here', '- x', '\tx'];
    for (const line of broken) {
      const { title, date, problems } = meetingIn(`---\ntitle: Roof\ndate: 2026-01-02\n${line}\n---\n`);
      assert.deepEqual([title, date, problems.length > 0], ['Roof', '2026-01-02', true], line);
    }
  });

  it('gives no half values', () => {
    const { people, title } = meetingIn("---\npresent: [Ada Fenwick, Bo]\ntitle: 'Roof\nchair: Cleo\n---\n# March\n");
    assert.deepEqual([people.map(({ name }) => name), title], [['Ada Fenwick', 'Bo'], 'March']);
  });

  it('does not flood the list of problems', () => {
    const { problems } = readFrontMatter(['---', ...new Array<string>(500).fill('a: b: c'), '---']);
    assert.ok(problems.length > 0 && problems.length <= 10);
  });

  const monsters: Readonly<Record<string, string>> = {
    'lists in lists': '['.repeat(3000),
    'maps in maps': '{'.repeat(3000),
    'maps for keys of maps': '? '.repeat(3000),
    'maps for keys of maps, less deep': '{'.repeat(180),
    'keys in keys': '{? '.repeat(90),
    'items in items': '- '.repeat(30_000),
    'maps over many lines': Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    'a very long line': `a: ${'b '.repeat(60_000)}`,
    'aliases that multiply': [
      'a0: &a0 [x, x]',
      ...Array.from({ length: 30 }, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}, *a${n}]`),
    ].join('\n'),
  };
  for (const [what, yaml] of Object.entries(monsters)) {
    it(`of a kind that would take all time or memory is not read: ${what}`, () => {
      const { values } = readFrontMatter(['---', ...yaml.split('\n'), '---']);
      assert.ok([...values.values()].every((value) => JSON.stringify(value).length < 1_000_000));
    });
  }

  it('that is refused says so', () => {
    for (const yaml of ['['.repeat(3000), `a: ${'b '.repeat(60_000)}`]) {
      const { problems, lineCount } = readFrontMatter(['---', yaml, '---']);
      assert.deepEqual([problems.map(({ code }) => code), lineCount], [['front-matter'], 3]);
      assert.match(problems[0]?.message.text ?? '', /not read/);
    }
  });
});

describe('A value is text', () => {
  const rows: readonly (readonly [unknown, string | undefined])[] = [
    ['Roof', 'Roof'],
    [' Roof ', 'Roof'],
    ['', undefined],
    ['  ', undefined],
    [null, undefined],
    [undefined, undefined],
    [true, undefined],
    [['Roof'], undefined],
    [new Map(), undefined],
  ];
  for (const [value, text] of rows) {
    it(`${JSON.stringify(value)} → ${String(text)}`, () => {
      assert.equal(textOf(value), text);
    });
  }
});
