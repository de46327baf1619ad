import assert from 'node:assert/strict';
import type { Minutebook } from '../../../../src/core/index/minutebook';
import { openActions, trackedActionOf, trackedActions } from '../../../../src/core/index/occurrences';
import { allActions, shownActions, type ActionView } from '../../../../src/core/index/queries';
import { bookOf, fileAt } from '../minutes';

const january = 'repo/minutes/2026-01-07.md';
const february = 'repo/minutes/2026-02-04.md';
const march = 'repo/minutes/2026-03-04.md';
const files = {
  [january]: 'Present: Ada Li\n\n- [ ] Ada Li: Mend the wet roof\n- [ ] Ada Li: Paint the green door',
  [february]: '- [ ] Ada Li: Mend the wet roof\n- [ ] Bo paint the red door',
  [march]: '- [ ] Ada Li: Sweep the long hall',
};

/** The texts of those actions that are not the same objects as before the change, their occurrences in brackets. */
function changed(book: Minutebook, change: (book: Minutebook) => void): readonly string[] {
  const before = new Set(trackedActions(book));
  change(book);
  return trackedActions(book)
    .filter((action) => !before.has(action))
    .map(({ text, occurrences }) => `${text} [${occurrences.length}]`);
}

const set =
  (path: string, text: string) =>
  (book: Minutebook): void => {
    book.set('file', fileAt(path), text);
  };

describe('Questions for actions', () => {
  it('give the same answer as long as nothing changes', () => {
    const book = bookOf(files);
    const questions = [allActions, trackedActions, openActions];
    const before = questions.map((question) => question(book));
    book.remove('editor', 'repo/other.md');
    assert.ok(questions.every((question, index) => question(book) === before[index]));
  });

  const rows: readonly (readonly [string, (book: Minutebook) => void, readonly string[]])[] = [
    ['that stand in the same file', set(march, `${files[march]}\n\nMore`), ['Sweep the long hall [1]']],
    [
      'that are one with those of the same file',
      set(february, `${files[february]}\n\nMore`),
      ['Mend the wet roof [2]', 'Bo paint the red door [1]'],
    ],
    ['that have become one', set(march, '- [ ] Ada Li: paint the green door'), ['Paint the green door [2]']],
    ['that are one no more', set(february, ''), ['Mend the wet roof [1]']],
    [
      'of somebody who has become known',
      set(march, `${files[march]}\n\nPresent: Bo Ode`),
      ['paint the red door [1]', 'Sweep the long hall [1]'],
    ],
    ['of nobody, when people come whom none of them names', set(march, 'Present: Zoe Quill, Gus Marsh'), []],
    ['of nobody, when a file without actions comes', set('repo/minutes/2026-01-08.md', 'Present: Ada Li'), []],
    [
      'of somebody whom a roster names',
      (book) => void book.setRoster(fileAt('repo/people.yaml'), '- {name: Bo Ode}'),
      ['paint the red door [1]'],
    ],
  ];
  for (const [what, change, expected] of rows) {
    it(`give other objects only for actions ${what}`, () => {
      assert.deepEqual(changed(bookOf(files), change), expected);
    });
  }

  it('give another object for an action whose owner has become known, by the same name', () => {
    const book = bookOf({ [march]: '- [ ] Zed Quill: Sweep the long hall' });
    assert.deepEqual(changed(book, set(january, 'Present: Zed Quill')), ['Sweep the long hall [1]']);
  });

  it('are answered for minutes that are not in the book, too', () => {
    const book = bookOf(files);
    const meeting = book.get(fileAt(february).key);
    set(february, '')(book);
    assert.ok(meeting);
    assert.deepEqual(
      shownActions(book, meeting).map(({ text }) => text),
      ['Mend the wet roof', 'Bo paint the red door'],
    );
    assert.deepEqual(
      meeting.actions.map((action) => trackedActionOf(book, action)),
      [undefined, undefined],
    );
  });

  it('find the action of each of its places', () => {
    const book = bookOf(files);
    const found = allActions(book).map(({ action }) => trackedActionOf(book, action)?.meeting.file.path);
    assert.deepEqual(found, [january, january, january, february, march]);
  });
});

describe('Many equal actions', () => {
  const count = 2000;
  const repeated = (texts: readonly string[]): string => texts.map((text) => `- [ ] Ada: ${text}\n`).join('');
  const equal = (many: number): string => repeated(Array.from({ length: many }, () => 'mend the big roof'));
  const pathOf = (number: number): string => `repo/minutes/2026-03-11-${number}.md`;
  const rows: readonly (readonly [string, readonly string[], number])[] = [
    ['in a hundred files are a hundredth', Array.from({ length: 100 }, () => equal(count / 100)), count / 100],
    ['in one file stay as many', [equal(count)], count],
    [
      'that are done stand apart from as many open ones',
      [equal(count).replaceAll('[ ]', '[x]'), equal(count)],
      2 * count,
    ],
    [
      'that are done take half of carried and open ones',
      [equal(count).replaceAll('[ ]', '[x]'), equal(count / 2).replaceAll('[ ]', '[>]') + equal(count / 2)],
      count + count / 2,
    ],
  ];
  for (const [what, texts, expected] of rows) {
    it(`${what}, also after a change`, () => {
      const book = bookOf(Object.fromEntries(texts.map((text, number) => [pathOf(number), text])));
      assert.equal(trackedActions(book).length, expected);
      const [text = ''] = texts;
      set(pathOf(0), `${text}\nMore\n`)(book);
      assert.equal(trackedActions(book).length, expected);
    });
  }

  it('are one when one id says so, and each is found', () => {
    const numbered = Array.from({ length: count }, (_, number) => `mend roof ${number} ^act-1`);
    const book = bookOf({ [pathOf(0)]: repeated(numbered) });
    const isFound = ({ action }: ActionView): boolean => trackedActionOf(book, action)?.occurrences.length === count;
    assert.equal(trackedActions(book).length, 1);
    assert.ok(allActions(book).every(isFound));
  });
});
