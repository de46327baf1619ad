import assert from 'node:assert/strict';
import { meetingIn } from '../minutes';

describe('The title of a meeting', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['is what the front matter says', '---\ntitle: The roof\n---\n# Another', 'The roof'],
    ['may be a number there', '---\ntitle: 2026.10\n---\n', '2026.10'],
    ['is the first heading of the first level', 'x\n\n## Before\n\n# The *roof*\n\n# Later', 'The roof'],
    ['is the first heading', 'x\n\n### The roof\n\n## Later', 'The roof'],
    ['is an underlined heading', 'x\n\nThe roof\n========', 'The roof'],
    ['is the first line', '\n\nThe **roof**\n\nx', 'The roof'],
    ['is the first line, be it an item', '- The roof\n- x', 'The roof'],
    ['is the file’s name', '', '2026-03-11-roof'],
    ['is no empty heading', '# \n\n## \n\n# The roof', 'The roof'],
    ['is no empty title', '---\ntitle: ""\n---\n# The roof', 'The roof'],
    ['is no code', '```\n# a\n```\n\nThe roof', 'The roof'],
  ];
  for (const [what, text, title] of rows) {
    it(what, () => {
      assert.equal(meetingIn(text).title, title);
    });
  }
});

describe('The date of a meeting', () => {
  const rows: readonly (readonly [string, string, string | undefined])[] = [
    ['is what the front matter says', '---\ndate: 2026-02-03\n---\nDate: 2026-02-04', '2026-02-03'],
    ['may have a time there', '---\ndate: 2026-02-03T14:00Z\n---\n', '2026-02-03'],
    ['may have a time behind a space there', '---\ndate: 2026-02-03 14:00\n---\n', '2026-02-03'],
    ['is the first of several days', '---\ndate: 2026-02-03/2026-02-04\n---\n', '2026-02-03'],
    ['may be in words there', '---\ndate: February 3, 2026\n---\n', '2026-02-03'],
    ['may be in quotes there', '---\ndate: "2026-02-03"\n---\n', '2026-02-03'],
    ['stands behind a label', '# x 2026-02-05\n\n**Date:** February 3, 2026', '2026-02-03'],
    ['stands behind a label in a list, with a time', '* Date: 2026-02-03T14:00Z', '2026-02-03'],
    ['stands below a label', '## Date\n\n3 Feb 2026', '2026-02-03'],
    ['stands behind other labels', 'When: Tuesday, 3 Feb 2026, 14:00', '2026-02-03'],
    ['stands behind Time', 'Time: 2026-02-03 14:00', '2026-02-03'],
    ['stands behind Meeting date', 'Meeting date: 3 Feb 2026 – 4 Feb 2026', '2026-02-03'],
    ['stands behind the first label that has one', 'Date: soon\n\nWhen: 3 Feb 2026', '2026-02-03'],
    ['stands in a heading', '# Roof\n\n## Notes of 3 February 2026\n', '2026-02-03'],
    ['stands in no heading about what comes next', '## Next meeting 2026-02-03\n', '2026-03-11'],
    ['stands in no other line', 'On 2026-02-03 the roof leaked.', '2026-03-11'],
    ['is what the file’s name says', '# Roof', '2026-03-11'],
    ['is not what there is not', '---\ndate: 2026-02-30\n---\nDate: 31 Apr 2026\n\n# 2026-13-01', '2026-03-11'],
    ['needs a year', 'Date: 3 February', '2026-03-11'],
  ];
  for (const [what, text, date] of rows) {
    it(what, () => {
      assert.equal(meetingIn(text).date, date);
    });
  }

  it('is unknown when nothing says it', () => {
    assert.equal(meetingIn('# Roof', 'repo/minutes/roof.md').date, undefined);
  });
});

describe('The series of a meeting', () => {
  it('is what the front matter says', () => {
    assert.equal(meetingIn('---\nseries: Cellar\n---\n').series, 'cellar');
  });
  it('is what the path says', () => {
    assert.equal(meetingIn('# x').series, 'roof');
  });
});

describe('The people of a meeting', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['are in the front matter', '---\nattendees: [Ada Fenwick, Bo]\n---\n', 'Ada Fenwick, Bo'],
    [
      'may be strings with all that is known',
      '---\npresent:\n  - Ada Fenwick (AF) <ada@example.org>\n---\n',
      'Ada Fenwick AF <ada@example.org>',
    ],
    [
      'may be maps',
      "---\nparticipants:\n  - {name: Ada Fenwick, initials: AF, handle: '@adaf', email: ada@example.org}\n---\n",
      'Ada Fenwick AF @adaf <ada@example.org>',
    ],
    ['may be one string', '---\nattendees: Ada Fenwick, Bo and Cleo\n---\n', 'Ada Fenwick, Bo, Cleo'],
    [
      'may be one string with all that is known',
      '---\nattendees: Ada Fenwick / Roofers / @adaf, Bo\n---\n',
      'Ada Fenwick @adaf, Bo',
    ],
    ['sent regrets', '---\nregrets: [Ada]\napologies: Bo\n---\n', 'Ada, Bo'],
    [
      'lead and write',
      '---\nchair: Ada\nmoderator: Bo\nnotetaker: Cleo / Dara\nscribe: Emil & Fen\n---\n',
      'Ada, Bo, Cleo, Dara, Emil, Fen',
    ],
    ['are no placeholders', '---\nattendees: [TBD, your name, null, "", 3]\nchair:\n---\n', ''],
    ['are no maps without a name', '---\nattendees: [{initials: AF}, {name: ""}, [Ada]]\n---\n', ''],
    [
      'stand below a heading',
      '## Attendees\n\n- Ada Fenwick\n- [Bo](bo.md) (late)\n\nThat was all.\n',
      'Ada Fenwick, Bo',
    ],
    ['stand below a bold label', '**Present:**\n\n* Ada\n* @bo\n\n## Agenda\n\n* Roof\n', 'Ada, bo @bo'],
    ['stand behind a label', 'Present: Ada, Bo; Cleo and Dara\n', 'Ada, Bo, Cleo, Dara'],
    ['stand behind a label, soft-wrapped', '**Attendees**: Ada,\nBo, Cleo\nFenwick\n', 'Ada, Bo, Cleo Fenwick'],
    ['stand below a label, in a comma list', '## Participants\n\nAda, Bo,\nCleo\n', 'Ada, Bo, Cleo'],
    [
      'stand under a label in a list, and not beside it',
      '- Attendees\n  - Ada\n  - Bo\n- Agenda\n  - Roof\n',
      'Ada, Bo',
    ],
    ['do not stand beside a label in a list', '- Attendees\n- Agenda\n- Roof\n', ''],
    ['are no groups', '## Attendees\n\n- On the roof\n  - Ada\n- Remote\n  - Bo\n', 'Ada, Bo'],
    ['are not what is said of them', '## Attendees\n\n- Ada\n\n  came late\n- Bo\n', 'Ada, Bo'],
    ['stand under several labels', 'Present: Ada\n\nRegrets: Bo\n', 'Ada, Bo'],
    ['are known under all names', '---\nchair: Ada\n---\nPresent: Bo\n', 'Ada, Bo'],
    ['do not stand below other headings', '## Agenda\n\n- Roof\n', ''],
    ['are not there', '', ''],
  ];
  for (const [what, text, people] of rows) {
    it(what, () => {
      assert.equal(shown(text), people);
    });
  }

  function shown(text: string): string {
    return meetingIn(text)
      .people.map(({ name, initials, handle, email }) =>
        [name, initials, handle && `@${handle}`, email && `<${email}>`].filter(Boolean).join(' '),
      )
      .join(', ');
  }
});

describe('A meeting', () => {
  it('is approved when its front matter says so', () => {
    const isApproved = (text: string): boolean => meetingIn(text).isApproved;
    assert.deepEqual(
      [
        '---\nstatus: approved\n---\n',
        '---\nStatus: Approved\n---\n',
        '---\nstatus: draft\n---\n',
        'status: approved',
      ].map(isApproved),
      [true, true, false, false],
    );
  });
});
