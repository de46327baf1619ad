import { isOverdue, type CivilDate } from '../dates';
import type { Minutebook } from '../index/minutebook';
import { openActions } from '../index/occurrences';
import { rosterPlaceOf, SamePerson } from '../index/samePerson';
import type { Meeting, Person } from '../model';
import { occasionAt, sittingAt } from '../parse/sittings';

/** What the minutes know of somebody. */
export interface PersonFacts extends Person {
  /** Whether the roster has the person, and whether as one who has left. */
  readonly roster: 'active' | 'former' | undefined;
  /** The minutes whose attendees the person is one of. */
  readonly meetings: number;
  /** The last of them until today; the first of those to come, when there are no others. */
  readonly last: { readonly title: string; readonly date: CivilDate } | undefined;
  readonly open: number;
  readonly overdue: number;
}

/** @param name as the book knows the person, or as it is written when nobody knows it */
export function personFacts(book: Minutebook, name: string, today: CivilDate): PersonFacts {
  const same = new SamePerson(book, name);
  const { entry } = rosterPlaceOf(book, name) ?? {};
  const attended = book.meetings().flatMap((meeting) => {
    const person = meeting.attendees.find((attendee) => same.is(attendee.name, meeting));
    return person ? [{ person, occasions: occasionsOf(meeting, same) }] : [];
  });
  const occasions = attended.flatMap((one) => one.occasions);
  const own = openActions(book).filter(({ owners }) => owners.includes(name));
  return {
    ...calledIn(attended.map(({ person }) => person)),
    ...entry,
    name,
    roster: entry && (entry.isActive ? 'active' : 'former'),
    meetings: occasions.length,
    last: lastOf(occasions, today),
    open: own.length,
    overdue: own.filter(({ due }) => due !== undefined && isOverdue(due, today)).length,
  };
}

type Occasion = ReturnType<typeof occasionAt>;

/** The meeting; of a file that holds many those in which the person is listed. */
function occasionsOf(meeting: Meeting, same: SamePerson): readonly Occasion[] {
  if (meeting.sittings.length === 0) return [meeting];
  const lines = meeting.mentions.filter(({ name }) => same.is(name, meeting)).map(({ line }) => line);
  const sittings = new Set(lines.map((line) => sittingAt(meeting, line)?.line ?? 0));
  return [...sittings].map((line) => occasionAt(meeting, line));
}

/** Initials, handle and address, from wherever minutes give them. */
function calledIn(people: readonly Person[]): Omit<Person, 'name'> {
  const initials = people.findLast((person) => person.initials !== undefined)?.initials;
  const handle = people.findLast((person) => person.handle !== undefined)?.handle;
  const email = people.findLast((person) => person.email !== undefined)?.email;
  return {
    ...(initials === undefined ? {} : { initials }),
    ...(handle === undefined ? {} : { handle }),
    ...(email === undefined ? {} : { email }),
  };
}

function lastOf(occasions: readonly Occasion[], today: CivilDate): PersonFacts['last'] {
  const dated = occasions
    .flatMap(({ title, date }) => (date === undefined ? [] : [{ title, date }]))
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  return dated.findLast(({ date }) => date <= today) ?? dated[0];
}
