import assert from 'node:assert/strict';
import { fixTitles, marked, problemsOfText } from './problems';

// The meeting was on Wednesday 2026-03-11; today is Wednesday 2026-03-18.

describe('The rule overdue', () => {
  const places: readonly string[] = [
    `- [ ] Ana: Mend the roof (due 2026-03-17)
                              ^^^^^^^^^^ 1 day overdue, since 2026-03-17 (Tuesday): Mend the roof (Ana)`,
    `- [ ] Mend the roof 13 Mar 2026
                    ^^^^^^^^^^^ 5 days overdue, since 2026-03-13 (Friday): Mend the roof`,
    `| Description | Due | Assignee |
|---|---|---|
| Mend the roof | 13 Mar 2026 | Ana Li |
                  ^^^^^^^^^^^ 5 days overdue, since 2026-03-13 (Friday): Mend the roof (Ana Li)`,
    '- [ ] Ana: Mend the roof (due 2026-03-18)',
    '- [x] Ana: Mend the roof (due 2026-03-12)',
    '- [-] Ana: Mend the roof (due 2026-03-12)',
    '- [>] Ana: Mend the roof (due 2026-03-12)',
    '- [ ] Ana: Mend the roof',
  ];
  for (const expected of places) {
    it(`finds ${expected.includes('^') ? 'the date' : 'nothing'} in ${expected.split('\n')[0] ?? ''}`, () => {
      assert.equal(marked('overdue', expected), expected);
    });
  }

  it('offers to mark it done, to put it off, and to cancel it', () => {
    const text = 'Next meeting: 2026-03-25\n\n- [ ] Ana: Mend the roof (due 2026-03-12)';
    const [problem] = problemsOfText(text);
    assert.ok(problem);
    assert.deepEqual(fixTitles(problem), [
      'Mark done',
      'Reschedule to the next meeting, 2026-03-25 (Wednesday)',
      'Reschedule to next week, 2026-03-27 (Friday)',
      'Reschedule to today, 2026-03-18 (Wednesday)',
      'Reschedule to another date…',
      'Cancel the action',
    ]);
  });

  it('tells of an action once, at its own meeting, however many minutes repeat it', () => {
    const own = '- [ ] Ana: Mend the roof at once (due 2026-03-12)';
    const later = 'repo/minutes/roof/2026-03-16-roof.md';
    const others = {
      [later]: `${own}\n\n| Action | Due | Who |\n|---|---|---|\n| Mend the roof at once | 2026-03-12 | Ana |\n`,
    };
    assert.deepEqual(
      problemsOfText(own, { others }).map(({ code }) => code),
      ['overdue'],
    );
    assert.deepEqual(
      problemsOfText(others[later], { path: later, others: { 'repo/minutes/roof/2026-03-11-roof.md': own } }),
      [],
    );
  });
});

describe('The rule due-soon', () => {
  const places: readonly string[] = [
    `- [ ] Ana: Mend the roof (due 2026-03-18)
                              ^^^^^^^^^^ Due today, 2026-03-18 (Wednesday): Mend the roof (Ana)`,
    `- [ ] Ana: Mend the roof (due 2026-03-19)
                              ^^^^^^^^^^ Due tomorrow, 2026-03-19 (Thursday): Mend the roof (Ana)`,
    `- [ ] Ana: Mend the roof (due 2026-03-21)
                              ^^^^^^^^^^ Due in 3 days, 2026-03-21 (Saturday): Mend the roof (Ana)`,
    '- [ ] Ana: Mend the roof (due 2026-03-22)',
    '- [ ] Ana: Mend the roof (due 2026-03-17)',
    '- [x] Ana: Mend the roof (due 2026-03-19)',
  ];
  for (const expected of places) {
    it(`finds ${expected.includes('^') ? 'the date' : 'nothing'} in ${expected.split('\n')[0] ?? ''}`, () => {
      assert.equal(marked('due-soon', expected), expected);
    });
  }

  it('looks as many days ahead as the setting says', () => {
    const codes = (dueSoonDays: number): readonly string[] =>
      problemsOfText('- [ ] Ana: Mend the roof (due 2026-03-19)', { settings: { dueSoonDays } }).map(
        ({ code }) => code,
      );
    assert.deepEqual([codes(0), codes(1)], [[], ['due-soon']]);
  });
});

describe('The rule due-before-meeting', () => {
  const places: readonly string[] = [
    `- [ ] Ana: Mend the roof (due 2026-03-10)
                              ^^^^^^^^^^ Due 2026-03-10 (Tuesday), before the meeting of 2026-03-11 (Wednesday): Mend the roof (Ana)`,
    '- [ ] Ana: Mend the roof (due 2026-03-11)',
    '- [x] Ana: Mend the roof (due 2026-03-10)',
    '- [ ] Ana: Mend the roof (due 2026-03-10) (from [2026-03-04](2026-03-04-roof.md))',
    '| Action | Due | Who |\n|---|---|---|\n| Mend the roof | 2026-03-04 | Ana |',
  ];
  for (const expected of places) {
    it(`finds ${expected.includes('^') ? 'the date' : 'nothing'} in ${expected.split('\n')[0] ?? ''}`, () => {
      assert.equal(marked('due-before-meeting', expected), expected);
    });
  }
});

describe('The rule missing-due', () => {
  const places: readonly string[] = [
    `- [ ] Ana: Mend the roof
  ^^^^^^^^^^^^^^^^^^^^^^ No due date: Mend the roof (Ana)`,
    '- [ ] Ana: Mend the roof by next Friday',
    '- [ ] Ana: Mend the roof (due 2026-02-30)',
    '- [ ] Ana: Mend the roof 03/04/2026',
    '- [x] Ana: Mend the roof',
  ];
  for (const expected of places) {
    it(`finds ${expected.includes('^') ? 'the action' : 'nothing'} in ${expected.split('\n')[0] ?? ''}`, () => {
      assert.equal(marked('missing-due', expected), expected);
    });
  }
});
