import assert from 'node:assert/strict';
import { inEnglish, message } from '../../../src/core/message';

describe('A message', () => {
  it('has its values in their places, other messages among them', () => {
    const day = message('{0} ({1})', '2026-03-16', message('Monday'));
    assert.equal(
      inEnglish(message('{1}: due {0}, {2} days ago', day, 'Send it', 2)),
      'Send it: due 2026-03-16 (Monday), 2 days ago',
    );
  });

  it('leaves what minutes say as it is', () => {
    assert.equal(inEnglish(message('{0} and {1}', '{1}', '$&')), '{1} and $&');
  });
});
