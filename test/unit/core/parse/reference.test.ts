import assert from 'node:assert/strict';
import fc from 'fast-check';
import { knownSeries } from '../../../../src/core/parse/knownSeries';
import { findReferences } from '../../../../src/core/parse/reference';
import { rubinSeries } from '../../../../src/core/parse/series';
import { withCarets, withoutCarets } from '../../carets';

const known = knownSeries(rubinSeries());

describe('A reference stands', () => {
  const rows: Readonly<Record<string, string>> = {
    'in prose': `
Mend the roof as in RFC-723 and DMTN-165
                    ^^^^^^^ RFC-723 ticket
                                ^^^^^^^^ DMTN-165 document`,
    'by itself': `
DM-1
^^^^ DM-1 ticket`,
    'in brackets of all kinds': `
(DM-1) [DM-2] {DM-3} <DM-4> |DM-5| «DM-6»
 ^^^^ DM-1 ticket
        ^^^^ DM-2 ticket
               ^^^^ DM-3 ticket
                      ^^^^ DM-4 ticket
                             ^^^^ DM-5 ticket
                                    ^^^^ DM-6 ticket`,
    'in quotes': `
"RFC-723" 'DM-1' “DM-2”
 ^^^^^^^ RFC-723 ticket
           ^^^^ DM-1 ticket
                  ^^^^ DM-2 ticket`,
    'beside another, without a space': `
DM-1,DM-2;DM-3/DM-4 DM-15198/DMTN-139 LSE-61/DMS-REQ-0096
^^^^ DM-1 ticket
     ^^^^ DM-2 ticket
          ^^^^ DM-3 ticket
               ^^^^ DM-4 ticket
                    ^^^^^^^^ DM-15198 ticket
                             ^^^^^^^^ DMTN-139 document
                                      ^^^^^^ LSE-61 document
                                             ^^^^^^^^^^^^ DMS-REQ-0096 requirement`,
    'before the punctuation of the prose': `
DM-1. DM-2: DM-3! DM-4? DM-5… DM-6's DM-7–DM-8 DM-9--done
^^^^ DM-1 ticket
      ^^^^ DM-2 ticket
            ^^^^ DM-3 ticket
                  ^^^^ DM-4 ticket
                        ^^^^ DM-5 ticket
                              ^^^^ DM-6 ticket
                                     ^^^^ DM-7 ticket
                                          ^^^^ DM-8 ticket
                                               ^^^^ DM-9 ticket`,
    'behind a dash that is no hyphen': `
-DM-1 --DM-2 #DM-3 =DM-4
 ^^^^ DM-1 ticket
        ^^^^ DM-2 ticket
              ^^^^ DM-3 ticket
                    ^^^^ DM-4 ticket`,
    'before words that a hyphen ties to it': `
an RFC-188-compliant roof, the DM-1-Plan, LDM-503-01-related
   ^^^^^^^ RFC-188 ticket
                               ^^^^ DM-1 ticket
                                          ^^^^^^^^^^ LDM-503-01 milestone`,
    'in what a wiki page leaves of a ticket': `
DM-26798 - Getting issue details... STATUS
^^^^^^^^ DM-26798 ticket`,
    'in the name of a branch, and of a file': `
tickets/DM-123, tickets/DM-124-mend-roof, u/ana/DM-125, LDM-503.pdf
        ^^^^^^ DM-123 ticket
                        ^^^^^^ DM-124 ticket
                                                ^^^^^^ DM-125 ticket
                                                        ^^^^^^^ LDM-503 document`,
    'behind emoji, combining marks and full-width signs': `
👩🏽‍🚀 DM-1 e\u0301 DM-2 参照DM-3を （DM-4）
        ^^^^ DM-1 ticket
                ^^^^ DM-2 ticket
                       ^^^^ DM-3 ticket
                              ^^^^ DM-4 ticket`,
    'whole, with the longest series': `
DM-AP-10 LDM-503-08b OSS-REQ-0387-V-05 LTS-206-REQ-0235-V-02 LTS-206-REQ-0235
^^^^^^^^ DM-AP-10 milestone
         ^^^^^^^^^^^ LDM-503-08b milestone
                     ^^^^^^^^^^^^^^^^^ OSS-REQ-0387-V-05 requirement
                                       ^^^^^^^^^^^^^^^^^^^^^ LTS-206-REQ-0235-V-02 requirement
                                                             ^^^^^^^^^^^^^^^^ LTS-206-REQ-0235 requirement`,
    'in the address of a ticket': `
https://rubinobs.atlassian.net/browse/DM-1 https://jira.lsstcorp.org/browse/DM-2?a=b#c
                                      ^^^^ DM-1 ticket
                                                                            ^^^^ DM-2 ticket`,
    'in an address in lower case': `
<https://jira.lsstcorp.org/browse/dm-1>, tickets/dm-2
                                  ^^^^ DM-1 ticket
                                                 ^^^^ DM-2 ticket`,
    'in an address without its scheme': `
see rubinobs.atlassian.net/browse/RFC-723.
                                  ^^^^^^^ RFC-723 ticket`,
    'in the host of a document': `
dmtn-165.lsst.io https://dmtn-166.lsst.io/v/main/ (http://LDM-503.lsst.io)
^^^^^^^^ DMTN-165 document
                         ^^^^^^^^ DMTN-166 document
                                                          ^^^^^^^ LDM-503 document`,
    'in a host before a full stop': `
read dmtn-165.lsst.io. Then https://dmtn-166.lsst.io.
     ^^^^^^^^ DMTN-165 document
                                    ^^^^^^^^ DMTN-166 document`,
    'in a short address': `
ls.st/ldm-503, https://ls.st/LSE-61 and ls.st/document-27758
      ^^^^^^^ LDM-503 document
                             ^^^^^^ LSE-61 document
                                              ^^^^^^^^^^^^^^ Document-27758 document`,
    'in the name of a repository': `
lsst-dm/dmtn-148 and lsst-sqre/sqr-000#12
        ^^^^^^^^ DMTN-148 document
                               ^^^^^^^ SQR-000 document`,
    'once in an address, however much is in it': `
https://dmtn-165.lsst.io/v/DM-12345/DM-1?DM-2
        ^^^^^^^^ DMTN-165 document`,
    'behind an address that has none': `
(https://example.org/roof) DM-1, [https://example.org/a]DM-2
                           ^^^^ DM-1 ticket
                                                        ^^^^ DM-2 ticket`,
  };
  for (const [what, text] of Object.entries(rows)) {
    it(what, () => {
      check(text.slice(1));
    });
  }
});

describe('No reference stands in', () => {
  const rows: Readonly<Record<string, readonly string[]>> = {
    'a longer prefix': ['XLDM-1', 'ADM-1', 'XRFC-1', 'SDR_6-44', 'release-16-1', 'my-DM-1', 'a_DM-1', 'éDM-1', '1DM-1'],
    'a longer number': ['DM-1abc', 'DM-1_a', 'DM-1é', 'DM-1-2', 'DM-1-a', 'DM-1-v2', 'DM-1-DM-2', 'DM-1.5'],
    'a key without its number': ['DM-*', 'DM-', 'DM-X', 'DM', 'DM 1', 'DM--1', 'DM-\n1', 'DM–1', 'DM-AP-', 'DMS-REQ-'],
    'a dated name': ['LDM-2024-06-10', 'LDM-2024-06', 'LDM-2024-Jun-10', 'Minutes-2021-02-23.md', 'DM-20240610'],
    'other codes': ['UTF-8', 'GMT-7', 'UTC-4', 'COVID-19', 'SHA-256', 'ISO-8601', 'CVE-2024-1', 'ECMA-262', '2026-08'],
    'test artefacts': ['LVV-T2339', 'LVV-P73', 'LVV-R181', 'LVV-E1552'],
    'numbers that the series does not have': ['DMTN-5', 'DMTN-1650', 'DM-0', 'DM-015', 'DM-1234567', 'LDM-503-123'],
    'parts of what has none': [
      'DMTN-165-01',
      'RFC-1-01',
      'LDM-503-01-02',
      'LDM-503-8B',
      'OSS-REQ-0387-V',
      'OSS-REQ-0387-05',
    ],
    'another case': ['dm-1', 'Dm-1', 'rfc-723', 'dmtn-165', 'document-5', 'DOCUMENT-5', 'REPORT-1', 'ldm-503'],
    'addresses of other hosts': [
      'https://example.org/browse/DM-1',
      'https://example.org/DM-1/DM-2?DM-3#DM-4',
      'example.org/DM-1',
      'http://rubinobs.atlassian.net.example.org/browse/DM-1',
      'https://example.org/https://rubinobs.atlassian.net/browse/DM-1',
      'https://notls.st/ldm-503',
      'https://dmtn-165.lsst.io.example.org/',
      'https://example.org/dmtn-165.lsst.io',
      'https://a.dmtn-165.lsst.io/',
      'https://pipelines.lsst.io/DM-1',
      'https://github.com/ana/roof/tree/tickets/DM-1',
      'git@github.com:ana/DM-1',
      'vscode://ana.roof/DM-1',
      'ana@dm-1.example.org',
      'DM-1@example.org',
    ],
    'places of other series': ['ls.st/dm-1', 'dm-1.lsst.io', 'tickets/dmtn-165', 'ana/dmtn-148', 'lsst-dm/dm-1'],
    'places with more in them': ['dmtn-165-draft.lsst.io', 'x-dmtn-165.lsst.io', 'ls.st/ldm-503x', 'xls.st/ldm-503'],
    nothing: ['', ' ', '-', '1', '-1', 'A-', '\0-1', '\ud800-1'],
  };
  for (const [what, texts] of Object.entries(rows)) {
    it(what, () => {
      for (const text of texts) assert.deepEqual(keysIn(text), [], text);
    });
  }

  it('a prefix that is longer, where that has a series of its own', () => {
    assert.deepEqual(keysIn('LDM-1'), ['LDM-1']);
    assert.deepEqual(keysIn('ITRFC-1'), ['ITRFC-1']);
  });
});

describe('A reference has one identity for all its spellings', () => {
  const rows: readonly (readonly [string, string, string | undefined])[] = [
    ['DM-1', 'DM-1', undefined],
    ['DMTN-005', 'DMTN-005', undefined],
    ['LSE-61', 'LSE-61', undefined],
    ['LSE-061', 'LSE-61', undefined],
    ['RDO-018', 'RDO-18', undefined],
    ['LDM-503-1', 'LDM-503-01', 'LDM-503'],
    ['LDM-503-01', 'LDM-503-01', 'LDM-503'],
    ['LDM-503-8b', 'LDM-503-08b', 'LDM-503'],
    ['LDM-503-EFDa', 'LDM-503-EFDa', 'LDM-503'],
    ['DMS-REQ-293', 'DMS-REQ-0293', 'LSE-61'],
    ['OSS-REQ-387-V-5', 'OSS-REQ-0387-V-05', 'LSE-30'],
    ['LSR-REQ-0065', 'LSR-REQ-0065', 'LSE-29'],
    ['LTS-206-REQ-235-V-2', 'LTS-206-REQ-0235-V-02', 'LTS-206'],
  ];
  for (const [key, identity, document] of rows) {
    it(`${key}: ${identity}${document === undefined ? '' : ` in ${document}`}`, () => {
      const [only] = findReferences(key, known);
      assert.deepEqual([only?.key, only?.identity, only?.document], [key, identity, document]);
    });
  }
});

describe('References in any text', () => {
  it('stand where they say, in order, whatever surrounds them', () => {
    const piece = fc.constantFrom(
      ...['DM', 'LDM', 'DMTN', 'REQ', 'DMS', 'dm', 'V', '-', '-1', '165', '503', '0', '/', '.', ':', '//', 'https://'],
      ...[
        'ls.st/',
        '.lsst.io',
        'tickets/',
        'lsst-dm/',
        'a',
        'é',
        '_',
        ' ',
        '\n',
        '(',
        '[',
        ']',
        '`',
        '👩‍🚀',
        '\ud800',
        '全',
        '@',
      ],
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join('');
        let last = 0;
        for (const { key, span } of findReferences(text, known)) {
          assert.ok(span.start >= last);
          assert.equal(text.slice(span.start, span.end).toLowerCase(), key.toLowerCase());
          last = span.end;
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('are all found, between words', () => {
    const key = fc.constantFrom('DM-1', 'RFC-723', 'DMTN-165', 'LDM-503-01', 'DM-AP-10', 'DMS-REQ-0266', 'Report-7');
    fc.assert(
      fc.property(
        fc.array(key, { maxLength: 20 }),
        fc.constantFrom(' ', ', ', '/', ') (', '\n', ' – ', '"'),
        (keys, between) => {
          assert.deepEqual(keysIn(keys.join(between)), keys);
        },
      ),
    );
  });

  const long = 1 << 20;
  for (const unit of [
    'A-',
    'DM-1',
    'DM-1-',
    'DM-1 ',
    '1',
    '[',
    '-1',
    'https://',
    'a.b/',
    'a.',
    'ls.st/',
    'x:/',
    'dm-1.lsst.io',
  ]) {
    it(`are read in one pass over a megabyte of ${unit}`, () => {
      const count = Math.floor(long / unit.length);
      findReferences(`${unit.repeat(count)} DM-1`, known);
    }).timeout(20_000);
  }
});

function keysIn(text: string): readonly string[] {
  return findReferences(text, known).map(({ key }) => key);
}

function check(expected: string): void {
  const lines = withoutCarets(expected);
  const marks = lines.flatMap((text, line) =>
    findReferences(text, known).map(({ key, kind, span }) => ({ line, ...span, label: `${key} ${kind}` })),
  );
  assert.equal(withCarets(lines, marks), expected);
}
