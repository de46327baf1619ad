import type { Meeting, Person } from '../model';
import type { Minutebook } from './minutebook';
import type { PersonFinder } from './people';

/** Somebody who may own an action, and where the meeting's readers know them from: the nearest place. */
export interface KnownPerson {
  readonly name: string;
  readonly handle: string | undefined;
  readonly initials: string | undefined;
  readonly from: 'meeting' | 'series' | 'roster' | 'workspace';
}

/** Who is who for the readers of one meeting. */
export interface PeopleAround extends PersonFinder {
  /** Everyone, the nearest first: attendees, others of the meeting, of its series, of the roster, of the workspace. Each once. */
  readonly known: () => readonly KnownPerson[];
}

export function peopleAround(book: Minutebook, meeting: Meeting): PeopleAround {
  return {
    // Also for names in a text of this meeting that the book has not seen yet.
    findPerson: (name) => book.findPerson(name, meeting),
    known: () => knownPeople(book, meeting),
  };
}

function knownPeople(book: Minutebook, meeting: Meeting): readonly KnownPerson[] {
  const known = new Map<string, KnownPerson>();
  const add = (people: readonly Person[], from: KnownPerson['from']): void => {
    for (const { name, handle, initials } of people) {
      const whole = book.findPerson(name, meeting) ?? name;
      const before = known.get(whole);
      known.set(whole, {
        name: whole,
        handle: before?.handle ?? handle,
        initials: before?.initials ?? initials,
        from: before?.from ?? from,
      });
    }
  };
  add([...meeting.attendees, ...meeting.chair, ...meeting.notetaker, ...meeting.people], 'meeting');
  for (const { people } of book.meetingsOfSeries(meeting.series)) add(people, 'series');
  for (const { people } of book.rosters())
    add(
      people.filter(({ isActive }) => isActive),
      'roster',
    );
  for (const { people } of book.meetings()) add(people, 'workspace');
  return [...known.values()];
}
