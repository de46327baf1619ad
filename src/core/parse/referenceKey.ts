import type { Reference, ReferenceSeries } from '../model';

/** What a key says by itself. */
export type ReferenceKey = Omit<Reference, 'span'>;

/**
 * The key that a run of words joined by hyphens begins with: in `DMS-REQ-0266` all of it, in `RFC-188-compliant` it is
 * `RFC-188`. Undefined when the run is something else: `DM-1abc`, `LDM-2024-06-10`, `DM-1-2`.
 */
export function readKey(run: string, series: ReadonlyMap<string, ReferenceSeries>): ReferenceKey | undefined {
  const pieces = run.split('-');
  for (let last = pieces.at(-1); last !== undefined; last = pieces.at(-1)) {
    const key = readWhole(pieces, series);
    if (key !== undefined || !isWord.test(last)) return key;
    pieces.pop();
  }
  return undefined;
}

const isWord = /^\p{L}{2,}$/u;

/** The longest prefix counts: `DM-AP-10` is not of the series `DM`. */
function readWhole(pieces: readonly string[], series: ReadonlyMap<string, ReferenceSeries>): ReferenceKey | undefined {
  for (let count = pieces.length - 1; count > 0; count--) {
    const found = series.get(pieces.slice(0, count).join('-'));
    const key = found && readNumber(found, pieces.slice(count));
    if (key) return key;
  }
  return undefined;
}

function readNumber(series: ReferenceSeries, [number = '', ...rest]: readonly string[]): ReferenceKey | undefined {
  if (!isNumberOf(series, number)) return undefined;
  const whole = keyOf(series, number);
  if (rest.length === 0) return whole;
  if (series.kind === 'requirement') return withVerification(whole, rest);
  if (!series.hasParts) return undefined;
  return rest[0] === 'REQ' ? readRequirement(whole, rest.slice(1)) : readMilestone(whole, rest);
}

/** No ticket's number begins with 0. */
function isNumberOf({ digits, kind }: ReferenceSeries, number: string): boolean {
  if (number.length < digits.min || number.length > digits.max) return false;
  return kind === 'ticket' ? /^[1-9]\d*$/.test(number) : /^\d+$/.test(number);
}

function keyOf(series: ReferenceSeries, number: string): ReferenceKey {
  const { prefix, kind, width = 1 } = series;
  const canonical = padded(number, width);
  const identity = `${prefix}-${canonical}`;
  const url = series.url
    ?.replaceAll('{key}', identity)
    .replaceAll('{lower}', identity.toLowerCase())
    .replaceAll('{number}', canonical);
  return {
    key: `${prefix}-${number}`,
    identity,
    series: prefix,
    kind,
    url: url?.startsWith('https://') ? url : undefined,
    document: series.document,
  };
}

/** The `-V-05` of `OSS-REQ-0387-V-05`. */
function withVerification(requirement: ReferenceKey, rest: readonly string[]): ReferenceKey | undefined {
  const [letter, number = '', ...more] = rest;
  if (letter !== 'V' || !/^\d{1,2}$/.test(number) || more.length > 0) return undefined;
  return extended(requirement, `-V-${number}`, `-V-${padded(number, 2)}`);
}

/** The `0235-V-02` of `LTS-206-REQ-0235-V-02`. */
function readRequirement(document: ReferenceKey, [number = '', ...rest]: readonly string[]): ReferenceKey | undefined {
  if (!/^\d{1,4}$/.test(number)) return undefined;
  const requirement = partOf(document, 'requirement', `-REQ-${number}`, `-REQ-${padded(number, 4)}`);
  return rest.length === 0 ? requirement : withVerification(requirement, rest);
}

/** The `01`, `08b` or `EFDa` of `LDM-503-01`; but `LDM-2024-06` is a month. */
function readMilestone(document: ReferenceKey, [code = '', ...more]: readonly string[]): ReferenceKey | undefined {
  if (more.length > 0 || /-\d{4}$/.test(document.key)) return undefined;
  if (!/^(?:\d{1,2}[a-z]?|[A-Z]{2,4}[a-z])$/.test(code)) return undefined;
  const canonical = /^\d(?!\d)/.test(code) ? `0${code}` : code;
  return partOf(document, 'milestone', `-${code}`, `-${canonical}`);
}

function partOf(document: ReferenceKey, kind: Reference['kind'], written: string, canonical: string): ReferenceKey {
  return { ...extended(document, written, canonical), kind, document: document.identity };
}

function extended(key: ReferenceKey, written: string, canonical: string): ReferenceKey {
  return { ...key, key: key.key + written, identity: key.identity + canonical };
}

function padded(number: string, width: number): string {
  return number.replace(/^0+/, '').padStart(width, '0');
}
