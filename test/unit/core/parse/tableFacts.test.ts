import assert from 'node:assert/strict';
import { meetingIn } from '../minutes';

describe('Also known is', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['who stands in a column for people', 'Coordinator', 'Ada Fenwick'],
    ['who stands under Chair', 'Chair', 'Ada Fenwick'],
    ['who stands under Who', 'Who', 'Ada Fenwick'],
    ['who stands under Presenter', 'Presenter:', 'Ada Fenwick'],
    ['who stands under Requested by', 'Requested by', 'Ada Fenwick'],
    ['who stands under Assignee', '**Assignee**', 'Ada Fenwick'],
    ['who stands under Owner', 'Owner', 'Ada Fenwick'],
    ['nobody in another column', 'House', ''],
  ];
  for (const [what, header, people] of rows) {
    it(what, () => {
      const text = `| Topic | ${header} | Notes |\n|---|---|---|\n| Roof | Ada Fenwick | Bo Castellan |`;
      assert.equal(shown(text), people);
    });
  }

  const cells: readonly (readonly [string, string, string])[] = [
    ['each of several', 'Ada Fenwick / Bo, Cleo & Dara and Emil', 'Ada Fenwick, Bo, Cleo, Dara, Emil'],
    ['each of several lines', 'Ada Fenwick<br>Bo Castellan', 'Ada Fenwick, Bo Castellan'],
    ['who stands in for another', 'Ada Fenwick for Bo Castellan', 'Ada Fenwick, Bo Castellan'],
    ['without a remark', 'Ada Fenwick (by phone)', 'Ada Fenwick'],
    ['in a link', '[Ada Fenwick](x.md)', 'Ada Fenwick'],
    ['with a handle', '@adaf', 'adaf'],
    ['an account of a wiki', 'Unknown User (adaf)', 'Unknown User (adaf)'],
    ['nobody in a sentence', 'whoever finds the key', ''],
    ['nobody who is an abbreviation', 'DMLT', ''],
    ['nobody: everyone', 'All', ''],
    ['nobody: to be said', 'TBD', ''],
  ];
  for (const [what, cell, people] of cells) {
    it(what, () => {
      assert.equal(shown(`| Time | Topic | Who |\n|---|---|---|\n| 9:00 | Roof | ${cell} |`), people);
    });
  }

  it('each of several who are known, without anything between them', () => {
    const text =
      '| Topic | Who |\n|---|---|\n| a | Ada Fenwick Bo Castellan |\n| b | Bo Castellan |\n| c | Ada Fenwick |';
    assert.equal(shown(text), 'Bo Castellan, Ada Fenwick');
  });

  it('no second person where a first name means one who came', () => {
    assert.equal(
      shown('Present: Ada Fenwick\n\n| Topic | Who |\n|---|---|\n| a | Ada |\n| b | Fenwick |'),
      'Ada Fenwick',
    );
  });

  it('who stands in a table of tabs whose rows go on behind other text', () => {
    const text = 'Time\tTopic\tWho\n9:00\tRoof\tAda Fenwick\n\n- a note\n\n10:00\tDoor\tBo Castellan\n';
    assert.equal(shown(text), 'Ada Fenwick, Bo Castellan');
  });

  it('nobody in the same column of another table', () => {
    const text =
      '| Topic | Who |\n|---|---|\n| a | Ada Fenwick |\n\n## Files\n\n| File | Kind |\n|---|---|\n| a | Old Paper |';
    assert.equal(shown(text), 'Ada Fenwick');
  });

  function shown(text: string): string {
    return meetingIn(text)
      .people.map(({ name }) => name)
      .join(', ');
  }
});

describe('The agenda', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'is the rows of a table',
      '| Time | Topic | Coordinator | Notes |\n|---|---|---|---|\n| 9:00 | The *roof* | Ada / Bo | x |\n| 9:30 | Door |  | y |',
      ['topic 2: 9:00 The roof (Ada / Bo)', 'topic 3: 9:30 Door'],
    ],
    [
      'has breaks',
      '| Time | Item |\n|---|---|\n| 10:00 | Break |\n| 10:30 | Coffee break |\n| 11:00 | Breaking news |\n| 12:00 |  |',
      ['break 2: 10:00 Break', 'break 3: 10:30 Coffee break', 'topic 4: 11:00 Breaking news', 'break 5: 12:00'],
    ],
    [
      'has days',
      '## Day 1, Tuesday 3 March 2026\n\nTime\tTopic\tChair\n9:00\tRoof\tAda\nDay 2: Wednesday\t\t\n9:30\tDoor\tBo\n',
      [
        'day 0: Day 1, Tuesday 3 March 2026',
        'topic 3: 9:00 Roof (Ada)',
        'day 4: Day 2: Wednesday',
        'topic 5: 9:30 Door (Bo)',
      ],
    ],
    [
      'has proposed topics',
      '| Topic | Requested by | Time required (estimate) | Notes |\n|---|---|---|---|\n| Roof | Ada | 20 min | |',
      ['proposed 2: 20 min Roof (Ada)'],
    ],
    [
      'leaves out who leads and who writes',
      'Time\tTopic\tWho\nModerator: Ada\tNotetaker: Bo\t\n9:00\tRoof\tCleo\n',
      ['topic 2: 9:00 Roof (Cleo)'],
    ],
    ['is no report', '| Task | Owner | Due |\n|---|---|---|\n| Mend it | Ada | 2026-03-29 |', []],
    ['is no other table', '| Colour | Number |\n|---|---|\n| red | 3 |', []],
    ['is no table of contents', '- Day 1, Tuesday\n- Day 2, Wednesday', []],
    ['is no sentence', 'Day 1 was long.\n\nDaybreak', ['day 0: Day 1 was long.']],
  ];
  for (const [what, text, expected] of rows) {
    it(what, () => {
      const agenda = meetingIn(text).agenda.map(({ kind, line, time, topic, coordinator }) =>
        [`${kind} ${line}:`, time, topic, coordinator && `(${coordinator})`].filter(Boolean).join(' '),
      );
      assert.deepEqual(agenda, expected);
    });
  }
});
