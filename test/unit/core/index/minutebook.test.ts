import assert from 'node:assert/strict';
import { Minutebook } from '../../../../src/core/index/minutebook';
import { allActions } from '../../../../src/core/index/queries';
import { defaultSettings } from '../../../../src/core/settings';
import { fileAt } from '../minutes';

const path = 'repo/minutes/roof.md';
const { key } = fileAt(path);

type Step = (book: Minutebook) => boolean;
const file =
  (text: string, at = path): Step =>
  (book) =>
    book.set('file', fileAt(at), text);
const editor =
  (text: string, at = path): Step =>
  (book) =>
    book.set('editor', fileAt(at), text);
const close: Step = (book) => book.remove('editor', key);
const remove: Step = (book) => book.remove('file', key);

describe('A minutebook', () => {
  // What happens, step by step; the actions that are then known; whether the last step changed anything.
  const rows: readonly (readonly [string, readonly Step[], readonly string[], boolean])[] = [
    ['knows a file', [file('- [ ] a')], ['a'], true],
    ['knows a new file instead of the old', [file('- [ ] a'), file('- [ ] b')], ['b'], true],
    ['believes an open editor', [file('- [ ] a'), editor('- [ ] b')], ['b'], true],
    ['believes an open editor whose file comes later', [editor('- [ ] b'), file('- [ ] a')], ['b'], false],
    ['believes an open editor whose file changes', [file('- [ ] a'), editor('- [ ] b'), file('- [ ] c')], ['b'], false],
    ['believes an open editor whose file is gone', [file('- [ ] a'), editor('- [ ] b'), remove], ['b'], false],
    ['believes the file again when the editor is closed', [file('- [ ] a'), editor('- [ ] b'), close], ['a'], true],
    [
      'believes the latest file when the editor is closed',
      [file('- [ ] a'), editor('- [ ] b'), file('- [ ] c'), close],
      ['c'],
      true,
    ],
    ['knows nothing when editor and file are gone', [file('- [ ] a'), editor('- [ ] b'), remove, close], [], true],
    ['knows nothing of a file that is gone', [file('- [ ] a'), remove], [], true],
    ['knows an editor whose file was never saved', [editor('- [ ] b')], ['b'], true],
    ['is not moved by the end of what it never knew', [file('- [ ] a'), close], ['a'], false],
    ['is not moved by the end of what it never knew', [remove], [], false],
    ['is not moved by what is no minutes', [file('- [ ] a', 'repo/x.md')], [], false],
    ['forgets minutes that are none any more', [file('- [ ] a'), file('---\ntype: x\n---\n- [ ] a')], [], true],
    ['forgets minutes that are none in the editor', [file('- [ ] a'), editor('---\ntype: x\n---\n')], [], true],
    ['knows minutes that were none on the disk', [file('---\ntype: x\n---\n'), editor('- [ ] a')], ['a'], true],
    [
      'lists by path, then line',
      [file('- [ ] b\n- [ ] c'), file('- [ ] a', 'repo/minutes/door.md')],
      ['a', 'b', 'c'],
      true,
    ],
  ];
  for (const [what, steps, texts, hasChanged] of rows) {
    it(what, () => {
      const book = new Minutebook(defaultSettings);
      const changes = steps.map((step) => step(book));
      assert.deepEqual([allActions(book).map(({ text }) => text), changes.at(-1)], [texts, hasChanged]);
    });
  }

  it('knows who has left, and who is still there', () => {
    const book = new Minutebook(defaultSettings);
    file('- [ ] Ada mend it')(book);
    const owners = (): readonly string[] => allActions(book).flatMap((view) => view.owners);
    assert.deepEqual(owners(), []);
    file('Present: Ada Fenwick', 'repo/minutes/door.md')(book);
    assert.deepEqual(owners(), ['Ada Fenwick']);
    editor('Present: Ada Quill', 'repo/minutes/door.md')(book);
    assert.deepEqual(owners(), ['Ada Quill']);
    book.remove('editor', fileAt('repo/minutes/door.md').key);
    assert.deepEqual(owners(), ['Ada Fenwick']);
    book.remove('file', fileAt('repo/minutes/door.md').key);
    assert.deepEqual(owners(), []);
  });

  it('says what it was given, minutes or not', () => {
    const book = new Minutebook(defaultSettings);
    file('x', 'repo/a.md')(book);
    editor('x', 'repo/minutes/b.md')(book);
    assert.deepEqual(book.keys(), [fileAt('repo/a.md').key, fileAt('repo/minutes/b.md').key]);
    assert.deepEqual([book.has(fileAt('repo/a.md').key), book.has('x')], [true, false]);
    assert.deepEqual(
      [book.get(fileAt('repo/a.md').key), book.get(fileAt('repo/minutes/b.md').key)?.title],
      [undefined, 'x'],
    );
    book.remove('file', fileAt('repo/a.md').key);
    assert.deepEqual(book.keys(), [fileAt('repo/minutes/b.md').key]);
  });

  it('keeps files apart that have the same path in different folders', () => {
    const book = new Minutebook(defaultSettings);
    book.set('file', { key: 'b', path }, '- [ ] b');
    book.set('file', { key: 'a', path }, '- [ ] a');
    assert.deepEqual(
      allActions(book).map(({ text }) => text),
      ['a', 'b'],
    );
  });

  it('knows the meetings of a series and their days, also when one moves to another', () => {
    const book = new Minutebook(defaultSettings);
    const minutes = (date: string, series: string): void => {
      book.set('file', fileAt(`repo/minutes/${date}.md`), `---\nseries: ${series}\n---\n# Minutes ${date}`);
    };
    const known = (series: string): readonly string[] => [
      ...book.meetingsOfSeries(series).map(({ file: { path: name } }) => name.slice(-5, -3)),
      ...book.daysOfSeries(series).met.map((date) => date.slice(5)),
    ];
    minutes('2026-03-11', 'roof');
    minutes('2026-03-04', 'roof');
    assert.deepEqual([known('roof'), known('door')], [['04', '11', '03-04', '03-11'], []]);
    minutes('2026-03-11', 'door');
    assert.deepEqual(
      [known('roof'), known('door')],
      [
        ['04', '03-04'],
        ['11', '03-11'],
      ],
    );
  });

  it('gives the same list of meetings until one changes, and leaves a list alone that it gave', () => {
    const book = new Minutebook(defaultSettings);
    file('- [ ] a')(book);
    const before = book.meetings();
    close(book);
    assert.equal(book.meetings(), before);
    editor('- [ ] b')(book);
    close(book);
    assert.deepEqual(book.meetings(), before);
    remove(book);
    assert.deepEqual([before.length, book.meetings()], [1, []]);
  });

  it('has its own settings', () => {
    const book = new Minutebook({ include: ['talks/**'], exclude: [] });
    book.set('file', fileAt('repo/talks/a.md'), '- [ ] a');
    book.set('file', fileAt(path), '- [ ] b');
    assert.deepEqual(
      allActions(book).map(({ text }) => text),
      ['a'],
    );
  });
});
