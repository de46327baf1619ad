import assert from 'node:assert/strict';
import { nearestRoster } from '../../../../src/core/features/nearestRoster';
import { bookOf, fileAt } from '../minutes';

describe('The nearest roster', () => {
  const rows: readonly (readonly [string, readonly string[], string | undefined])[] = [
    ['lies beside the minutes', ['repo/people.yaml', 'repo/minutes/roof/people.yaml'], 'repo/minutes/roof/people.yaml'],
    ['lies in a folder above', ['repo/people.yaml', 'repo/minutes/road/people.yaml'], 'repo/people.yaml'],
    ['lies in the same workspace folder', ['other/people.yaml', 'repo/a/b/people.yaml'], 'repo/a/b/people.yaml'],
    ['lies anywhere', ['other/x/people.yaml'], 'other/x/people.yaml'],
    ['is none', [], undefined],
  ];
  for (const [what, rosters, expected] of rows) {
    it(what, () => {
      const book = bookOf({});
      for (const path of rosters) book.setRoster(fileAt(path), '- Ada');
      assert.equal(nearestRoster(book, fileAt('repo/minutes/roof/2026-03-11.md'))?.path, expected);
    });
  }
});
