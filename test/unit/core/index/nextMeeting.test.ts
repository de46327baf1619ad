import assert from 'node:assert/strict';
import { comingMeeting, nextMeeting } from '../../../../src/core/index/nextMeeting';
import { bookOf, day } from '../minutes';

/** The next meeting after the last of these days: `2026-03-11`, with a `?` when it is a guess. */
function check(days: readonly string[], text: string, expected: string | undefined): void {
  const files = days.map((date, index): [string, string] => [
    `repo/minutes/roof/${date}-roof.md`,
    index === days.length - 1 ? text : '# Roof\n',
  ]);
  const book = bookOf(Object.fromEntries(files));
  const last = book.meetings().at(-1);
  const next = last && nextMeeting(book, last);
  assert.equal(next && next.date + (next.isGuess ? '?' : ''), expected);
}

describe('The next meeting is', () => {
  it('the one that the minutes name', () => {
    check(['2026-03-04'], '# Roof\n\nNext meeting: 2026-03-25\n', '2026-03-25');
  });

  it('guessed by the rhythm of the series', () => {
    check(['2026-02-11', '2026-02-18', '2026-02-25', '2026-03-04'], '# Roof\n', '2026-03-11?');
    check(['2026-01-07', '2026-01-21', '2026-02-05', '2026-02-18', '2026-03-25'], '# Roof\n', '2026-04-08?');
  });

  it('not guessed from too few meetings, or irregular ones', () => {
    check(['2026-02-25', '2026-03-04'], '# Roof\n', undefined);
    check(['2026-01-01', '2026-01-03', '2026-01-20', '2026-03-04', '2026-03-30'], '# Roof\n', undefined);
  });

  it('the next that has minutes, for one that is not the last', () => {
    const book = bookOf({
      'repo/minutes/roof/2026-03-04.md': '# Roof',
      'repo/minutes/roof/2026-03-12.md': '# Roof',
    });
    const [first] = book.meetings();
    assert.deepEqual(first && nextMeeting(book, first), { date: '2026-03-12', isGuess: false });
  });
});

describe('The coming meeting is', () => {
  const today = day('2026-03-18');

  function check(days: readonly string[], text: string, expected: string | undefined): void {
    const files = days.map((date): [string, string] => [`repo/minutes/roof/${date}-roof.md`, text]);
    const others: readonly [string, string] = ['repo/minutes/pipes/2026-03-19-pipes.md', '# Pipes'];
    const coming = comingMeeting(bookOf(Object.fromEntries([...files, others])), 'roof', today);
    assert.equal(coming && coming.date + (coming.isGuess ? '?' : ''), expected);
  }

  it('the first that has its minutes already', () => {
    check(['2026-03-11', '2026-03-18', '2026-04-01', '2026-04-08'], '# Roof', '2026-04-01');
  });

  it('the one that the last minutes name', () => {
    check(['2026-03-11'], '# Roof\n\nNext meeting: 2026-03-25\n', '2026-03-25');
  });

  it('guessed by the rhythm, counted on past today', () => {
    check(['2026-01-28', '2026-02-04', '2026-02-11', '2026-02-18'], '# Roof', '2026-03-25?');
    check(['2026-01-29', '2026-02-05', '2026-02-12', '2026-02-19'], '# Roof', '2026-03-19?');
  });

  it('unknown when the minutes name one that is over', () => {
    check(['2026-02-11'], '# Roof\n\nNext meeting: 2026-02-25\n', undefined);
  });
});
