import assert from 'node:assert/strict';
import { markOf, withCarets, withoutCarets } from '../../carets';
import { meetingIn } from '../minutes';

describe('An action is', () => {
  // A text, and its actions as status and text.
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'a task item with any list marker',
      '- [ ] a\n\n* [ ] b\n\n+ [ ] c\n\n1. [ ] d\n\n2) [ ] e',
      ['open a', 'open b', 'open c', 'open d', 'open e'],
    ],
    [
      'open, done, cancelled or carried',
      '- [ ] a\n- [x] b\n- [X] c\n- [-] d\n- [>] e',
      ['open a', 'done b', 'done c', 'cancelled d', 'carried e'],
    ],
    [
      'open with another mark',
      '- [?] a\n- [!] b\n- [*] c\n- [✅] d\n- [🔥] e\n- [/] f',
      ['open a', 'open b', 'open c', 'open d', 'open e', 'open f'],
    ],
    [
      'nested as deep as one likes',
      '- [ ] a\n  - [x] b\n    1. [ ] c\n- d\n  - e\n    - [ ] f',
      ['open a', 'done b', 'open c', 'open f'],
    ],
    ['in a quote', '> - [ ] a\n> > * [x] b\n>\n> 1. [ ] c', ['open a', 'done b', 'open c']],
    ['in a callout', '> [!NOTE]\n> - [ ] a', ['open a']],
    ['in a quote in an item', '- > [ ] a\n- > - [x] b', ['open a', 'done b']],
    ['in an item that begins on the same line', '- - [ ] a\n1. - [x] b', ['open a', 'done b']],
    ['soft-wrapped', '- [ ] a\n  b\n  c\n- [x] d\ne', ['open a b c', 'done d e']],
    ['soft-wrapped in a quote', '> - [ ] a\n>   b\n> c\nd', ['open a b c d']],
    ['soft-wrapped right behind its mark', '- [ ]\n  a', ['open a']],
    ['behind tabs', '-\t[ ] a\n\t-\t[x]\tb', ['open a', 'done b']],
    ['behind a no-break space', '- [ ]\u00a0a', ['open a']],
    [
      'under any heading, and under none',
      '- [ ] a\n\n# x\n\n- [ ] b\n\n## y\n\n- [ ] c',
      ['open a', 'open b', 'open c'],
    ],
    ['between lines of text', 'x\n- [ ] a\n\ny', ['open a']],
    ['not its second paragraph', '- [ ] a\n\n  b', ['open a']],
    ['with markup looked through, up to a line break', '- [ ] **a** [b](c) `d` <br> e', ['open a b d']],
    ['without comments', '- [ ] a <!-- b\n  c --> d', ['open a d']],
    ['in a list next to items that are none', '- a\n- [ ] b\n- [x](c)\n- [d] e', ['open b']],
    ['in a file with CRLF or CR', '- [ ] a\r\n  b\r\n- [x] c\r- [ ] d', ['open a b', 'done c', 'open d']],
    ['in a file of odd signs', '- [ ] a\0b\u2028c\fd\n- [x] 全\ufeff', ['open a\uFFFDb\u2028c\fd', 'done 全']],

    ['no task item in a fence', '```\n- [ ] a\n```\n\n~~~md\n- [ ] b\n~~~\n\n- c\n  ```\n  - [ ] d\n  ```', []],
    ['no task item in a fence that never ends', '```\n- [ ] a', []],
    ['no task item in indented code', 'x\n\n    - [ ] a\n\n\t- [ ] b', []],
    ['no task item in code in a line', '- `[ ] a`\n- x `- [ ] b`', []],
    ['no task item in a comment', '<!--\n- [ ] a\n\n- [ ] b\n-->\n\n<!-- - [ ] c -->', []],
    ['no task item in a comment that never ends', '<!--\n- [ ] a', []],
    ['no task item in the front matter', '---\ntodo:\n- [ ] a\n---\n', []],
    ['no heading', '# [ ] a\n\n- # [ ] b\n\n- [ ] c\n  ===', []],
    ['no mark in the middle', '- a [ ] b', []],
    ['no mark in the middle of a cell', '| a |\n|---|\n| b - [ ] c |', []],
    ['no link', '- [x](a.md) b\n- [x][] b\n- [x][y] b\n\n[x]: a.md', []],
    ['no footnote, no letter, no digit', '- [1] a\n- [a] b\n- [é] c\n- [  ] d\n- [] e\n- [^1] f', []],
    ['no mark without white space behind it', '- [ ]a', []],
    ['no mark that is escaped', '- \\[ ] a\n- [ \\] b', []],
    [
      'no placeholder',
      '- [ ]\n- [ ] \n* [ ] TODO\n- [ ] name\n- [ ] text\n- [ ] None\n- [ ] none.\n- [ ] no action!\n- [x] **TODO**',
      [],
    ],
    ['no vote', '> * [ ] @ada\n> * [x] @bo-c\n> * [x] @hana.ml\n> * [x] @日本', []],
    ['nothing in nothing', '', []],
  ];
  for (const [what, text, actions] of rows) {
    it(what, () => {
      const found = meetingIn(text).actions.map(({ status, prose }) => `${status} ${prose.text}`);
      assert.deepEqual(found, actions);
    });
  }

  it('not what a long text only begins with', () => {
    const long = `TODO${' '.repeat(80)}mend the roof`;
    assert.equal(meetingIn(`- [ ] ${long}`).actions.length, 1);
  });
});

describe('An action stands', () => {
  const places: Readonly<Record<string, string>> = {
    'from its mark to the end of its text': `
- [ ] Mend the **roof**
  ^^^ mark
  ^^^^^^^^^^^^^^^^^^^^^ action
> 1. [x] Mend it
     ^^^ mark
     ^^^^^^^^^^^ action`,
    'behind tabs, emoji and combining marks': `
-\t[-] e\u0301 👩🏽‍🚀
  ^^^ mark
  ^^^^^^^^^^^^^^ action
- - [🔥] 全
    ^^^^ mark
    ^^^^^^ action`,
    'and behind odd signs': `
- [ ] a\0b
  ^^^ mark
  ^^^^^^^ action`,
  };
  for (const [where, expected] of Object.entries(places)) {
    it(where, () => {
      const lines = withoutCarets(expected.slice(1));
      const marks = meetingIn(lines.join('\n')).actions.flatMap(({ mark, range }) => [
        markOf(mark, 'mark'),
        markOf(range, 'action'),
      ]);
      assert.equal(withCarets(lines, marks), expected.slice(1));
    });
  }

  it('up to the end of its last soft-wrapped line', () => {
    const [action] = meetingIn('> - [ ] a\n>   b **c**  \n').actions;
    assert.deepEqual(action?.range.end, { line: 1, character: 11 });
  });
});

describe('The notes of an action', () => {
  const rows: readonly (readonly [string, string, readonly (readonly string[])[]])[] = [
    ['are the items under it', '- [ ] a\n  - b\n  - c\n- d', [['b', 'c']]],
    ['are its further paragraphs', '- [ ] a\n\n  b\n\n  c', [['b', 'c']]],
    ['are what hangs under its notes', '- [ ] a\n  - b\n    - c\n      1. d', [['b', 'c', 'd']]],
    ['are quoted with it', '> - [ ] a\n>   - b', [['b']]],
    ['have their markup looked through', '- [ ] a\n  - **b** [c](d)', [['b c']]],
    ['are its own, not those of an action under it', '- [ ] a\n  - [x] b\n    - c\n  - d', [['d'], ['c']]],
    ['are not those of the item above it', '- x\n  - [ ] a\n  - y', [[]]],
    ['are none', '- [ ] a\n\nb', [[]]],
  ];
  for (const [what, text, notes] of rows) {
    it(what, () => {
      assert.deepEqual(
        meetingIn(text).actions.map((action) => action.notes),
        notes,
      );
    });
  }
});

describe('The place of an action', () => {
  it('tells equal ones apart by section and order, whatever their marks', () => {
    const text = '- [ ] a\n- [x] a\n\n# R\n\n- [ ] a\n\n## S\n\n- [-] a\n- [ ] b\n- [ ] a\n\n# T\n\n- [ ] a';
    const places = meetingIn(text).actions.map(({ place }) => [place.section.join(' / '), place.ordinal, place.line]);
    assert.deepEqual(places, [
      ['', 0, 0],
      ['', 1, 1],
      ['R', 0, 5],
      ['R / S', 0, 9],
      ['R / S', 0, 10],
      ['R / S', 1, 11],
      ['T', 0, 15],
    ]);
  });

  it('has the headings above it, by their levels', () => {
    const sections = meetingIn('### a\n- [ ] x\n# b\n- [ ] x\n### c\n- [ ] x\n## d\n- [ ] x\n# e\n- [ ] x').actions.map(
      ({ place }) => place.section.join(' / '),
    );
    assert.deepEqual(sections, ['a', 'b', 'b / c', 'b / d', 'e']);
  });

  it('has its line as it is written', () => {
    assert.equal(meetingIn('> \t- [ ] **a**  \n> b').actions[0]?.place.lineText, '> \t- [ ] **a**');
  });
});
