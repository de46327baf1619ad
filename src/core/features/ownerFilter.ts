import type { Minutebook } from '../index/minutebook';
import { normalizeName } from '../parse/nameKey';
import type { ActionView } from '../index/queries';
import type { Meeting, Person } from '../model';

/** Says whether an owner, as an action of these minutes has it, is meant. */
export type IsMeant = (owner: string, meeting: Meeting) => boolean;

/**
 * Says whether an action is owned by somebody who goes by this name: a full name, handle, initials, mail address or alias that any
 * minutes or the roster know, a first or a last name, without regard to case and accents. A name that two people go by means both.
 */
export function ownedBy(book: Minutebook, name: string): (action: ActionView) => boolean {
  const isMeant = goesBy(book, [name]);
  return ({ owners, meeting }) => owners.some((owner) => isMeant(owner, meeting));
}

/** Says whether an owner goes by one of these names. */
export function goesBy(book: Minutebook, names: readonly string[]): IsMeant {
  const keys = new Keys();
  const asked = names.map((name) => ({ name, key: keys.of(name) })).filter(({ key }) => key !== '');
  if (asked.length === 0) return () => false;
  const named = [...book.meetings(), ...book.rosters()].flatMap(({ people }) =>
    people.filter((person: Person) => asked.some(({ key }) => answersTo(person, key, keys))),
  );
  const fullNames = new Set(named.map((person) => normalizeName(person.name)));
  return (owner, meeting) => {
    const key = keys.of(owner);
    if (fullNames.has(key)) return true;
    return asked.some((one) => hasWords(key, one.key) || book.findPerson(one.name, meeting) === owner);
  };
}

function answersTo(
  { name, handle, initials, email, derivedInitials = [], aliases = [] }: Person,
  asked: string,
  keys: Keys,
): boolean {
  const isOther = [handle, initials, email, ...derivedInitials, ...aliases].some(
    (other) => other !== undefined && keys.of(other) === asked,
  );
  return isOther || hasWords(keys.of(name), asked);
}

/** `ana` and `li` stand in `ana li`; so does `van der berg` in `jo van der berg`. */
function hasWords(name: string, asked: string): boolean {
  return ` ${name} `.includes(` ${asked} `);
}

/** Thousands of meetings name the same few people, so each spelling is looked at once. */
class Keys {
  private readonly known = new Map<string, string>();

  of(name: string): string {
    const known = this.known.get(name) ?? normalizeName(name.replace(/^\s*@/, ''));
    this.known.set(name, known);
    return known;
  }
}
