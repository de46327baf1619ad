import assert from 'node:assert/strict';
import { inEnglish } from '../../../../src/core/message';
import { applyEdits } from '../../../../src/core/text';
import { markOf, withCarets, withoutCarets } from '../../carets';
import { actionIn, meetingIn } from '../minutes';

describe('What stands in place of a due date', () => {
  const places: readonly string[] = [
    `- [ ] Mend it (due 2026-02-30)
                   ^^^^^^^^^^ invalid-date`,
    `- [ ] Mend it 31 Jun 2026
              ^^^^^^^^^^^ invalid-date`,
    `> - [x] **Mend** it by
    2026-13-01
    ^^^^^^^^^^ invalid-date`,
    `- [ ] Mend it by 31 April
                 ^^^^^^^^ invalid-date`,
    `- [ ] Mend it (due 13/13/2026)
                   ^^^^^^^^^^ invalid-date`,
    `- [ ] Mend it due **03/04/2026**, tomorrow
                    ^^^^^^^^^^ ambiguous-date 2026-03-04 2026-04-03`,
    `- [ ] 👩🏽‍🚀 mend it by 3.4.2026.
                         ^^^^^^^^ ambiguous-date 2026-03-04 2026-04-03`,
    `- [ ] Mend it 3/4/26
              ^^^^^^ ambiguous-date 2026-03-04 2026-04-03`,
    `- [ ] Mend it by 5/22
                 ^^^^ ambiguous-date 2026-05-22`,
    `- [ ] Mend it (3/14)
               ^^^^ ambiguous-date 2026-03-14`,
    `- [ ] Mend it by 4/5
                 ^^^ ambiguous-date 2026-04-05 2026-05-04`,
    `- [ ] Mend it by *next Friday*
                  ^^^^^^^^^^^ vague-date 2026-03-20 2026-03-13`,
    `- [ ] Mend it before next meeting
                     ^^^^^^^^^^^^ vague-date`,
    '- [ ] Mend the 2026-02-30 leak at once',
    '- [ ] Mend `due 2026-02-30`',
    'Mend it (due 2026-02-30)',
    '- [ ] Mend it by 2026-03-29, before next meeting',
    '- [ ] Mend it tomorrow 29 Mar 2026',
    '- [ ] Mend what fell off 03/04/2025',
    '- [ ] Mend 3/4 of it, 24/7',
    '- [ ] Mend half (1/2) of it',
    '- [ ] Mend `it by Friday` and [that by Monday](plan.md)',
    '- [ ] Mend it. Update 2026-04-01: promised by Friday. Rest',
  ];
  for (const expected of places) {
    it(`${expected.includes('^') ? 'is' : 'is not'} a problem in ${expected.split('\n')[0] ?? ''}`, () => {
      const lines = withoutCarets(expected);
      const marks = meetingIn(lines.join('\n')).problems.map(({ range, code, readings = [] }) =>
        markOf(range, [code, ...readings.map(({ date }) => date)].join(' ')),
      );
      assert.equal(withCarets(lines, marks), expected);
    });
  }

  it('may be wrapped', () => {
    const [problem] = meetingIn('> - [ ] Mend it by next\n> Friday, or rest').problems;
    assert.deepEqual(problem?.range, { start: { line: 0, character: 19 }, end: { line: 1, character: 8 } });
  });

  it('is an error, a warning or a hint, which says what to do, and leaves the text as it is', () => {
    const messages: readonly (readonly [string, string, RegExp])[] = [
      ['Mend it (due 2026-02-30)', 'error', /no such day as 2026-02-30\. Correct/],
      ['Mend it by 03/04/2026', 'warning', /03\/04\/2026 .* 2026-03-04 \(Wednesday\) or 2026-04-03 \(Friday\)\. Write/],
      ['Mend it by 5/22', 'hint', /5\/22 is not read as a date\. Write 2026-05-22 \(Friday\)/],
      ['Mend it by Friday', 'hint', /"Friday" is no date.* Write 2026-03-13 \(Friday\)/],
      ['Mend it before next meeting', 'hint', /"next meeting" is no date.* Write a date/],
    ];
    for (const [text, severity, message] of messages) {
      const [problem] = meetingIn(`- [ ] ${text}`).problems;
      assert.equal(problem?.severity, severity);
      assert.match(inEnglish(problem.message), message);
      assert.deepEqual([actionIn(`- [ ] ${text}`).due, actionIn(`- [ ] ${text}`).text], [undefined, text]);
    }
  });
});

describe('A reading of what stands in place of a due date', () => {
  const texts: readonly string[] = [
    'Mend it by 03/04/2026 at last',
    'Mend it 3/4/2027',
    'Mend it (5/22)',
    'Mend it by next Friday, please',
    'Mend it mid-December',
    'Mend it (mid-November)',
    'Mend the roof tomorrow with Bo',
    'Mend it due end of Q2',
    'Mend it on Friday.',
    'Due by Monday: mend it',
    'Mend it before the end of the month',
    'Mend it until tomorrow',
    'Come back in two weeks with tiles',
    '*Mend* it till `now` or **Friday**, next week',
  ];
  for (const text of texts) {
    it(`can be written into ${text}`, () => {
      const action = `- [ ] ${text}`;
      const [problem] = meetingIn(action).problems;
      assert.ok(problem?.readings);
      for (const { date, newText } of problem.readings) {
        const mended = meetingIn(applyEdits(action, [{ range: problem.range, newText }]));
        assert.deepEqual([mended.problems, mended.actions.map(({ due }) => due?.date)], [[], [date]]);
      }
    });
  }
});
