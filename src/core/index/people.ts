import type { Meeting, Person } from '../model';
import { closedUpName, isAccount, normalizeName } from '../parse/nameKey';
import type { RosterEntry } from '../parse/roster';

/** Whom a name means, and whether that was only told by initials that nobody has written down. */
export interface PersonMatch {
  readonly name: string;
  readonly isDerived: boolean;
}

/** Tells whom a name in a meeting's minutes means. */
export interface PersonFinder {
  findPerson(name: string, meeting: Meeting): string | undefined;
}

/**
 * Who is known, counted by meeting, so that one changed file costs only its own people. Looked up in the meeting first, then in
 * its series, then in the roster, then everywhere: a second Tim elsewhere does no harm.
 */
export class PeopleDirectory {
  private readonly everywhere = new NameTable();
  private readonly bySeries = new Map<string, NameTable>();
  private readonly byMeeting = new Map<Meeting, MeetingNames>();
  private readonly roster = new NameTable();
  private readonly formerRoster = new NameTable();

  add(meeting: Meeting): void {
    const own = { names: new NameTable(), derived: derivedNames(meeting.people) };
    this.byMeeting.set(meeting, own);
    const series = this.bySeries.get(meeting.series) ?? new NameTable();
    this.bySeries.set(meeting.series, series);
    const keys = keysOf(meeting.people);
    for (const table of [own.names, series, this.everywhere]) table.add(keys);
  }

  remove(meeting: Meeting): void {
    this.byMeeting.delete(meeting);
    const keys = keysOf(meeting.people);
    this.bySeries.get(meeting.series)?.remove(keys);
    this.everywhere.remove(keys);
  }

  addRoster(people: readonly RosterEntry[]): void {
    this.roster.add(keysOf(people.filter(({ isActive }) => isActive)));
    this.formerRoster.add(keysOf(people.filter(({ isActive }) => !isActive)));
  }

  removeRoster(people: readonly RosterEntry[]): void {
    this.roster.remove(keysOf(people.filter(({ isActive }) => isActive)));
    this.formerRoster.remove(keysOf(people.filter(({ isActive }) => !isActive)));
  }

  /**
   * The full name of the person whom minutes call so: by full name, handle, initials or alias, or by a first or last name
   * that only one person there has.
   */
  find(name: string, meeting: Meeting): string | undefined {
    return this.identify(name, meeting)?.name;
  }

  identify(name: string, meeting: Meeting): PersonMatch | undefined {
    const own = this.byMeeting.get(meeting);
    const nearby = [own?.names, this.bySeries.get(meeting.series), this.roster, this.formerRoster];
    for (const [index, table] of nearby.entries()) {
      const found = table?.find(name);
      if (found !== undefined) return { name: this.fullName(found, nearby.slice(index + 1)), isDerived: false };
    }
    const derived = own?.derived.get(name.trim());
    if (derived !== undefined) return { name: derived, isDerived: true };
    const elsewhere = this.everywhere.find(name);
    return elsewhere === undefined ? undefined : { name: elsewhere, isDerived: false };
  }

  /** A meeting that knows only `Ana` or `@ana` means the Ana Li of its series or of the roster. */
  private fullName(name: string, wider: readonly (NameTable | undefined)[]): string {
    if (name.includes(' ')) return this.roster.findWhole(name) ?? name;
    return wider.map((table) => table?.findFuller(name)).find((fuller) => fuller !== undefined) ?? name;
  }
}

interface MeetingNames {
  readonly names: NameTable;
  /** Names by initials in capitals that one attendee alone can have. */
  readonly derived: ReadonlyMap<string, string>;
}

function derivedNames(people: readonly Person[]): ReadonlyMap<string, string> {
  return new Map(
    people.flatMap(({ name, derivedInitials = [] }) => derivedInitials.map((initials) => [initials, name] as const)),
  );
}

/** What a person answers to. */
interface PersonKeys {
  readonly name: string;
  readonly whole: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
}

function keysOf(people: readonly Person[]): readonly PersonKeys[] {
  return people.map((person) => ({ name: person.name, whole: wholeKeys(person), parts: partKeys(person) }));
}

/** How often each spelling of a name is used by those who answer to a key. */
type Spellings = Map<string, number>;

class NameTable {
  private readonly byWholeName = new Map<string, Spellings>();
  private readonly byPartOfName = new Map<string, Spellings>();

  add(people: readonly PersonKeys[]): void {
    for (const { name, whole, parts } of people) {
      for (const key of whole) count(this.byWholeName, key, name, 1);
      for (const key of parts) count(this.byPartOfName, key, name, 1);
    }
  }

  remove(people: readonly PersonKeys[]): void {
    for (const { name, whole, parts } of people) {
      for (const key of whole) count(this.byWholeName, key, name, -1);
      for (const key of parts) count(this.byPartOfName, key, name, -1);
    }
  }

  find(name: string): string | undefined {
    const key = normalizeName(name.replace(/^@/, ''));
    const whole = theOnly(this.byWholeName.get(key), key) ?? theOnly(this.byPartOfName.get(key));
    return whole ?? (key.includes(' ') ? theOnly(this.byWholeName.get(tornKey(name))) : undefined);
  }

  /** The only one of more words than one who answers to this word: `Ana Li` for `Ana`. */
  findFuller(word: string): string | undefined {
    const key = normalizeName(word);
    return theOnly(fullNames([this.byWholeName.get(key), this.byPartOfName.get(key)]));
  }

  /** By full name, handle, initials or alias. */
  findWhole(name: string): string | undefined {
    return theOnly(this.byWholeName.get(normalizeName(name)));
  }
}

function* fullNames(tables: readonly (Spellings | undefined)[]): Iterable<readonly [string, number]> {
  for (const spellings of tables) for (const entry of spellings ?? []) if (entry[0].includes(' ')) yield entry;
}

/**
 * The usual spelling, when all spellings are of one name; undefined when several people answer to the key. Who is called by the key
 * alone (`@ana`) may be the one whose name others write in full.
 */
function theOnly(spellings: Iterable<readonly [string, number]> = [], key?: string): string | undefined {
  let usual: Spelling | undefined;
  for (const [name, uses] of spellings) {
    const spelling = { name, uses, normalized: normalizeName(name) };
    const isFuller = spelling.normalized !== key;
    // Thousands may share a first name: the second of them is enough to know.
    if (isFuller && usual && usual.normalized !== key && usual.normalized !== spelling.normalized) return undefined;
    if (!usual || (isFuller && usual.normalized === key)) usual = spelling;
    else if (usual.normalized === spelling.normalized && isMoreUsual(spelling, usual)) usual = spelling;
  }
  return usual?.name;
}

interface Spelling {
  readonly name: string;
  readonly uses: number;
  readonly normalized: string;
}

function isMoreUsual(a: Spelling, b: Spelling): boolean {
  return a.uses > b.uses || (a.uses === b.uses && a.name < b.name);
}

/** A line wrap may have torn a name: `Fr ossie Economou`. The blank keeps it from being a word of its own. */
function tornKey(name: string): string {
  return `${closedUpName(name)} `;
}

function wholeKeys({ name, handle, initials, aliases }: Person): ReadonlySet<string> {
  return new Set(
    [name, handle, initials, ...(aliases ?? [])]
      .flatMap((key) => (key ? normalizeName(key) : []))
      .concat(tornKey(name)),
  );
}

function partKeys({ name }: Person): ReadonlySet<string> {
  const words = normalizeName(name).split(' ');
  return new Set(words.length > 1 && !isAccount(name) ? [words[0] ?? '', words.at(-1) ?? ''] : []);
}

function count(table: Map<string, Spellings>, key: string, name: string, change: 1 | -1): void {
  const spellings = table.get(key) ?? new Map<string, number>();
  const total = (spellings.get(name) ?? 0) + change;
  if (total > 0) spellings.set(name, total);
  else spellings.delete(name);
  if (spellings.size > 0) table.set(key, spellings);
  else table.delete(key);
}
