import assert from 'node:assert/strict';
import type { Person } from '../../../../src/core/model';
import { meetingIn } from '../minutes';

function names(people: readonly Person[]): string {
  return people.map(({ name }) => name).join(', ');
}

describe('Those who came', () => {
  // The text, who came, who sent regrets.
  const rows: readonly (readonly [string, string, string, string?])[] = [
    ['stand below a heading', '## Attendees\n\n- Ada Fenwick\n- Bo', 'Ada Fenwick, Bo'],
    ['stand below a heading with a number, a colon, a count', '## 1. Attendees (2):\n\n- Ada\n- Bo', 'Ada, Bo'],
    ['stand below a plain phrase', 'Attending\n\n- Ada\n- Bo', 'Ada, Bo'],
    ['stand below a bold phrase', '**In attendance**\n\n* Ada\n* Bo', 'Ada, Bo'],
    ['stand below a phrase with a colon', 'Planning to attend:\n\n1. Ada\n2. Bo', 'Ada, Bo'],
    ['stand behind a colon', '**Present:** Ada, Bo & Cleo', 'Ada, Bo, Cleo'],
    ['stand behind a colon that is not bold', '*Present*: Ada; Bo', 'Ada, Bo'],
    ['stand behind a colon in a list', '- Present: Ada, Bo\n- Regrets: Cleo', 'Ada, Bo', 'Cleo'],
    ['stand under several labels of one paragraph', '**Present:** Ada, Bo\n**Regrets:** Cleo', 'Ada, Bo', 'Cleo'],
    ['stand under plain labels of one paragraph', 'Date: 2026-03-11\nPresent: Ada\nAbsent: Bo', 'Ada', 'Bo'],
    [
      'stand in a soft-wrapped list before another label',
      'Present: Ada Fenwick, Bo\nCastellan, Cleo\nApologies: Dara',
      'Ada Fenwick, Bo Castellan, Cleo',
      'Dara',
    ],
    ['stand in lines', '## Participants\n\nAda Fenwick\nBo Castellan\nCleo', 'Ada Fenwick, Bo Castellan, Cleo'],
    ['stand in lines with hard breaks', 'Present:\\\nAda Fenwick\\\nBo Castellan', 'Ada Fenwick, Bo Castellan'],
    [
      'stand in lines with their houses',
      'Present\nAda Fenwick, Roofers\nBo Castellan, Ropes',
      'Ada Fenwick, Bo Castellan',
    ],
    ['stand in a comma list below', '## Guests\n\nAda, Bo and Cleo', 'Ada, Bo, Cleo'],
    ['stand in a single item', '## Present\n\n- Ada, Bo, Cleo', 'Ada, Bo, Cleo'],
    ['stand in a single item with a house', '## Present\n\n- Ada Fenwick, Roofers', 'Ada Fenwick'],
    ['stand in items with their houses', '## Present\n\n- Ada, Roofers\n- Bo, Ropes & Sons', 'Ada, Bo'],
    ['stand two in an item', '## Present\n\n- Ada & Bo\n- Cleo and Dara (Ropes & Sons)', 'Ada, Bo, Cleo, Dara'],
    ['stand with parentheses that hold commas', 'Present: Ada (late, by phone), Bo (AB, CD)', 'Ada, Bo'],
    ['stand in links', '## Present\n\n- [Ada Fenwick](x.md) (arrives at noon)\n- [@bo][]', 'Ada Fenwick, bo'],
    ['are accounts of a wiki', '## Absent\n\n- [Unknown User \\(bo\\)](#)', '', 'Unknown User (bo)'],
    [
      'stand below a sentence',
      '## Present\n\nNB The drill: [Ada](x), [Bo](x) will be away on the 3rd.\n\n- Cleo',
      'Cleo',
    ],
    ['stand below a short sentence', '## Introduction of attendees\n\nAll said hello.\n\n- Ada\n- Bo', 'Ada, Bo'],
    ['stand in paragraphs', '## Present\n\nAda Fenwick\n\nBo Castellan\n\nWe began late.', 'Ada Fenwick, Bo Castellan'],
    ['stand nested in groups', '## Present\n\n- Traveling\n  - Ada\n  - Bo\n- Local\n  - Cleo', 'Ada, Bo, Cleo'],
    ['stand in bold groups', '## Present\n\n* **Members:**\n  * Ada\n* **Guests:** Bo, Cleo', 'Ada, Bo, Cleo'],
    [
      'stand in groups by house',
      '## Present\n\n- Roofers\n  - Ada Fenwick\n- Ropes: Bo Abel, Cleo Marsh',
      'Ada Fenwick, Bo Abel, Cleo Marsh',
    ],
    ['stand in groups under headings', '## Present\n\n### In person\n\n- Ada\n\n### Remote\n\n- Bo', 'Ada, Bo'],
    ['stand in groups under paragraphs', '**Present**\n\nMembers:\n\n- Ada\n\nRemote:\n\n- Bo', 'Ada, Bo'],
    ['stand in groups on lines', '**Present**\n\nRemote: Ada, Bo', 'Ada, Bo'],
    ['have notes under them', '## Present\n\n- Ada Fenwick\n  - leaves at noon\n- Bo', 'Ada Fenwick, Bo'],
    ['stand in a table', '## Roll call\n\n| Name | House |\n|---|---|\n| Ada | Roofers |\n| Bo | Ropes |', 'Ada, Bo'],
    ['stand in the first column', '## Roll call\n\n| Ada | Roofers |\n|---|---|\n| Bo | Ropes |', 'Ada, Bo'],
    ['stand in the column for them', '**Present**\n\n| House | Name |\n|---|---|\n| Roofers | Ada |', 'Ada'],
    [
      'stand in a row of two cells',
      '| Date | 2026-03-11 |\n|---|---|\n| Present | Ada, Bo |\n| Regrets | Cleo |',
      'Ada, Bo',
      'Cleo',
    ],
    ['stand in HTML', '<p><b>Attendees</b></p><ul><li>Ada</li><li>Bo</li></ul>', 'Ada, Bo'],
    ['stand under a label in a list', '- Attendees\n  - Ada\n  - Bo\n- Agenda\n  - Roof', 'Ada, Bo'],
    ['stand in lines that HTML breaks', '**Present:**<br>Ada<br>Bo Castellan<br/>\nCleo', 'Ada, Bo Castellan, Cleo'],
    ['stand behind a colon, before a sentence', 'Present: Ada, Bo\nWe began at ten, and Cleo spoke.', 'Ada, Bo'],
    [
      'stand behind a colon, and go on behind "and"',
      'Present: Ada Fenwick and\nBo Castellan',
      'Ada Fenwick, Bo Castellan',
    ],
    ['are more than a line can show', `Present: ${'Ada Fenwick, '.repeat(300)}Bo`, 'Ada Fenwick, Bo'],
    ['stand once', 'Present: Ada Fenwick, Ada  Fenwick, ada fenwick', 'Ada Fenwick'],
    ['are ticked', '## Roll call\n\n- [x] Ada\n- [ ] Bo\n- [x] Cleo', 'Ada, Cleo'],
    ['are not ticked yet', '## Roll call\n\n- [ ] Ada\n- [ ] Bo', 'Ada, Bo'],
    ['stand in other scripts', 'Present: 山田 花子、鈴木 一郎', '山田 花子, 鈴木 一郎'],
    ['lead among them', '## Present\n\n- Chair: Ada\n- Bo', 'Ada, Bo'],
    ['stand before those who did not come', '## Present\n\n- Ada\n- Regrets: Bo', 'Ada', 'Bo'],
    [
      'stand in the front matter before all else',
      '---\nattendees: [Ada]\nregrets: Bo\n---\nPresent: Cleo\n',
      'Ada',
      'Bo',
    ],
    ['are not in a table of contents', '- Date\n- Attendees\n- Day 1, Tuesday 3 March 2026\n- Topics', ''],
    ['are not in a sentence', '## Present\n\nAda took the roll, and Bo was late again.', ''],
    ['are not in a sentence behind a colon', 'Present: see the list on the wall', ''],
    ['are not below another label', 'Attendees:\n\nAgenda:\n\n- Roof\n- Cellar', ''],
    ['are not below another heading', '## Attendees\n\n## Agenda\n\n- Roof', ''],
    ['are not below a deeper heading that is no group', '## Attendees\n\n### Agenda\n\n- Roof', ''],
    ['are no placeholders', '## Present\n\n- your name / house / @handle\n- TODO\n- …', ''],
    ['are not in a list of actions', '## Roll call\n\n- [ ] Ada: mend the roof\n- [ ] Bo: paint it', ''],
    ['are not in a longer phrase', 'Present state of the roof:\n\n- Ada', ''],
    ['are no topics after the list', '## Present\n\n- Ada\n\nWe began late.\n\n- Roof', 'Ada'],
  ];
  for (const [what, text, attendees, regrets = ''] of rows) {
    it(what, () => {
      const meeting = meetingIn(text);
      assert.deepEqual([names(meeting.attendees), names(meeting.regrets)], [attendees, regrets]);
    });
  }

  it('have what a table says of them', () => {
    const [ada] = meetingIn(
      '## Present\n\n| Name | Abbreviation | GitHub | E-mail |\n|---|---|---|---|\n| Ada Fenwick | AXF | @adaf | ada@example.org |',
    ).attendees;
    assert.deepEqual(ada, { name: 'Ada Fenwick', initials: 'AXF', handle: 'adaf', email: 'ada@example.org' });
  });

  it('are known by all that the text says of them', () => {
    const { people } = meetingIn('---\nchair: Ada Fenwick @adaf\n---\nPresent: Ada Fenwick (AF), @adaf, Bo\n');
    assert.deepEqual(people, [{ name: 'Ada Fenwick', initials: 'AF', handle: 'adaf' }, { name: 'Bo' }]);
  });
});

describe('Chair and notetaker', () => {
  const rows: readonly (readonly [string, string, string, string?])[] = [
    ['stand behind labels', 'Chair: Ada Fenwick\nScribe: Bo', 'Ada Fenwick', 'Bo'],
    ['stand behind bold labels', '**Moderator:** Ada\n\n**Note-taker:** Bo', 'Ada', 'Bo'],
    ['stand in one line', 'Facilitator: Ada Fenwick. Notetaker: Bo Castellan', 'Ada Fenwick', 'Bo Castellan'],
    ['stand before other labels', 'Present: Ada Fenwick\nScribe: Ada\nAgenda: https://example.org', '', 'Ada Fenwick'],
    ['are several', 'Chairs: Ada / Bo, Cleo & Dara and Emil', 'Ada, Bo, Cleo, Dara, Emil'],
    ['stand below a label', '## Chair\n\n- Ada\n\n## Scribes\n\nBo, Cleo', 'Ada', 'Bo, Cleo'],
    ['stand in cells', '| Moderator: Ada | Quick check. Notetaker: Bo |\n|---|---|\n| x | y |', 'Ada', 'Bo'],
    ['stand in the front matter', '---\nmoderator: Ada\nscribe: Bo / Cleo\n---\nChair: Dara', 'Ada', 'Bo, Cleo'],
    ['are remarks beside a name', '## Present\n\n- Ada (chair)\n- Bo (remote, scribe)', 'Ada', 'Bo'],
    ['are those who came', 'Present: Ada Fenwick (AF), Bo\nChair: Ada\nScribe: AF', 'Ada Fenwick', 'Ada Fenwick'],
    [
      'are known when a line wrap tore the name',
      'Present: Ada Fenwick\n\n<p>Moderator: A da Fenwick</p>',
      'Ada Fenwick',
    ],
    ['are known when the first name is shorter', 'Present: Wil Fenwick\nChair: Will Fenwick', 'Wil Fenwick'],
    ['are another when the first name differs', 'Present: Jo Fenwick\nChair: John Fenwick', 'John Fenwick'],
    ['are nobody', 'Chair: TBD\nScribe: rotating every week among us', ''],
    ['are nobody in other phrases', 'Action item scribe: Ada\n\nThe chairs: mend them', ''],
  ];
  for (const [what, text, chair, notetaker = ''] of rows) {
    it(what, () => {
      const meeting = meetingIn(text);
      assert.deepEqual([names(meeting.chair), names(meeting.notetaker)], [chair, notetaker]);
    });
  }
});

describe('Derived initials', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['are those of who came', 'Present: Ada Fenwick, Bo', 'Ada Fenwick AF'],
    ['follow hyphens', 'Present: Kim-Ty Marsh', 'Kim-Ty Marsh KM KTM'],
    ['follow apostrophes', "Present: Dara O'Dell", "Dara O'Dell DO DOD"],
    ['leave out particles, or not', 'Present: Cleo van Meij', 'Cleo van Meij CVM CM'],
    ['are of nobody when two may have them', 'Present: Ada Fenwick, Al Fry, Bo Quill', 'Bo Quill BQ'],
    ['are of nobody when the text gives them to another', 'Present: Ada Fenwick, Al Fry (AF)', ''],
    ['are not needed where the text gives some', 'Present: Ada Fenwick (AXF)', ''],
    ['are of nobody who is only mentioned', '| Topic | Who |\n|---|---|\n| Roof | Ada Fenwick |', ''],
    ['are not of an account of a wiki', 'Present: Unknown User (ada)', ''],
    ['are no common abbreviation', 'Present: Pia Roux', ''],
  ];
  for (const [what, text, expected] of rows) {
    it(what, () => {
      const derived = meetingIn(text).people.flatMap(({ name, derivedInitials }) =>
        derivedInitials ? [[name, ...derivedInitials].join(' ')] : [],
      );
      assert.equal(derived.join(', '), expected);
    });
  }
});
