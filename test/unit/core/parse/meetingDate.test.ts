import assert from 'node:assert/strict';
import { meetingIn } from '../minutes';

/** Where the path says nothing. */
const undated = 'repo/minutes/roof.md';

function shown(text: string, path = undated): string {
  const { date, end } = meetingIn(text, path);
  return [date ?? 'unknown', ...(end === undefined ? [] : [end])].join(' to ');
}

describe('The day of a meeting is', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['Date: 2026-02-23', '2026-02-23'],
    ['**Date**: April 2, 2024', '2024-04-02'],
    ['**Date:** April 2, 2024', '2024-04-02'],
    ['* Date: 2023-03-29T14:00Z', '2023-03-29'],
    ['Dates: 23 Feb 2021 – 24 Feb 2021', '2021-02-23 to 2021-02-24'],
    ['When: 01 Nov 2017 - 03 Nov 2017 (main meeting Nov 2 and 3)', '2017-11-01 to 2017-11-03'],
    ['Date: 2021-02-23/2021-02-24', '2021-02-23 to 2021-02-24'],
    ['Date: 2021-02-23/24', '2021-02-23 to 2021-02-24'],
    ['Date: 2021-02-23 to 2021-03-01', '2021-02-23 to 2021-03-01'],
    ['Date: 2021-02-23 - 2021-02-24', '2021-02-23 to 2021-02-24'],
    ['Date: 1–3 Nov 2017', '2017-11-01 to 2017-11-03'],
    ['Date: November 1-3, 2017', '2017-11-01 to 2017-11-03'],
    ['Date: 30 January - 2 February 2021', '2021-01-30 to 2021-02-02'],
    ['Date: Jan 30 – Feb 2, 2021', '2021-01-30 to 2021-02-02'],
    ['Date: 2021-02-23 - 14:00', '2021-02-23'],
    ['Date: 2021-02-24 – 2021-02-23', '2021-02-24'],
    ['Date: 2021-02-23, then 2021-03-23', '2021-02-23'],
    ['Date: 2020.01.06', '2020-01-06'],
    ['Date: 2020/01/06', '2020-01-06'],
    ['Date: January 22nd, 2025', '2025-01-22'],
    ['Date: 30 March, 2022', '2022-03-30'],
    ['Date: Tuesday, 23 February 2021, 14:00', '2021-02-23'],
    ['Date: 23-Feb-2021', '2021-02-23'],
    ['Date: 2021 February 23', '2021-02-23'],
    ['Date: 23.10.2025', '2025-10-23'],
    ['Date: 10/23/2025', '2025-10-23'],
    ['Date: 8.8.2025', '2025-08-08'],
    ['Date: 8.10.2025', 'unknown'],
    ['Date: 8/10/2025', 'unknown'],
    ['Date: 8/10/2025 (8 October 2025)', '2025-10-08'],
    ['Date: 30 Feb 2021', 'unknown'],
    ['Date: 2021-13-01', 'unknown'],
    ['Date: 3 February', 'unknown'],
    ['Time: 14:00', 'unknown'],
    ['Meeting date: 2021-02-23', '2021-02-23'],
    ['| Date | 2021-02-23 |\n|---|---|\n| Present | Ada |', '2021-02-23'],
    ['## Date\n\n2021-02-23', '2021-02-23'],
    ['### When:\n\n23 Feb 2021 – 24 Feb 2021', '2021-02-23 to 2021-02-24'],
    ['Date\n\n2021-02-23', '2021-02-23'],
    ['**Date**\n2021-02-23', '2021-02-23'],
    ['- Date\n  - 2021-02-23', '2021-02-23'],
    ['- Date\n- Day 1, Tuesday 23 February 2021', 'unknown'],
    ['Time: ask Ada; next time 2021-02-23', 'unknown'],
    ['# Roof, January 22nd, 2025', '2025-01-22'],
    ['# Roof\n\n## 2021-02-23', '2021-02-23'],
    ['# Roof, 2021-02-23/24', '2021-02-23 to 2021-02-24'],
    ['## Next meeting: 2021-02-23', 'unknown'],
    ['Roof Meeting, 2021-02-23/24', '2021-02-23 to 2021-02-24'],
    ['The roof leaked on 2021-02-23.', 'unknown'],
    ['- mend it by 2021-02-23', 'unknown'],
    ['# Roof 2021-02-24\n\nDate: 2021-02-23', '2021-02-23'],
    ['# Roof 2021-02-24\n\nDate: soon', '2021-02-24'],
    ['---\ndate: 2021-02-23\nend: 2021-02-24\n---\n', '2021-02-23 to 2021-02-24'],
    ['---\ndate: 2021-02-23\nend: 2021-02-22\n---\n', '2021-02-23'],
    ['---\ndate: 2021-02-23/2021-02-24\n---\n', '2021-02-23 to 2021-02-24'],
  ];
  for (const [text, expected] of rows) {
    it(`${expected} in ${JSON.stringify(text)}`, () => {
      assert.equal(shown(text), expected);
    });
  }

  const paths: readonly (readonly [string, string, string])[] = [
    ['Date: 8.10.2025', 'repo/minutes/2025-10-08.md', '2025-10-08'],
    ['Date: 8/10/2025', 'repo/minutes/2025-08-10.md', '2025-08-10'],
    ['Date: 8/10/2025', 'repo/minutes/2025/10/roof.md', '2025-10-08'],
    ['Date: 8/10/2025', 'repo/minutes/2025/08-aug/roof.md', '2025-08-10'],
    ['Date: 8/10/2025', 'repo/minutes/2025-11-12.md', '2025-11-12'],
    ['# 8.10.2025', 'repo/minutes/2025-10-08.md', '2025-10-08'],
    ['', 'repo/minutes/notes-23-Feb-2021.md', '2021-02-23'],
    ['', 'repo/minutes/February_23_2021.md', '2021-02-23'],
    ['', 'repo/2018/CG-08-21.md', '2018-08-21'],
    ['Roof, 2021-02-23', 'repo/minutes/2021-02-24.md', '2021-02-24'],
  ];
  for (const [text, path, expected] of paths) {
    it(`${expected} in ${JSON.stringify(text)} at ${path}`, () => {
      assert.equal(shown(text, path), expected);
    });
  }
});

describe('The next meeting is on', () => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['---\nnext: 2026-04-08\n---\n', '2026-04-08'],
    ['Next meeting is 2026-04-08', '2026-04-08'],
    ['The next meeting will be on 8 April.', '2026-04-08'],
    ['**Next meeting:** April 8', '2026-04-08'],
    ['## Next meeting\n\n8 April 2026, 14:00 UTC.', '2026-04-08'],
    ['## Upcoming meetings\n\n- 2026-03-04\n- 2026-04-08\n- 2026-05-06\n\n## Actions\n\n2026-03-20', '2026-04-08'],
    ['- Next meetings\n  - 2026-04-08\n- Roof 2026-03-20', '2026-04-08'],
    ['Next meeting: 2026-03-04', undefined],
    ['Next meeting: same time', undefined],
    ['The next roof is for 2026-04-08', undefined],
    ['', undefined],
  ];
  for (const [text, expected] of rows) {
    it(`${String(expected)} in ${JSON.stringify(text)}`, () => {
      assert.equal(meetingIn(text).next?.date, expected);
    });
  }
});

describe('The place of a meeting is', () => {
  const rows: readonly (readonly [string, string | undefined])[] = [
    ['---\nlocation: The yard\n---\n', 'The yard'],
    ['Location: The *yard*', 'The yard'],
    ['**Where:** The yard', 'The yard'],
    ['## Location\n\nThe yard,\nby the gate', 'The yard,'],
    ['- Location\n- Attendees', undefined],
    ['The location: unknown', undefined],
  ];
  for (const [text, expected] of rows) {
    it(`${String(expected)} in ${JSON.stringify(text)}`, () => {
      assert.equal(meetingIn(text).location, expected);
    });
  }
});
