import assert from 'node:assert/strict';
import fc from 'fast-check';
import { setDue } from '../../../../src/core/features/dueEdits';
import type { EditAnswer } from '../../../../src/core/features/edits';
import { setOwners } from '../../../../src/core/features/ownerEdits';
import { setStatus } from '../../../../src/core/features/statusEdits';
import { peopleAround } from '../../../../src/core/index/peopleAround';
import { allActions, type ActionView } from '../../../../src/core/index/queries';
import type { Status } from '../../../../src/core/model';
import { applyEdits, splitLines } from '../../../../src/core/text';
import { bookOf, day, usualPath } from '../minutes';
import { actionTexts, front } from './actionTexts';

type Change =
  | { readonly kind: 'due'; readonly due: string | undefined }
  | { readonly kind: 'owners'; readonly owners: readonly string[] }
  | { readonly kind: 'status'; readonly status: Status };

const change: fc.Arbitrary<Change> = fc.oneof(
  fc
    .constantFrom('2026-03-12', '2026-04-05', '2026-12-31', '2027-02-28', undefined)
    .map((due): Change => ({ kind: 'due', due })),
  fc
    .subarray(['Ada Fenwick', 'Bo Castellan', 'Cleo van der Meij', 'Gus Pike', 'Zed Quill'], { maxLength: 3 })
    .map((owners): Change => ({ kind: 'owners', owners })),
  fc.constantFrom<Status>('open', 'done', 'cancelled', 'carried').map((status): Change => ({ kind: 'status', status })),
);
const minutes = fc
  .tuple(fc.subarray([...actionTexts], { minLength: 1, maxLength: 5 }), fc.constantFrom('\n', '\r\n', '\r'))
  .map(([texts, eol]) => (front + texts.join('\n\n## Topic\n\n')).replaceAll('\n', eol));

describe('Actions in every form, rescheduled, assigned and ticked in any order,', () => {
  it('say what was wanted, and all else says what it said before', () => {
    let written = 0;
    let refused = 0;
    fc.assert(
      fc.property(minutes, fc.array(fc.tuple(fc.nat(), change), { minLength: 1, maxLength: 4 }), (start, changes) => {
        let text = start;
        for (const [which, wanted] of changes) {
          const before = viewsOf(text);
          const index = which % before.length;
          const answer = changed(text, index, wanted);
          if (answer.kind === 'refused') refused++;
          else {
            const after = applyEdits(text, answer.edits);
            checkLines(text, after, before[index]);
            checkViews(before, viewsOf(after), { index, wanted });
            text = after;
            written++;
          }
        }
      }),
      { numRuns: 100 * Number(process.env['MINUTEBOOK_FUZZ'] ?? 1) },
    );
    assert.ok(written > refused * 10, `${written} written, ${refused} refused`);
  });
});

function viewsOf(text: string): readonly ActionView[] {
  return allActions(bookOf({ [usualPath]: text }));
}

function changed(text: string, index: number, wanted: Change): EditAnswer {
  const book = bookOf({ [usualPath]: text });
  const view = allActions(book)[index];
  assert.ok(view);
  const { meeting, action } = view;
  const seen = { file: meeting.file, text, place: action.place };
  switch (wanted.kind) {
    case 'due':
      return setDue(seen, wanted.due === undefined ? undefined : day(wanted.due), peopleAround(book, meeting));
    case 'owners':
      return setOwners(seen, wanted.owners, peopleAround(book, meeting));
    case 'status':
      return setStatus(meeting.file, text, action.place, wanted.status);
  }
}

/** No line comes or goes, no line end changes, and only the action's own lines read otherwise. */
function checkLines(before: string, after: string, view: ActionView | undefined): void {
  assert.ok(view);
  const ends = (text: string): readonly string[] => text.match(/\r\n|\r|\n/g) ?? [];
  assert.deepEqual(ends(after), ends(before));
  const { start, end } = view.action.range;
  const isOwn = (line: number): boolean =>
    line >= Math.min(start.line, view.action.mark.start.line) && line <= end.line;
  const elsewhere = (text: string): readonly string[] => splitLines(text).filter((_, line) => !isOwn(line));
  assert.deepEqual(elsewhere(after), elsewhere(before));
}

function checkViews(
  before: readonly ActionView[],
  after: readonly ActionView[],
  { index, wanted }: { readonly index: number; readonly wanted: Change },
): void {
  const expected = before.map((view, at) => {
    const { owners, due, status } = view;
    const facts = { owners, due, status, words: wordsOf(view) };
    return at === index ? { ...facts, ...wanting(wanted) } : facts;
  });
  const got = after.map((view) => ({ owners: view.owners, due: view.due, status: view.status, words: wordsOf(view) }));
  assert.deepEqual(got, expected);
}

/** Words for a date may become one. */
function wordsOf({ text }: ActionView): string {
  return text.replace(/\s*by next Friday/, '');
}

function wanting(
  wanted: Change,
): Partial<Pick<ActionView, 'owners' | 'status'>> & { readonly due?: string | undefined } {
  switch (wanted.kind) {
    case 'due':
      return { due: wanted.due };
    case 'owners':
      return { owners: wanted.owners };
    case 'status':
      return { status: wanted.status };
  }
}
