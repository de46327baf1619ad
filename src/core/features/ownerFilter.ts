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
  const asked = names.map((name) => ({ name, key: keyOf(name) })).filter(({ key }) => key !== '');
  const named = [...book.meetings(), ...book.rosters()].flatMap(({ people }) =>
    people.filter((person: Person) => asked.some(({ key }) => answersTo(person, key))),
  );
  const fullNames = new Set(named.map((person) => normalizeName(person.name)));
  return (owner, meeting) => {
    const key = keyOf(owner);
    if (fullNames.has(key)) return true;
    return asked.some((one) => hasWords(key, one.key) || book.findPerson(one.name, meeting) === owner);
  };
}

function answersTo(
  { name, handle, initials, email, derivedInitials = [], aliases = [] }: Person,
  asked: string,
): boolean {
  const isOther = [handle, initials, email, ...derivedInitials, ...aliases].some(
    (other) => other !== undefined && keyOf(other) === asked,
  );
  return isOther || hasWords(keyOf(name), asked);
}

/** `ana` and `li` stand in `ana li`; so does `van der berg` in `jo van der berg`. */
function hasWords(name: string, asked: string): boolean {
  return ` ${name} `.includes(` ${asked} `);
}

function keyOf(name: string): string {
  return normalizeName(name.replace(/^\s*@/, ''));
}
