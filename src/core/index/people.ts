import type { Meeting, Person } from '../model';
import { normalizeName } from '../parse/nameKey';
import type { RosterEntry } from '../parse/roster';
import { askedName, NameTable, personKeys, type PersonKeys } from './nameTable';

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

  /**
   * Takes a changed meeting's place; undefined for what was not there, or is not any more. Answers the keys of those who came or
   * went: what is found under other keys stays, but for the changed meeting itself.
   */
  exchange(before: Meeting | undefined, after: Meeting | undefined): readonly string[] {
    const own = before && this.byMeeting.get(before);
    const changed =
      before?.series === after?.series ? changedPeople(before, after) : [...peopleOf(before), ...peopleOf(after)];
    if (before && after && own && changed.length === 0) {
      this.byMeeting.delete(before);
      this.byMeeting.set(after, own);
      return [];
    }
    if (before) this.remove(before);
    if (after) this.add(after);
    return personKeys(changed).flatMap(allKeys);
  }

  /** Answers the keys of those who came or went. */
  exchangeRoster(before: readonly RosterEntry[], after: readonly RosterEntry[]): readonly string[] {
    const gone = this.changeRoster(before, 'remove');
    return [...gone, ...this.changeRoster(after, 'add')];
  }

  /** Whether the meeting is one of those whose people are known. */
  has(meeting: Meeting): boolean {
    return this.byMeeting.has(meeting);
  }

  /**
   * The full name of the person whom minutes call so: by full name, handle, initials or alias, or by a first or last name
   * that only one person there has. The keys that the answer depends on are added to `asked`.
   */
  find(name: string, meeting: Meeting, asked?: Set<string>): string | undefined {
    return this.identify(name, meeting, asked)?.name;
  }

  identify(name: string, meeting: Meeting, asked?: Set<string>): PersonMatch | undefined {
    const wanted = askedName(name);
    asked?.add(lookupKey(wanted.key));
    const own = this.byMeeting.get(meeting);
    const nearby = [own?.names, this.bySeries.get(meeting.series), this.roster, this.formerRoster];
    for (const [index, table] of nearby.entries()) {
      const found = table?.find(wanted);
      if (found === undefined) continue;
      const key = normalizeName(found);
      asked?.add(lookupKey(key));
      return { name: this.fullName(found, key, nearby.slice(index + 1)), isDerived: false };
    }
    const derived = own?.derived.get(name.trim());
    if (derived !== undefined) return { name: derived, isDerived: true };
    const elsewhere = this.everywhere.find(wanted);
    return elsewhere === undefined ? undefined : { name: elsewhere, isDerived: false };
  }

  /** A meeting that knows only `Ana` or `@ana` means the Ana Li of its series or of the roster. */
  private fullName(name: string, key: string, wider: readonly (NameTable | undefined)[]): string {
    if (name.includes(' ')) return this.roster.findWhole(key) ?? name;
    return wider.map((table) => table?.findFuller(key)).find((fuller) => fuller !== undefined) ?? name;
  }

  private add(meeting: Meeting): void {
    const own = { names: new NameTable(), derived: derivedNames(meeting.people) };
    this.byMeeting.set(meeting, own);
    const series = this.bySeries.get(meeting.series) ?? new NameTable();
    this.bySeries.set(meeting.series, series);
    const keys = personKeys(meeting.people);
    for (const table of [own.names, series, this.everywhere]) table.add(keys);
  }

  private remove(meeting: Meeting): void {
    this.byMeeting.delete(meeting);
    const keys = personKeys(meeting.people);
    const series = this.bySeries.get(meeting.series);
    series?.remove(keys);
    // While a series' name is typed, each letter makes a new one.
    if (series?.isEmpty) this.bySeries.delete(meeting.series);
    this.everywhere.remove(keys);
  }

  private changeRoster(people: readonly RosterEntry[], change: 'add' | 'remove'): readonly string[] {
    const active = personKeys(people.filter(({ isActive }) => isActive));
    const former = personKeys(people.filter(({ isActive }) => !isActive));
    this.roster[change](active);
    this.formerRoster[change](former);
    return [...active, ...former].flatMap(allKeys);
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

function peopleOf(meeting: Meeting | undefined): readonly Person[] {
  return meeting?.people ?? [];
}

/** Those whom only one of two meetings knows, or whom they know differently. */
function changedPeople(before: Meeting | undefined, after: Meeting | undefined): readonly Person[] {
  if (before?.people === after?.people) return [];
  const changes = new Map<string, { readonly person: Person; count: number }>();
  const note = (person: Person, change: 1 | -1): void => {
    const key = JSON.stringify(person);
    const noted = changes.get(key);
    if (noted) noted.count += change;
    else changes.set(key, { person, count: change });
  };
  for (const person of peopleOf(before)) note(person, -1);
  for (const person of peopleOf(after)) note(person, 1);
  return [...changes.values()].flatMap(({ person, count }) => (count === 0 ? [] : person));
}

function allKeys({ whole, parts }: PersonKeys): readonly string[] {
  return [...whole, ...parts].map(lookupKey);
}

/** What is the same for two names whenever the one can be found under the other: without blanks, since a line wrap may have torn a name. */
function lookupKey(key: string): string {
  // What `replaceAll` gives takes several times the memory.
  return key.replace(/^@/, '').split(' ').join('');
}
