import assert from 'node:assert/strict';
import { meetingLens } from '../../../../src/core/features/codeLens';
import { bookOf, day } from '../minutes';

const book = bookOf({
  'repo/minutes/roof/2026-01-07.md':
    '# January\n\n- [ ] Ada: Order the new slates (due 2026-01-20)\n- [x] Bo: Count the old ones\n',
  'repo/minutes/roof/2026-02-04.md':
    '# February\n\n- [ ] Bo: Mend the gutter (due 2026-03-20)\n- [ ] Ada: Order the new slates (due 2026-01-20)\n',
  'repo/minutes/roof/2026-02-04b.md': '---\nseries: roof\n---\n# The same evening\n',
  'repo/minutes/roof/roofing.md': '---\nseries: roof\n---\n# Some day\n',
  'repo/minutes/garden/2025.md': '# Garden\n\n## 2025-05-07\n\n- [ ] Dig\n\n## 2025-06-04\n\n- [ ] Weed\n',
  'repo/minutes/garden/2026-01-05.md': '# Garden again\n',
});

describe('Above minutes', () => {
  const rows: readonly (readonly [string, string, string])[] = [
    ['stand their own open and overdue actions', 'roof/2026-01-07.md', '1 open, 1 overdue, next February'],
    [
      'stand no copies of what stands open elsewhere',
      'roof/2026-02-04.md',
      '1 open, 0 overdue, previous January, next The same evening',
    ],
    ['stand the minutes of the same day', 'roof/2026-02-04b.md', '0 open, 0 overdue, previous February'],
    ['without a date stand no other minutes', 'roof/roofing.md', '0 open, 0 overdue'],
    ['of a whole year stands the next file', 'garden/2025.md', '2 open, 0 overdue, next Garden again'],
    ['stands the file with the year before', 'garden/2026-01-05.md', '0 open, 0 overdue, previous Garden'],
  ];
  for (const [what, path, expected] of rows) {
    it(what, () => {
      const meeting = book.get(`file:///repo/minutes/${path}`);
      assert.ok(meeting);
      const { open, overdue, previous, next } = meetingLens(book, meeting, day('2026-03-18'));
      const others = [previous && `previous ${previous.title}`, next && `next ${next.title}`];
      const got = [`${open.length} open`, `${overdue.length} overdue`, ...others.filter((text) => text !== undefined)];
      assert.equal(got.join(', '), expected);
    });
  }
});
