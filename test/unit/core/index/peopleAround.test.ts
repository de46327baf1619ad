import assert from 'node:assert/strict';
import { peopleAround } from '../../../../src/core/index/peopleAround';
import { bookOf, fileAt } from '../minutes';

describe('The people around a meeting', () => {
  it('come nearest first, each once, with what is known of them anywhere', () => {
    const here = 'repo/minutes/roof/2026-03-11-roof.md';
    const book = bookOf({
      [here]: '---\nattendees: [Bo, Ada Fenwick]\n---\n\nRegrets: Cleo van der Meij\n',
      'repo/minutes/roof/2026-03-04-roof.md': '---\nattendees: [Bo Castellan @bo-c, Gus Marsh]\n---\n',
      'repo/minutes/pipes/2026-03-05-pipes.md': '---\nattendees: [Gus Marsh, Ada Fenwick (AF), Hana Mori]\n---\n',
    });
    book.setRoster(
      fileAt('repo/people.yaml'),
      '- name: Émile Roux\n  initials: ER\n- name: Old Hand\n  active: false\n',
    );
    const meeting = book.get(fileAt(here).key);
    assert.ok(meeting);
    const people = peopleAround(book, meeting);
    assert.deepEqual(
      people.known().map(({ name, handle, initials, from }) => [from, name, handle ?? initials ?? ''].join(' ').trim()),
      [
        'meeting Bo Castellan bo-c',
        'meeting Ada Fenwick AF',
        'meeting Cleo van der Meij',
        'series Gus Marsh',
        'roster Émile Roux ER',
        'workspace Hana Mori',
      ],
    );
    assert.equal(people.findPerson('AF', meeting), 'Ada Fenwick');
  });
});
