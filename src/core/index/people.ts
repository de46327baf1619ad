import type { Meeting, Person } from '../model';

/** Compares names without regard to case, accents and spacing. */
export function normalizeName(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').replace(/’/g, "'").replace(/\s+/g, ' ').trim().toLowerCase();
}

/**
 * Who is known, counted by meeting, so that one changed file costs only its own people. Looked up in the meeting first,
 * then in its series, then everywhere: a second Tim elsewhere does no harm.
 */
export class PeopleDirectory {
  private readonly everywhere = new NameTable();
  private readonly bySeries = new Map<string, NameTable>();
  private readonly byMeeting = new Map<Meeting, NameTable>();

  add(meeting: Meeting): void {
    const own = new NameTable();
    this.byMeeting.set(meeting, own);
    const series = this.bySeries.get(meeting.series) ?? new NameTable();
    this.bySeries.set(meeting.series, series);
    for (const table of [own, series, this.everywhere]) table.add(meeting.people);
  }

  remove(meeting: Meeting): void {
    this.byMeeting.delete(meeting);
    this.bySeries.get(meeting.series)?.remove(meeting.people);
    this.everywhere.remove(meeting.people);
  }

  /**
   * The full name of the person whom minutes call so: by full name, handle, initials or alias, or by a first or last name
   * that only one person there has.
   */
  find(name: string, meeting: Meeting): string | undefined {
    return (
      this.byMeeting.get(meeting)?.find(name) ??
      this.bySeries.get(meeting.series)?.find(name) ??
      this.everywhere.find(name)
    );
  }
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
    return theOnly(this.byWholeName.get(key)) ?? theOnly(this.byPartOfName.get(key));
  }
}

/** The usual spelling, when all spellings are of one name; undefined when several people answer to the key. */
function theOnly(spellings: Spellings | undefined): string | undefined {
  const names = [...(spellings ?? [])].sort(([a, countA], [b, countB]) => countB - countA || (a < b ? -1 : 1));
  const first = names[0]?.[0];
  if (first === undefined || names.some(([name]) => normalizeName(name) !== normalizeName(first))) return undefined;
  return first;
}

function wholeKeys({ name, handle, initials, aliases }: Person): ReadonlySet<string> {
  return new Set([name, handle, initials, ...(aliases ?? [])].flatMap((key) => (key ? normalizeName(key) : [])));
}

function partKeys({ name }: Person): ReadonlySet<string> {
  const words = normalizeName(name).split(' ');
  return new Set(words.length > 1 ? [words[0] ?? '', words.at(-1) ?? ''] : []);
}

function count(table: Map<string, Spellings>, key: string, name: string, change: 1 | -1): void {
  const spellings = table.get(key) ?? new Map<string, number>();
  const total = (spellings.get(name) ?? 0) + change;
  if (total > 0) spellings.set(name, total);
  else spellings.delete(name);
  if (spellings.size > 0) table.set(key, spellings);
  else table.delete(key);
}
