import assert from 'node:assert/strict';
import { allActions } from '../../../../src/core/index/queries';
import { occasionAt, sittingAt } from '../../../../src/core/parse/sittings';
import { bookOf, meetingIn } from '../minutes';

describe('A file holds many meetings', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'under headings that are dates',
      '# 2026\n\n## 2026-02-04\n\nx\n\n## 2026-01-07\n',
      ['2 2026-02-04', '6 2026-01-07'],
    ],
    [
      'under headings that begin with dates',
      '## 2026-02-04 Roof\n## Jan 7, 2026: Door\n',
      ['0 2026-02-04', '1 2026-01-07'],
    ],
    [
      'under headings that begin with a weekday',
      '## Wednesday, 4 February 2026\n## Wed, 7 January 2026\n',
      ['0 2026-02-04', '1 2026-01-07'],
    ],
    [
      'under headings that say so first',
      '# Meeting 2026-02-04\n# Notes 2026-01-07\n',
      ['0 2026-02-04', '1 2026-01-07'],
    ],
    ['under bold lines', '**2026-02-04**\n\nx\n\n**Jan 7, 2026 – Door**\ny\n', ['0 2026-02-04', '4 2026-01-07']],
    [
      'under the highest such headings',
      '# 2026-02-04\n## 2026-02-03\n# 2026-01-07\n## 2026-01-06',
      ['0 2026-02-04', '2 2026-01-07'],
    ],
    ['not under a single one', '# Roof\n\n## 2026-02-04\n\n## Door', []],
    ['not under one day twice', '## 2026-02-04 Morning\n\n## 2026-02-04 Afternoon', []],
    ['not under headings that hold dates', '## Follow-up of 2026-02-04\n\n## Follow-up of 2026-01-07', []],
    ['not under dates in bold within a line', '**2026-02-04** it rained\n\n**2026-01-07** it did not', []],
    ['not under bold items', '- **2026-02-04**\n- **2026-01-07**', []],
    ['not under days', '## Day 1, 4 February 2026\n\n## Day 2, 5 February 2026', []],
    ['not in nothing', '', []],
  ];
  for (const [what, text, expected] of rows) {
    it(what, () => {
      const { sittings } = meetingIn(text);
      assert.deepEqual(
        sittings.map(({ line, date }) => `${line} ${date}`),
        expected,
      );
    });
  }

  const year = [
    '# Roof 2026',
    '- [ ] Ada: mend it by March 3',
    '## 2026-02-04 Gutters',
    '- [ ] Bo: mend it by March 3',
    '## 2025-01-08 Door',
    '- [ ] Cleo: mend it by March 3',
    '| Task | Owner | Due |',
    '|---|---|---|',
    '| Paint it | Dara | March 4 |',
  ]
    .join('\n\n')
    .replaceAll('|\n\n|', '|\n|');

  it('of which a line belongs to the nearest above it', () => {
    const meeting = meetingIn(year);
    assert.deepEqual(
      [0, 2, 4, 6, 8, 10, 99].map((line) => sittingAt(meeting, line)?.title),
      [
        undefined,
        undefined,
        '2026-02-04 Gutters',
        '2026-02-04 Gutters',
        '2025-01-08 Door',
        '2025-01-08 Door',
        '2025-01-08 Door',
      ],
    );
    assert.deepEqual(occasionAt(meeting, 0), { title: 'Roof 2026', date: '2026-02-04' });
    assert.deepEqual(occasionAt(meeting, 10), { title: '2025-01-08 Door', date: '2025-01-08' });
  });

  it('from whose own days dates without a year are counted', () => {
    const due = allActions(bookOf({ 'repo/minutes/roof.md': year })).map((view) => view.due);
    assert.deepEqual(due.slice(1, 3), ['2026-03-03', '2025-03-03']);
  });

  it('whose labels do not speak for all', () => {
    const meeting = meetingIn(
      '# Roof\n\n## 2026-02-04\n\nTime: 2026-02-03\n\nNext meeting: 2026-05-05\n\n## 2026-01-07\n',
    );
    assert.deepEqual([meeting.date, meeting.next], ['2026-02-04', undefined]);
  });

  it('is its own meeting when it holds one', () => {
    const meeting = meetingIn('# Roof\n\nDate: 2026-02-04');
    assert.deepEqual(
      [sittingAt(meeting, 2), occasionAt(meeting, 2)],
      [undefined, { title: 'Roof', date: '2026-02-04' }],
    );
  });
});
