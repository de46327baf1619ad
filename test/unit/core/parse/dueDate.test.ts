import assert from 'node:assert/strict';
import type { DueDate } from '../../../../src/core/model';
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
  ['Mend it by 2026-03-01', '2026-03-01', 'Mend it'],
  ['Mend it [on Ada Fenwick - due 2026-10-07].', '2026-10-07', 'Mend it.'],
  ['Mend it [on Zed Quill - due 2026-10-07]', '2026-10-07', 'Mend it'],
  ['Mend it (the tall one, due 2026-03-29)', '2026-03-29', 'Mend it (the tall one)'],
  ['Mend it ( due 2026-03-29 )', '2026-03-29', 'Mend it'],
  ['Mend it ([due 2026-03-29])', '2026-03-29', 'Mend it'],
  ['Mend it [2026-03-29]', '2026-03-29', 'Mend it'],
  ['[Jan 5] mend it', '2027-01-05', 'mend it'],
  ['[2026-03-29] mend it', '2026-03-29', 'mend it'],
  ['Mend it 📅️ 2026-03-29', '2026-03-29', 'Mend it'],
  ['Mend it 📅 2026-03-29 ✅ 2026-03-28', '2026-03-29', 'Mend it ✅ 2026-03-28'],
  ['Mend it. Deadline: 29 March', '2026-03-29', 'Mend it.'],
  ['Mend it by Friday, 20 March 2026', '2026-03-20', 'Mend it'],
  ['Mend it (due on Fri 2026-03-20)', '2026-03-20', 'Mend it'],
  ['Mend it by EOD 2026-03-20', '2026-03-20', 'Mend it'],
  ['Mend it by the end of 2026-03-20', '2026-03-20', 'Mend it'],
  ['Mend it due 20-Mar-2026', '2026-03-20', 'Mend it'],
  ['Mend it due 22.5.2026', '2026-05-22', 'Mend it'],
  ['Mend it due 5/22/2026', '2026-05-22', 'Mend it'],
  ['Mend it by 04/04/2026', '2026-04-04', 'Mend it'],
  ['Mend it by 2026/03/29', '2026-03-29', 'Mend it'],
  ['Mend it due 2026-03-29, as tiles came on 2 Mar 2026', '2026-03-29', 'Mend it, as tiles came on 2 Mar 2026'],
  ['Mend it due\u00a029\u00a0Mar\u00a02026', '2026-03-29', 'Mend it'],
  // 2. Else the last date as a wiki writes it, wherever it stands.
  ['Mend it 29 Mar 2026', '2026-03-29', 'Mend it'],
  ['29 Mar 2026 mend it', '2026-03-29', 'mend it'],
  ['Mend it 29 Mar 2026 or 30 Mar 2026', '2026-03-30', 'Mend it 29 Mar 2026 or'],
  ['Mend it 2 Jan 2026', '2026-01-02', 'Mend it'],
  ['Mend it Fri 20 Mar 2026', '2026-03-20', 'Mend it'],
  ['Mend it by Mar 20 29 Mar 2026', '2026-03-29', 'Mend it by Mar 20'],
  ['Mend it by mid-December 15 Dec 2026', '2026-12-15', 'Mend it by mid-December'],
  ['Mend what Bo built.29 Mar 2026', '2026-03-29', 'Mend what Bo built.'],
  ['29 Mar 2026Mend it', '2026-03-29', 'Mend it'],
  // … but not inside an update note, or of something else.
  [
    'Mend it 29 Mar 2026 Update 2026-05-09: rain on 1 Jun 2026. Rest',
    '2026-03-29',
    'Mend it Update 2026-05-09: rain on 1 Jun 2026. Rest',
  ],
  [
    'Mend it. Update 9 Feb. 2026: rain on 1 Jun 2026.29 Mar 2026',
    '2026-03-29',
    'Mend it. Update 9 Feb. 2026: rain on 1 Jun 2026.',
  ],
  [
    'Mend it 29 Mar 2026 <i>Update: rain on 1 Jun 2026. Sun on 2 Jun 2026</i>',
    '2026-03-29',
    'Mend it Update: rain on 1 Jun 2026. Sun on 2 Jun 2026',
  ],
  ['Mend it 29 Mar 2026 *Update by Bo, 1 Jun 2026*', '2026-03-29', 'Mend it Update by Bo, 1 Jun 2026'],
  ['Mend it 29 Mar 2026 _Update from Bo on 1 Jun 2026_', '2026-03-29', 'Mend it Update from Bo on 1 Jun 2026'],
  ['Mend it. Update 2026-05-09: rain on 1 Jun 2026', undefined, 'Mend it. Update 2026-05-09: rain on 1 Jun 2026'],
  ['Mend it. Update 2026-05-09: it rained (due 2026-06-01)', '2026-06-01', 'Mend it. Update 2026-05-09: it rained'],
  ['*Update the plan 29 Mar 2026*', '2026-03-29', 'Update the plan'],
  ['Update the plan of 2026-02-11: it is old 29 Mar 2026', '2026-03-29', 'Update the plan of 2026-02-11: it is old'],
  ['Mend it 29 Mar 2026 (from 4 Apr 2026)', '2026-03-29', 'Mend it (from 4 Apr 2026)'],
  ['Mend it, ~~due 2026-03-20~~ due 2026-03-29', '2026-03-29', 'Mend it, due 2026-03-20'],
  ['~~Mend it (due 2026-03-29)~~', '2026-03-29', 'Mend it'],
  [
    'Mend it <i>Update 2026-05-09: rain on 1 Jun 2026</i> 29 Mar 2026',
    '2026-03-29',
    'Mend it Update 2026-05-09: rain on 1 Jun 2026',
  ],
  [
    'Mend it *Update 2026-05-09:* rain on 1 Jun 2026. 29 Mar 2026',
    '2026-03-29',
    'Mend it Update 2026-05-09: rain on 1 Jun 2026.',
  ],
  [
    'Mend it **Update 9 May 2026:** rain on 1 Jun 2026. 29 Mar 2026',
    '2026-03-29',
    'Mend it Update 9 May 2026: rain on 1 Jun 2026.',
  ],
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
  ['Mend it by Mar 29, 2026', '2026-03-29', 'Mend it'],
  ['Mend what stood by Mar 1, 2026', undefined, 'Mend what stood by Mar 1, 2026'],
  ['Mend it before the 29th of March', '2026-03-29', 'Mend it'],
  ['Mend it until Nov 15 or buy a new one', '2026-11-15', 'Mend it or buy a new one'],
  ['Mend it 2026-03-29 (@ada)', '2026-03-29', 'Mend it'],
  ['Mend it 2026-03-29 (from [2026-02-11](roof.md)) ^act-7', '2026-03-29', 'Mend it'],
  ['Mend it 2026-03-29. Update 2026-05-09: it rained.', '2026-03-29', 'Mend it. Update 2026-05-09: it rained.'],
  ['Mend it by 29 March.', '2026-03-29', 'Mend it.'],
  // Not due dates.
  ['Mend it after 2026-03-29', undefined, 'Mend it after 2026-03-29'],
  ['Mend it ➕ 2026-03-20', undefined, 'Mend it ➕ 2026-03-20'],
  ['Mend it [created:: 2026-03-20]', undefined, 'Mend it [created:: 2026-03-20]'],
  ['Read https://roof.example.org/?day=2026-03-29', undefined, 'Read https://roof.example.org/?day=2026-03-29'],
  ['Mend the roof of v3.4.2026', undefined, 'Mend the roof of v3.4.2026'],
  ['Mend the March 29 leak for good', undefined, 'Mend the March 29 leak for good'],
  ['Mend it', undefined, 'Mend it'],
  ['Mend it, see [the report of 29 Mar 2026](report.md)', undefined, 'Mend it, see the report of 29 Mar 2026'],
  ['Mend it (from [2026-02-11](2026-02-11-roof.md))', undefined, 'Mend it'],
  ['Mend it (from [2026-03-29](2026-03-29-roof.md))', undefined, 'Mend it'],
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

describe('A due date tells what makes it one', () => {
  const reasons: readonly (readonly [string, string])[] = [
    ['Mend it (due 2026-03-29)', 'label due'],
    ['Mend it (Due date: 2026-03-29)', 'label Due date'],
    ['Mend it by Friday, 20 March 2026', 'label by Friday'],
    ['Mend it before 2026-03-29', 'label before'],
    ['Mend it 📅 2026-03-29', 'label 📅'],
    ['Mend it [due:: 2026-03-29]', 'label due'],
    ['Mend it by 29 March', 'label by, year of the meeting'],
    ['Mend it 29 Mar 2026 at last', 'wiki'],
    ['Mend it (29 Mar 2026)', 'wiki'],
    ['Mend it (2026-03-29), then rest', 'brackets'],
    ['Mend it (2026-03-29)', 'brackets'],
    ['[Jan 5] mend it', 'brackets, year of the meeting'],
    ['Mend it 2026-03-29', 'end'],
    ['Mend it, March 29, 2026.', 'end'],
    ['Mend it 29 March', 'end, year of the meeting'],
  ];
  for (const [text, reason] of reasons) {
    it(`${text} → ${reason}`, () => {
      const { due } = actionIn(`- [ ] ${text}\n`).action;
      assert.equal(due && told(due), reason);
    });
  }

  it('which may be the column of a report', () => {
    const report = '| Action | Due |\n|---|---|\n| Mend it | 29 Mar 2026 |\n';
    const { due } = actionIn(report).action;
    assert.equal(due && told(due), 'column');
  });

  function told({ rule, label, hasYear }: DueDate): string {
    return `${rule}${label === undefined ? '' : ` ${label}`}${hasYear ? '' : ', year of the meeting'}`;
  }
});
