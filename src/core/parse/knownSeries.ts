import type { ReferenceSeries } from '../model';

/** Series, arranged for reading. Make one for many texts. */
export interface KnownSeries {
  readonly byPrefix: ReadonlyMap<string, ReferenceSeries>;
  /** For places that take keys in any case: `https://ls.st/ldm-503`. */
  readonly byLowerPrefix: ReadonlyMap<string, ReferenceSeries>;
  readonly places: readonly Place[];
}

/** Around a key, in lower case: `ls.st/` and nothing, nothing and `.lsst.io`. */
export interface Place {
  readonly before: string;
  readonly after: string;
  readonly prefixes: ReadonlySet<string>;
}

/** The first series with a prefix counts. */
export function knownSeries(series: readonly ReferenceSeries[]): KnownSeries {
  const lastFirst = [...series].reverse();
  const byPrefix = new Map(lastFirst.map((one) => [one.prefix, one]));
  return {
    byPrefix,
    byLowerPrefix: new Map(lastFirst.map((one) => [one.prefix.toLowerCase(), one])),
    places: placesOf([...byPrefix.values()]),
  };
}

function placesOf(series: readonly ReferenceSeries[]): readonly Place[] {
  const places = new Map<string, Place & { readonly prefixes: Set<string> }>();
  for (const { prefix, url, places: more = [] } of series) {
    for (const template of [url ?? '', ...more]) {
      const split = splitTemplate(template);
      if (split === undefined) continue;
      const name = `${split.before}{key}${split.after}`;
      const place = places.get(name) ?? { ...split, prefixes: new Set() };
      places.set(name, place);
      place.prefixes.add(prefix);
    }
  }
  return [...places.values()];
}

/** Nothing for a template without a key, such as `https://ls.st/lse-61`, or with nothing around it. */
function splitTemplate(template: string): { readonly before: string; readonly after: string } | undefined {
  const parts = template
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '')
    .split(/\{(?:key|lower)\}/);
  const [before = '', after] = parts;
  return parts.length !== 2 || after === undefined || before + after === '' ? undefined : { before, after };
}
