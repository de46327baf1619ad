import assert from 'node:assert/strict';
import type { Person } from '../../../../src/core/model';
import { isPeopleLabel, readPerson } from '../../../../src/core/parse/people';

describe('An entry of a people list', () => {
  const rows: readonly (readonly [string, Person | undefined])[] = [
    ['Ada Fenwick', { name: 'Ada Fenwick' }],
    ['  Ada   Fenwick ', { name: 'Ada Fenwick' }],
    ['Ada', { name: 'Ada' }],
    ['Cleo van der Meij', { name: 'Cleo van der Meij' }],
    ["Dara O'Dell", { name: "Dara O'Dell" }],
    ['Hana Mori-Lund', { name: 'Hana Mori-Lund' }],
    ['J. R. Pike', { name: 'J. R. Pike' }],
    ['Émile Roux', { name: 'Émile Roux' }],
    ['山田 花子', { name: '山田 花子' }],
    ['Ada Fenwick (AF)', { name: 'Ada Fenwick', initials: 'AF' }],
    ['Ada Fenwick (AF) <ada@example.org>', { name: 'Ada Fenwick', initials: 'AF', email: 'ada@example.org' }],
    ['Ada Fenwick <ada.f+roof@mail.example.org>', { name: 'Ada Fenwick', email: 'ada.f+roof@mail.example.org' }],
    ['Ada Fenwick ada@example.org', { name: 'Ada Fenwick', email: 'ada@example.org' }],
    ['Ada Fenwick @adaf', { name: 'Ada Fenwick', handle: 'adaf' }],
    ['Ada Fenwick (@ada-f)', { name: 'Ada Fenwick', handle: 'ada-f' }],
    ['Ada Fenwick @adaf (voting member)', { name: 'Ada Fenwick', handle: 'adaf' }],
    ['@adaf', { name: 'adaf', handle: 'adaf' }],
    ['Ada Fenwick, Roofers and Sons', { name: 'Ada Fenwick' }],
    ['Ada Fenwick / Roofers / @adaf', { name: 'Ada Fenwick', handle: 'adaf' }],
    ['Ada Fenwick | Roofers | @adaf', { name: 'Ada Fenwick', handle: 'adaf' }],
    ['Ada Fenwick [Roofers]', { name: 'Ada Fenwick' }],
    ['Ada Fenwick - Roofers', { name: 'Ada Fenwick' }],
    ['Ada Fenwick (arrives at noon)', { name: 'Ada Fenwick' }],
    ['', undefined],
    [' ', undefined],
    ['your name / institution / @handle', undefined],
    ['name', undefined],
    ['TODO', undefined],
    ['TBD', undefined],
    ['none', undefined],
    ['N/A', undefined],
    ['…', undefined],
    ['12 people', undefined],
    ['The three of us who were there at noon', undefined],
    ['@', undefined],
    ['<>', undefined],
  ];
  for (const [entry, person] of rows) {
    it(`${JSON.stringify(entry)} names ${person?.name ?? 'nobody'}`, () => {
      assert.deepEqual(readPerson(entry), person);
    });
  }
});

describe('A label', () => {
  const labels = [
    'Attendees',
    'attending',
    'Participants',
    'PRESENT',
    'Attendance',
    'Roll call',
    'In attendance',
    'Invited',
  ];
  for (const label of [
    ...labels,
    'Introduction of attendees',
    'Planning to attend',
    'Guests',
    'Regrets',
    'Apologies',
    'Absent',
  ]) {
    it(`${label} says that people follow`, () => {
      assert.equal(isPeopleLabel(label), true);
    });
  }
  for (const label of ['Agenda', 'Presentation', 'Presents', 'Absentees list', 'Present state', '']) {
    it(`${JSON.stringify(label)} does not`, () => {
      assert.equal(isPeopleLabel(label), false);
    });
  }
});
