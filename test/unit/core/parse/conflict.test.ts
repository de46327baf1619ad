import assert from 'node:assert/strict';
import { readConflicts } from '../../../../src/core/parse/conflict';
import { bookOf, meetingIn, usualPath } from '../minutes';
import { allActions } from '../../../../src/core/index/queries';

const conflict = [
  '# Roof',
  '<<<<<<< HEAD',
  '- [ ] Ana: Mend it',
  '=======',
  '- [x] Ana: Mend it',
  '>>>>>>> storm',
  '- [ ] Bo: Look',
];

describe('A merge conflict', () => {
  it('is a problem where it begins, and counts no side twice', () => {
    const meeting = meetingIn(conflict.join('\n'));
    assert.deepEqual(
      meeting.problems.map(({ code, range }) => [code, range.start.line, range.end.character]),
      [['merge-conflict', 1, 12]],
    );
    const views = allActions(bookOf({ [usualPath]: conflict.join('\n') }));
    assert.deepEqual(
      views.map(({ text, status, action }) => [text, status, action.place.line]),
      [
        ['Mend it', 'open', 2],
        ['Look', 'open', 6],
      ],
    );
  });

  it('may show the common text as well', () => {
    const lines = [
      '<<<<<<< ours',
      'a',
      '||||||| base',
      'b',
      '=======',
      'c',
      '>>>>>>> theirs',
      '<<<<<<<',
      'd',
      '=======',
      '>>>>>>>',
    ];
    const { lines: read, problems } = readConflicts(lines);
    assert.deepEqual(read, ['', 'a', '', '', '', '', '', '', 'd', '', '']);
    assert.equal(problems.length, 2);
  });

  const none: readonly string[] = [
    'Title\n=======\n\n- [ ] Mend it',
    '<<<<<<< HEAD\n- [ ] Mend it',
    '=======\n>>>>>>> storm',
    '<<<<<<<< HEAD\n=======\n>>>>>>>> storm',
    '> <<<<<<< HEAD\n> =======\n> >>>>>>> storm',
  ];
  for (const text of none) {
    it(`is not seen in ${JSON.stringify(text)}`, () => {
      assert.deepEqual(readConflicts(text.split('\n')), { lines: text.split('\n'), problems: [] });
    });
  }
});
