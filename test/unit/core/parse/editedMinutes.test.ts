import assert from 'node:assert/strict';
import type { Meeting } from '../../../../src/core/model';
import { EditedMinutes } from '../../../../src/core/parse/editedMinutes';
import { parseMeeting } from '../../../../src/core/parse/parseMeeting';
import { fileAt, usualPath } from '../minutes';

const text = [
  '---',
  'date: 2026-03-11',
  'attendees: [Ada Fenwick, Bo Ode]',
  '---',
  '# Roof',
  '',
  'We looked at it.',
  '',
  '| Time | Topic | Who |',
  '|---|---|---|',
  '| 09:00 | The roof | Ada |',
  '',
  '- [ ] Ada: mend DM-1 (due 2026-03-29)',
  '',
  '# Cellar',
  '',
  'Passcode: x7Q-9z',
  '',
  '- [ ] Bo: dry it by next week',
  '- DECISION: so be it',
].join('\n');

/** Small pieces, so that a short text has several. */
const sizes = { beforeHeading: 0, elsewhere: 0, much: 0 };

/** The minutes before and after an edit, the second read as an editor reads them. */
function typed(where: string | RegExp, what: string): { readonly before: Meeting; readonly after: Meeting } {
  const edited = new EditedMinutes(fileAt(usualPath), sizes);
  const before = edited.read(text);
  const changed = text.replace(where, what);
  assert.notEqual(changed, text);
  const after = edited.read(changed);
  assert.deepEqual(after, parseMeeting(fileAt(usualPath), changed));
  return { before, after };
}

describe('Of minutes that are edited stays', () => {
  it('everything, when the text is the same', () => {
    const edited = new EditedMinutes(fileAt(usualPath));
    assert.equal(edited.read(text), edited.read(text.slice(0, 50) + text.slice(50)));
  });

  it('every list in which nothing has changed, when a word is typed', () => {
    const { before, after } = typed('looked at it', 'looked at it well');
    assert.equal(after.actions, before.actions);
    assert.equal(after.people, before.people);
    assert.equal(after.attendees, before.attendees);
    assert.equal(after.mentions, before.mentions);
    assert.equal(after.agenda, before.agenda);
    assert.equal(after.decisions, before.decisions);
    assert.equal(after.references, before.references);
    assert.equal(after.problems, before.problems);
  });

  it('every action in pieces above, and the people, when a line is added', () => {
    const { before, after } = typed('Passcode', 'More.\n\nPasscode');
    assert.equal(after.actions[0], before.actions[0]);
    assert.deepEqual(
      after.actions.map(({ place }) => place.line),
      [12, 20],
    );
    assert.equal(after.people, before.people);
    assert.equal(after.agenda, before.agenda);
  });

  it('every action in other pieces, when one changes', () => {
    const { before, after } = typed('mend DM-1', 'mend DM-2');
    assert.notEqual(after.actions[0], before.actions[0]);
    assert.equal(after.actions[1], before.actions[1]);
    assert.equal(after.people, before.people);
  });

  it('nothing that depends on the date of the meeting, when that changes', () => {
    const { before, after } = typed('2026-03-11', '2026-03-18');
    assert.notDeepEqual(after.problems, before.problems);
    assert.equal(after.people.length, before.people.length);
  });

  it('nothing below a fence that is opened; all of it when it is closed', () => {
    const edited = new EditedMinutes(fileAt(usualPath), sizes);
    const opened = text.replace('We looked', '```\nWe looked');
    const closed = opened.replace('at it.', 'at it.\n```');
    assert.deepEqual(
      [text, opened, closed].map((each) => edited.read(each).actions.length),
      [2, 0, 2],
    );
    assert.equal(edited.read(closed).actions[1]?.place.line, 20);
  });
});

describe('What is typed reaches', () => {
  const long = 'a\n\nb\n\nc\n\n';
  const rows: Readonly<Record<string, readonly [string, ...string[]]>> = {
    'a paragraph far above, which becomes the title of a link': [
      `${long}[a]:\nb\n'title\n[ ] more\nmore\nmore`,
      `${long}[a]:\nb\n'title\n[ ] more\nmore\nmore'`,
    ],
    'an item, which becomes the head of a table': [
      `${long}- a\n- b\n- [ ] c | d\n- [ ] e`,
      `${long}- a\n- b\n- [ ] c | d\n|---|---|`,
      `${long}- a\n- b\n- [ ] c | d\n- [ ] |---|---|`,
    ],
    'a heading at the end, which becomes text': [`${long}[ ] a\nb\n#`, `${long}[ ] a\nb\n#a`],
    'lines far above, which become rows': [
      `${long}- a\n\n    [ ] b\tc\n\nd\te`,
      `${long}- a\n\n    [ ] b\tc\n\nd\te\tf`,
      `${long}- a\n\n    [ ] b\tc\n\nd\te`,
    ],
    'sections below a heading of another level': [
      '# A\n\na\n\na\n\n## B\n\n- [ ] mend it',
      '### A\n\na\n\na\n\n## B\n\n- [ ] mend it',
    ],
    'a line above code, which becomes the head of a list': [
      `${long}AI: Ada:\n\n\`\`\`\ncode\n\`\`\`\n\nmend it`,
      `${long}AI: Ada:\n\n\`\`\`\ncode\n\`\`\`\n\n- mend it`,
      `${long}AI: Ada:\n\n\`\`\`\ncode\n\`\`\`\n\nmend it`,
    ],
    'the rows of a table that was split': [
      `${long}| Task | Due |\n|---|---|\n| a | 1 May 2026 |\n\n| mend it | 2 May 2026 |\n|---|---|`,
      `${long}| Task | Day |\n|---|---|\n| a | 1 May 2026 |\n\n| mend it | 2 May 2026 |\n|---|---|`,
    ],
    'an agenda that was taken for a list of actions': [
      '# Actions\n\n- Ada: a\n\n- Ada is b\n\n- Bo: c\n\n- Cy: d',
      '# Actions\n\n- Ada: a\n\n- Ada is b\n\n- Bo is c\n\n- Cy is d',
      '# Actions\n\n- Ada: a\n\n- Ada: b\n\n- Bo is c\n\n- Cy: d',
    ],
    'attendees, where lines were added above': [
      `Attendees:\n\n- Ada Fenwick\n- Bo Ode\n\nCy Marsh\n\nDi Salo`,
      `${long}${long}Attendees:\n\n- Ada Fenwick\n- Bo Ode\n\nCy Marsh\n\nDi Salo`,
      `${long}${long}Attendees:\n\n- Ada Fenwick\n- Bo Odell\n\nCy Marsh\n\nDi Salo`,
    ],
    'everything below front matter that is opened': [
      `-\nseries: attic\n---\n# A\n\n- [ ] a\n\n# B\n\n- [ ] b`,
      `---\nseries: attic\n---\n# A\n\n- [ ] a\n\n# B\n\n- [ ] b`,
    ],
    'the other side of a conflict': [
      `# A\n\n- [ ] a\n\n<<<<<<< one\n- [ ] b\n=======\n- [ ] c\n`,
      `# A\n\n- [ ] a\n\n<<<<<<< one\n- [ ] b\n=======\n- [ ] c\n>>>>>>> two\n`,
    ],
  };
  for (const [what, texts] of Object.entries(rows)) {
    it(what, () => {
      const edited = new EditedMinutes(fileAt(usualPath), sizes);
      for (const each of texts) assert.deepEqual(edited.read(each), parseMeeting(fileAt(usualPath), each));
      assert.equal(new Set(texts.map((each) => JSON.stringify(edited.read(each)))).size, new Set(texts).size);
    });
  }
});
