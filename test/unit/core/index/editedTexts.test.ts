import assert from 'node:assert/strict';
import { EditedTexts } from '../../../../src/core/index/editedTexts';
import { fileAt } from '../minutes';

const [a, b, c, d] = ['a', 'b', 'c', 'd'].map((name) => fileAt(`minutes/2026-03-11-${name}.md`));
const text = '# Roof\n\n- [ ] Ada: mend it\n';

describe('What was read of a text is remembered', () => {
  it('when it is edited, also when it is saved', () => {
    assert.ok(a);
    const texts = new EditedTexts();
    const edited = texts.read('editor', a, text);
    assert.equal(texts.read('editor', a, text), edited);
    assert.equal(texts.read('file', a, text), edited);
  });

  it('when it is large and was opened', () => {
    assert.ok(a);
    const texts = new EditedTexts();
    const [long, longer] = [text + 'a\n\n'.repeat(50_000), text + 'a\n\n'.repeat(50_001)];
    texts.expect(a, long);
    assert.equal(texts.read('editor', a, longer).actions, texts.read('file', a, long).actions);
  });

  it('not when it is small and was only opened', () => {
    assert.ok(a);
    const texts = new EditedTexts();
    texts.expect(a, text);
    assert.notEqual(texts.read('file', a, text), texts.read('file', a, text));
  });

  it('not when it only lies on disk', () => {
    assert.ok(a);
    const texts = new EditedTexts();
    assert.notEqual(texts.read('file', a, text), texts.read('file', a, text));
  });

  it('not under another path', () => {
    assert.ok(a);
    const texts = new EditedTexts();
    texts.read('editor', a, text);
    const moved = texts.read('editor', { ...a, path: 'minutes/2026-04-01.md' }, text);
    assert.equal(moved.date, '2026-04-01');
  });

  it('of the three files that were edited last', () => {
    assert.ok(a && b && c && d);
    const texts = new EditedTexts();
    const [first, second] = [texts.read('editor', a, text), texts.read('editor', b, text)];
    texts.read('editor', c, text);
    texts.read('editor', a, text);
    texts.read('editor', d, text);
    assert.equal(texts.read('file', a, text), first);
    assert.notEqual(texts.read('file', b, text), second);
  });
});
