import type { Minutebook } from '../index/minutebook';
import { trackedActionOf } from '../index/occurrences';
import { ownersOf } from '../index/owners';
import { shownActions } from '../index/queries';
import { rosterPlaceOf, SamePerson } from '../index/samePerson';
import type { Action, FileName, Meeting } from '../model';
import { rangeOf } from '../parse/prose';
import { occasionAt } from '../parse/sittings';
import { rangeInLine, type Range } from '../text';
import { compareDates } from './places';
import type { Pointed } from './pointedAt';

/** Where something stands, also in a file that is closed. */
export interface FilePlace {
  readonly file: FileName;
  readonly range: Range;
}

/**
 * Where what is pointed at is defined: a person's entry in the roster, else where minutes first list the person; the first mention of
 * a reference in the workspace; the action in its own meeting.
 */
export function definitionOf(book: Minutebook, meeting: Meeting, pointed: Pointed): FilePlace | undefined {
  switch (pointed.kind) {
    case 'person':
      return personDefinition(book, meeting, pointed.name);
    case 'reference':
      return byDate(mentionsOfReference(book, pointed.reference.identity))[0];
    case 'action': {
      const own = trackedActionOf(book, pointed.action);
      return own && { file: own.meeting.file, range: own.action.range };
    }
    case 'due':
    case 'decision':
      return undefined;
  }
}

/** Every place where what is pointed at stands, by file and line; for an action its occurrences, the own meeting's first. */
export function placesOf(book: Minutebook, pointed: Pointed): readonly FilePlace[] {
  switch (pointed.kind) {
    case 'person':
      return placesOfPerson(book, pointed.name);
    case 'reference':
      return mentionsOfReference(book, pointed.reference.identity);
    case 'action':
      return (trackedActionOf(book, pointed.action)?.occurrences ?? []).map(({ meeting, action }) => ({
        file: meeting.file,
        range: action.range,
      }));
    case 'due':
    case 'decision':
      return [];
  }
}

/** In the meeting, else in its series, else anywhere; of several meetings in the earliest. */
function personDefinition(book: Minutebook, meeting: Meeting, name: string): FilePlace | undefined {
  const roster = rosterPlaceOf(book, name);
  if (roster) return { file: roster.file, range: roster.entry.range };
  const same = new SamePerson(book, name);
  for (const meetings of [[meeting], book.meetingsOfSeries(meeting.series), book.meetings()]) {
    const [first] = byDate(meetings.flatMap((other) => mentionsIn(other, same).slice(0, 1)));
    if (first) return first;
  }
  return undefined;
}

function placesOfPerson(book: Minutebook, name: string): readonly FilePlace[] {
  const same = new SamePerson(book, name);
  const roster = rosterPlaceOf(book, name);
  const inMinutes = book.meetings().flatMap((meeting) => {
    const listed = mentionsIn(meeting, same);
    const owned = shownActions(book, meeting)
      .filter(({ owners }) => owners.includes(name))
      .flatMap(({ action }) => ownerPlaces(book, meeting, action, name));
    const known = new Set(listed.map(keyOf));
    return [...listed, ...owned.filter((place) => !known.has(keyOf(place)))].sort(byPosition);
  });
  return [...(roster ? [{ file: roster.file, range: roster.entry.range }] : []), ...inMinutes];
}

interface MeetingPlace extends FilePlace {
  readonly meeting: Meeting;
}

function mentionsIn(meeting: Meeting, same: SamePerson): readonly MeetingPlace[] {
  return meeting.mentions
    .filter(({ name }) => same.is(name, meeting))
    .map(({ line, start, end }) => ({ meeting, file: meeting.file, range: rangeInLine(line, start, end) }));
}

/** Where an action names somebody as its owner; its mark, where a line above does. */
function ownerPlaces(book: Minutebook, meeting: Meeting, action: Action, name: string): readonly FilePlace[] {
  const { places } = ownersOf(book, meeting, action);
  const named = places.filter((place) => place.name === name).map(({ span }) => rangeOf(action.prose, span));
  const ranges = named.length > 0 ? named : [action.cells?.assignee ?? action.mark];
  return ranges.map((range) => ({ file: meeting.file, range }));
}

function mentionsOfReference(book: Minutebook, identity: string): readonly MeetingPlace[] {
  return book
    .meetings()
    .flatMap((meeting) =>
      meeting.references
        .filter((reference) => reference.identity === identity)
        .map(({ range }) => ({ meeting, file: meeting.file, range })),
    );
}

/** The earliest meeting first, meetings without a date last; those of one day stay as they are. */
function byDate(places: readonly MeetingPlace[]): readonly MeetingPlace[] {
  const dateOf = ({ meeting, range }: MeetingPlace): ReturnType<typeof occasionAt>['date'] =>
    occasionAt(meeting, range.start.line).date;
  return [...places].sort((a, b) => compareDates(dateOf(a), dateOf(b)));
}

function byPosition(a: FilePlace, b: FilePlace): number {
  const [first, second] = [a.range.start, b.range.start];
  return first.line - second.line || first.character - second.character;
}

function keyOf({ range }: FilePlace): string {
  return `${range.start.line}:${range.start.character}`;
}
