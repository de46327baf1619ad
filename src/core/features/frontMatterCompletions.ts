import { isoWeekday, type CivilDate } from '../dates';
import { nextMeeting } from '../index/nextMeeting';
import type { Minutebook } from '../index/minutebook';
import type { Meeting } from '../model';
import { readPath } from '../parse/pathFacts';
import type { Completion } from './completionItems';
import { dateCompletions } from './dateCompletions';
import type { FrontMatterPlace } from './frontMatterPlace';
import { peopleChoices } from './peopleChoices';
import { listCompletions, listedAs } from './personCompletions';
import type { PeopleList } from './typingPlace';

export interface FrontMatterContext {
  readonly book: Minutebook;
  readonly meeting: Meeting;
  readonly today: CivilDate;
  /** The keys that are written already. */
  readonly keys: ReadonlySet<string>;
}

/** What fits into the front matter, the likeliest first. */
export function frontMatterCompletions(place: FrontMatterPlace, context: FrontMatterContext): readonly Completion[] {
  if (place.kind === 'key') return keyCompletions(context);
  const list = peopleLists.get(place.key);
  if (list === undefined) return place.kind === 'value' ? valueCompletions(place, context) : [];
  return entryCompletions(place, list, context);
}

/** The keys in the order in which people write them, with other words for the same; the first of them is offered. */
const keyGroups: readonly (readonly [string, ...string[]])[] = [
  ['type'],
  ['title'],
  ['series'],
  ['date'],
  ['status'],
  ['chair', 'moderator'],
  ['notetaker', 'scribe'],
  ['attendees', 'participants', 'present'],
  ['regrets', 'apologies'],
  ['location'],
  ['next'],
  ['end'],
];

const peopleLists: ReadonlyMap<string, PeopleList> = new Map([
  ...['attendees', 'participants', 'present'].map((key) => [key, 'attendees'] as const),
  ...['regrets', 'apologies'].map((key) => [key, 'regrets'] as const),
  ...['chair', 'moderator', 'notetaker', 'scribe'].map((key) => [key, 'role'] as const),
]);

/** Keys whose values are worth showing before a letter of them is typed. */
export const keysWithValues: readonly string[] = ['type', 'series', 'date', 'status', 'next', 'end'];

function keyCompletions(context: FrontMatterContext): readonly Completion[] {
  const missing = keyGroups.filter((names) => names.every((name) => !context.keys.has(name)));
  return missing.flatMap(([key]): readonly Completion[] => {
    const list = peopleLists.get(key);
    if (list === undefined || list === 'role')
      return [{ kind: 'key', key, leadsOn: keysWithValues.includes(key), newText: `${key}: ` }];
    const before = list === 'attendees' ? attendeesBefore(context, (names) => `${key}:${asList(names)}`) : [];
    return [{ kind: 'key', key, leadsOn: false, newText: `${key}:${asList([''])}` }, ...before];
  });
}

function asList(names: readonly string[]): string {
  return names.map((name) => `\n  - ${name}`).join('');
}

type Place = Exclude<FrontMatterPlace, { readonly kind: 'key' }>;

function valueCompletions({ key, typed }: Place, context: FrontMatterContext): readonly Completion[] {
  const { book, meeting, today } = context;
  switch (key) {
    case 'type':
      return values(typed, ['minutes', 'meeting', 'meeting-notes']);
    case 'status':
      return values(typed, ['draft', 'approved']);
    case 'series':
      return values(typed, seriesNames(context));
    case 'title':
      return values(typed, titles(context));
    case 'location':
      return values(typed, locations(context));
    case 'date':
      return [...fileDate(meeting), ...dateCompletions(typed, { today })];
    case 'next':
      return dateCompletions(typed, { today, nextMeeting: nextMeeting(book, { ...meeting, next: undefined }) });
    case 'end':
      return dateCompletions(typed, { today });
    default:
      return [];
  }
}

function values(typed: string, texts: readonly string[]): readonly Completion[] {
  const wanted = typed.toLowerCase();
  return [...new Set(texts)]
    .filter((value) => value !== typed && value.toLowerCase().startsWith(wanted))
    .map((value) => ({ kind: 'value', value, newText: yamlText(value) }));
}

/** As written, where YAML reads that as the text that it is. */
function yamlText(text: string): string {
  return /^[\p{L}\d][\p{L}\p{M}\d .'’()@_/-]*$/u.test(text) && text === text.trim() ? text : JSON.stringify(text);
}

/** That of the folder first, then those that met most often. */
function seriesNames({ book, meeting }: FrontMatterContext): readonly string[] {
  const counts = new Map<string, number>();
  for (const { series, file } of book.meetings())
    if (file.key !== meeting.file.key) counts.set(series, (counts.get(series) ?? 0) + 1);
  const known = [...counts].sort(([, a], [, b]) => b - a).map(([series]) => series);
  const ofPath = readPath(meeting.file.path).series;
  return [...(counts.has(ofPath) ? [ofPath] : []), ...known].filter((series) => series !== '');
}

/** What the series was called last time, unless that names a day. */
function titles(context: FrontMatterContext): readonly string[] {
  const title = meetingBefore(context)?.title ?? '';
  return title === '' || /\d/.test(title) ? [] : [title];
}

const mostLocations = 20;

function locations({ book, meeting }: FrontMatterContext): readonly string[] {
  const places = [...book.meetingsOfSeries(meeting.series).toReversed(), ...book.meetings()]
    .filter(({ file }) => file.key !== meeting.file.key)
    .flatMap(({ location }) => location ?? []);
  return [...new Set(places)].slice(0, mostLocations);
}

/** The day that the file's name or folder gives. */
function fileDate({ file }: Meeting): readonly Completion[] {
  const { date } = readPath(file.path);
  if (date === undefined) return [];
  const weekday = isoWeekday(date);
  return [{ kind: 'date', choice: 'file-name', date, weekday, isGuess: false, typed: '', newText: date }];
}

function entryCompletions(place: Place, list: PeopleList, context: FrontMatterContext): readonly Completion[] {
  const { book, meeting } = context;
  const people = listCompletions(book, meeting, place.typed, list).map((item) => ({
    ...item,
    newText: yamlText(item.newText),
  }));
  const isFirst = list === 'attendees' && place.kind === 'entry' && place.form === 'list' && place.typed === '';
  return isFirst ? [...attendeesBefore(context, (names) => asList(names).replace(/^\n {2}- /, '')), ...people] : people;
}

/** Everyone who attended the meeting before, in one go. */
function attendeesBefore(
  context: FrontMatterContext,
  write: (names: readonly string[]) => string,
): readonly Completion[] {
  const { book, meeting } = context;
  const before = meetingBefore(context);
  if (before === undefined || before.attendees.length === 0) return [];
  const known = new Map(peopleChoices(book, meeting, '').map((person) => [person.name, person]));
  const names = before.attendees.map(({ name }) => {
    const person = known.get(book.findPerson(name, before) ?? name);
    return yamlText(person ? listedAs(person) : name);
  });
  return [{ kind: 'attendees', names, date: before.date, newText: write(names) }];
}

/** The last meeting of the series before this one. */
function meetingBefore({ book, meeting }: FrontMatterContext): Meeting | undefined {
  const earlier = book
    .meetingsOfSeries(meeting.series)
    .filter(({ file, date }) => file.key !== meeting.file.key && date !== undefined)
    .filter(({ date }) => meeting.date === undefined || (date ?? '') < meeting.date);
  return earlier.reduce<Meeting | undefined>(
    (last, one) => (last === undefined || (one.date ?? '') > (last.date ?? '') ? one : last),
    undefined,
  );
}
