import assert from 'node:assert/strict';
import { fixTitles, marked, problemsOfText } from './problems';

const attended = '---\ndate: 2026-03-11\nattendees: [Ana Li, Bo Ruiz, Cy Kim, Di Fox, Ed Roe]\n---\n';

describe('The rule missing-owner', () => {
  it('finds open actions that nobody owns, and offers the attendees first', () => {
    const [problem, ...others] = problemsOfText(
      `${attended}- [ ] Mend it (due 2026-06-01)\n- [x] See it\n- [ ] Bo: Go (due 2026-06-01)`,
    );
    assert.ok(problem && others.length === 0);
    assert.deepEqual([problem.code, problem.severity, problem.range.start.line], ['missing-owner', 'information', 4]);
    assert.deepEqual(fixTitles(problem), [
      'Assign to Ana Li',
      'Assign to Bo Ruiz',
      'Assign to Cy Kim',
      'Assign to Di Fox',
      'Assign to somebody else…',
    ]);
  });
});

describe('The rule unknown-owner', () => {
  const places: readonly string[] = [
    `- [ ] Anna Li: Mend it (due 2026-06-01)
      ^^^^^^^ Neither the minutes nor the roster know Anna Li. Did you mean Ana Li?`,
    `- [ ] @zora: Mend it (due 2026-06-01)
      ^^^^^ Neither the minutes nor the roster know @zora.`,
    '- [ ] Ana: Mend it (due 2026-06-01)',
    '- [ ] All: Mend it (due 2026-06-01)',
    '- [ ] Everyone to mend it (due 2026-06-01)',
    '- [x] Zoe Day: Mend it',
    '- [ ] Mend it (due 2026-06-01)',
  ];
  for (const expected of places) {
    it(`finds ${expected.includes('^') ? 'the name' : 'nothing'} in ${expected.split('\n')[0] ?? ''}`, () => {
      const text = attended + expected;
      assert.equal(marked('unknown-owner', text), text);
    });
  }

  it('finds nothing where nobody says who is known', () => {
    assert.deepEqual(problemsOfText('- [ ] Zoe Day: Mend it (due 2026-06-01)'), []);
  });

  it('offers the name that is meant, the attendees and the roster', () => {
    const [problem] = problemsOfText(`${attended}- [ ] Anna Li: Mend it (due 2026-06-01)`);
    assert.ok(problem);
    assert.deepEqual(fixTitles(problem), [
      'Write Ana Li',
      'Add Anna Li to the attendees',
      'Make Anna Li an alias of Ana Li in the roster',
      'Make Anna Li an alias of somebody else in the roster…',
      'Assign to somebody else…',
    ]);
  });
});

describe('The rule same-action-elsewhere', () => {
  const path = 'repo/minutes/roof/2026-03-04-roof.md';
  const own = '- [ ] Ana: Mend the old roof (due 2026-06-01)';
  const copy = (mark: string): Readonly<Record<string, string>> => ({
    'repo/minutes/roof/2026-03-11-roof.md': `- [${mark}] Ana: Mend the old roof (due 2026-06-01) (from [4 March](2026-03-04-roof.md))`,
  });
  const codes = (text: string, mark: string): readonly string[] =>
    problemsOfText(text, { path, others: copy(mark) }).map(({ code }) => code);

  it('finds what is open in its own meeting and closed in a copy', () => {
    assert.deepEqual([codes(own, 'x'), codes(own, '-')], [['same-action-elsewhere'], ['same-action-elsewhere']]);
    const [problem] = problemsOfText(own, { path, others: copy('x') });
    assert.ok(problem);
    assert.deepEqual(fixTitles(problem), ['Mark done']);
    assert.deepEqual(
      problem.related?.map(({ file, range }) => [file.path, range.start.line]),
      [['repo/minutes/roof/2026-03-11-roof.md', 0]],
    );
  });

  it('finds nothing where they agree, or where an old copy is behind', () => {
    assert.deepEqual(
      [codes(own, ' '), codes(own.replace('[ ]', '[x]'), 'x'), codes(own.replace('[ ]', '[x]'), ' ')],
      [[], [], []],
    );
  });
});
