import type { Meeting, Person } from '../model';
import { closedUpName, isAccount, normalizeName } from '../parse/nameKey';
import type { RosterEntry } from '../parse/roster';

/** Whom a name means, and whether that was only told by initials that nobody has written down. */
export interface PersonMatch {
  readonly name: string;
  readonly isDerived: boolean;
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
    for (const table of [own.names, series, this.everywhere]) table.add(meeting.people);
  }

  remove(meeting: Meeting): void {
    this.byMeeting.delete(meeting);
    this.bySeries.get(meeting.series)?.remove(meeting.people);
    this.everywhere.remove(meeting.people);
  }

  addRoster(people: readonly RosterEntry[]): void {
    this.roster.add(people.filter(({ isActive }) => isActive));
    this.formerRoster.add(people.filter(({ isActive }) => !isActive));
  }

  removeRoster(people: readonly RosterEntry[]): void {
    this.roster.remove(people.filter(({ isActive }) => isActive));
    this.formerRoster.remove(people.filter(({ isActive }) => !isActive));
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

/** How often each spelling of a name is used by those who answer to a key. */
type Spellings = Map<string, number>;

class NameTable {
  private readonly byWholeName = new Map<string, Spellings>();
  private readonly byPartOfName = new Map<string, Spellings>();

  add(people: readonly Person[]): void {
    for (const person of people) {
      for (const key of wholeKeys(person)) count(this.byWholeName, key, person.name, 1);
      for (const key of partKeys(person)) count(this.byPartOfName, key, person.name, 1);
    }
  }

  remove(people: readonly Person[]): void {
    for (const person of people) {
      for (const key of wholeKeys(person)) count(this.byWholeName, key, person.name, -1);
      for (const key of partKeys(person)) count(this.byPartOfName, key, person.name, -1);
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
    const spellings = [...(this.byWholeName.get(key) ?? []), ...(this.byPartOfName.get(key) ?? [])];
    return theOnly(new Map(spellings.filter(([name]) => name.includes(' '))));
  }

  /** By full name, handle, initials or alias. */
  findWhole(name: string): string | undefined {
    return theOnly(this.byWholeName.get(normalizeName(name)));
  }
}

/**
 * The usual spelling, when all spellings are of one name; undefined when several people answer to the key. Who is called by the key
 * alone (`@ana`) may be the one whose name others write in full.
 */
function theOnly(spellings: Spellings | undefined, key?: string): string | undefined {
  const all = [...(spellings ?? [])].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  const fuller = all.filter(([name]) => normalizeName(name) !== key);
  const names = fuller.length > 0 ? fuller : all;
  const first = names[0]?.[0];
  if (first === undefined || names.some(([name]) => normalizeName(name) !== normalizeName(first))) return undefined;
  return first;
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
