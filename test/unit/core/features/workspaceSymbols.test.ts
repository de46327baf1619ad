import assert from 'node:assert/strict';
import { findSymbols } from '../../../../src/core/features/workspaceSymbols';
import { bookOf } from '../minutes';

const book = bookOf({
  'repo/minutes/roof/2026-01-07-roof.md':
    '# Roof in January\n\n- [x] Ada: Order slates\n- [ ] Bo: Mend the roof (due 2026-03-20)\n\nDECISION: Slates, not tiles.\n',
  'repo/minutes/roof/2026-02-04-roof.md':
    '# Roof in February\n\n- [ ] Ada: Paint the door (due 2026-02-20)\n- [ ] Bo: Mend the roof (due 2026-03-20) (from [January](2026-01-07-roof.md))\n',
  'repo/minutes/garden/all.md': '# The garden\n\n## 2025-05-07\n\n- [ ] Dig\n\n## 2025-06-04\n\nDECISION: No pond.\n',
});

describe('Workspace symbols', () => {
  const rows: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'without a query are everything, open actions by due date first, each action once',
      '',
      [
        'action Ada: Paint the door (roof 2026-02-04)',
        'action Bo: Mend the roof (roof 2026-01-07)',
        'action Dig (garden 2025-05-07)',
        'meeting Roof in February (roof 2026-02-04)',
        'meeting Roof in January (roof 2026-01-07)',
        'meeting The garden (garden 2025-05-07)',
        'sitting 2025-05-07 (garden 2025-05-07)',
        'sitting 2025-06-04 (garden 2025-06-04)',
        'decision Slates, not tiles. (roof 2026-01-07)',
        'decision No pond. (garden 2025-06-04)',
        'closed action Ada: Order slates (roof 2026-01-07)',
      ],
    ],
    ['have the letters in their order', 'mroof', ['action Bo: Mend the roof (roof 2026-01-07)']],
    ['are found without regard to case', 'PAINT', ['action Ada: Paint the door (roof 2026-02-04)']],
    ['are found by their owner', 'bo:', ['action Bo: Mend the roof (roof 2026-01-07)']],
    ['are found by several words', 'mend roof', ['action Bo: Mend the roof (roof 2026-01-07)']],
    [
      'are found by a word and their series',
      'slates roof',
      ['decision Slates, not tiles. (roof 2026-01-07)', 'closed action Ada: Order slates (roof 2026-01-07)'],
    ],
    ['are found by a word and their date', 'the 2026-02', ['action Ada: Paint the door (roof 2026-02-04)']],
    ['in quotation marks are found too', '"no pond"', ['decision No pond. (garden 2025-06-04)']],
    ['are not found by other letters', 'roofm', []],
  ];
  for (const [what, query, expected] of rows) {
    it(what, () => {
      const got = findSymbols(book, query, 100);
      assert.deepEqual(
        got.map(({ kind, name, container, isClosed }) => `${isClosed ? 'closed ' : ''}${kind} ${name} (${container})`),
        expected,
      );
    });
  }

  it('are not more than asked for, the most urgent first', () => {
    assert.deepEqual(
      findSymbols(book, '', 2).map(({ name }) => name),
      ['Ada: Paint the door', 'Bo: Mend the roof'],
    );
  });

  it('know where they stand', () => {
    const [paint] = findSymbols(book, 'paint', 1);
    assert.deepEqual(
      [paint?.file, paint?.range.start],
      ['file:///repo/minutes/roof/2026-02-04-roof.md', { line: 2, character: 2 }],
    );
  });
});
