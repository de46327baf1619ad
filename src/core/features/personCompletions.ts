import type { Minutebook } from '../index/minutebook';
import type { Meeting } from '../model';
import { normalizeName } from '../parse/nameKey';
import type { Completion } from './completionItems';
import { peopleChoices, type PersonChoice } from './peopleChoices';
import type { PeopleList } from './typingPlace';

type PersonItem = Extract<Completion, { readonly kind: 'person' }>;

/** People behind an `@`: by their handles, and by name where they have none. */
export function mentionCompletions(book: Minutebook, meeting: Meeting, typed: string): readonly PersonItem[] {
  return peopleChoices(book, meeting, typed).map((person) =>
    item(person, person.handle === undefined ? person.name : `@${person.handle}`),
  );
}

export interface OwnerPlace {
  readonly typed: string;
  readonly others: readonly string[];
  readonly isInBrackets: boolean;
}

/**
 * Owners, each with the colon that makes one of a name at an action's start. None where something else than people stands before what is
 * typed, as in `- [ ] Book the room, Mar`.
 * @param after the rest of the line
 */
export function ownerCompletions(
  book: Minutebook,
  meeting: Meeting,
  place: OwnerPlace,
  after: string,
): readonly PersonItem[] {
  const others = place.others.map(
    (name) => book.findPerson(name, meeting) ?? (name.startsWith('@') ? name : undefined),
  );
  if (others.includes(undefined)) return [];
  const end = place.isInBrackets ? '' : colonBefore(after);
  return peopleChoices(book, meeting, place.typed)
    .filter(({ name }) => !others.includes(name))
    .map((person) => item(person, person.name + end));
}

/** No colon where one stands, or where a word makes an owner of the name: `to`, `will`. */
function colonBefore(after: string): string {
  if (/^\s*(?:[:,&+/]|[-–—]|(?:to|will|should|can|and)\b)/.test(after)) return '';
  return /^\s+\S/.test(after) ? ':' : ': ';
}

/** People for a list of them, but for those who stand in it already. */
export function listCompletions(
  book: Minutebook,
  meeting: Meeting,
  typed: string,
  list: PeopleList,
): readonly PersonItem[] {
  const word = normalizeName(typed);
  // What is typed may have been taken for somebody already.
  const isTyped = (name: string): boolean => word !== '' && word.startsWith(normalizeName(name));
  const listed = list === 'role' ? [] : [...meeting.attendees, ...meeting.regrets].filter(({ name }) => !isTyped(name));
  const names = new Set(listed.map(({ name }) => book.findPerson(name, meeting) ?? name));
  return peopleChoices(book, meeting, typed)
    .filter(({ name, from }) => !names.has(name) && !(from === 'meeting' && isTyped(name)))
    .map((person) => item(person, list === 'role' ? person.name : listedAs(person)));
}

/** As lists of attendees have it, with the initials or the handle that no roster tells: `Ana Li (AL)`, `Ana Li @ana`. */
export function listedAs({ name, initials, handle, isInRoster }: PersonChoice): string {
  if (isInRoster) return name;
  if (initials !== undefined) return `${name} (${initials})`;
  return handle === undefined || handle === name ? name : `${name} @${handle}`;
}

function item(person: PersonChoice, newText: string): PersonItem {
  return { kind: 'person', person, newText };
}
