import assert from 'node:assert/strict';
import type { Person } from '../../../../src/core/model';
import { readLabel } from '../../../../src/core/parse/labels';
import { readPerson } from '../../../../src/core/parse/people';

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
    ['Ada Fenwick (AF, first half)', { name: 'Ada Fenwick', initials: 'AF' }],
    ['Gus Dubray-Marsh (GXM)', { name: 'Gus Dubray-Marsh', initials: 'GXM' }],
    ['Ada Fenwick (UNESCO)', { name: 'Ada Fenwick' }],
    ['Ada Fenwick (RLB)', { name: 'Ada Fenwick' }],
    ['@adaf - Ada Fenwick', { name: 'Ada Fenwick', handle: 'adaf' }],
    ['@adaf (Ada Fenwick)', { name: 'adaf', handle: 'adaf' }],
    ['addie // Ada Fenwick', { name: 'Ada Fenwick', aliases: ['addie'] }],
    ['Ada "Addie" Fenwick', { name: 'Ada Fenwick', aliases: ['Addie'] }],
    ['[Ada Fenwick] (arrives at noon)', { name: 'Ada Fenwick' }],
    ['[name=Ada]', { name: 'Ada' }],
    ['2026-03-11 - Ada Fenwick', { name: 'Ada Fenwick' }],
    ['Unknown User (adaf)', { name: 'Unknown User (adaf)', handle: 'adaf' }],
    ['Unknown User (adaf) (remote)', { name: 'Unknown User (adaf)', handle: 'adaf' }],
    ['[x] Ada Fenwick', { name: 'Ada Fenwick' }],
    ['1. Ada Fenwick', { name: 'Ada Fenwick' }],
    ['👷 Ada Fenwick', { name: 'Ada Fenwick' }],
    ['Dr. Ada Fenwick', { name: 'Ada Fenwick' }],
    ['Ada Fenwick*', { name: 'Ada Fenwick' }],
    ['Ada Fenwick.', { name: 'Ada Fenwick' }],
    ['Ada F.', { name: 'Ada F.' }],
    ['Ada Fenwick Jr.', { name: 'Ada Fenwick Jr.' }],
    ['Ada_Fenwick', { name: 'Ada Fenwick' }],
    ['Ada Fenwick from the yard', { name: 'Ada Fenwick' }],
    ['Ada Fenwick remote until noon', { name: 'Ada Fenwick' }],
    ['Ada Fenwick (but not before mid-day, 1 November)', { name: 'Ada Fenwick' }],
    ['Ada Fenwick https://example.org/ada', { name: 'Ada Fenwick' }],
    ['Ada Fenwick: Roofers', { name: 'Ada Fenwick' }],
    ['Ada Fenwick — Roofers', { name: 'Ada Fenwick' }],
    ['adaf', { name: 'adaf' }],
    ['', undefined],
    [' ', undefined],
    ['[your name]', undefined],
    ['Name / affiliation / @handle', undefined],
    ['Everyone', undefined],
    ['Voting members', undefined],
    ['Remote', undefined],
    ['see below', undefined],
    ['roof not mended', undefined],
    ['reviewing', undefined],
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
      assert.match(readLabel(label)?.kind ?? '', /^(?:attendees|regrets)$/);
    });
  }
  for (const label of ['Agenda', 'Presentation', 'Presents', 'Absentees list', 'Present state', 'Guest house', '']) {
    it(`${JSON.stringify(label)} does not`, () => {
      assert.equal(readLabel(label), undefined);
    });
  }
});
