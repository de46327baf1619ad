import assert from 'node:assert/strict';
import { setDue } from '../../../../src/core/features/dueEdits';
import { editSeveral } from '../../../../src/core/features/severalEdits';
import { setStatus } from '../../../../src/core/features/statusEdits';
import { peopleAround } from '../../../../src/core/index/peopleAround';
import type { ActionPlace } from '../../../../src/core/model';
import { applyEdits } from '../../../../src/core/text';
import { bookOf, day, fileAt, meetingIn, usualPath } from '../minutes';

const file = fileAt(usualPath);

function placesIn(text: string): readonly ActionPlace[] {
  return meetingIn(text).actions.map(({ place }) => place);
}

describe('Several actions of one file', () => {
  const text = '- [ ] a b\n- [ ] a b\n- [ ] a b\n\nACTION: c [done]\r\n';

  it('change at once, also those whose lines are equal', () => {
    const [first, , third, last] = placesIn(text);
    assert.ok(first && third && last);
    const { edits, refusals } = editSeveral(file, text, [third, first, last], (seen) =>
      setStatus(file, seen.text, seen.place, 'done'),
    );
    assert.equal(applyEdits(text, edits), '- [x] a b\n- [ ] a b\n- [x] a b\n\nACTION: c [done]\r\n');
    assert.deepEqual(refusals, [undefined, undefined, undefined]);
  });

  it('of which one that is refused does not hinder the others', () => {
    const now = text.replace('ACTION: c', 'ACTION: d');
    const people = peopleAround(bookOf({ [usualPath]: now }), meetingIn(now));
    const { edits, refusals } = editSeveral(file, now, placesIn(text), (seen) =>
      setDue(seen, day('2026-04-05'), people),
    );
    assert.equal(applyEdits(now, edits), now.replaceAll('a b', 'a b (due 2026-04-05)'));
    assert.deepEqual(refusals, [undefined, undefined, undefined, 'gone']);
  });

  it('on one line change by one edit, which writes only what differs', () => {
    const one = '<input type="checkbox"/> 🔥 one <input type="checkbox"/> two';
    const { edits } = editSeveral(file, one, placesIn(one), (seen) => setStatus(file, seen.text, seen.place, 'done'));
    assert.equal(edits.length, 1);
    assert.equal(applyEdits(one, edits), one.replaceAll('"checkbox"/', '"checkbox" checked=""/'));
  });

  it('all stay in a file with a merge conflict', () => {
    const conflict = `<<<<<<< a\n${text}=======\n>>>>>>> b\n`;
    const { edits, refusals } = editSeveral(file, conflict, placesIn(conflict), (seen) =>
      setStatus(file, seen.text, seen.place, 'done'),
    );
    assert.deepEqual(edits, []);
    assert.deepEqual(new Set(refusals), new Set(['merge-conflict']));
  });
});
