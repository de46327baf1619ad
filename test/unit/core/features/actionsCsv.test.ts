import assert from 'node:assert/strict';
import fc from 'fast-check';
import { actionsCsv } from '../../../../src/core/features/actionsCsv';
import { record } from './actionRecord';

describe('Actions as CSV', () => {
  it('have a header, and a line each', () => {
    const actions = [
      record({ references: ['DM-1', 'DM-2'], owners: ['Ada Fenwick', 'Ben Okoro'], overdue: true }),
      record({ id: 'act-7', due: null, owners: [], status: 'done', meeting: { ...record().meeting, date: null } }),
    ];
    assert.equal(
      actionsCsv(actions),
      [
        'id,due,status,overdue,owners,action,references,meeting date,series,meeting,file,line\r\n',
        'a1,2026-03-20,open,yes,Ada Fenwick; Ben Okoro,Mend the roof,DM-1; DM-2,2026-03-11,roof,The roof,minutes/2026-03-11-roof.md,6\r\n',
        'act-7,,done,no,,Mend the roof,,,roof,The roof,minutes/2026-03-11-roof.md,6\r\n',
      ].join(''),
    );
  });

  // A text, and its cell.
  const rows: readonly (readonly [string, string])[] = [
    ['Mend it', 'Mend it'],
    ['Mend it, soon', '"Mend it, soon"'],
    ['Say "yes"', '"Say ""yes"""'],
    ['=1+1', "'=1+1"],
    ['=HYPERLINK("http://evil.example","x")', '"\'=HYPERLINK(""http://evil.example"",""x"")"'],
    ['+49 123', "'+49 123"],
    ['-2 degrees', "'-2 degrees"],
    ['@ada to mend', "'@ada to mend"],
    [' =1', "' =1"],
    ['＝1', "'＝1"],
    ['\t=1', "' =1"],
    ['a\r\nb', 'a  b'],
    ['a\u0000b\u001b[31m', 'a b [31m'],
    ['é 全 👩‍🚀', 'é 全 👩‍🚀'],
    [' a ', '" a "'],
    ['1-2', '1-2'],
  ];
  for (const [text, cell] of rows) {
    it(JSON.stringify(text), () => {
      assert.equal(cellFor(text), cell);
    });
  }

  it('are read back as they were written, and hold no formula', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '"', ',', ';', ' ', 'a', 'é', '|') }),
        (text) => {
          const read = rowsOf(actionsCsv([record({ text })]))[1]?.[5] ?? '';
          assert.equal(read.replace(/^'(?=\s*[=+\-@])/, ''), text);
          assert.doesNotMatch(read, /^\s*[=+\-@]/);
        },
      ),
    );
  });
});

function cellFor(text: string): string {
  const [, line = ''] = actionsCsv([record({ text, meeting: { ...record().meeting, title: 'x' } })]).split('\r\n');
  return line.slice(
    'a1,2026-03-20,open,no,Ada Fenwick,'.length,
    -',,2026-03-11,roof,x,minutes/2026-03-11-roof.md,6'.length,
  );
}

/** A reader after RFC 4180. */
function rowsOf(csv: string): readonly (readonly string[])[] {
  return csv
    .split('\r\n')
    .map((line) =>
      Array.from(line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,"]*))/g), ([, quoted, plain]) =>
        quoted === undefined ? (plain ?? '') : quoted.replaceAll('""', '"'),
      ),
    );
}
