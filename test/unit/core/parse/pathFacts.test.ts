import assert from 'node:assert/strict';
import { readPath } from '../../../../src/core/parse/pathFacts';

describe('A path says', () => {
  // The path, the meeting's date, its series.
  const rows: readonly (readonly [string, string | undefined, string])[] = [
    ['repo/minutes/roof/2026-03-11-roof.md', '2026-03-11', 'roof'],
    ['repo/minutes/roof/2026-03-11.md', '2026-03-11', 'roof'],
    ['repo/minutes/roof-2026-03-11.md', '2026-03-11', 'roof'],
    ['repo/minutes/2026-03-11 Roof and cellar.md', '2026-03-11', 'roof-and-cellar'],
    ['repo/minutes/2026.03.11.md', '2026-03-11', 'repo'],
    ['repo/minutes/20260311.md', '2026-03-11', 'repo'],
    ['repo/minutes/2026_03_11_roof_notes.md', '2026-03-11', 'roof'],
    ['repo/notes/2026/2026-03-11.md', '2026-03-11', 'repo'],
    ['repo/2026/CG-03-11.md', '2026-03-11', 'cg'],
    ['repo/2026/roof/03-11.md', '2026-03-11', 'roof'],
    ['repo/2025/2026/03.11.md', '2026-03-11', 'repo'],
    ['repo/roof/2026-03-11/notes.md', '2026-03-11', 'roof'],
    ['repo/roof/2026-03-11/2026-03-18.md', '2026-03-18', 'roof'],
    ['repo/roof/2025-01-01/2026-03-11/notes.md', '2026-03-11', 'roof'],
    ['2026-03-11-camp/notes.md', '2026-03-11', ''],
    ['repo/minutes/2026-03-11-roof-meeting.md', '2026-03-11', 'roof'],
    ['repo/minutes/2026-03-11-meeting-notes.md', '2026-03-11', 'repo'],
    ['repo/roof/meeting-minutes/2026/2026-03-11.md', '2026-03-11', 'roof'],
    ['repo/roof/meeting_notes/03/2026-03-11.md', '2026-03-11', 'roof'],
    ['repo/roof/2026-03/2026-03-11.md', '2026-03-11', 'roof'],
    ['repo/roof/March/2026-03-11.md', '2026-03-11', 'roof'],
    ['repo/roof/03-mar/2026-03-11.md', '2026-03-11', 'roof'],
    ['repo/marketing/2026-03-11.md', '2026-03-11', 'marketing'],
    ['repo/decisions/2026-03-11.md', '2026-03-11', 'decisions'],
    ['repo/Roof/2026-03-11.MD', '2026-03-11', 'roof'],
    ['repo/roof/2026/03/11.md', '2026-03-11', 'roof'],
    ['repo/roof/2026/03/11-notes.md', '2026-03-11', 'roof'],
    ['repo/minutes/roof-11-Mar-2026.md', '2026-03-11', 'roof'],
    ['repo/roof/minutes 2026/2026-03-11.md', '2026-03-11', 'roof'],
    ['repo/roof/2026/week/11.md', undefined, 'week'],
    ['repo/minutes/roof/standup.md', undefined, 'roof'],
    ['repo/minutes/roof/week-11.md', undefined, 'week'],
    ['repo/minutes/roof/2026-02-30.md', undefined, 'roof'],
    ['repo/minutes/roof/2026-13-01.md', undefined, 'roof'],
    ['repo/minutes/roof/02-30.md', undefined, 'roof'],
    ['repo/minutes/roof/03-11.md', undefined, 'roof'],
    ['repo/minutes/roof/1202603111.md', undefined, 'roof'],
    ['repo/minutes/roof/2026-03.md', undefined, 'roof'],
    ['repo/minutes/roof/12026-03-110.md', undefined, 'roof'],
    ['a.md', undefined, 'a'],
    ['', undefined, ''],
  ];
  for (const [path, date, series] of rows) {
    it(`${path} → ${date ?? 'no date'}, ${series || 'no series'}`, () => {
      const facts = readPath(path);
      assert.deepEqual([facts.date, facts.series], [date, series]);
    });
  }

  it('the file’s name, without folders and ending', () => {
    assert.equal(readPath('repo/minutes/2026-03-11.roof.md').name, '2026-03-11.roof');
  });
});
