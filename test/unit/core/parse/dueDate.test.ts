import assert from 'node:assert/strict';
import { applyEdits } from '../../../../src/core/text';
import { markOf, withCarets, withoutCarets } from '../../carets';
import { actionIn, meetingIn } from '../minutes';

/** The text of an action of the meeting of 11 March 2026, its due date, and what is left of the text. */
const rows: readonly (readonly [string, string | undefined, string])[] = [
  // 1. A labelled date wins.
  ['Mend it (due 2026-03-29)', '2026-03-29', 'Mend it'],
  ['Mend it due 2026-03-29', '2026-03-29', 'Mend it'],
  ['Mend it, due 2026-03-29.', '2026-03-29', 'Mend it.'],
  ['Mend it due: 29 Mar 2026', '2026-03-29', 'Mend it'],
  ['Mend it due:2026-03-29', '2026-03-29', 'Mend it'],
  ['Mend it (Due by March 29, 2026)', '2026-03-29', 'Mend it'],
  ['Mend it (due date: 2026-03-29)', '2026-03-29', 'Mend it'],
  ['Mend it DUE 2026-03-29', '2026-03-29', 'Mend it'],
  ['Mend it by 2026-03-29', '2026-03-29', 'Mend it'],
  ['By 2026-03-29 mend it', '2026-03-29', 'mend it'],
  ['By 2026-03-29, mend it', '2026-03-29', 'mend it'],
  ['Mend it 📅 2026-03-29', '2026-03-29', 'Mend it'],
  ['Mend it 📅2026-03-29', '2026-03-29', 'Mend it'],
  ['Mend it [due:: 2026-03-29]', '2026-03-29', 'Mend it'],
  ['Mend it <due:2026-03-29>', '2026-03-29', 'Mend it'],
  ['Mend it (@ 2026-03-29)', '2026-03-29', 'Mend it'],
  ['Mend it **due 2026-03-29**', '2026-03-29', 'Mend it'],
  ['Mend it (*due* 2026-03-29)', '2026-03-29', 'Mend it'],
  ['(due 2026-03-29) Mend it', '2026-03-29', 'Mend it'],
  ['Mend (due 2026-03-29) the roof', '2026-03-29', 'Mend the roof'],
  ['Mend the roof (due 2026-03-29), then rest', '2026-03-29', 'Mend the roof, then rest'],
  ['Mend it (due 29 March)', '2026-03-29', 'Mend it'],
  ['Mend it (due 5 Jan)', '2027-01-05', 'Mend it'],
  ['Mend it, which broke on 2 Mar 2026 (due 2026-03-29)', '2026-03-29', 'Mend it, which broke on 2 Mar 2026'],
  ['Mend it by 2026-03-29, not by 2026-04-29', '2026-03-29', 'Mend it, not by 2026-04-29'],
  ['Mend it (due 2026-03-01)', '2026-03-01', 'Mend it'],
  // 2. Else the last date as a wiki writes it, wherever it stands.
  ['Mend it 29 Mar 2026', '2026-03-29', 'Mend it'],
  ['29 Mar 2026 mend it', '2026-03-29', 'mend it'],
  ['Mend it 29 Mar 2026 or 30 Mar 2026', '2026-03-30', 'Mend it 29 Mar 2026 or'],
  ['Mend it 2 Jan 2026', '2026-01-02', 'Mend it'],
  // 3. Else a date at the end, in parentheses or after a preposition, if it is not before the meeting.
  ['Mend it 2026-03-29', '2026-03-29', 'Mend it'],
  ['Mend it 2026-03-29.', '2026-03-29', 'Mend it.'],
  ['Mend it Mar 29, 2026', '2026-03-29', 'Mend it'],
  ['Mend it, 29th March', '2026-03-29', 'Mend it'],
  ['Mend it - Nov 15', '2026-11-15', 'Mend it'],
  ['Mend (2026-03-29) the roof', '2026-03-29', 'Mend the roof'],
  ['Mend the roof before 2026-03-29', '2026-03-29', 'Mend the roof'],
  ['Mend the roof before 2026-03-29 for good', '2026-03-29', 'Mend the roof for good'],
  ['Wait until March 29, 2026 and mend it', '2026-03-29', 'Wait and mend it'],
  ['Mend what broke on 2026-03-02', undefined, 'Mend what broke on 2026-03-02'],
  ['Mend it 2026-03-11', '2026-03-11', 'Mend it'],
  ['Mend the 2026-03-29 leak for good', undefined, 'Mend the 2026-03-29 leak for good'],
  // Not due dates.
  ['Mend it', undefined, 'Mend it'],
  ['Mend it, see [the report of 29 Mar 2026](report.md)', undefined, 'Mend it, see the report of 29 Mar 2026'],
  ['Mend it (from [2026-02-11](2026-02-11-roof.md))', undefined, 'Mend it (from 2026-02-11)'],
  ['Mend it (from [2026-03-29](2026-03-29-roof.md))', undefined, 'Mend it (from 2026-03-29)'],
  ['Mend it as in `due 2026-03-29`', undefined, 'Mend it as in due 2026-03-29'],
  ['Mend it <!-- due 2026-03-29 -->', undefined, 'Mend it'],
  ['Mend roofs/2026-03-29-roof.md', undefined, 'Mend roofs/2026-03-29-roof.md'],
  ['Mend it by next Friday', undefined, 'Mend it by next Friday'],
  ['Mend it mid-December', undefined, 'Mend it mid-December'],
  ['Mend it (due 03/04/2026)', undefined, 'Mend it (due 03/04/2026)'],
  ['Mend the overdue 2026 report', undefined, 'Mend the overdue 2026 report'],
  ['Mend residue 2026-03-29 first', undefined, 'Mend residue 2026-03-29 first'],
];

describe('The due date of an action', () => {
  for (const [text, due, rest] of rows) {
    it(`${text} → ${due ?? 'none'}`, () => {
      const view = actionIn(`- [ ] ${text}\n`);
      assert.deepEqual([view.due, view.text], [due, rest]);
    });
  }

  it('may stand on a soft-wrapped line, or be wrapped itself', () => {
    assert.equal(actionIn('- [ ] Mend it\n  (due 2026-03-29)').due, '2026-03-29');
    assert.equal(actionIn('> - [ ] Mend it (due\n>   2026-03-29)').due, '2026-03-29');
    assert.equal(actionIn('- [ ] Mend it 29 Mar\n2026').due, '2026-03-29');
  });

  it('needs a year when nobody knows when the meeting was, and is then no mistake', () => {
    const meeting = meetingIn('- [ ] Mend it by 29 March', 'repo/minutes/roof.md');
    assert.deepEqual([meeting.actions.map(({ due }) => due), meeting.problems], [[undefined], []]);
  });
});

describe('A due date stands', () => {
  const places: readonly string[] = [
    `- [ ] Mend it (due 2026-03-29)
                   ^^^^^^^^^^ 2026-03-29`,
    `> 1. [ ] **Mend it** (due: *29 Mar 2026*)
                            ^^^^^^^^^^^ 2026-03-29`,
    `- [ ] 👩🏽‍🚀 mend it 📅 2026-03-29
                         ^^^^^^^^^^ 2026-03-29`,
    `- [ ] [Mend](a.md) it
      by March 29, 2026.
         ^^^^^^^^^^^^^^ 2026-03-29`,
  ];
  for (const expected of places) {
    it(expected.split('\n')[0] ?? '', () => {
      const lines = withoutCarets(expected);
      const dates = meetingIn(lines.join('\n')).actions.flatMap(({ due }) => due ?? []);
      assert.equal(
        withCarets(
          lines,
          dates.map(({ range, date }) => markOf(range, date)),
        ),
        expected,
      );
    });
  }

  it('so that it alone can be replaced', () => {
    const text = '- [ ] Mend it (due 2026-03-29), **soon**\r\n- [ ] rest 1 Apr 2026\r\n';
    const edits = meetingIn(text).actions.flatMap(({ due }) =>
      due ? [{ range: due.range, newText: '2026-05-01' }] : [],
    );
    assert.equal(applyEdits(text, edits), '- [ ] Mend it (due 2026-05-01), **soon**\r\n- [ ] rest 2026-05-01\r\n');
  });
});

describe('A date that there is not', () => {
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
    '- [ ] Mend the 2026-02-30 leak at once',
    '- [ ] Mend `due 2026-02-30`',
    'Mend it (due 2026-02-30)',
  ];
  for (const expected of places) {
    it(`${expected.includes('^') ? 'is' : 'is not'} a problem in ${expected.split('\n')[0] ?? ''}`, () => {
      const lines = withoutCarets(expected);
      const { problems } = meetingIn(lines.join('\n'));
      assert.equal(
        withCarets(
          lines,
          problems.map(({ range, code }) => markOf(range, code)),
        ),
        expected,
      );
    });
  }

  it('says which, and what to do, and leaves the text as it is', () => {
    const text = '- [ ] Mend it (due 2026-02-30)';
    const [problem] = meetingIn(text).problems;
    assert.match(problem?.message ?? '', /2026-02-30.*Correct/);
    assert.deepEqual([actionIn(text).due, actionIn(text).text], [undefined, 'Mend it (due 2026-02-30)']);
  });
});
