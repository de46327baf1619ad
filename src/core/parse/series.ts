import type { ReferenceSeries } from '../model';

/** The series of the Rubin Observatory: documents, tickets, milestones and requirements. */
export function rubinSeries(): readonly ReferenceSeries[] {
  return [...technotes, ...documents, ...storedObjects, ...milestones, ...requirements, ...tickets];
}

/**
 * The series with the user's own first, in place of those with the same prefix, and without those that the user took
 * away. The first with a prefix counts.
 */
export function withOwnSeries(
  series: readonly ReferenceSeries[],
  own: readonly ReferenceSeries[],
  removed: readonly string[] = [],
): readonly ReferenceSeries[] {
  const gone = new Set([...removed, ...own.map(({ prefix }) => prefix)]);
  return [...own, ...series.filter(({ prefix }) => !gone.has(prefix))];
}

const hosted = { url: 'https://{lower}.lsst.io/', places: ['ls.st/{key}'] };
const shortened = { url: 'https://ls.st/{lower}', places: ['{key}.lsst.io'] };
const repositories = ['lsst', 'lsst-dm', 'lsst-sqre', 'lsst-sitcom', 'lsst-ts', 'lsst-it', 'rubin-observatory'];

// `DMTN-165`, and `DMTN-005`: always three digits.
const technotes = words('DMTN SITCOMTN RTN SQR ITTN PSTN TSTN SMTN CTN SOTN PSTR TESTN').map(
  (prefix): ReferenceSeries => ({
    prefix,
    kind: 'document',
    digits: { min: 3, max: 3 },
    width: 3,
    url: hosted.url,
    places: [...hosted.places, ...repositories.map((organisation) => `${organisation}/{key}`)],
  }),
);

// `RDO` is also a ticket project. In minutes it means the documents, which people name far more often.
const documents: readonly ReferenceSeries[] = [
  ...words('LDM LSE LPM LTS LCA LEP LSO LDO RSO LSSTC').map((prefix) => ({ ...document(prefix, 4), hasParts: true })),
  ...words('DMTR SCTR RDO').map((prefix) => ({ ...document(prefix, 4), ...hosted })),
  ...words('LCR LCN').map((prefix) => document(prefix, 5)),
];

// `Document-27758`; `document-1` and `DOCUMENT-1` are words.
const storedObjects = words('Document Report Minutes Collection Publication').map((prefix) => document(prefix, 5));

// `DM-AP-10` is no DM ticket. `DLP-464` was a ticket once; in minutes it means the milestone, whose page is still the ticket's.
const milestones: readonly ReferenceSeries[] = [
  ...words('DM-AP DM-DAX DM-DRP DM-NCSA DM-NET DM-SQRE DM-SUIT DAX').map((prefix): ReferenceSeries => ({
    prefix,
    kind: 'milestone',
    digits: { min: 1, max: 3 },
  })),
  { ...ticket('DLP'), kind: 'milestone' },
];

const requirements: readonly ReferenceSeries[] = [
  requirement('DMS-REQ', 'LSE-61'),
  requirement('OSS-REQ', 'LSE-30'),
  requirement('LSR-REQ', 'LSE-29'),
  ...words('DMS-LSP-REQ DMS-API-REQ DMS-NB-REQ DMS-PRTL-REQ').map((prefix) => requirement(prefix, 'LDM-554')),
];

const tickets =
  words(`ADMIN CCB CAP COMCAM COMT DM EPO FRACAS IAM IHS IT ITRFC LOVE LASD LIT LOPS LVV M1M3V OPSIM PHOSIM
  PST PSV PUB RFC RM SAFE SIM SPP SBTT SE SUMMIT TSAIV TCT SECMVERIF TMDC TPC TSEIA TAS TAXICAB TELV TSSAL TSS TSSPP WMP
  PREOPS OBS OSW SITCOM SP BLOCK`).map(ticket);

function document(prefix: string, most: number): ReferenceSeries {
  return { prefix, kind: 'document', digits: { min: 1, max: most }, ...shortened };
}

function ticket(prefix: string): ReferenceSeries {
  return {
    prefix,
    kind: 'ticket',
    digits: { min: 1, max: 6 },
    url: 'https://rubinobs.atlassian.net/browse/{key}',
    places: ['jira.lsstcorp.org/browse/{key}', 'tickets/{key}'],
  };
}

function requirement(prefix: string, livesIn: string): ReferenceSeries {
  const url = `https://ls.st/${livesIn.toLowerCase()}`;
  return { prefix, kind: 'requirement', digits: { min: 1, max: 4 }, width: 4, url, document: livesIn };
}

function words(text: string): readonly string[] {
  return text.split(/\s+/);
}
