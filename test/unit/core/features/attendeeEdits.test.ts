import assert from 'node:assert/strict';
import fc from 'fast-check';
import { addAttendee } from '../../../../src/core/features/attendeeEdits';
import { applyEdits } from '../../../../src/core/text';
import { fileAt, meetingIn, usualPath } from '../minutes';

/** What it is, the minutes before, and after; undefined where it must be refused. */
type Row = readonly [string, string, string | undefined];

describe('Somebody is added to those who came', () => {
  const rows: readonly Row[] = [
    [
      'in the front matter',
      '---\nattendees:\n  - Ada Fenwick (AF) # chair\n  # guests\nnext: 2026-04-08\n---\n',
      '---\nattendees:\n  - Ada Fenwick (AF) # chair\n  - Zed Quill\n  # guests\nnext: 2026-04-08\n---\n',
    ],
    ['in the front matter’s brackets', '---\npresent: [Ada, Bo]\n---\n', '---\npresent: [Ada, Bo, Zed Quill]\n---\n'],
    [
      'in the front matter’s comma list',
      '---\npresent: Ada, Bo # x\n---\n',
      '---\npresent: Ada, Bo, Zed Quill # x\n---\n',
    ],
    ['in a comma list in quotes', '---\npresent: "Ada, Bo"\n---\n', '---\npresent: "Ada, Bo, Zed Quill"\n---\n'],
    [
      'among maps',
      '---\nattendees:\n- name: Ada\n  initials: AF\n---\n',
      '---\nattendees:\n- name: Ada\n  initials: AF\n- name: Zed Quill\n---\n',
    ],
    ['behind an empty dash', '---\nattendees:\n  - \n---\n', '---\nattendees:\n  - Zed Quill\n---\n'],
    [
      'behind the last dash, which is empty',
      '---\nattendees:\n  - Ada\n  -\n---\n',
      '---\nattendees:\n  - Ada\n  - Zed Quill\n---\n',
    ],
    [
      'below an empty field',
      '---\nattendees:\ndate: 2026-03-11\n---\n',
      '---\nattendees:\n  - Zed Quill\ndate: 2026-03-11\n---\n',
    ],
    [
      'in a field of its own',
      '---\ndate: 2026-03-11\n---\nText\n',
      '---\ndate: 2026-03-11\nattendees:\n  - Zed Quill\n---\nText\n',
    ],
    [
      'with the file’s line endings',
      '---\r\nattendees:\r\n  - Ada\r\n---\r\n',
      '---\r\nattendees:\r\n  - Ada\r\n  - Zed Quill\r\n---\r\n',
    ],
    [
      'in a list below a heading',
      '## Attendees\n\n- Ada\n- Bo\n\nWe began.\n',
      '## Attendees\n\n- Ada\n- Bo\n- Zed Quill\n\nWe began.\n',
    ],
    [
      'in a list with stars',
      '**Present**\n\n* Ada\n  * late\n* Bo\n',
      '**Present**\n\n* Ada\n  * late\n* Bo\n* Zed Quill\n',
    ],
    ['in a numbered list', 'Attending:\n\n1. Ada\n2. Bo', 'Attending:\n\n1. Ada\n2. Bo\n3. Zed Quill'],
    [
      'in a loose list',
      '## Present\n\n- Ada\n\n- Bo\n\n## Agenda\n',
      '## Present\n\n- Ada\n\n- Bo\n- Zed Quill\n\n## Agenda\n',
    ],
    [
      'in a roll call',
      '## Roll call\n\n- [x] Ada\n- [ ] Bo\n',
      '## Roll call\n\n- [x] Ada\n- [ ] Bo\n- [x] Zed Quill\n',
    ],
    ['in a quote', '> **Present:**\n>\n> - Ada\n> - Bo\n', '> **Present:**\n>\n> - Ada\n> - Bo\n> - Zed Quill\n'],
    [
      'behind the notes of the last',
      '## Present\n\n- Ada\n- Bo\n  - leaves at noon\n',
      '## Present\n\n- Ada\n- Bo\n  - leaves at noon\n- Zed Quill\n',
    ],
    ['behind an empty bullet', '## Present\n\n- Ada\n-\n', '## Present\n\n- Ada\n- Zed Quill\n'],
    [
      'behind a colon',
      '**Present:** Ada, Bo\n**Regrets:** Cleo\n',
      '**Present:** Ada, Bo, Zed Quill\n**Regrets:** Cleo\n',
    ],
    ['before a full stop', 'Present: Ada, Cleo.\n', 'Present: Ada, Cleo, Zed Quill.\n'],
    [
      'before a line break',
      '**Present:** Ada, Bo  \n**Date:** 2026-03-11\n',
      '**Present:** Ada, Bo, Zed Quill  \n**Date:** 2026-03-11\n',
    ],
    [
      'at the end of a soft-wrapped list',
      'Present: Ada Fenwick, Bo\nCastellan, Cleo\n',
      'Present: Ada Fenwick, Bo\nCastellan, Cleo, Zed Quill\n',
    ],
    [
      'in a label in a list',
      '- Present: Ada, Bo\n- Regrets: Cleo\n',
      '- Present: Ada, Bo, Zed Quill\n- Regrets: Cleo\n',
    ],
    ['in a single item', '## Present\n\n- Ada, Bo, Cleo\n', '## Present\n\n- Ada, Bo, Cleo, Zed Quill\n'],
    ['in a comma list below', '## Guests\n\nAda, Bo and Cleo\n', '## Guests\n\nAda, Bo and Cleo, Zed Quill\n'],
    [
      'in lines with their houses',
      'Present\nAda Fenwick, Roofers\nBo Castellan, Ropes\n',
      'Present\nAda Fenwick, Roofers\nBo Castellan, Ropes\nZed Quill\n',
    ],
    [
      'in a table',
      '## Roll call\n\n| House | Name |\n|---|---|\n| Ropes | Ada |\n\nText\n',
      '## Roll call\n\n| House | Name |\n|---|---|\n| Ropes | Ada |\n|  | Zed Quill |\n\nText\n',
    ],
    ['in a row of two cells', '| Present | Ada, Bo |\n|---|---|\n', '| Present | Ada, Bo, Zed Quill |\n|---|---|\n'],
    ['once', '## Present\n\n- ZED QUILL\n', '## Present\n\n- ZED QUILL\n'],
    [
      'also who stands elsewhere',
      '**Present:** Ada, Bo\n\nNotetaker: Zed Quill\n',
      '**Present:** Ada, Bo, Zed Quill\n\nNotetaker: Zed Quill\n',
    ],
    ['not where no list is', 'We met.\n', undefined],
    ['not into broken front matter', '---\nattendees: [Ada\n---\n', undefined],
    ['not into front matter that repeats itself', '---\na: &x [Ada]\nattendees: *x\n---\n', undefined],
  ];
  for (const [what, before, after] of rows) {
    it(what, () => {
      assert.equal(written(before, 'Zed Quill'), after);
    });
  }

  it('by a handle', () => {
    assert.equal(written('---\nattendees:\n  - Ada\n---\n', '@zed'), '---\nattendees:\n  - Ada\n  - "@zed"\n---\n');
    assert.equal(written('Present: Ada, Bo\n', '@zed'), 'Present: Ada, Bo, @zed\n');
  });

  it('of the meeting that the line stands in, in a file of many', () => {
    const text = '# 2026-03-11\n\nPresent: Ada, Bo\n\nOne\n\n# 2026-03-18\n\nPresent: Ada, Cleo\n\nTwo\n';
    assert.equal(written(text, 'Zed Quill', 10), text.replace('Cleo', 'Cleo, Zed Quill'));
    assert.equal(written(text, 'Zed Quill', 4), text.replace('Bo', 'Bo, Zed Quill'));
  });

  it('without touching code that looks like a list', () => {
    const text = '```\nPresent: Ada, Bo\n```\n\nPresent: Ada, Bo\n';
    assert.equal(written(text, 'Zed Quill'), '```\nPresent: Ada, Bo\n```\n\nPresent: Ada, Bo, Zed Quill\n');
  });

  it('but not in a file with merge conflicts, and not without a name', () => {
    const conflict = '<<<<<<< ours\nPresent: Ada\n=======\nPresent: Bo\n>>>>>>> theirs\n';
    assert.deepEqual(addAttendee(fileAt(usualPath), conflict, 'Zed'), { kind: 'refused', reason: 'merge-conflict' });
    assert.equal(written('Present: Ada\n', ' \n '), undefined);
    assert.equal(written('Present: Ada, Bo\n', '- [ ] Send it'), undefined);
  });

  it('in any text without a change of what it said before', () => {
    const piece = fc.constantFrom(
      ...'Present: Ada, Bo\n|## Attendees\n|\n|- Ada\n|- [x] Bo\n|- [ ] Ada: Mend it\n|* Cleo\n  * late\n|1. Dee\n|| Name |\n|---|\n| Ada |\n|```\n|> - Ada\n|Ada Fenwick\n|Regrets: Eve\n'.split(
        /\|(?=[^\n|])/,
      ),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 10 }), (pieces) => {
        const before = pieces.join('');
        const answer = addAttendee(fileAt(usualPath), before, 'Zed Quill');
        if (answer.kind === 'refused') return;
        const [was, is] = [meetingIn(before), meetingIn(applyEdits(before, answer.edits))];
        assert.deepEqual(
          is.attendees.map(({ name }) => name).filter((name) => name !== 'Zed Quill'),
          was.attendees.map(({ name }) => name),
        );
        assert.ok(is.attendees.some(({ name }) => name === 'Zed Quill'));
        assert.deepEqual(
          is.actions.map(({ prose }) => prose.text),
          was.actions.map(({ prose }) => prose.text),
        );
      }),
    );
  });
});

function written(before: string, name: string, line?: number): string | undefined {
  const answer = addAttendee(fileAt(usualPath), before, name, line);
  return answer.kind === 'edits' ? applyEdits(before, answer.edits) : undefined;
}
