import assert from 'node:assert/strict';
import { meetingIn } from '../minutes';

describe('A comment that silences problems', () => {
  const comments: readonly (readonly [string, string])[] = [
    ['<!-- minutebook-disable-next-line overdue -->', 'disable-next-line 0 overdue'],
    [
      '- [ ] a\n  <!--minutebook-disable-next-line overdue,missing-due-->\n  - [ ] b',
      'disable-next-line 1 overdue missing-due',
    ],
    ['<!-- minutebook-disable -->', 'disable 0'],
    [
      'Text <!-- minutebook-disable vague-date --> text\n\n<!-- minutebook-enable -->',
      'disable 0 vague-date, enable 2',
    ],
    ['```\n<!-- minutebook-disable -->\n```', ''],
    ['<!-- minutebook-disabled -->', ''],
    ['minutebook-disable overdue', ''],
  ];
  for (const [text, expected] of comments) {
    it(`is read from ${JSON.stringify(text)}`, () => {
      const found = meetingIn(text).suppressions.map(({ kind, line, codes }) => [kind, line, ...codes].join(' '));
      assert.equal(found.join(', '), expected);
    });
  }
});
