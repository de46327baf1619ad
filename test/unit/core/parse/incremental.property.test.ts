import assert from 'node:assert/strict';
import fc from 'fast-check';
import { EditedMinutes } from '../../../../src/core/parse/editedMinutes';
import { parseMeeting } from '../../../../src/core/parse/parseMeeting';
import { runs, sampleMinutes, strangeMinutes } from '../../markdown';
import { fileAt, usualPath } from '../minutes';

/** What is typed, pasted or deleted: at a place in the text, from 0 to 1. */
interface Edit {
  readonly at: number;
  readonly removed: number;
  readonly added: string;
}

const line = fc.constantFrom(
  ...[
    '',
    '',
    '# Actions',
    '## From last week',
    'We met. [ACTION: Ada to',
    'mend it] so we left',
    '## 2026-03-04 Roof',
    '# 2026-03-11',
    'Decisions',
    '---',
    '===',
    '***',
    '#\tRoof\tTwo\tThree',
  ],
  ...[
    '```',
    '~~~',
    '<!--',
    '-->',
    '<div>',
    '</div>',
    '<table>',
    '<pre>',
    '</pre>',
    '<ul>',
    '<li>a',
    '<script>',
    '</script>',
  ],
  ...[
    '- ',
    '-',
    '- a',
    '  - b',
    '* a',
    '1. a',
    '2. a',
    '    code',
    '> a',
    '> - [ ] Bo: a',
    'lazy',
    '[a]:',
    'b',
    "'title",
    "title'",
    '[a]: b',
  ],
  ...[
    '| a | b |',
    '|---|---|',
    '- a | b',
    '| Task | Due | Assignee |',
    '|---|---|---|',
    '| mend it | 1 May 2026 | Ada |',
  ],
  ...[
    'a\tb',
    'a\tb\tc',
    '\ta\tb',
    '- a\tb',
    '    a\tb',
    '- [ ] a\tb',
    'Description\tDue date\tAssignee',
    'mend it\t1 May 2026\tAda',
  ],
  ...[
    '| Time | Topic | Who |',
    '| 09:00 | The roof | Ada |',
    '| Break |',
    'Day 2, Tuesday',
    'Next meeting is 2026-03-18',
  ],
  ...[
    '- [ ] Ada: mend it (due 2026-03-29)',
    '- [x] Bo to mend 29 Mar 2026',
    '- ACTION: Cy',
    '  a note',
    '  - note',
    'AI: Ada:',
    'Action items:',
  ],
  ...[
    'Actions',
    '- Ada is mending it',
    '- Bo: mend it',
    '- Cy was there',
    '* Unclaimed: mend it',
    '**Actions**',
    'ACTION: Ada to mend it 5 May',
  ],
  ...[
    'Attendees:',
    'Attendees: Ada Fenwick, Bo Ode',
    'Ada Fenwick',
    '- Ada Fenwick (chair)',
    '**Members:**',
    'Regrets: Cy Marsh',
    'Date: 4 March 2026',
  ],
  ...[
    'DECISION: so be it',
    '- agreed',
    'We agreed that:',
    'DM-15198',
    'Passcode: x7Q-9z',
    '**2026-03-18**',
    '**2026-03-25** Roof',
    'Ada<br>Bo',
  ],
  ...[
    '<<<<<<< HEAD',
    '=======',
    '>>>>>>> other',
    '<!-- minutebook-disable overdue -->',
    'title: A',
    'date: 2026-03-04',
    'attendees: [Ada, Bo]',
    '...',
  ],
);
/** Where one line decides about others. */
const snippet = fc.constantFrom(
  '- a\n- b\n- a | b\n|---|---|',
  "[a]:\nb\n'title\nmore\nmore\nmore",
  "[a]: b\n'title\nmore\nmore",
  'a\n#',
  '# A\n\na\n\n## B\n\n- [ ] mend it\n\n## C\n\n- [ ] mend it',
  'AI: Ada:\n\n```\ncode\n```\n\n- mend it\n- dry it',
  '| Task | Due | Assignee | Status |\n|---|---|---|---|\n| mend it | 1 May 2026 | Ada | open |\n| dry it | | Bo | |',
  '| mend it | 1 May 2026 | Ada | done |\n|---|---|---|---|\n| dry it | | Bo | open |',
  '# Actions\n\n- Ada: mend it\n- Bo is there\n- Cy was there\n\na\n\n- Di: mend it',
  '# Attendees\n\nAda Fenwick\n\n- Bo Ode\n- Cy Marsh\n\nDi Salo\n\nEd Rossi',
  'Attendees:\n\n| Name | Initials |\n|---|---|\n| Ada Fenwick | AF |\n\n| Bo Ode | BO |\n|---|---|',
  '**2026-03-18**\n\n- [ ] Ada: a by 5 May\n\n**2026-03-25**\n\n- [ ] Ada: a by 20 March',
  '- a\n\n      code\n\n    a\tb\n\nc\td\te',
);
const added = fc.oneof(
  { weight: 1, arbitrary: snippet.map((lines) => `\n${lines}\n`) },
  { weight: 3, arbitrary: fc.array(line, { minLength: 1, maxLength: 4 }).map((lines) => `\n${lines.join('\n')}\n`) },
  { weight: 2, arbitrary: line },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'a',
      ' ',
      '\n',
      '\t',
      '\r',
      '\r\n',
      '#',
      '-',
      '`',
      '>',
      '|',
      '<',
      ':',
      '\\',
      '*',
      '[',
      ']',
      '\0',
      '\u2028',
    ),
  },
  { weight: 1, arbitrary: strangeMinutes },
  { weight: 1, arbitrary: fc.constant('') },
);
const edit: fc.Arbitrary<Edit> = fc.record({
  at: fc.oneof(
    { weight: 6, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
    { weight: 1, arbitrary: fc.constant(1) },
  ),
  removed: fc.oneof(fc.constant(0), fc.nat({ max: 3 }), fc.nat({ max: 80 })),
  added,
});
const edits = fc.array(edit, { minLength: 1, maxLength: 12, size: 'max' });
const head = fc.constantFrom('', '', '---\ndate: 2026-03-11\n---\n', '---\nseries: roof\n');
const lines = fc
  .tuple(
    head,
    fc.array(fc.oneof({ weight: 5, arbitrary: line }, { weight: 2, arbitrary: snippet }), {
      maxLength: 25,
      size: 'max',
    }),
    fc.constantFrom('\n', '\n', '\r\n', '\r'),
  )
  .map(([start, all, eol]) => (start + all.join('\n')).replaceAll('\n', eol));

/** Cut wherever possible, so that small texts have many pieces. */
const smallest = { beforeHeading: 0, elsewhere: 0, much: 0 };

describe('Minutes that are edited are read as from nothing', () => {
  it('in lines of all kinds', () => {
    fc.assert(
      fc.property(lines, edits, (text, typed) => {
        check(text, typed, new EditedMinutes(fileAt(usualPath), smallest));
      }),
      runs(150),
    );
  });

  it('in strange minutes', () => {
    fc.assert(
      fc.property(strangeMinutes, edits, (text, typed) => {
        check(text, typed, new EditedMinutes(fileAt(usualPath), smallest));
      }),
      runs(80),
    );
  });

  for (const [file, text] of sampleMinutes()) {
    it(`in ${file}`, () => {
      fc.assert(
        fc.property(edits, fc.constantFrom(smallest, undefined), (typed, sizes) => {
          check(text, typed, new EditedMinutes(fileAt(usualPath), sizes));
        }),
        runs(2),
      );
    });
  }
});

/** After each edit, and after the last ones are taken back. */
function check(start: string, typed: readonly Edit[], edited: EditedMinutes): void {
  const texts = [start];
  for (const { at, removed, added: more } of typed) {
    const text = texts.at(-1) ?? '';
    const place = Math.floor(at * (text.length + 1));
    texts.push(text.slice(0, place) + more + text.slice(place + removed));
  }
  for (const text of [...texts, ...texts.slice(-4, -1).reverse()]) compare(edited, text);
}

function compare(edited: EditedMinutes, text: string): void {
  assert.deepEqual(edited.read(text), parseMeeting(fileAt(usualPath), text), JSON.stringify(text));
}
