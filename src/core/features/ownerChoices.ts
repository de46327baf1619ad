import type { KnownPerson, PeopleAround } from '../index/peopleAround';
import type { Meeting } from '../model';
import { normalizeName } from '../parse/nameKey';

/** Owners that may be meant. */
export interface OwnerChoice {
  readonly names: readonly string[];
  /** Where the last of them is known from; `nowhere` for a name that is typed as it is. */
  readonly from: KnownPerson['from'] | 'nowhere';
}

/**
 * Whom somebody may mean who types this: those of whom a name, the initials or the handle begins so, the nearest first, and the text
 * itself when nobody is called so. Names before a comma are owners too: `Ana, be` offers Ana and everybody with `be`.
 */
export function ownerChoices(typed: string, people: PeopleAround, meeting: Meeting): readonly OwnerChoice[] {
  const parts = typed.split(',').map((part) => part.trim().replace(/\s+/g, ' '));
  const last = parts.at(-1) ?? '';
  const before = parts.slice(0, -1).filter((part) => part !== '');
  const earlier = [...new Set(before.map((part) => people.findPerson(part, meeting) ?? part))];
  const known = people.known();
  const fitting = known.filter((person) => !earlier.includes(person.name) && isCalled(person, last));
  const choices = fitting.map(({ name, from }) => ({ names: [...earlier, name], from }));
  if (last === '') return earlier.length === 0 ? choices : [{ names: earlier, from: 'nowhere' }, ...choices];
  const isKnown = known.some(({ name }) => normalizeName(name) === normalizeName(last));
  return isKnown ? choices : [...choices, { names: [...earlier, last], from: 'nowhere' }];
}

/** `ben`, `o`, `be od` and `@bo` call Ben Ode, whose handle is bo. */
function isCalled({ name, handle, initials }: KnownPerson, typed: string): boolean {
  const wanted = normalizeName(typed.replace(/^@/, ''));
  const words = normalizeName(name).split(' ');
  const isStart = (text: string | undefined): boolean => text !== undefined && normalizeName(text).startsWith(wanted);
  if (isStart(name) || isStart(handle) || isStart(initials)) return true;
  return wanted.split(' ').every((part) => words.some((word) => word.startsWith(part)));
}
