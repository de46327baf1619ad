import assert from 'node:assert/strict';
import { ownerChoices } from '../../../../src/core/features/ownerChoices';
import { peopleAround } from '../../../../src/core/index/peopleAround';
import { bookOf, fileAt } from '../minutes';

const here = 'repo/minutes/roof/2026-03-11-roof.md';
const book = bookOf({
  [here]: '---\nattendees: [Bo Castellan @bo-c, "Émile Roux (ER)"]\n---\n',
  'repo/minutes/roof/2026-03-04-roof.md': '---\nattendees: [Ada Fenwick, Cleo van der Meij]\n---\n',
  'repo/minutes/pipes/2026-03-05-pipes.md': '---\nattendees: [Bea Holm]\n---\n',
});

/** What is typed, and the owners that are offered, `?` behind a name that nobody has. */
const rows: readonly (readonly [string, readonly string[]])[] = [
  ['', ['Bo Castellan', 'Émile Roux', 'Ada Fenwick', 'Cleo van der Meij', 'Bea Holm']],
  ['b', ['Bo Castellan', 'Bea Holm', 'b ?']],
  ['  em  ', ['Émile Roux', 'em ?']],
  ['ER', ['Émile Roux', 'ER ?']],
  ['@bo', ['Bo Castellan', '@bo ?']],
  ['meij', ['Cleo van der Meij', 'meij ?']],
  ['cl me', ['Cleo van der Meij', 'cl me ?']],
  ['ada fenwick', ['Ada Fenwick']],
  ['Zed Quill', ['Zed Quill ?']],
  ['ada, em', ['Ada Fenwick, Émile Roux', 'Ada Fenwick, em ?']],
  ['Zed Quill, Ada, bo castellan', ['Zed Quill, Ada Fenwick, Bo Castellan']],
  [
    'Bo,',
    [
      'Bo Castellan ?',
      'Bo Castellan, Émile Roux',
      'Bo Castellan, Ada Fenwick',
      'Bo Castellan, Cleo van der Meij',
      'Bo Castellan, Bea Holm',
    ],
  ],
  [', ,', ['Bo Castellan', 'Émile Roux', 'Ada Fenwick', 'Cleo van der Meij', 'Bea Holm']],
];

describe('The owners that are offered', () => {
  for (const [typed, expected] of rows) {
    it(`for ${JSON.stringify(typed)}`, () => {
      const meeting = book.get(fileAt(here).key);
      assert.ok(meeting);
      const choices = ownerChoices(typed, peopleAround(book, meeting), meeting);
      assert.deepEqual(
        choices.map(({ names, from }) => names.join(', ') + (from === 'nowhere' ? ' ?' : '')),
        expected,
      );
    });
  }
});
