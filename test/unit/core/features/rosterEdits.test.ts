import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addAlias, addPerson } from '../../../../src/core/features/rosterEdits';
import type { EditAnswer } from '../../../../src/core/features/edits';
import { readRoster } from '../../../../src/core/parse/roster';
import { applyEdits } from '../../../../src/core/text';

/** What it is, the roster before, and after; undefined where it must be refused. */
type Row = readonly [string, string, string | undefined];

describe('An alias goes into the roster', () => {
  const rows: readonly Row[] = [
    [
      'below the fields of its person',
      '- name: Ada Fenwick\n  initials: AF\n- name: Bo\n',
      '- name: Ada Fenwick\n  initials: AF\n  aliases: [Addie]\n- name: Bo\n',
    ],
    ['in brackets', '- name: Ada Fenwick\n  aliases: [A]\n', '- name: Ada Fenwick\n  aliases: [A, Addie]\n'],
    ['in empty brackets', '- name: Ada Fenwick\n  aliases: []\n', '- name: Ada Fenwick\n  aliases: [Addie]\n'],
    [
      'in brackets over several lines',
      '- name: Ada Fenwick\n  aliases: [\n    A, # old\n    B,\n  ]\n',
      '- name: Ada Fenwick\n  aliases: [\n    A, # old\n    B, Addie,\n  ]\n',
    ],
    [
      'below other dashes',
      '- name: Ada Fenwick\n  aliases:\n    - A # old\n\n# The next\n- name: Bo\n',
      '- name: Ada Fenwick\n  aliases:\n    - A # old\n    - Addie\n\n# The next\n- name: Bo\n',
    ],
    [
      'beside the only one',
      '- name: Ada Fenwick\n  aliases: Ada F. # old\n',
      '- name: Ada Fenwick\n  aliases: [Ada F., Addie] # old\n',
    ],
    [
      'below an empty field',
      '- name: Ada Fenwick\n  aliases: # none\n  initials: AF\n',
      '- name: Ada Fenwick\n  aliases: # none\n    - Addie\n  initials: AF\n',
    ],
    [
      'between braces',
      '- {name: Ada Fenwick, initials: AF}\n',
      '- {name: Ada Fenwick, initials: AF, aliases: [Addie]}\n',
    ],
    [
      'between braces that have some',
      '- { name: Ada Fenwick, aliases: [A] } # x\n',
      '- { name: Ada Fenwick, aliases: [A, Addie] } # x\n',
    ],
    ['below a name alone', '- Ada Fenwick # chair\n- Bo\n', '- name: Ada Fenwick # chair\n  aliases: [Addie]\n- Bo\n'],
    [
      'below a name with all that it says',
      '- Ada Fenwick (AF) @adaf <ada@example.org>\n',
      '- name: Ada Fenwick\n  initials: AF\n  handle: adaf\n  email: ada@example.org\n  aliases: [Addie]\n',
    ],
    [
      'with the file’s line endings',
      '- name: Ada Fenwick\r\n- name: Bo\r\n',
      '- name: Ada Fenwick\r\n  aliases: [Addie]\r\n- name: Bo\r\n',
    ],
    ['without a line ending at the end', '- name: Ada Fenwick', '- name: Ada Fenwick\n  aliases: [Addie]'],
    ['under a key', 'people:\n  - name: Ada Fenwick\n', 'people:\n  - name: Ada Fenwick\n    aliases: [Addie]\n'],
    ['for a name in another case', '- name: ADA FENWICK\n', '- name: ADA FENWICK\n  aliases: [Addie]\n'],
    ['once', '- name: Ada Fenwick\n  aliases: [addie]\n', '- name: Ada Fenwick\n  aliases: [addie]\n'],
    [
      'beside bad entries',
      '- initials: X\n- name: Ada Fenwick\n',
      '- initials: X\n- name: Ada Fenwick\n  aliases: [Addie]\n',
    ],
    [
      'with its person, who is not there yet',
      '- name: Bo\n# end\n',
      '- name: Bo\n- name: Ada Fenwick\n  aliases: [Addie]\n# end\n',
    ],
    ['with its person, among names', '- Bo\n', '- Bo\n- name: Ada Fenwick\n  aliases: [Addie]\n'],
    ['with its person, among braces', '- {name: Bo}\n', '- {name: Bo}\n- {name: Ada Fenwick, aliases: [Addie]}\n'],
    ['with its person, into an empty file', '', '- name: Ada Fenwick\n  aliases: [Addie]\n'],
    ['with its person, below remarks', '# All\r\n', '# All\r\n- name: Ada Fenwick\r\n  aliases: [Addie]\r\n'],
    ['with its person, in place of an empty list', '[]\n', '- name: Ada Fenwick\n  aliases: [Addie]\n'],
    ['with its person, below a key', 'people:\n', 'people:\n  - name: Ada Fenwick\n    aliases: [Addie]\n'],
    ['not into a text that says more', '- Ada Fenwick, Roofers\n', undefined],
    [
      'not into an entry with an anchor',
      '- name: Ada Fenwick\n  aliases: &a [A]\n- name: Bo\n  aliases: *a\n',
      undefined,
    ],
    ['not into a text of several lines', '- name: Ada Fenwick\n  aliases: |\n    A\n    B\n', undefined],
    ['not where there is no list', 'name: Ada Fenwick\n', undefined],
  ];
  for (const [what, before, after] of rows) {
    it(what, () => {
      assert.equal(written(before, addAlias(before, 'Ada Fenwick', 'Addie')), after);
    });
  }

  for (const alias of ['true', '@adaf', 'A: B', 'A # B', 'A, B', '[A]', '"A"', "O'Dell", '12', '- A', 'a\\b', '山田']) {
    it(`whatever it reads: ${alias}`, () => {
      for (const before of [
        '- name: Ada Fenwick\n',
        '- name: Ada Fenwick\n  aliases:\n    - A\n',
        '- {name: Ada Fenwick}\n',
        '',
      ]) {
        const text = written(before, addAlias(before, 'Ada Fenwick', alias)) ?? '';
        assert.equal(readRoster(text).people[0]?.aliases?.at(-1), alias);
        assert.deepEqual(readRoster(text).problems, []);
      }
    });
  }

  it('but not into a file with merge conflicts', () => {
    const text = '<<<<<<< ours\n- name: Ada\n=======\n- name: Bo\n>>>>>>> theirs\n';
    assert.deepEqual(addAlias(text, 'Ada', 'Addie'), { kind: 'refused', reason: 'merge-conflict' });
  });

  it('but not when it is empty or far too long', () => {
    assert.equal(written('', addAlias('', 'Ada', '  ')), undefined);
    assert.equal(written('', addAlias('', 'Ada', 'x'.repeat(1000))), undefined);
  });

  it('into any text without a change of what it said before', () => {
    const piece = fc.constantFrom(
      ...'- name: Ada\n|  initials: A\n|  aliases: [A]\n|  aliases:\n|    - B\n|- Bo (B) # x\n|- {name: Cy}\n|# x\n|\n|  - q\n|people:\n|: |"|]|---\n'.split(
        '|',
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), fc.constantFrom('Ada', 'Bo', 'Cy', 'Dee'), (pieces, person) => {
        const before = pieces.join('');
        const answer = addAlias(before, person, 'Zed');
        if (answer.kind === 'refused') return;
        const [was, is] = [readRoster(before).people, readRoster(applyEdits(before, answer.edits)).people];
        const others = (people: typeof was): readonly object[] =>
          people.filter(({ name }) => name !== person).map((entry) => ({ ...entry, range: undefined }));
        assert.deepEqual(others(is), others(was));
        assert.ok(is.some(({ name, aliases }) => name === person && aliases?.includes('Zed')));
      }),
    );
  });
});

describe('A person goes into the roster', () => {
  const rows: readonly Row[] = [
    ['below the last one', '- name: Ada\n  initials: A\n', '- name: Ada\n  initials: A\n- name: Bo Ode\n'],
    ['among names', '- Ada\n', '- Ada\n- Bo Ode\n'],
    ['among braces', '- {name: Ada}', '- {name: Ada}\n- {name: Bo Ode}'],
    ['into an empty file', '', '- name: Bo Ode\n'],
    ['once', '- name: bo ode\n', '- name: bo ode\n'],
  ];
  for (const [what, before, after] of rows) {
    it(what, () => {
      assert.equal(written(before, addPerson(before, 'Bo Ode')), after);
    });
  }
});

function written(before: string, answer: EditAnswer): string | undefined {
  return answer.kind === 'edits' ? applyEdits(before, answer.edits) : undefined;
}
