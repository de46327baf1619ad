import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Minutebook } from '../../../../src/core/index/minutebook';
import { PeopleDirectory } from '../../../../src/core/index/people';
import { normalizeName } from '../../../../src/core/parse/nameKey';
import { bookOf, fileAt, meetingIn } from '../minutes';

describe('Names are the same', () => {
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['Ada Fenwick', 'ADA FENWICK', true],
    ['Ada Fenwick', ' ada   fenwick ', true],
    ['Émile', 'Emile', true],
    ['Émile', 'E\u0301mile', true],
    ["O'Dell", 'O’Dell', true],
    ['Ada', 'Ida', false],
    ['Ada Fenwick', 'AdaFenwick', false],
  ];
  for (const [a, b, areSame] of rows) {
    it(`${a} ${areSame ? 'and' : 'but not'} ${b}`, () => {
      assert.equal(normalizeName(a) === normalizeName(b), areSame);
    });
  }
});

describe('A name means', () => {
  const roof1 = 'repo/minutes/roof/2026-03-04-roof.md';
  const roof2 = 'repo/minutes/roof/2026-03-11-roof.md';
  const cellar = 'repo/minutes/cellar/2026-03-10-cellar.md';
  const files = {
    [roof1]: 'Present: Ada Fenwick (AF) @adaf, Bo Castellan, Gus Marsh\n',
    [roof2]: 'Present: Ada Fenwick, Cleo Abel, Tim\n',
    [cellar]: 'Present: Ada Quill (AQ) @quill, Gus Pike, Bo Castellan, Émile Roux, Unknown User (quentin)\n',
  };
  const book = bookOf(files);
  // The name, the meeting in whose minutes it stands, and who is meant.
  const rows: readonly (readonly [string, string, string, string | undefined])[] = [
    ['who is there, before all others of that name', 'Ada', roof1, 'Ada Fenwick'],
    ['who is there, before all others of that name', 'Ada', cellar, 'Ada Quill'],
    ['who was there in the same series', 'AF', roof2, 'Ada Fenwick'],
    ['who was there in the same series', 'Gus', roof2, 'Gus Marsh'],
    ['whoever is called so anywhere', 'Pike', roof2, 'Gus Pike'],
    ['whoever is called so anywhere', '@quill', roof2, 'Ada Quill'],
    ['one and the same, who was in several meetings', 'Bo', roof2, 'Bo Castellan'],
    ['somebody without regard to case and accents', 'EMILE ROUX', roof1, 'Émile Roux'],
    ['somebody who is called by one word', 'tim', roof2, 'Tim'],
    ['nobody', 'Zed', roof1, undefined],
    ['nobody', '', roof1, undefined],
    ['nobody', '@', roof1, undefined],
    ['nobody by the words of an account', 'Unknown', roof2, undefined],
    ['an account by its handle', 'quentin', roof2, 'Unknown User (quentin)'],
    ['nobody by a part of a word', 'Cas', roof1, undefined],
  ];
  for (const [what, name, path, person] of rows) {
    it(`${what}: ${name} in ${path}`, () => {
      const meeting = book.get(fileAt(path).key);
      assert.ok(meeting);
      assert.equal(book.findPerson(name, meeting), person);
    });
  }

  it('nobody when there are two in the meeting itself', () => {
    const two = bookOf({ [roof1]: 'Present: Gus Marsh, Gus Pike\n' });
    const meeting = two.get(fileAt(roof1).key);
    assert.ok(meeting);
    assert.deepEqual(
      ['Gus', 'Gus Pike'].map((name) => two.findPerson(name, meeting)),
      [undefined, 'Gus Pike'],
    );
  });

  it('the spelling that most use', () => {
    const book3 = bookOf({
      [roof1]: 'Present: EMILE ROUX',
      [roof2]: 'Present: Émile Roux',
      [cellar]: 'Present: Émile Roux',
    });
    const meeting = book3.get(fileAt(roof2).key);
    assert.ok(meeting);
    assert.equal(book3.findPerson('@roux', meeting), 'Émile Roux');
  });
});

describe('A name means, with a roster,', () => {
  const roof = 'repo/minutes/roof/2026-03-11-roof.md';
  const cellar = 'repo/minutes/cellar/2026-03-10-cellar.md';
  const files = {
    [roof]: 'Present: Ada Fenwick, Bo, @cleoq, Jo Abel (JA), Emil Ty Roux\n',
    ['repo/minutes/roof/2026-03-04-roof.md']: 'Present: Bo Castellan\n',
    [cellar]: 'Present: Tim Marsh, Jan Adler, Ida Quill\n',
  };
  const roster = [
    '- {name: Cleo Quill, handle: cleoq}',
    '- {name: Tim Pike, initials: TP, aliases: [Timmy]}',
    '- {name: Ida Roux, active: false}',
    '- {name: Adam Fry, initials: AF}',
    '- {name: Emil Roux, aliases: [Emil Ty Roux]}',
  ].join('\n');
  // The name, the meeting in whose minutes it stands, and who is meant.
  const rows: readonly (readonly [string, string, string, string | undefined])[] = [
    ['who is there, before the roster', 'Tim', cellar, 'Tim Marsh'],
    ['who is in the roster, before other series', 'Tim', roof, 'Tim Pike'],
    ['who has that alias', 'timmy', roof, 'Tim Pike'],
    ['who has those initials', 'TP', cellar, 'Tim Pike'],
    ['who is there, before one who left', 'Ida', cellar, 'Ida Quill'],
    ['who has left, before other series', 'Ida', roof, 'Ida Roux'],
    ['whoever is called so anywhere', 'Jan', roof, 'Jan Adler'],
    ['whose handle alone stands there, by the full name', '@cleoq', roof, 'Cleo Quill'],
    ['whose first name alone stands there, by the full name in the series', 'Bo', roof, 'Bo Castellan'],
    ['who is there, by the name that the roster gives', 'Emil Ty Roux', roof, 'Emil Roux'],
    ['who is in the roster, before derived initials', 'AF', roof, 'Adam Fry'],
    ['nobody', 'Zed', roof, undefined],
  ];
  for (const [what, name, path, person] of rows) {
    it(`${what}: ${name} in ${path}`, () => {
      assert.equal(find(withRoster(), name, path), person);
    });
  }

  it('what it meant before, when the roster has gone', () => {
    const book = withRoster();
    assert.deepEqual([book.removeRoster('r'), book.removeRoster('r'), book.rosters()], [true, false, []]);
    assert.deepEqual([find(book, 'Tim', roof), find(book, 'AF', roof)], ['Tim Marsh', 'Ada Fenwick']);
  });

  it('somebody else, when the roster has changed, and no minutes are read again', () => {
    const book = withRoster();
    const before = book.meetings();
    const file = { key: 'r', path: 'repo/people.yaml' };
    assert.deepEqual([book.setRoster(file, roster), book.setRoster(file, '- Tim Orr\n- []')], [false, true]);
    assert.equal(find(book, 'Tim', roof), 'Tim Orr');
    assert.deepEqual(
      book.rosters().map(({ file: { path }, problems }) => [path, problems.length]),
      [['repo/people.yaml', 1]],
    );
    assert.ok(book.meetings().every((meeting, index) => meeting === before[index]));
  });

  function withRoster(): Minutebook {
    const book = bookOf(files);
    book.setRoster({ key: 'r', path: 'repo/people.yaml' }, roster);
    return book;
  }
});

describe('Initials that nobody has written down', () => {
  const roof = 'repo/minutes/roof/2026-03-11-roof.md';
  const other = 'repo/minutes/roof/2026-03-18-roof.md';
  const book = bookOf({ [roof]: 'Present: Ada Fenwick, Tom Orr, Bo (BC)\n', [other]: 'Present: Emil\n' });
  const rows: readonly (readonly [string, string, string, string | undefined])[] = [
    ['mean the only attendee who can have them', 'AF', roof, 'Ada Fenwick'],
    ['mean nobody in another meeting', 'AF', other, undefined],
    ['are written in capitals', 'To', roof, undefined],
    ['are written in capitals', 'TO', roof, 'Tom Orr'],
  ];
  for (const [what, name, path, person] of rows) {
    it(`${what}: ${name} in ${path}`, () => {
      assert.equal(find(book, name, path), person);
    });
  }

  it('are told from those that somebody has written down', () => {
    const meeting = book.get(fileAt(roof).key);
    assert.ok(meeting);
    assert.deepEqual(
      ['AF', 'BC', 'Ada'].map((name) => book.identifyPerson(name, meeting)?.isDerived),
      [true, false, false],
    );
  });
});

function find(book: Minutebook, name: string, path: string): string | undefined {
  const meeting = book.get(fileAt(path).key);
  assert.ok(meeting);
  return book.findPerson(name, meeting);
}

describe('A directory that forgets', () => {
  it('is as if it had never known', () => {
    const people = ['Ada Fenwick (AF)', 'Ada Quill', 'ada quill @aq', 'Bo', 'Émile Roux', 'Gus'];
    const paths = [
      'repo/minutes/roof/2026-03-04.md',
      'repo/minutes/roof/2026-03-11.md',
      'repo/minutes/cellar/2026-03-10.md',
    ];
    const meeting = fc
      .tuple(fc.constantFrom(...paths), fc.subarray(people))
      .map(([path, present]) => meetingIn(`Present: ${present.join(', ')}\n`, path));
    const meetings = fc.array(meeting, { maxLength: 6, size: 'max' });
    fc.assert(
      fc.property(meetings, meetings, meeting, (kept, gone, here) => {
        const fresh = new PeopleDirectory();
        const used = new PeopleDirectory();
        for (const one of [...gone, ...kept, here]) used.exchange(undefined, one);
        for (const one of gone) used.exchange(one, undefined);
        for (const one of [here, ...kept]) fresh.exchange(undefined, one);
        for (const name of ['Ada', 'AF', 'Quill', 'aq', 'Bo', 'Emile', 'gus', 'Ada Quill'])
          assert.equal(used.find(name, here), fresh.find(name, here));
      }),
    );
  });
});
