import assert from 'node:assert/strict';
import type { ReferenceSeries } from '../../../../src/core/model';
import { findReferences } from '../../../../src/core/parse/reference';
import { knownSeries } from '../../../../src/core/parse/knownSeries';
import { rubinSeries, withOwnSeries } from '../../../../src/core/parse/series';

const own: ReferenceSeries = {
  prefix: 'ROOF',
  kind: 'ticket',
  digits: { min: 1, max: 4 },
  url: 'https://roof.example.org/issues/{number}',
};

describe("Rubin's series", () => {
  it('are told apart by their prefixes', () => {
    const prefixes = rubinSeries().map(({ prefix }) => prefix);
    assert.deepEqual(
      prefixes.filter((prefix, index) => prefixes.indexOf(prefix) !== index),
      [],
    );
  });

  it('have 51 ticket projects, one of which now holds milestones', () => {
    const projects = rubinSeries().filter(({ url }) => url?.startsWith('https://rubinobs.atlassian.net/browse/'));
    assert.equal(projects.length, 51);
    assert.deepEqual(
      projects.filter(({ kind }) => kind !== 'ticket').map(({ prefix }) => prefix),
      ['DLP'],
    );
  });

  it('have pages on https only, and prefixes of letters, digits and hyphens', () => {
    for (const { prefix, url } of rubinSeries()) {
      assert.match(prefix, /^[A-Za-z][A-Za-z\d]*(?:-[A-Z]+)*$/);
      if (url !== undefined) assert.match(url, /^https:\/\//);
    }
  });

  // Each prefix with a number, what it is, and its page.
  const rows: readonly (readonly [string, string, string | undefined])[] = [
    ['DM-15198', 'ticket', 'https://rubinobs.atlassian.net/browse/DM-15198'],
    ['RFC-723', 'ticket', 'https://rubinobs.atlassian.net/browse/RFC-723'],
    ['M1M3V-12', 'ticket', 'https://rubinobs.atlassian.net/browse/M1M3V-12'],
    ['LVV-27', 'ticket', 'https://rubinobs.atlassian.net/browse/LVV-27'],
    ['DMTN-165', 'document', 'https://dmtn-165.lsst.io/'],
    ['SITCOMTN-005', 'document', 'https://sitcomtn-005.lsst.io/'],
    ['SQR-000', 'document', 'https://sqr-000.lsst.io/'],
    ['LDM-503', 'document', 'https://ls.st/ldm-503'],
    ['LSSTC-2', 'document', 'https://ls.st/lsstc-2'],
    ['DMTR-51', 'document', 'https://dmtr-51.lsst.io/'],
    ['RDO-18', 'document', 'https://rdo-18.lsst.io/'],
    ['RDO-018', 'document', 'https://rdo-18.lsst.io/'],
    ['LCR-1883', 'document', 'https://ls.st/lcr-1883'],
    ['Document-27758', 'document', 'https://ls.st/document-27758'],
    ['Minutes-7', 'document', 'https://ls.st/minutes-7'],
    ['LDM-503-01', 'milestone', 'https://ls.st/ldm-503'],
    ['LDM-503-1', 'milestone', 'https://ls.st/ldm-503'],
    ['LDM-503-08b', 'milestone', 'https://ls.st/ldm-503'],
    ['LDM-503-EFDa', 'milestone', 'https://ls.st/ldm-503'],
    ['DM-AP-10', 'milestone', undefined],
    ['DM-DRP-3', 'milestone', undefined],
    ['DM-NET-5', 'milestone', undefined],
    ['DAX-9', 'milestone', undefined],
    ['DLP-464', 'milestone', 'https://rubinobs.atlassian.net/browse/DLP-464'],
    ['DMS-REQ-0266', 'requirement', 'https://ls.st/lse-61'],
    ['DMS-REQ-293', 'requirement', 'https://ls.st/lse-61'],
    ['OSS-REQ-0387', 'requirement', 'https://ls.st/lse-30'],
    ['OSS-REQ-0387-V-05', 'requirement', 'https://ls.st/lse-30'],
    ['LSR-REQ-0065', 'requirement', 'https://ls.st/lse-29'],
    ['DMS-API-REQ-0016', 'requirement', 'https://ls.st/ldm-554'],
    ['LTS-206-REQ-0235-V-02', 'requirement', 'https://ls.st/lts-206'],
  ];
  for (const [key, kind, url] of rows) {
    it(`know ${key}, a ${kind}`, () => {
      const [only, ...others] = findReferences(`See ${key}.`, knownSeries(rubinSeries()));
      assert.deepEqual(others, []);
      assert.deepEqual([only?.key, only?.kind, only?.url], [key, kind, url]);
    });
  }

  it('give every number of digits that they allow, and no other', () => {
    const known = knownSeries(rubinSeries());
    for (const { prefix, digits } of rubinSeries()) {
      for (let count = 1; count <= 8; count++) {
        const key = `${prefix}-${'1'.repeat(count)}`;
        const isAllowed = count >= digits.min && count <= digits.max;
        assert.deepEqual(keysIn(key, known), isAllowed ? [key] : [], key);
      }
    }
  });
});

describe("A user's own series", () => {
  it('are known beside the others', () => {
    const known = knownSeries(withOwnSeries(rubinSeries(), [own]));
    const [roof, ticket] = findReferences('ROOF-12 and DM-1', known);
    assert.deepEqual([roof?.key, roof?.url], ['ROOF-12', 'https://roof.example.org/issues/12']);
    assert.equal(ticket?.key, 'DM-1');
  });

  it('take the place of those with the same prefix', () => {
    const rfc = { ...own, prefix: 'RFC', kind: 'document', url: 'https://rfc.example.org/{lower}' } as const;
    const [only] = findReferences('RFC-2229', knownSeries(withOwnSeries(rubinSeries(), [rfc])));
    assert.deepEqual([only?.kind, only?.url], ['document', 'https://rfc.example.org/rfc-2229']);
  });

  it('win also when they are listed twice', () => {
    const [only] = findReferences('ROOF-1', knownSeries([own, { ...own, kind: 'document' }]));
    assert.equal(only?.kind, 'ticket');
  });

  it('may stand alone, and series may be taken away', () => {
    assert.deepEqual(keysIn('ROOF-1 DM-1', knownSeries([own])), ['ROOF-1']);
    assert.deepEqual(keysIn('RFC-1 DM-1', knownSeries(withOwnSeries(rubinSeries(), [], ['RFC']))), ['DM-1']);
  });

  it('are known in the addresses of their pages, in any case', () => {
    const known = knownSeries([{ ...own, url: 'https://roof.example.org/browse/{key}', places: ['roof/{key}'] }]);
    assert.deepEqual(keysIn('https://roof.example.org/browse/roof-3, roof/roof-4, roof-5', known), [
      'ROOF-3',
      'ROOF-4',
    ]);
  });

  it('have no page when it is not on https', () => {
    for (const url of ['http://example.org/{key}', 'javascript:alert({number})', '', '{key}']) {
      const [only] = findReferences('ROOF-1', knownSeries([{ ...own, url }]));
      assert.equal(only?.url, undefined);
    }
  });

  it('may have any prefix, for it is no pattern', () => {
    const known = knownSeries([{ ...own, prefix: '.*' }, { ...own, prefix: '(' }, { ...own, prefix: '' }, own]);
    assert.deepEqual(keysIn('.*-1 (-1 a-1 -1 ROOF-1', known), ['ROOF-1']);
  });
});

function keysIn(text: string, known: ReturnType<typeof knownSeries>): readonly string[] {
  return findReferences(text, known).map(({ key }) => key);
}
