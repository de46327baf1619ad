import assert from 'node:assert/strict';
import { trackedActions } from '../../../../src/core/index/occurrences';
import { bookOf } from '../minutes';

const january = 'repo/minutes/2026-01-07.md';
const february = 'repo/minutes/2026-02-04.md';
const march = 'repo/minutes/2026-03-04.md';

/** Each action as `text [status] @ the day of its own meeting, all days`. */
function check(files: Readonly<Record<string, string>>, expected: readonly string[]): void {
  const shown = trackedActions(bookOf(files)).map(({ text, status, occurrences }) => {
    const days = occurrences.map(({ meeting }) => (meeting.date ?? '').slice(5));
    return `${text} [${status}] @ ${days.join(', ')}`;
  });
  assert.deepEqual(shown, expected);
}

const report = (rows: string): string =>
  `| Description | Due date | Assignee | Task appears on |\n|---|---|---|---|\n${rows}`;

describe('One action in many places', () => {
  it('is one by text, assignee and due date, and stands as its earliest meeting has it', () => {
    check({ [january]: '- [x] Ada Li: Mend the wet roof', [february]: '- [x] Ada Li: mend the **wet** roof.' }, [
      'Mend the wet roof [done] @ 01-07, 02-04',
    ]);
  });

  it('is not one when assignee, due date or words differ, or the words are fewer than three', () => {
    check(
      {
        [january]: '- [ ] Ada Li: Mend the wet roof\n- [ ] Merge.',
        [february]: '- [ ] Bo Ode: Mend the wet roof\n- [ ] Merge.\n- [ ] Ada Li: Mend the wet roof (due 2026-05-01)',
      },
      [
        'Mend the wet roof [open] @ 01-07',
        'Merge. [open] @ 01-07',
        'Mend the wet roof [open] @ 02-04',
        'Merge. [open] @ 02-04',
        'Mend the wet roof [open] @ 02-04',
      ],
    );
  });

  it('stays several in one file', () => {
    check({ [january]: 'ACTION: Merge it all now.\n\nACTION: Merge it all now.' }, [
      'Merge it all now. [open] @ 01-07',
      'Merge it all now. [open] @ 01-07',
    ]);
  });

  it('is new when it was done and stands open again', () => {
    check({ [january]: '- [x] Water all the plants', [february]: '- [ ] Water all the plants' }, [
      'Water all the plants [done] @ 01-07',
      'Water all the plants [open] @ 02-04',
    ]);
  });

  it('is one by its id, whatever the words', () => {
    check({ [january]: '- [x] Mend the roof ^act-7', [february]: '- [ ] Still the roof ^act-7' }, [
      'Mend the roof [done] @ 01-07, 02-04',
    ]);
  });

  it('is one by a number that lasts, but not by one that is counted anew', () => {
    check({ [january]: 'ACTION 68.1: Mend the roof', [february]: 'ACTION 68.1: The roof, again' }, [
      'Mend the roof [open] @ 01-07, 02-04',
    ]);
    check({ [january]: 'Action 1: Mend the roof', [february]: 'Action 1: Paint the door' }, [
      'Mend the roof [open] @ 01-07',
      'Paint the door [open] @ 02-04',
    ]);
  });

  it('is one by where it comes from', () => {
    check(
      {
        [january]: '- [>] Mend the roof',
        [february]: '- [ ] Mend the roof (from [2026-01-07](2026-01-07.md#actions))',
      },
      ['Mend the roof [carried] @ 01-07, 02-04'],
    );
  });

  it('is never outranked by the row of a report', () => {
    check({ [january]: '- [x] Ada Li: Mend the wet roof', [march]: report('| Mend the wet roof | | Ada Li | |') }, [
      'Mend the wet roof [done] @ 01-07, 03-04',
    ]);
  });

  it('may stand in a report of its own file', () => {
    check({ [january]: `- [ ] Ada Li: Mend the wet roof\n\n${report('| Mend the wet roof | | Ada Li | |')}` }, [
      'Mend the wet roof [open] @ 01-07, 01-07',
    ]);
  });

  it('stands as the newest report has it, where its own meeting is not here', () => {
    check(
      {
        [february]: report('| [ ] Mend the wet roof | | Ada Li | Elsewhere 2025-11-05 |'),
        [march]: report('| [x] Mend the wet roof | | Ada Li | Elsewhere 2025-11-05 |'),
      },
      ['Mend the wet roof [done] @ 03-04, 02-04'],
    );
  });

  it('belongs to the meeting that a report names', () => {
    check(
      {
        [january]: '- [ ] Ada Li: Mend the wet roof',
        [february]: '- [x] Ada Li: Mend the wet roof',
        [march]: report('| Mend the wet roof | | Ada Li | Roof 2026-02-04 |'),
      },
      ['Mend the wet roof [done] @ 02-04, 01-07, 03-04'],
    );
  });
});
