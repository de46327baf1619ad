import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editsBetween, lineChanges, revert, type LineChange } from '../../../../src/core/features/changes';
import { setStatus } from '../../../../src/core/features/statusEdits';
import type { Status } from '../../../../src/core/model';
import { applyEdits, rangeInLine, splitLines } from '../../../../src/core/text';
import { fileAt, meetingIn, usualPath } from '../minutes';

describe('A change is taken back', () => {
  // The text before the change, where the first action is ticked; what the text is when it is taken back; what it then becomes.
  const rows: readonly (readonly [string, string, string | undefined, string])[] = [
    ['where it was made', '# R\n- [ ] a\n', undefined, '# R\n- [ ] a\n'],
    ['to an unusual mark', '- [🔥] a', undefined, '- [🔥] a'],
    ['with CRLF', '- [ ] a\r\n\r\nb\r\n', undefined, '- [ ] a\r\n\r\nb\r\n'],
    ['where lines were added above', '- [ ] a\n', 'x\r\n\r\n- [x] a\n', 'x\r\n\r\n- [ ] a\n'],
    ['where other lines have changed', '- [ ] a\n- [ ] b\n', '- [x] a\n- [x] c\n', '- [ ] a\n- [x] c\n'],
    ['on its own line, not on its equal', '- [ ] a\n- [x] a\n', '- [x] a\n- [x] a\n', '- [ ] a\n- [x] a\n'],
    ['never when the line has changed', '- [ ] a\n', '- [x] a!\n', 'gone'],
    ['never when somebody took it back already', '- [ ] a\n', '- [ ] a\n', 'gone'],
    ['never when the line is gone', '- [ ] a\n', '', 'gone'],
    ['never when it may be one of several', '- [ ] a\n', 'x\n- [x] a\n- [x] a\n', 'several'],
  ];
  for (const [how, before, now, becomes] of rows) {
    it(how, () => {
      const { change, after } = tick(before, 'done');
      const text = now ?? after;
      const answer = revert(text, change);
      assert.equal(answer.kind === 'edits' ? applyEdits(text, answer.edits) : answer.reason, becomes);
    });
  }

  // The text, a line of it with what is put behind it, and what the text is when that is taken back.
  const additions: readonly (readonly [string, readonly [number, string], string | undefined, string])[] = [
    ['with the lines that it added', [0, '\n  aliases: [A]'], undefined, '- name: Ada\n- name: Bo'],
    [
      'with CRLF',
      [0, '\r\n  aliases: [A]'],
      '- name: Ada\r\n  aliases: [A]\r\n- name: Bo',
      '- name: Ada\r\n- name: Bo',
    ],
    ['where they have moved', [1, '\n- name: Cy'], 'x\n- name: Bo\n- name: Cy\n', 'x\n- name: Bo\n'],
    ['never when one of them has changed', [0, '\n  aliases: [A]'], '- name: Ada\n  aliases: [B]', 'gone'],
    ['never when they may be others', [1, '\n- C'], 'x\ny\n- name: Bo\n- C\n- name: Bo\n- C', 'several'],
  ];
  for (const [how, [line, added], now, becomes] of additions) {
    it(how, () => {
      const before = '- name: Ada\n- name: Bo';
      const end = splitLines(before)[line]?.length ?? 0;
      const edits = [{ range: rangeInLine(line, end, end), newText: added }];
      const text = now ?? applyEdits(before, edits);
      const [change] = lineChanges(before, edits);
      assert.ok(change);
      const answer = revert(text, change);
      assert.equal(answer.kind === 'edits' ? applyEdits(text, answer.edits) : answer.reason, becomes);
    });
  }

  it('by writing nothing but the mark', () => {
    const { change, after } = tick('> - [ ] a\n', 'cancelled');
    assert.deepEqual(revert(after, change), { kind: 'edits', edits: [{ range: rangeInLine(0, 5, 6), newText: ' ' }] });
  });

  it('to the very same text, whatever the change', () => {
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', 'é', '👩🏽‍🚀', '全', '[', ']', 'x') });
    fc.assert(
      fc.property(
        fc.tuple(text, text, text, text),
        fc.constantFrom('\n', '\r\n', '\r'),
        ([head, old, now, tail], eol) => {
          const before = ['|', head + old + tail, '|'].join(eol);
          const edits = [{ range: rangeInLine(1, head.length, head.length + old.length), newText: now }];
          const after = applyEdits(before, edits);
          const [change] = lineChanges(before, edits);
          assert.ok(change);
          assert.deepEqual([change.line, change.before, change.after], [1, head + old + tail, splitLines(after)[1]]);
          const answer = revert(after, change);
          assert.equal(answer.kind === 'edits' ? applyEdits(after, answer.edits) : answer.reason, before);
        },
      ),
    );
  });

  it('without dividing a character', () => {
    assert.deepEqual(editsBetween('[🔥]', '[🔦]'), [{ range: rangeInLine(0, 1, 3), newText: '🔦' }]);
    assert.deepEqual(editsBetween('🔥a', '𐐥a'), [{ range: rangeInLine(0, 0, 2), newText: '𐐥' }]);
  });

  it('and nothing is, when nothing was changed', () => {
    assert.deepEqual(lineChanges('- [x] a', []), []);
  });
});

function tick(text: string, status: Status): { change: LineChange; after: string } {
  const [action] = meetingIn(text).actions;
  assert.ok(action);
  const answer = setStatus(fileAt(usualPath), text, action.place, status);
  if (answer.kind === 'refused') assert.fail(answer.reason);
  const [change] = lineChanges(text, answer.edits);
  assert.ok(change);
  return { change, after: applyEdits(text, answer.edits) };
}
