import assert from 'node:assert/strict';
import { safeEdits } from '../../../../src/core/features/quickFixes';
import type { ProblemCode } from '../../../../src/core/model';
import { applyEdits } from '../../../../src/core/text';
import { fixTitles, problemsOfText, type Asked } from './problems';

/** What each fix of the only problem of this kind makes of the text. */
function fixed(code: ProblemCode, text: string, asked: Asked = {}): readonly (readonly [string, string])[] {
  const [problem, ...others] = problemsOfText(text, asked).filter((found) => found.code === code);
  assert.ok(problem && others.length === 0, `one ${code} in ${text}`);
  const titles = fixTitles(problem);
  return (problem.fixes ?? []).map(({ change }, index) => {
    assert.ok(change.kind === 'replace');
    return [titles[index] ?? '', applyEdits(text, [change])];
  });
}

describe('The fixes of', () => {
  it('ambiguous-date write either reading', () => {
    assert.deepEqual(fixed('ambiguous-date', '- [ ] Ana: Mend it (due 03/04/2026)'), [
      ['Write 2026-03-04 (Wednesday)', '- [ ] Ana: Mend it (due 2026-03-04)'],
      ['Write 2026-04-03 (Friday)', '- [ ] Ana: Mend it (due 2026-04-03)'],
    ]);
  });

  it('vague-date write the day that the words mean, counted from the meeting', () => {
    assert.deepEqual(fixed('vague-date', '- [ ] Ana: Mend it tomorrow'), [
      ['Write 2026-03-12 (Thursday)', '- [ ] Ana: Mend it by 2026-03-12'],
    ]);
  });

  it('vague-date write the day of the next meeting, where the minutes name it', () => {
    const text = 'Next meeting: 2026-03-25\n\n- [ ] Ana: Mend it before next meeting';
    assert.deepEqual(fixed('vague-date', text), [
      ['Write 2026-03-25 (Wednesday), the next meeting', text.replace('next meeting', '2026-03-25')],
    ]);
  });

  it('vague-date say that the next meeting is guessed', () => {
    const dates = ['2026-02-11', '2026-02-18', '2026-02-25', '2026-03-04'];
    const others = Object.fromEntries(dates.map((date) => [`repo/minutes/roof/${date}-roof.md`, '# Roof']));
    const [fix] = fixed('vague-date', '- [ ] Ana: Mend it before next meeting', { others });
    assert.deepEqual(fix, [
      'Write 2026-03-18 (Wednesday), probably the next meeting',
      '- [ ] Ana: Mend it before 2026-03-18',
    ]);
  });

  it('unknown-mark write a mark that is known', () => {
    assert.deepEqual(
      fixed('unknown-mark', '- [?] Ana: Mend it').map(([, text]) => text),
      ['- [ ] Ana: Mend it', '- [x] Ana: Mend it', '- [-] Ana: Mend it'],
    );
  });

  it('secret-in-minutes take out the value and keep the line', () => {
    assert.deepEqual(fixed('secret-in-minutes', 'Join us. Passcode: 471185 (ask Ana)'), [
      ['Remove the secret', 'Join us. Passcode:  (ask Ana)'],
    ]);
  });
});

describe('Fixing all that is safe', () => {
  it('leaves every action as it counted before', () => {
    const text = '- [?] Ana: Mend it\n- [!] Bo: Paint it by 5/22\n- [ ] Cy: See it 03/04/2026\n- [ ] Di: Go on Friday';
    const after = applyEdits(text, safeEdits(problemsOfText(text)));
    assert.equal(
      after,
      '- [ ] Ana: Mend it\n- [ ] Bo: Paint it by 2026-05-22\n- [ ] Cy: See it 03/04/2026\n- [ ] Di: Go on Friday',
    );
  });
});

describe('Problems that reading finds', () => {
  const found: readonly (readonly [string, string])[] = [
    ['---\ntitle: "Roof\n---\n', 'front-matter error'],
    ['<<<<<<< HEAD\n=======\n>>>>>>> storm\n', 'merge-conflict error'],
    ['- [ ] Ana: Mend it (due 2026-02-30)', 'invalid-date error'],
    ['- [ ] Ana: Mend it by 5/22', 'ambiguous-date hint'],
  ];
  for (const [text, expected] of found) {
    it(`are reported as ${expected}`, () => {
      const problems = problemsOfText(text).map(({ code, severity }) => `${code} ${severity}`);
      assert.ok(problems.includes(expected), problems.join());
    });
  }

  it('are left out in a line that only looks like an action', () => {
    assert.deepEqual(problemsOfText('## Actions\n\n- We talked of it on 03/04/2026 at length\n'), []);
  });
});
