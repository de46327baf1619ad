import fc from 'fast-check';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** How often a property is tried; `npm run fuzz` sets it higher. */
export function runs(usual: number): { numRuns: number } {
  return { numRuns: usual * Number(process.env['MINUTEBOOK_FUZZ'] ?? 1) };
}

const piece = fc.constantFrom(
  ...[
    '\n',
    '\n\n',
    '\r\n',
    ' ',
    '    ',
    '\t',
    '- ',
    '* ',
    '1. ',
    '> ',
    '# ',
    '```\n',
    '`',
    '<!-- ',
    ' -->',
    '| ',
    ' |',
    '\n|---|\n',
  ],
  ...[
    '[ ] ',
    '[x] ',
    '☐ ',
    '✓ ',
    '<input type="checkbox"/> ',
    '<input checked="" type="checkbox"> ',
    'ACTION: ',
    'AI(Ada): ',
    '**',
    '_',
    '~~',
  ],
  ...['<ul><li>', '</li></ul>', '<p>', '</p>', '<br>', '<div>', '• ', '&amp; ', '[done]', '[a](b)', '](', '['],
  ...['Ada Fenwick: ', 'Bo to mend ', '@adaf ', 'mend it', 'é', '👩🏽‍🚀', 'ｆｕｌｌ', 'e\u0301', '\u2028', '\uFEFF'],
  ...[
    '(due 2026-03-29)',
    '29 Mar 2026',
    'by 2026-04-01',
    '2026-02-30',
    'DM-15198',
    'DMTN-165 ',
    'LDM-503-01',
    'RFC-7,',
    'https://ls.st/ldm-503 ',
  ],
  ...[
    'Actions',
    'Attendees: Ada Fenwick, Bo Ode',
    'Description\tDue date\tAssignee',
    'DECISION: so be it',
    'Passcode: x7Q-9z',
    'one\ttwo\tthree',
  ],
);

/** Minutes as nobody writes them, with everything that means something in them. */
export const strangeMinutes: fc.Arbitrary<string> = fc
  .tuple(fc.constantFrom('', '---\ndate: 2026-03-11\n---\n'), fc.array(piece, { maxLength: 60, size: 'max' }))
  .map(([head, pieces]) => head + pieces.join(''));

/** The sample minutes by their paths, as people would write them. */
export function sampleMinutes(): readonly (readonly [string, string])[] {
  const root = path.resolve(__dirname, '../fixtures/sample');
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.md'));
  return files.map((file) => [file, readFileSync(path.join(root, file), 'utf8')]);
}
