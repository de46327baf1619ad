import assert from 'node:assert/strict';
import { setDue } from '../../../../src/core/features/dueEdits';
import { day } from '../minutes';
import { front, outcome, seen } from './actionTexts';

/** A text with an action of the meeting of 11 March 2026, and what it becomes when it is due on 5 April, a Sunday. */
const rescheduled: readonly (readonly [string, string])[] = [
  // The form stays.
  ['- [ ] mend it (due 2026-03-29)', '- [ ] mend it (due 2026-04-05)'],
  ['- [ ] Ada: mend it, due 2026-03-29.', '- [ ] Ada: mend it, due 2026-04-05.'],
  ['- [ ] mend it due 29 Mar 2026', '- [ ] mend it due 5 Apr 2026'],
  ['- [ ] mend it due:2026-03-29', '- [ ] mend it due:2026-04-05'],
  ['- [ ] mend it [due:: 2026-03-29]', '- [ ] mend it [due:: 2026-04-05]'],
  ['- [ ] mend it 📅 2026-03-29 ✅ 2026-03-28', '- [ ] mend it 📅 2026-04-05 ✅ 2026-03-28'],
  ['- [ ] By 2026-03-29, mend it', '- [ ] By 2026-04-05, mend it'],
  ['- [ ] [Jan 5] mend it', '- [ ] [Apr 5] mend it'],
  ['- [ ] mend it (Due by March 29, 2026)', '- [ ] mend it (Due by April 5, 2026)'],
  ['- [ ] mend it by 29th of March 2026', '- [ ] mend it by 5th of April 2026'],
  ['- [ ] mend it by 29th MAR 2026', '- [ ] mend it by 5th APR 2026'],
  ['- [ ] mend it due 09 sept 2026', '- [ ] mend it due 05 apr 2026'],
  ["- [ ] mend it due 20 Mar '26", "- [ ] mend it due 5 Apr '26"],
  ['- [ ] mend it due 2026/3/29', '- [ ] mend it due 2026/4/5'],
  ['- [ ] mend it by 29 March', '- [ ] mend it by 5 April'],
  ['- [ ] mend it until Nov 15 or buy a new one', '- [ ] mend it until Apr 5 or buy a new one'],
  ['- [ ] mend it by Friday, 20 March 2026', '- [ ] mend it by Sunday, 5 April 2026'],
  ['- [ ] mend it (due on fri 2026-03-20)', '- [ ] mend it (due on sun 2026-04-05)'],
  [
    '- [ ] **mend it** 29 Mar 2026 (from [2026-02-11](roof.md)) ^act-7',
    '- [ ] **mend it** 5 Apr 2026 (from [2026-02-11](roof.md)) ^act-7',
  ],
  ['- [ ] mend it by **29** Mar&nbsp;2026', '- [ ] mend it by **5** Apr&nbsp;2026'],
  ['- [ ] mend it by 29 Mar\n  2026 and rest', '- [ ] mend it by 5 Apr\n  2026 and rest'],
  ['> - [ ] mend it by 29\n> Mar 2026', '> - [ ] mend it by 5\n> Apr 2026'],
  [
    '- [ ] mend it <time datetime="2026-03-29" class="past">29 Mar 2026</time>',
    '- [ ] mend it <time datetime="2026-04-05" class="past">5 Apr 2026</time>',
  ],
  ['- [ ] mend it 29 Mar 2026 *Update by Bo, 1 Jun 2026*', '- [ ] mend it 5 Apr 2026 *Update by Bo, 1 Jun 2026*'],
  // ISO where the form would not say it.
  ['- [ ] mend it due 5/22/2026', '- [ ] mend it due 2026-04-05'],
  ['- [ ] mend it due 22.5.2026', '- [ ] mend it due 2026-04-05'],
  ['- [ ] mend it (due 03/04/2026)', '- [ ] mend it (due 2026-04-05)'],
  ['- [ ] mend it (due 30 Feb 2026)', '- [ ] mend it (due 2026-04-05)'],
  // Words for a date give way to it.
  ['- [ ] mend it by next Friday', '- [ ] mend it by 2026-04-05'],
  ['- [ ] mend it tomorrow', '- [ ] mend it by 2026-04-05'],
  ['- [ ] mend it before the next meeting', '- [ ] mend it before 2026-04-05'],
  // At the end of the action's own text, where there is none.
  ['- [ ] mend it', '- [ ] mend it (due 2026-04-05)'],
  ['- [ ] mend it.  ', '- [ ] mend it. (due 2026-04-05)  '],
  ['- [ ] mend it\n  and that\n  - with tiles', '- [ ] mend it\n  and that (due 2026-04-05)\n  - with tiles'],
  ['- [ ] **mend it**', '- [ ] **mend it** (due 2026-04-05)'],
  ['- [ ] run `mend`', '- [ ] run `mend` (due 2026-04-05)'],
  ['- [ ] see [the plan of 29 Mar 2026](plan.md)', '- [ ] see [the plan of 29 Mar 2026](plan.md) (due 2026-04-05)'],
  ['- [ ] mend it <!-- tiles? -->', '- [ ] mend it (due 2026-04-05) <!-- tiles? -->'],
  ['- [ ] mend it ^act-7', '- [ ] mend it (due 2026-04-05) ^act-7'],
  ['ACTION: mend it [done]', 'ACTION: mend it (due 2026-04-05) [done]'],
  [
    'ACTION: **mend it** (from [2026-02-11](roof.md))',
    'ACTION: **mend it** (due 2026-04-05) (from [2026-02-11](roof.md))',
  ],
  ['[ACTION: Bo to mend it]', '[ACTION: Bo to mend it (due 2026-04-05)]'],
  [
    '<ul><li><input type="checkbox"/> mend it</li></ul>',
    '<ul><li><input type="checkbox"/> mend it (due 2026-04-05)</li></ul>',
  ],
  ['| Note | x |\n|---|---|\n| [ ] mend it | y |', '| Note | x |\n|---|---|\n| [ ] mend it (due 2026-04-05) | y |'],
  // A name at the end would become an owner beside the date.
  ['- [ ] mend it with nails, call Ada', '- [ ] (due 2026-04-05) mend it with nails, call Ada'],
  // In the cell of a report.
  ['| Task | Due |\n|---|---|\n| mend it | 2026-03-20 |', '| Task | Due |\n|---|---|\n| mend it | 2026-04-05 |'],
  ['| Task | Due |\n|---|---|\n| mend it |  |', '| Task | Due |\n|---|---|\n| mend it | 2026-04-05 |'],
  ['| Task | Due |\n|---|---|\n| mend it ||', '| Task | Due |\n|---|---|\n| mend it | 2026-04-05 |'],
  ['| Task | Due |\n|---|---|\n| mend it | soon |', '| Task | Due |\n|---|---|\n| mend it | 2026-04-05 |'],
  ['Task\tDue\tWho\nmend it 20 Mar 2026\t20 Mar 2026\tBo', 'Task\tDue\tWho\nmend it 5 Apr 2026\t5 Apr 2026\tBo'],
  ['Task\tDue\tWho\nmend it\t\tBo', 'Task\tDue\tWho\nmend it\t2026-04-05\tBo'],
  [
    '<table><tr><th>Task</th><th>Due</th></tr><tr><td>mend it</td><td></td></tr></table>',
    '<table><tr><th>Task</th><th>Due</th></tr><tr><td>mend it</td><td>2026-04-05</td></tr></table>',
  ],
  // Refused.
  ['| Task | Due |\n|---|---|\n| mend it', 'not-understood'],
];

/** The same without a due date. */
const withoutDate: readonly (readonly [string, string])[] = [
  ['- [ ] mend it', '- [ ] mend it'],
  ['- [ ] mend it (due 2026-03-29)', '- [ ] mend it'],
  ['- [ ] mend it, due 2026-03-29.', '- [ ] mend it.'],
  ['- [ ] By 2026-03-29, mend it', '- [ ] mend it'],
  ['- [ ] mend (due 2026-03-29) the roof', '- [ ] mend the roof'],
  ['- [ ] mend the roof (due 2026-03-29), then rest', '- [ ] mend the roof, then rest'],
  ['- [ ] mend it (the tall one, due 2026-03-29)', '- [ ] mend it (the tall one)'],
  ['- [ ] mend it **due 2026-03-29**', '- [ ] mend it'],
  ['- [ ] mend it <b>due 2026-03-29</b>', '- [ ] mend it'],
  ['- [ ] **mend it** 📅 2026-03-29 ✅ 2026-03-28', '- [ ] **mend it** ✅ 2026-03-28'],
  [
    '- [ ] mend it by Friday, 20 March 2026 (from [2026-02-11](roof.md)) ^act-7',
    '- [ ] mend it (from [2026-02-11](roof.md)) ^act-7',
  ],
  ['- [ ] mend what Bo built.29 Mar 2026', '- [ ] mend what Bo built.'],
  ['ACTION: mend it 29 Mar 2026 [done]', 'ACTION: mend it [done]'],
  // Owners that stand beside the date are kept.
  ['- [ ] mend it Ada Fenwick 29 Mar 2026', '- [ ] Ada Fenwick: mend it'],
  ['- [ ] mend it 29 Mar 2026 Ada Bo', '- [ ] Ada Fenwick, Bo Castellan: mend it'],
  ['- [ ] mend it (Ada, due 2026-03-29)', '- [ ] mend it (Ada)'],
  ['- [ ] mend it [on Ada Fenwick - due 2026-03-29]', '- [ ] mend it [on Ada Fenwick]'],
  ['| Task | Due |\n|---|---|\n| mend it | 2026-03-20 |', '| Task | Due |\n|---|---|\n| mend it |  |'],
  ['Task\tDue\tWho\nmend it 20 Mar 2026\t20 Mar 2026\tBo', 'Task\tDue\tWho\nmend it\t\tBo'],
  // Another date would become the due date; and only its date makes an action of a tick.
  ['- [ ] mend what broke on 2 Mar 2026 (due 2026-03-29)', 'not-understood'],
  ['✅ mend it (due 2026-03-20)', 'not-understood'],
];

describe('Rescheduling', () => {
  for (const [text, expected] of rescheduled) {
    it(`makes of ${JSON.stringify(text)} ${JSON.stringify(expected)}`, () => {
      check(text, '2026-04-05', expected);
    });
  }

  it('adds the year where the date would mean another one', () => {
    check('- [ ] mend it by 29 March', '2027-04-05', '- [ ] mend it by 5 April 2027');
    check('- [ ] mend it until Nov 15', '2027-04-05', '- [ ] mend it until Apr 5, 2027');
  });

  it('changes nothing but the date in minutes with other line ends', () => {
    for (const eol of ['\r\n', '\r', '\n'])
      check(
        `- [ ] mend it due 2 Apr${eol}  2026${eol}${eol}`,
        '2026-04-05',
        `- [ ] mend it due 5 Apr${eol}  2026${eol}${eol}`,
      );
  });

  it('refuses in approved minutes, and between the marks of a merge conflict', () => {
    const approved = front.replace('---\n', '---\nstatus: approved\n');
    const text = `${approved}- [ ] mend it\n`;
    const { action, people } = seen(text, 'mend it');
    assert.equal(outcome(text, setDue(action, day('2026-04-05'), people)), 'approved');
    const conflict = `${front}<<<<<<< ours\n- [ ] mend it\n=======\n- [x] mend it\n>>>>>>> theirs\n`;
    assert.equal(outcome(conflict, setDue({ ...action, text: conflict }, day('2026-04-05'), people)), 'merge-conflict');
  });
});

describe('Taking a due date away', () => {
  for (const [text, expected] of withoutDate) {
    it(`makes of ${JSON.stringify(text)} ${JSON.stringify(expected)}`, () => {
      check(text, undefined, expected);
    });
  }
});

function check(text: string, due: string | undefined, expected: string): void {
  const whole = front + text;
  const { action, people } = seen(whole, '');
  const answer = setDue(action, due === undefined ? undefined : day(due), people);
  assert.equal(outcome(whole, answer).replace(front, ''), expected);
}
