import type { LocatedReference, Meeting, ReferenceKind } from '../model';
import { placeRecord, type FileNaming, type PlaceRecord } from './places';

/** A reference with all its places, as plain data: what `minutebook references --format json` promises. */
export interface ReferenceRecord {
  /** The same for all spellings: `LDM-503-01` also for `LDM-503-1`. */
  readonly key: string;
  readonly series: string;
  readonly kind: ReferenceKind;
  readonly url: string | null;
  /** By file and line. */
  readonly occurrences: readonly PlaceRecord[];
}

/** Everything that the meetings refer to, by series and number. */
export function referenceRecords(meetings: readonly Meeting[], nameOf: FileNaming): readonly ReferenceRecord[] {
  const records = new Map<string, Gathered>();
  for (const meeting of meetings) {
    const file = nameOf(meeting.file);
    for (const reference of meeting.references) {
      const record = records.get(reference.identity) ?? { ...named(reference), occurrences: [] };
      records.set(reference.identity, record);
      record.occurrences.push(placeRecord(file, reference.range.start));
    }
  }
  return [...records.values()].sort(
    (a, b) => byNumber.compare(a.series, b.series) || byNumber.compare(a.key, b.key) || (a.key < b.key ? -1 : 1),
  );
}

/** Whether somebody who asks for `dmtn-5` means this one, DMTN-005. */
export function isKey({ key }: ReferenceRecord, asked: string): boolean {
  return withoutZeros(key) === withoutZeros(asked.trim());
}

function withoutZeros(key: string): string {
  return key.toLowerCase().replace(/\b0+(?=\d)/g, '');
}

interface Gathered extends ReferenceRecord {
  readonly occurrences: PlaceRecord[];
}

function named({ identity, series, kind, url }: LocatedReference): Omit<ReferenceRecord, 'occurrences'> {
  return { key: identity, series, kind, url: url ?? null };
}

// DM-9 before DM-10.
const byNumber = new Intl.Collator('en', { numeric: true });
