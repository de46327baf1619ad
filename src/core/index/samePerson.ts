import type { Meeting } from '../model';
import { normalizeName } from '../parse/nameKey';
import type { RosterEntry } from '../parse/roster';
import type { Minutebook } from './minutebook';

/** The entry of the roster that a full name stands in, with its file. */
export interface RosterPlace {
  readonly entry: RosterEntry;
  readonly file: Meeting['file'];
}

export function rosterPlaceOf(book: Minutebook, name: string): RosterPlace | undefined {
  const wanted = normalizeName(name);
  for (const { file, people } of book.rosters()) {
    const entry = people.find((person) => normalizeName(person.name) === wanted);
    if (entry) return { entry, file };
  }
  return undefined;
}

/**
 * Tells whether names in minutes mean a certain person. Full names are compared once, since the same ones stand in meeting after meeting;
 * whom a single word means depends on the meeting.
 */
export class SamePerson {
  private readonly fullNames: ReadonlySet<string>;
  private readonly known = new Map<string, boolean>();

  /** @param name as the book knows the person, or as it is written when nobody knows it */
  constructor(
    private readonly book: Minutebook,
    readonly name: string,
  ) {
    const aliases = rosterPlaceOf(book, name)?.entry.aliases ?? [];
    this.fullNames = new Set([name, ...aliases].map(normalizeName));
  }

  is(called: string, meeting: Meeting): boolean {
    if (called === this.name) return true;
    if (!called.includes(' ')) return this.book.findPerson(called, meeting) === this.name;
    const known = this.known.get(called) ?? this.fullNames.has(normalizeName(called));
    this.known.set(called, known);
    return known;
  }
}
