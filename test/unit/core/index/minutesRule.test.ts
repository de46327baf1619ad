import assert from 'node:assert/strict';
import { MinutesRule } from '../../../../src/core/index/minutesRule';
import { defaultSettings, type Settings } from '../../../../src/core/settings';
import { fileAt } from '../minutes';

const type = (value: string): string => `---\ntype: ${value}\n---\n# Roof\n`;
const met = '---\ndate: 2026-03-11\nattendees: [Ada]\n---\n# Roof\n';
const plain = '# Roof\n';
const action = '# Roof\n\n- [ ] Mend it\n';

type Row = readonly [string, string, boolean, Partial<Settings>?];

/** The path, the text, whether that is minutes, and settings that are not the defaults. */
const rules: Readonly<Record<string, readonly Row[]>> = {
  '1. Front matter that says its type decides': [
    ['repo/notes/a.md', type('minutes'), true],
    ['repo/notes/a.md', type('meeting'), true],
    ['repo/notes/a.md', type('meeting-notes'), true],
    ['repo/notes/a.md', type('"Meeting-Notes"'), true],
    ['repo/notes/a.md', '---\r\nTYPE: Minutes\r\n---\r\n', true],
    ['repo/templates/a.md', type('minutes'), true],
    ['repo/README.md', type('minutes'), true],
    ['repo/minutes/calendar.md', type('calendar'), false],
    ['repo/minutes/a.md', type('minutes-template'), false],
    ['repo/minutes/a.md', '---\ntype: agenda\ndate: 2026-03-11\nattendees: [Ada]\n---\n', false],
    ['repo/notes/2026-03-11.md', `---\ntype: letter\n---\n${action}`, false],
    // A type without a value says nothing.
    ['repo/minutes/a.md', type(''), true],
    ['repo/minutes/a.md', type('[minutes, roof]'), true],
    ['repo/notes/a.md', type(''), false],
    // Only front matter has a type.
    ['repo/notes/a.md', 'type: minutes\n', false],
    ['repo/notes/a.md', '\n---\ntype: minutes\n---\n', false],
  ],
  '2. What is excluded is none': [
    ['repo/minutes/templates/2026-03-11.md', met, false],
    ['repo/minutes/node_modules/a/2026-03-11.md', met, false],
    ['repo/.github/minutes/a.md', met, false],
    ['repo/rfcs/minutes/2026-03-11.md', action, false],
    ['repo/Proposals/minutes/a.md', met, false],
    ['repo/minutes/README.md', met, false],
    ['repo/minutes/readme.md', action, false],
    ['repo/minutes/CONTRIBUTING.md', met, false],
    ['repo/minutes/CHANGELOG.md', met, false],
    ['repo/minutes/my-template-for-roofs.md', met, false],
    ['templates/minutes/a.md', plain, false],
    ['repo/minutes/templates-of-old/a.md', plain, true],
    ['repo/minutes/README-roof.md', plain, true],
    ['repo/minutes/a.md', met, false, { exclude: ['minutes/**'] }],
    ['repo/minutes/a.md', met, false, { exclude: ['repo/minutes/**'] }],
    ['repo/minutes/README.md', plain, true, { exclude: [] }],
  ],
  '3. What is included is minutes': [
    ['repo/minutes/a.md', plain, true],
    ['repo/minutes/a.md', '', true],
    ['repo/docs/team-minutes-2026/roof/a.md', plain, true],
    ['repo/Meetings/a.md', plain, true],
    ['repo/telcons/2026/a.md', plain, true],
    ['repo/docs/minutes.md', plain, true],
    ['repo/docs/roof-meeting-notes-1.md', plain, true],
    ['repo/docs/Meeting_Notes.md', plain, true],
    ['repo/docs/MINUTES.MD', plain, true],
    // The workspace folder's own name counts.
    ['roof-minutes/a.md', plain, true],
    ['roof-minutes/docs/a.md', plain, true],
    ['Meeting of roofers/a.md', plain, true],
    ['repo/docs/roof.md', plain, false],
    ['repo/docs/meeting.md', plain, false],
    ['repo/minute/a.md', plain, false],
    ['repo/docs/roof.md', plain, true, { include: ['docs/*.md'] }],
    ['repo/docs/roof.md', plain, true, { include: ['repo/docs/*.md'] }],
    ['repo/docs/roof.md', plain, true, { include: ['DOCS/*.md'] }],
    ['repo/docs/README.md', plain, false, { include: ['docs/*.md'] }],
    ['repo/minutes/a.md', plain, false, { include: [] }],
    ['repo/Roof (old)/a.md', plain, true, { include: ['Roof (old)/**'] }],
  ],
  '4. Front matter with a date and people, a series or a meeting makes minutes': [
    ['repo/docs/a.md', met, true],
    ['repo/docs/a.md', '---\ndate: 2026-03-11\nparticipants: []\n---\n', true],
    ['repo/docs/a.md', '---\ndate: 2026-03-11\npresent: Ada\n---\n', true],
    ['repo/docs/a.md', '---\ndate: 2026-03-11\nseries: roof\n---\n', true],
    ['repo/docs/a.md', '---\nDate: 2026-03-11\nMeeting: roof\n---\n', true],
    ['repo/docs/a.md', '---\ndate: 2026-03-11\ntitle: Roof\n---\n', false],
    ['repo/docs/a.md', '---\nattendees: [Ada]\n---\n', false],
    ['repo/docs/a.md', '---\ndate:\nattendees: [Ada]\n---\n', false],
    ['repo/docs/a.md', 'date: 2026-03-11\nattendees: Ada\n', false],
  ],
  '5. A dated path with a people label, a report or an action makes minutes': [
    ['repo/docs/2026-03-11-roof.md', action, true],
    ['repo/docs/2026-03-11-roof.md', '# Roof\n\n- [x] Mended\n', true],
    ['repo/docs/2026-03-11-roof.md', '# Roof\n\n**Present:** Ada\n', true],
    ['repo/docs/2026-03-11-roof.md', '# Roof\n\n## Attendees\n\n- Ada\n', true],
    ['repo/docs/2026-03-11-roof.md', '| Action | Owner |\n|---|---|\n| Mend it | Ada |\n', true],
    ['repo/docs/2026-03-11-roof.md', '| **Description** | Due date |\n|---|---|\n| Mend it | soon |\n', true],
    ['repo/docs/2026-03-11-roof.md', 'Task\tDue\tAssignee\nMend it\t\tAda\n', true],
    ['repo/docs/2026-03-11-roof.md', '<table><tr><th>Task</th><th>Who</th></tr></table>\n', true],
    ['repo/notes/2026/2026-03-11.md', action, true],
    ['repo/2026/CG-03-11.md', action, true],
    ['repo/docs/2026-03-11/roof.md', action, true],
    ['2026-03-11-camp/roof.md', action, true],
    ['repo/docs/2026-03-11-roof.md', plain, false],
    ['repo/docs/2026-03-11-roof.md', '- [ ] TODO\n', false],
    ['repo/docs/2026-03-11-roof.md', '```\n- [ ] Mend it\n```\n', false],
    ['repo/docs/2026-03-11-roof.md', '| Action | Place |\n|---|---|\n| Mend it | roof |\n', false],
    ['repo/docs/2026-03-11-roof.md', 'Those present: a few\n', false],
    ['repo/docs/roof.md', action, false],
    ['repo/docs/03-11.md', action, false],
    ['repo/docs/2026-02-30.md', action, false],
    ['repo/docs/2026-03-11-README.md', action, true],
  ],
};

describe('Which files are minutes', () => {
  for (const [rule, rows] of Object.entries(rules)) {
    describe(rule, () => {
      for (const [path, text, isMinutes, settings] of rows) {
        it(`${path} ${isMinutes ? 'is' : 'is not'}: ${JSON.stringify(text).slice(1, 60)} ${JSON.stringify(settings ?? '').slice(1, -1)}`, () => {
          const meeting = new MinutesRule({ ...defaultSettings, ...settings }).read(fileAt(path), text);
          assert.equal(meeting !== undefined, isMinutes);
        });
      }
    });
  }
});

describe('What a path alone says of a file', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['repo/minutes/a.md', 'included'],
    ['repo/minutes/README.md', 'excluded'],
    ['repo/docs/2026-03-11.md', 'dated'],
    ['repo/docs/a.md', 'undecided'],
    ['a.md', 'undecided'],
  ];
  for (const [path, verdict] of rows) {
    it(`${path} is ${verdict}`, () => {
      assert.equal(new MinutesRule(defaultSettings).verdict(path), verdict);
    });
  }
});
