import type { Reference, Span } from '../model';
import type { KnownSeries, Place } from './knownSeries';
import { readKey } from './referenceKey';

/**
 * The references in a piece of plain text, in order; code must be blanked. In prose the prefix must stand as its series
 * has it (`DM-1`), in places that are known for keys in any case (`dmtn-165.lsst.io`, `tickets/dm-1`). In addresses
 * (`https://example.org/DM-1`, `example.org/DM-1`) only such places count. Linear in the text's length.
 */
export function findReferences(text: string, known: KnownSeries): readonly Reference[] {
  if (!mayHoldReference(text)) return [];
  const references: Reference[] = [];
  const addresses = addressesIn(text);
  let next = 0;
  for (const { 0: run, index } of text.matchAll(hyphened)) {
    while ((addresses[next]?.end ?? Infinity) <= index) next++;
    const address = addresses[next];
    const inside = address !== undefined && address.start <= index ? address : undefined;
    const around = { text, run, start: index, end: index + run.length };
    const key = readPlaced(around, inside, known) ?? (inside ? undefined : readPlain(around, known));
    if (key) references.push({ ...key, span: { start: index, end: index + key.key.length } });
  }
  return references;
}

/** Each key ends with a hyphen and a number. */
export function mayHoldReference(text: string): boolean {
  return /-\d/.test(text);
}

// Letters of scripts that set spaces between words. In `参照DM-1を` the key stands free.
const letter = '[\\p{Script=Latin}\\p{Script=Greek}\\p{Script=Cyrillic}\\p{M}\\p{Nd}_]';

// Words joined by hyphens, whole unless they are longer than any key: `DM-1`, `SDR_6-44`, `LTS-206-REQ-0235-V-02`.
const hyphened = new RegExp(`(?<!${letter}-?)${letter}{1,32}(?:-${letter}{1,32}){1,9}`, 'gu');
const goesOn = new RegExp(`-?${letter}`, 'uy');

// `https://example.org/a`, `vscode://a/b`; without a scheme `example.org/a`, `example.org:8080/a`, `ana@example.org:a`.
const address =
  /(?<![a-z\d])[a-z][a-z\d+.-]{0,15}:\/\/[^\s<>"`()[\]{}|]*|(?<![\w.-])(?:[\w-]{1,63}\.){1,8}[a-z]{2,24}[:/][^\s<>"`()[\]{}|]+/gi;

interface Address extends Span {
  /** Behind the scheme. */
  readonly host: number;
}

function addressesIn(text: string): readonly Address[] {
  if (!/[:/]\S/.test(text)) return [];
  return Array.from(text.matchAll(address), ({ 0: found, index }) => {
    const scheme = /^https?:\/\//i.exec(found)?.[0] ?? '';
    return { start: index, end: index + found.length, host: index + scheme.length };
  });
}

/** A run of hyphened words and the text in which it stands. */
interface Run extends Span {
  readonly text: string;
  readonly run: string;
}

function readPlain(run: Run, known: KnownSeries): ReturnType<typeof readKey> {
  return isWhole(run) && !/^(?:\.\d|@)/.test(run.text.slice(run.end, run.end + 2))
    ? readKey(run.run, known.byPrefix)
    : undefined;
}

function isWhole({ text, end }: Run): boolean {
  goesOn.lastIndex = end;
  return !goesOn.test(text);
}

function readPlaced(run: Run, inside: Address | undefined, known: KnownSeries): ReturnType<typeof readKey> {
  const places = known.places.filter((place) => standsIn(place, run, inside));
  if (places.length === 0 || !isWhole(run)) return undefined;
  const lastHyphen = run.run.lastIndexOf('-');
  const series = known.byLowerPrefix.get(run.run.slice(0, lastHyphen).toLowerCase());
  if (series === undefined || !places.some(({ prefixes }) => prefixes.has(series.prefix))) return undefined;
  return readKey(series.prefix + run.run.slice(lastHyphen), known.byPrefix);
}

function standsIn({ before, after }: Place, { text, start, end }: Run, inside: Address | undefined): boolean {
  const from = start - before.length;
  if (from < 0 || text.slice(from, start).toLowerCase() !== before) return false;
  if (text.slice(end, end + after.length).toLowerCase() !== after) return false;
  if (after !== '' && /^(?:[\w-]|\.\w)/.test(text.slice(end + after.length, end + after.length + 2))) return false;
  return inside ? from === inside.host : !/[\w.@-]/.test(text.charAt(from - 1));
}
