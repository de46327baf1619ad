import { parseIsoDate } from '../dates';
import type { Meeting, Person } from '../model';
import { BodyReader, type BodyFacts } from './bodyFacts';
import { textOf, type FrontMatter } from './frontMatter';
import { Gathering } from './gathering';
import { readDays, type Days } from './meetingDate';
import { MentionsReader, peopleLinesOfFrontMatter, type PlacedLine } from './mentions';
import type { Named } from './namesInText';
import type { PathFacts } from './pathFacts';
import { peopleIn, peopleInRole } from './personFields';
import type { PlacedPiece } from './piece';
import { Remembered } from './remembered';

export type MeetingFacts = Pick<
  Meeting,
  | 'title'
  | 'series'
  | 'date'
  | 'end'
  | 'next'
  | 'location'
  | 'mentions'
  | 'agenda'
  | 'sittings'
  | 'hasPeopleLabel'
  | keyof PeopleFacts
>;

type PeopleFacts = Pick<Meeting, 'people' | 'attendees' | 'regrets' | 'chair' | 'notetaker'>;

type PeopleInBody = Pick<BodyFacts, 'attendees' | 'regrets' | 'chair' | 'notetaker' | 'named'>;

type Values = FrontMatter['values'];

/** Reads what a file says of its meeting, and again only what has changed. */
export class MeetingFactsReader {
  private readonly body: BodyReader;
  private readonly people = new Remembered<PeopleSources, PeopleFacts>(nameTheSame);
  private readonly frontLines = new Remembered<FrontMatter['lines'], readonly PlacedLine[]>();
  private readonly mentions = new MentionsReader();

  constructor(private readonly path: PathFacts) {
    this.body = new BodyReader(path);
  }

  /** Front matter decides; where it is silent, the body speaks; where that is silent too, the file's path. */
  read({ values, lines }: FrontMatter, pieces: readonly PlacedPiece[]): MeetingFacts {
    const { path } = this;
    const body = this.body.read(pieces);
    const days = daysIn(values, path) ?? body.days ?? (path.date === undefined ? body.titleDays : undefined);
    const date = days?.date ?? path.date;
    const next = daysOf(values.get('next'), path)?.date ?? body.nextAfter(date);
    const sources = { values, inBody: JSON.stringify(peopleOf(body)) };
    const people = this.people.ask(sources, () => readPeople(values, body));
    const inFront = this.frontLines.ask(lines, () =>
      peopleLinesOfFrontMatter(lines).map((line) => ({ line, moved: 0 })),
    );
    return {
      title: textOf(values.get('title')) ?? body.title ?? path.name,
      series: textOf(values.get('series'))?.toLowerCase() ?? path.series,
      date,
      end: days?.end,
      next: next && { date: next },
      location: textOf(values.get('location')) ?? body.location,
      ...people,
      mentions: this.mentions.read([...inFront, ...body.peopleLines], people.people),
      agenda: body.agenda,
      sittings: body.sittings,
      hasPeopleLabel: body.hasPeopleLabel,
    };
  }
}

/** What decides who is who. */
interface PeopleSources {
  readonly values: Values;
  readonly inBody: string;
}

function nameTheSame(a: PeopleSources, b: PeopleSources): boolean {
  return a.values === b.values && a.inBody === b.inBody;
}

function peopleOf({ attendees, regrets, chair, notetaker, named }: BodyFacts): PeopleInBody {
  return { attendees, regrets, chair, notetaker, named };
}

/** `2021-02-23`, and of a meeting of several days `2021-02-23/2021-02-24`, or `date` and `end`. */
function daysIn(values: Values, path: PathFacts): Days | undefined {
  const days = daysOf(values.get('date'), path);
  const end = daysOf(values.get('end'), path)?.date;
  return days && end !== undefined && end > days.date ? { date: days.date, end } : days;
}

/** Whatever stands behind an ISO date is a time: `2021-02-23 14:00`. */
function daysOf(value: unknown, path: PathFacts): Days | undefined {
  const text = textOf(value);
  if (text === undefined) return undefined;
  const date = parseIsoDate(text.slice(0, 10));
  return readDays(text, path) ?? (date && { date, end: undefined });
}

/** Of each kind those of the front matter, else those of the body; `people` are all of both. */
function readPeople(values: Values, body: PeopleInBody): PeopleFacts {
  const gathering = new Gathering();
  const add = (named: readonly Named[]): readonly string[] => named.map(({ person }) => gathering.add(person));
  const inFront = {
    chair: add(rolesOf(values, ['chair', 'moderator'])),
    notetaker: add(rolesOf(values, ['notetaker', 'scribe'])),
    attendees: addListed(gathering, listsOf(values, ['attendees', 'participants', 'present'])),
    regrets: addListed(gathering, listsOf(values, ['regrets', 'apologies'])),
  };
  const attendees = addListed(gathering, body.attendees);
  const regrets = addListed(gathering, body.regrets);
  // Full names first: longer cells may hold several people, and single words may mean one of these.
  const texts = [...body.named, ...body.chair, ...body.notetaker].map((text) => ({ text, rank: rankOf(text) }));
  for (const { text } of texts.sort((a, b) => a.rank - b.rank)) gathering.mention(text);
  const mentioned = (named: readonly string[]): readonly string[] => named.flatMap((text) => gathering.mention(text));
  const chair = [...withRole(gathering, body, 'chair'), ...mentioned(body.chair)];
  const notetaker = [...withRole(gathering, body, 'notetaker'), ...mentioned(body.notetaker)];
  const keys = {
    attendees: firstOf(inFront.attendees, attendees),
    regrets: firstOf(inFront.regrets, regrets),
    chair: firstOf(inFront.chair, chair),
    notetaker: firstOf(inFront.notetaker, notetaker),
  };
  const people = gathering.people(new Set([...keys.attendees, ...keys.chair, ...keys.notetaker]));
  const among = (found: readonly string[]): readonly Person[] =>
    [...new Set(found)].flatMap((key) => people.get(key) ?? []);
  return {
    people: [...people.values()],
    attendees: among(keys.attendees),
    regrets: among(keys.regrets),
    chair: among(keys.chair),
    notetaker: among(keys.notetaker),
  };
}

function firstOf(front: readonly string[], body: readonly string[]): readonly string[] {
  return front.length > 0 ? front : body;
}

function rolesOf(values: Values, keys: readonly string[]): readonly Named[] {
  return keys.flatMap((key) => peopleInRole(values.get(key)));
}

function listsOf(values: Values, keys: readonly string[]): readonly Named[] {
  return keys.flatMap((key) => peopleIn(values.get(key)));
}

/** Everyone is known; those of a roll call without a tick are not among those who came. */
function addListed(gathering: Gathering, listed: readonly Named[]): readonly string[] {
  return listed.flatMap(({ person, isAbsent }) => {
    const key = gathering.add(person);
    return isAbsent === true ? [] : [key];
  });
}

/** `- Ana Li (chair)` in a list of attendees. */
function withRole(gathering: Gathering, body: PeopleInBody, role: 'chair' | 'notetaker'): readonly string[] {
  return body.attendees.filter((named) => named.role === role).map(({ person }) => gathering.add(person));
}

function rankOf(text: string): number {
  const { length } = text.trim().split(/\s+/, 20);
  return length === 1 ? 100 : length;
}
