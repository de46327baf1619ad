import type { Minutebook } from '../index/minutebook';
import type { Meeting, Person } from '../model';
import { isAccount, normalizeName } from '../parse/nameKey';

/** Somebody who may be meant, with all that the workspace knows of how they are called. */
export interface PersonChoice {
  readonly name: string;
  readonly initials: string | undefined;
  /** Without the `@`. */
  readonly handle: string | undefined;
  readonly aliases: readonly string[];
  /** Where they are known from, the nearest: the meeting, its series, the roster, the workspace; `former` members of the roster are last. */
  readonly from: KnownFrom;
  readonly isInRoster: boolean;
}

export type KnownFrom = 'meeting' | 'series' | 'roster' | 'workspace' | 'former';

const nearestFirst: readonly KnownFrom[] = ['meeting', 'series', 'roster', 'workspace', 'former'];

/**
 * The people whom a word or two may begin to name: by any word of their name, their handle, initials or an alias; all for an empty text.
 * Those who attend come first, then who else the meeting names, its series, the roster, the workspace.
 */
export function peopleChoices(book: Minutebook, meeting: Meeting, typed: string): readonly PersonChoice[] {
  const wanted = normalizeName(typed.replace(/^@/, ''));
  const matching = everyone(book, meeting).filter((person) => answersTo(person, wanted));
  return nearestFirst.flatMap((from) => matching.filter((person) => person.from === from));
}

function answersTo({ name, handle, initials, aliases }: PersonChoice, wanted: string): boolean {
  if (wanted === '') return true;
  const names = [name, ...aliases].map(normalizeName);
  const isNamed = names.some((words) => words.startsWith(wanted) || words.includes(` ${wanted}`));
  return isNamed || [handle, initials].some((word) => word?.toLowerCase().startsWith(wanted));
}

/** Each person once, under the name that the meeting's readers know; the nearest mention comes first. */
function everyone(book: Minutebook, meeting: Meeting): readonly PersonChoice[] {
  const people = new Map<string, PersonChoice>();
  const bySpelling = new Map<string, PersonChoice>();
  const add = (all: readonly Person[], from: KnownFrom): void => {
    for (const person of all) {
      const same = bySpelling.get(person.name);
      // Thousands of meetings name the same people: nearly all of them tell nothing new.
      if (same && !tellsMore(same, person, from)) continue;
      const name = same?.name ?? book.findPerson(person.name, meeting) ?? person.name;
      const found = merged({ ...person, name }, from, people.get(name));
      people.set(name, found);
      bySpelling.set(person.name, found);
    }
  };
  const { attendees, chair, notetaker, regrets } = meeting;
  for (const list of [attendees, chair, notetaker, regrets, meeting.people]) add(list, 'meeting');
  for (const one of newestFirst(book.meetingsOfSeries(meeting.series))) add(one.people, 'series');
  for (const { people: roster } of book.rosters())
    for (const person of roster) add([person], person.isActive ? 'roster' : 'former');
  for (const one of book.meetings()) add(one.people, 'workspace');
  return [...people.values()].filter(({ name }) => !isAccount(name));
}

function tellsMore(known: PersonChoice, { handle, initials }: Person, from: KnownFrom): boolean {
  if (from === 'roster' || from === 'former') return true;
  return (
    (known.handle === undefined && handle !== undefined) || (known.initials === undefined && initials !== undefined)
  );
}

function merged(person: Person, from: KnownFrom, known: PersonChoice | undefined): PersonChoice {
  const nearest = known?.from ?? from;
  return {
    name: person.name,
    initials: known?.initials ?? person.initials,
    handle: known?.handle ?? person.handle,
    aliases: [...(known?.aliases ?? []), ...(person.aliases ?? [])],
    from: from === 'former' && nearest !== 'meeting' ? from : nearest,
    isInRoster: known?.isInRoster === true || from === 'roster' || from === 'former',
  };
}

function newestFirst(meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings
    .map((meeting) => ({ meeting, date: meeting.date ?? '' }))
    .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0))
    .map(({ meeting }) => meeting);
}
