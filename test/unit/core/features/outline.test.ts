import assert from 'node:assert/strict';
import type { Nested } from '../../../../src/core/features/nesting';
import { outline, type OutlineEntry } from '../../../../src/core/features/outline';
import { splitLines, type Position, type Range } from '../../../../src/core/text';
import { bookOf, usualPath } from '../minutes';

describe('The outline', () => {
  check('of short minutes', '# Roof\n\n- [ ] Ada: Mend it (due 2026-03-29)\n\nDECISION: We mend it.\n', [
    '0 meeting Roof · 2026-03-11',
    '2 action Mend it · Ada · 2026-03-29',
    '4 decision We mend it.',
  ]);

  check(
    'goes to the title where the front matter says it',
    '---\ntitle: The roof\ndate: 2026-03-12\n---\n- [x] Mend it\n',
    ['1 meeting The roof · 2026-03-12', '4 action Mend it · closed'],
  );

  check('begins at the top where no line says the title', '- [ ] Mend it\n- [-] Burn it\n', [
    '0 meeting [ ] Mend it · 2026-03-11',
    '0 action Mend it',
    '1 action Burn it · closed',
  ]);

  check(
    'puts topics into their days, and what stands in a row into its topic',
    [
      '# Planning',
      '| Time | Topic | Who | Notes |',
      '|---|---|---|---|',
      '| Day 1, Tuesday | | | |',
      '| 09:00 | The roof | Ada Fenwick | ACTION: Mend it |',
      '| 09:30 | Coffee break | | |',
      '| Day 2 | | | |',
      '| 09:00 | | Bo Ode | |',
      '',
      '- [ ] Bo: Write it down',
    ].join('\n'),
    [
      '0 meeting Planning · 2026-03-11',
      '3 day Day 1, Tuesday',
      '  4 topic The roof · 09:00 · Ada Fenwick',
      '    4 action Mend it',
      '  5 break Coffee break · 09:30',
      '6 day Day 2',
      '  7 topic 09:00 · Bo Ode',
      '9 action Write it down · Bo Ode',
    ],
  );

  check(
    'shows proposed topics beside the days',
    '# P\n\n## Day 1, Tuesday\n\n| Topic | Requested by | Time required |\n|---|---|---|\n| The roof | Ada | 10 min |\n',
    ['0 meeting P · 2026-03-11', '2 day Day 1, Tuesday', '6 proposed The roof · 10 min · Ada'],
  );

  check(
    'of a file with many meetings shows each with what it holds',
    '# Roof\n\n- [ ] Mend it\n\n## 2026-01-07\n\n- [ ] Burn it\n\n## 2026-02-04 Planning\n\nDECISION: No fire.\n',
    [
      '0 meeting Roof · 2026-01-07',
      '2 action Mend it',
      '4 sitting 2026-01-07',
      '  6 action Burn it',
      '8 sitting 2026-02-04 Planning',
      '  10 decision No fire.',
    ],
  );

  check('does not show a title twice', '# 2026-01-07\n\n- [ ] Burn it\n\n# 2026-02-04\n', [
    '0 sitting 2026-01-07',
    '  2 action Burn it',
    '4 sitting 2026-02-04',
  ]);

  check('leaves out what only looks like an action', '# Roof\n\n**Present:** Ada Fenwick\n\n- [x] Ada Fenwick\n', [
    '0 meeting Roof · 2026-03-11',
  ]);

  check('shows names on one line', '# Roof\n\n- [ ] Mend\n  the roof\n', [
    '0 meeting Roof · 2026-03-11',
    '2 action Mend the roof',
  ]);

  it('is there when the document is shorter than what was read', () => {
    const book = bookOf({ [usualPath]: '# Roof\n\n- [ ] Mend it\n' });
    const [meeting] = book.meetings();
    assert.equal(meeting && outline(book, meeting, ['']).length, 2);
  });
});

/** One row for each entry: its line, what it is, what it says. */
function check(what: string, text: string, expected: readonly string[]): void {
  it(what, () => {
    const book = bookOf({ [usualPath]: text });
    const [meeting] = book.meetings();
    assert.ok(meeting);
    const entries = outline(book, meeting, splitLines(text));
    assert.deepEqual(rows(entries, ''), expected);
    for (const entry of entries) assertNested(entry);
  });
}

function rows(entries: readonly Nested<OutlineEntry>[], indent: string): readonly string[] {
  return entries.flatMap(({ kind, name, details, isClosed, at, children }) => [
    `${indent}${at.start.line} ${kind} ${[name, ...details, ...(isClosed ? ['closed'] : [])].join(' · ')}`,
    ...rows(children, `${indent}  `),
  ]);
}

function assertNested({ range, at, children }: Nested<OutlineEntry>): void {
  assert.ok(isInside(at, range), 'the place to go to lies in the range');
  for (const child of children) {
    assert.ok(isInside(child.range, range), 'the child lies in the range');
    assertNested(child);
  }
}

function isInside(inner: Range, outer: Range): boolean {
  return !isBefore(inner.start, outer.start) && !isBefore(inner.end, inner.start) && !isBefore(outer.end, inner.end);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
