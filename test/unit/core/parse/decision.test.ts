import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isDecisionLabel, readDecision } from '../../../../src/core/parse/decision';

describe('A decision is what follows', () => {
  const rows: readonly (readonly [string, string])[] = [
    ['DECISION: mend the roof', 'mend the roof'],
    ['Decision: mend the roof.', 'mend the roof.'],
    ['decision: mend the roof', 'mend the roof'],
    ['Decided: mend the roof', 'mend the roof'],
    ['AGREED: mend the roof', 'mend the roof'],
    ['Agreed: Ada mends the roof', 'Ada mends the roof'],
    ['RESOLVED: mend the roof', 'mend the roof'],
    ['RESOLUTION: mend the roof', 'mend the roof'],
    ['Resolution: We mend 3 roofs', 'We mend 3 roofs'],
    ['DECISION:mend the roof  ', 'mend the roof'],
    ['Decision : mend the roof', 'mend the roof'],
    ['Decision 3: mend the roof', 'mend the roof'],
    ['DECISION-2: mend the roof', 'mend the roof'],
    ['RESOLUTION #4.1: mend the roof', 'mend the roof'],
    ['Decision (unanimous): mend the roof', 'mend the roof'],
    ['Decision: mend the roof (soon)', 'mend the roof (soon)'],
    ['Decision: see [1]', 'see [1]'],
    ['Decision: mend: now', 'mend: now'],
    ['[DECISION] mend the roof', 'mend the roof'],
    ['[DECISION]: mend the roof', 'mend the roof'],
    ['[DECISION: mend the roof]', 'mend the roof'],
    ['[DECISION: mend [all] of it ]', 'mend [all] of it ]'],
    ['(Decision: mend the roof)', 'mend the roof'],
    ['DECISION - mend the roof', 'mend the roof'],
    ['AGREED — mend the roof', 'mend the roof'],
    ['RESOLVED -- mend the roof', 'mend the roof'],
    ['"Decision: mend the roof', 'mend the roof'],
    ['**Decision**: mend the roof', 'mend the roof'],
    ['**Decision:** mend the roof', 'mend the roof'],
    ['  DECISION: mend the roof', 'mend the roof'],
    ['We agreed that the roof is mended first', 'the roof is mended first'],
    ['We agreed that: the roof is mended first', 'the roof is mended first'],
    ['It was agreed that Ada mends it', 'Ada mends it'],
    ['it was decided that Ada mends it', 'Ada mends it'],
    ['We have decided that Ada mends it', 'Ada mends it'],
  ];
  for (const [text, decided] of rows) {
    it(text, () => {
      const span = readDecision(text);
      assert.equal(span && text.slice(span.start, span.end), decided);
    });
  }
});

describe('No decision is', () => {
  const rows: readonly string[] = [
    '',
    'Decision',
    'Decision:',
    'DECISION: …',
    'Decisions: none',
    'Decision: none.',
    'AGREED: nothing',
    'Decision: TBD',
    'DECISION: text',
    'Decision: to be decided',
    'Decision tree for roofs',
    'Decision tree: oak',
    'Decision needed: who mends it?',
    'Decision maker: Ada',
    'Decisions are made by Ada',
    'The decision: mend it',
    'Ada: resolved: mend it',
    'It leaks, resolved: mend it',
    'Agreed to disagree',
    'Agreed, but late',
    'Agreed - but late',
    'Agreed.',
    'Agreed that it leaks?',
    'We agreed to disagree',
    'We agreed to mend it',
    'We agreed that',
    'We agreed thatched roofs leak',
    'Ada agreed that it leaks',
    'We almost agreed that it leaks',
    'Resolved in DM-1',
    'Resolution: 1920x1080',
    'Resolution: 0.2 arcsec',
    'Resolution: < 1 mm',
    "Resolution: Won't fix",
    'Resolution: Done.',
    'Decided::mend',
    'Undecided: who mends it',
  ];
  for (const text of rows) {
    it(text === '' ? 'an empty text' : text, () => {
      assert.equal(readDecision(text), undefined);
    });
  }
});

describe('The list items below are decisions under', () => {
  const yes = [
    'Decisions',
    'Decisions:',
    'decisions',
    'DECISIONS',
    'Decision',
    'Key decisions',
    'Decisions made',
    'Decisions taken.',
    'Resolutions',
    'We agreed that:',
    'We agreed that',
    'We agreed:',
    'It was agreed that:',
    'We decided that:',
    'AGREED:',
    'Resolved :',
    ' Decisions ',
  ];
  const no = [
    '',
    'Decision log',
    'Open decisions',
    'Decisions needed',
    'Decisions to be made',
    'Decision making',
    'Decisions from last meeting',
    'Decision tree',
    'We disagreed that:',
    'Ada agreed that:',
    'Agreed actions',
    'Resolution',
    'Indecisions',
    'Decisions::',
  ];
  for (const label of yes) {
    it(`“${label}”`, () => {
      assert.equal(isDecisionLabel(label), true);
    });
  }
  for (const label of no) {
    it(`“${label}”: not so`, () => {
      assert.equal(isDecisionLabel(label), false);
    });
  }
});

describe('A decision in any text', () => {
  it('is a part of it, without white space around', () => {
    const piece = fc.constantFrom(
      'Decision',
      'AGREED',
      'We agreed that',
      'resolution',
      ':',
      ' - ',
      '(',
      ')',
      '[',
      ']',
      '**',
      ' ',
      '\n',
      'a',
      '1',
      'é',
      '👩‍🚀',
      '\ud800',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 15 }), (pieces) => {
        const text = pieces.join('');
        const span = readDecision(text);
        isDecisionLabel(text);
        if (span === undefined) return;
        const decided = text.slice(span.start, span.end);
        assert.notEqual(decided, '');
        assert.equal(decided, decided.trim());
      }),
      { numRuns: 2000 },
    );
  });

  for (const unit of ['Decision', 'Decision ', 'Decision: ', ' ', '[', ')', '.', 'DECISION -']) {
    it(`is read in one pass over a megabyte of ${unit}`, () => {
      const text = unit.repeat(Math.floor((1 << 20) / unit.length));
      for (const long of [text, `Decision: ${text}`, `[Decision: ${text}`]) {
        readDecision(long);
        isDecisionLabel(long);
      }
    }).timeout(20_000);
  }
});
