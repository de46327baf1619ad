import assert from 'node:assert/strict';
import fc from 'fast-check';
import { hoverAt, type Hover, type PersonHover } from '../../../../src/core/features/hover';
import { atCursor } from '../cursor';
import { bookOf, day, fileAt } from '../minutes';

const roster = `
- name: Ada Fenwick
  initials: AF
  handle: adaf
- name: Gus Pike
  active: false
`;
const earlier = 'repo/minutes/roof/2026-02-11-roof.md';
const between = 'repo/minutes/roof/2026-02-25-roof.md';
const later = 'repo/minutes/roof/2026-03-11-roof.md';
const files = {
  [earlier]: `# Roof, February
**Present:** Ada Fenwick, Bo Castellan, Gus Pike
- [ ] Ada: Mend the tall chimney (due 2026-03-01)
  - The mason is ill.
- [ ] Bo: Paint it (due 2026-03-30)
- [x] Bo: Buy the paint
`,
  [between]: '# Roof\n**Present:** Ada Fenwick\n',
  'repo/minutes/road/2026-03-04-road.md': '# Road\n**Present:** @adaf, Dee\n- [ ] Ada: Walk the road\n',
};
const today = day('2026-03-18');

describe('The hover of a person', () => {
  const people: readonly (readonly [string, string])[] = [
    [
      '- [ ] Ad<|>a: go',
      'Ada Fenwick (as "Ada"; AF, adaf; active; 4 meetings, last Roof 2026-03-11; 3 open, 1 overdue)',
    ],
    ['Thanks to A<|>F', 'Ada Fenwick (as "AF"; AF, adaf; active; 4 meetings, last Roof 2026-03-11; 2 open, 1 overdue)'],
    ['Thanks to B<|>C', 'Bo Castellan (as "BC", derived; 2 meetings, last Roof 2026-03-11; 1 open, 0 overdue)'],
    ['Thanks to Gus P<|>ike', 'Gus Pike (former; 1 meetings, last Roof, February 2026-02-11; 0 open, 0 overdue)'],
    ['- [ ] De<|>e: go', 'Dee (1 meetings, last Road 2026-03-04; 1 open, 0 overdue)'],
    ['- [ ] Ada Fenwik<|>: go', 'Ada Fenwik (unknown, Ada Fenwick?; 0 meetings; 1 open, 0 overdue)'],
    ['- [ ] Zed Quil<|>l: go (due 2026-03-01)', 'Zed Quill (unknown; 0 meetings; 1 open, 1 overdue)'],
    ['- [ ] A<|>ll: go', 'nothing'],
    ['- [ ] @a<|>ll: go', 'nothing'],
  ];
  it('counts each meeting of a file that holds many', () => {
    const year =
      '# 2026-01-07\n\n**Present:** Ada, Eve\n\n# 2026-01-14\n\n**Present:** E<|>ve\n\n# 2026-01-21\n\n**Present:** Ada\n';
    const hover = hoverIn(year, 'repo/minutes/gate/2026.md');
    assert.equal(
      hover?.kind === 'person' && toldPerson(hover),
      'Eve (2 meetings, last 2026-01-14 2026-01-14; 0 open, 0 overdue)',
    );
  });

  for (const [written, expected] of people) {
    it(`${written} → ${expected}`, () => {
      const hover = hoverIn(`# Roof\n**Present:** Ada Fenwick, Bo Castellan\n\n${written}\n`);
      assert.equal(hover?.kind === 'person' ? toldPerson(hover) : 'nothing', expected);
    });
  }
});

describe('The hover of a due date', () => {
  const dates: readonly (readonly [string, string])[] = [
    ['- [ ] go (due 2026-03-<|>06)', '-12 days, open, label due'],
    ['- [ ] go (due 2026-03-1<|>8)', '0 days, open, label due'],
    ['- [ ] go 21 M<|>ar 2026', '3 days, open, wiki'],
    ['- [x] go by 2026-03<|>-06', '-12 days, done, label by'],
    ['- [ ] go by 1<|>2 March', '-6 days, open, label by, year of 2026-03-11'],
    ['- [ ] @a<|>da (2026-03-20)', 'nothing'],
  ];
  for (const [written, expected] of dates) {
    it(`${written} → ${expected}`, () => {
      const hover = hoverIn(`# Roof\n\n${written}\n`);
      assert.equal(hover?.kind === 'due' ? toldDue(hover) : 'nothing', expected);
    });
  }
});

describe('The hover of an action', () => {
  it('tells of its meeting, its age, its notes and its occurrences', () => {
    const hover = hoverIn('# Roof\n\n- [<|> ] Ada Fenwick: Mend the tall chimney (due 2026-03-01)\n');
    assert.ok(hover?.kind === 'action');
    assert.deepEqual(hover.from, { title: 'Roof, February', date: day('2026-02-11') });
    assert.deepEqual(hover.age, { days: 35, meetings: 2 });
    assert.deepEqual(hover.action.action.notes, ['The mason is ill.']);
    assert.deepEqual(
      hover.action.occurrences.map(({ meeting, action }) => `${meeting.file.path}:${action.place.line}`),
      [`${earlier}:2`, `${later}:2`],
    );
  });

  it('has no age where the meeting has no date', () => {
    const hover = hoverIn('# Roof\n\n- [<|> ] go\n', 'repo/minutes/roof/roof.md');
    assert.ok(hover?.kind === 'action');
    assert.equal(hover.age, undefined);
  });

  it('is found anywhere in any text without fail', () => {
    const piece = fc.constantFrom(
      ...'- [ ] |Ada|Ada Fenwick: |@adaf |AF |(due 2026-03-01)|**|`|](|DM-1|\n|\r\n|| |  - |ACTION: |é|😀|\t|# '.split(
        '|',
      ),
      '|',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.nat(), (pieces, seed) => {
        const text = `**Present:** Ada Fenwick\n\n${pieces.join('')}`;
        const at = seed % (text.length + 1);
        hoverIn(`${text.slice(0, at)}<|>${text.slice(at)}`);
      }),
    );
  });

  it('is found in very long lines', () => {
    for (const part of ['`', '``a', '](', 'Ada ', '  ', '- '])
      hoverIn(`**Present:** Ada Fenwick\n\n${part.repeat(200_000)}<|>Ada${part.repeat(100)}`);
  });

  it('is none on its words, on a vote, on what is no action', () => {
    for (const text of ['- [ ] go <|>on', '**Present:** Ada\n- [<|> ] Ada', '[<|>1] see below'])
      assert.equal(hoverIn(`# Roof\n\n${text}\n`), undefined, text);
  });
});

function hoverIn(written: string, path = later): Hover | undefined {
  const { text, position, lineText } = atCursor(written);
  const book = bookOf({ ...files, [path]: text });
  book.setRoster(fileAt('repo/people.yaml'), roster);
  const meeting = book.get(fileAt(path).key);
  assert.ok(meeting);
  return hoverAt(book, meeting, { lineText, position }, today);
}

function toldPerson({ person, written, isDerived, isKnown, closest }: PersonHover): string {
  const { name, initials, handle, roster: entry, meetings, last, open, overdue } = person;
  const facts = [
    written === undefined ? '' : `as "${written}"${isDerived ? ', derived' : ''}`,
    isKnown ? '' : ['unknown', ...closest.map((other) => `${other}?`)].join(', '),
    [initials, handle].filter((part) => part !== undefined).join(', '),
    entry ?? '',
    `${meetings} meetings${last ? `, last ${last.title} ${last.date}` : ''}`,
    `${open} open, ${overdue} overdue`,
  ];
  return `${name} (${facts.filter((fact) => fact !== '').join('; ')})`;
}

function toldDue({ days, status, due, meeting }: Extract<Hover, { kind: 'due' }>): string {
  const label = due.label === undefined ? '' : ` ${due.label}`;
  return `${days} days, ${status}, ${due.rule}${label}${meeting === undefined ? '' : `, year of ${meeting}`}`;
}
