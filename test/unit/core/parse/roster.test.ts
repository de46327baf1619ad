import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readRoster } from '../../../../src/core/parse/roster';
import { markOf, withCarets, withoutCarets } from '../../carets';

describe('A roster', () => {
  const ada = { name: 'Ada Fenwick', isActive: true };
  const rows: readonly (readonly [string, string, readonly object[]])[] = [
    ['lists names', '- name: Ada Fenwick\n', [ada]],
    [
      'lists all that is known of somebody',
      '- name: Ada Fenwick\n  initials: AF\n  handle: "@adaf"\n  email: ada@example.org\n  aliases: [Addie, Ada F]\n  active: true\n',
      [{ ...ada, initials: 'AF', handle: 'adaf', email: 'ada@example.org', aliases: ['Addie', 'Ada F'] }],
    ],
    ['lists those who have left', '- name: Ada Fenwick\n  active: false\n', [{ ...ada, isActive: false }]],
    [
      'has maps on a line',
      '- {name: Ada Fenwick, initials: AF}\n- {name: Bo}',
      [
        { ...ada, initials: 'AF' },
        { name: 'Bo', isActive: true },
      ],
    ],
    ['has strings', '- Ada Fenwick (AF) <ada@example.org>', [{ ...ada, initials: 'AF', email: 'ada@example.org' }]],
    ['has one alias', '- name: Ada Fenwick\n  aliases: Addie', [{ ...ada, aliases: ['Addie'] }]],
    ['keeps numbers as they are written', '- name: Ada Fenwick\n  handle: 007', [{ ...ada, handle: '007' }]],
    ['may have remarks, a fence and empty lines', '# All\n---\n\n- name: Ada Fenwick # here\n\n# end\n', [ada]],
    ['may stand below a key', 'people:\n  - name: Ada Fenwick\n  - name: Bo\n', [ada, { name: 'Bo', isActive: true }]],
    ['may have CRLF', '- name: Ada Fenwick\r\n- name: Bo\r\n', [ada, { name: 'Bo', isActive: true }]],
    ['may have a byte-order mark', '\ufeff- name: Ada Fenwick', [ada]],
    ['may have its fields below the dash', '-\n  name: Ada Fenwick\n', [ada]],
    ['may leave fields empty', '- name: Ada Fenwick\n  initials:\n  aliases:\n  handle: ""\n  email: null', [ada]],
    ['may have other fields', '- name: Ada Fenwick\n  house: Roofers\n', [ada]],
    ['may be empty', '', []],
    ['may be an empty list', '# none yet\n[]\n', []],
  ];
  for (const [what, text, people] of rows) {
    it(what, () => {
      const roster = readRoster(text);
      const said = roster.people.map((entry) =>
        Object.fromEntries(Object.entries(entry).filter(([key]) => key !== 'range')),
      );
      assert.deepEqual({ ...roster, people: said }, { people, problems: [] });
    });
  }

  const bad: Readonly<Record<string, readonly [string, number]>> = {
    'no list': [
      `
name: Ada
^^^^^^^^^ roster
`,
      0,
    ],
    'an entry without a name': [
      `
- name: Ada
- initials: BC
^^^^^^^^^^^^^^ roster
- name: Cleo
`,
      2,
    ],
    'an entry that is no map': [
      `
- [Ada, Bo]
^^^^^^^^^^^ roster
- name: Cleo
`,
      1,
    ],
    'an empty entry': [
      `
-
^ roster
- name: Cleo
`,
      1,
    ],
    'an empty name': [
      `
- name:
  ^^^^^ roster
- name: Cleo
`,
      1,
    ],
    'a field of another kind': [
      `
- name: Ada
  initials: [A, F]
  ^^^^^^^^^^^^^^^^ roster
  active: maybe
  ^^^^^^^^^^^^^ roster
- name: Cleo
`,
      2,
    ],
    'bad YAML in one entry': [
      `
- name: Ada
- name: "Bo
           ‸ roster
- name: Cleo
`,
      2,
    ],
    'a text that stands beside': [
      `
- name: Ada
house: Roofers
^^^^^^^^^^^^^^ roster
`,
      0,
    ],
  };
  for (const [what, [expected, count]] of Object.entries(bad)) {
    it(`says what is wrong at its place, and reads the rest: ${what}`, () => {
      const lines = withoutCarets(expected.slice(1));
      const { people, problems } = readRoster(lines.join('\n'));
      const marks = problems.map(({ range, code }) => markOf(range, code));
      assert.equal(withCarets(lines, marks), expected.slice(1));
      assert.equal(people.length, count);
    });
  }

  const monsters: Readonly<Record<string, string>> = {
    'lists in lists': `- ${'['.repeat(3000)}`,
    'lists in lists over lines': '- [\n'.repeat(3000),
    'dashes in dashes': '- '.repeat(30_000),
    'maps in maps': `-\n${Array.from({ length: 900 }, (_, depth) => `${' '.repeat(depth + 1)}a:`).join('\n')}`,
    'a very long entry': `- name: ${'b '.repeat(60_000)}`,
    'a very long file': '- name: Ada\n'.repeat(200_000),
    'many slips': '- [\n'.repeat(10_000),
  };
  for (const [what, text] of Object.entries(monsters)) {
    it(`survives ${what}`, () => {
      const { problems } = readRoster(text);
      assert.ok(problems.length > 0 && problems.length <= 50);
    });
  }

  it('is read whole however many people it has', () => {
    const text = Array.from({ length: 3000 }, (_, n) => `- {name: Ada N${n}, aliases: ["A${n}"]}`).join('\n');
    assert.equal(readRoster(text).people.length, 3000);
  });

  it('is read from any text', () => {
    const piece = fc.constantFrom(
      '- ',
      '-',
      'name:',
      ' ',
      '  ',
      '\n',
      'Ada',
      '"',
      "'",
      '[',
      ']',
      '{',
      '}',
      ',',
      '#',
      '&a',
      '*a',
      '|',
      '>',
      '\t',
      '\r\n',
      '---',
      '?',
      '!x',
      ':',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40, size: 'max' }), (pieces) => {
        const text = pieces.join('');
        const lines = text.split(/\r\n|\r|\n/);
        for (const { range } of readRoster(text).problems) {
          assert.ok(range.start.line <= range.end.line && range.end.line < lines.length);
          assert.ok(range.end.character <= (lines[range.end.line] ?? '').length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('knows where each name stands', () => {
    const text = `
# All
- name: Ada Fenwick # here
        ^^^^^^^^^^^ Ada Fenwick
  initials: AF
- Bo (B)
  ^^^^^^ Bo
-
  handle: "@cleo"
  name: 'Cleo'
        ^^^^^^ Cleo
- {initials: D, name: Dara}
                      ^^^^ Dara
`;
    const lines = withoutCarets(text);
    const marks = readRoster(lines.join('\n')).people.map(({ range, name }) => markOf(range, name));
    assert.equal(withCarets(lines, marks), text);
  });
});
