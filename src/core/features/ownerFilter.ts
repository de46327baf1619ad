import type { Minutebook } from '../index/minutebook';
import { normalizeName } from '../parse/nameKey';
import type { ActionView } from '../index/queries';
import type { Person } from '../model';

/**
 * Says whether an action is owned by somebody who goes by this name: a full name, handle, initials or alias that any minutes know,
 * a first or a last name, without regard to case and accents. A name that two people go by means both.
 */
export function ownedBy(book: Minutebook, name: string): (action: ActionView) => boolean {
  const asked = keyOf(name);
  const named = book.meetings().flatMap(({ people }) => people.filter((person) => answersTo(person, asked)));
  const fullNames = new Set(named.map((person) => normalizeName(person.name)));
  return ({ owners, meeting }) =>
    owners.some((owner) => {
      const key = keyOf(owner);
      return fullNames.has(key) || hasWords(key, asked) || book.findPerson(name, meeting) === owner;
    });
}

function answersTo({ name, handle, initials, derivedInitials = [], aliases = [] }: Person, asked: string): boolean {
  const isOther = [handle, initials, ...derivedInitials, ...aliases].some(
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
