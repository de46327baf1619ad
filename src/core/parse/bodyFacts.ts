import type { CivilDate } from '../dates';
import type { AgendaItem, Sitting } from '../model';
import { lineText, readLabel, type LabelKind, type LabelPlace } from './labels';
import { readDays, type Days } from './meetingDate';
import type { PlacedLine } from './mentions';
import { movedAgendaItem, movedAll } from './moved';
import type { Named } from './namesInText';
import { namedNextMeeting, type NextPlaces } from './namedNextMeeting';
import type { PathFacts } from './pathFacts';
import { PeopleUnderLabels } from './peopleInBody';
import type { PlacedPiece } from './piece';
import { readPieceFacts, type PieceFacts } from './pieceFacts';
import { PieceMemory } from './remembered';
import { sittingsAmong } from './sittings';
import { readTables, type Columns, type TableFacts } from './tableFacts';
import type { PieceLines, TextUnit } from './textUnit';

/** What the text below the front matter says of its meeting. */
export interface BodyFacts {
  readonly title: string | undefined;
  readonly days: Days | undefined;
  /** What the first line says, in a text without headings. */
  readonly titleDays: Days | undefined;
  /** The first day after a date on which the next meeting is to be. */
  readonly nextAfter: (date: CivilDate | undefined) => CivilDate | undefined;
  readonly location: string | undefined;
  readonly attendees: readonly Named[];
  readonly regrets: readonly Named[];
  /** As written: `Ana Li / Ben`. */
  readonly chair: readonly string[];
  readonly notetaker: readonly string[];
  /** What stands in columns for people. */
  readonly named: readonly string[];
  /** The texts that list or name people. */
  readonly peopleLines: readonly PlacedLine[];
  readonly agenda: readonly AgendaItem[];
  readonly sittings: readonly Sitting[];
  readonly hasPeopleLabel: boolean;
}

/** Reads the body of a file, and its pieces again only where they have changed. */
export class BodyReader {
  private readonly facts = new PieceMemory<undefined, PieceFacts>();
  private readonly tables = new PieceMemory<Columns | undefined, TableFacts>();

  private readonly people = new PeopleUnderLabels();
  private readonly agenda = new PieceMemory<PlacedTables, readonly AgendaItem[]>(isSamePlace);

  constructor(private readonly path: PathFacts) {}

  read(pieces: readonly PlacedPiece[]): BodyFacts {
    const all = pieces.map(({ piece }) =>
      this.facts.ask(piece, undefined, () => readPieceFacts(piece.units, this.path)),
    );
    const units = joined(all.map((facts) => facts.units));
    const labels = inText(all, ({ labels: own }) => own);
    const lists = labels
      .filter(({ kind, rest }) => listKinds.has(kind) || (roleKinds.has(kind) && rest === ''))
      .map((label) => ({ kind: label.kind, ...this.people.find(label, units) }));
    const under = (kind: LabelKind): readonly Named[] =>
      lists.filter((list) => list.kind === kind).flatMap(({ names }) => names);
    const roles = all.flatMap((facts) => facts.roles);
    const inRole = (role: 'chair' | 'notetaker'): readonly string[] => [
      ...roles.filter((found) => found.role === role).map(({ names }) => names),
      ...under(role).map(({ person }) => person.name),
    ];
    const { agenda, named, peopleLines } = this.readTables(pieces, all);
    const listed = lists.flatMap(({ texts }) => texts);
    return {
      agenda,
      named,
      peopleLines: [...placedLines(listed, pieces), ...peopleLines],
      ...this.readFirst(pieces, all, { units, labels }),
      attendees: under('attendees'),
      regrets: under('regrets'),
      chair: inRole('chair'),
      notetaker: inRole('notetaker'),
      hasPeopleLabel: labels.some(({ kind }) => kind === 'attendees' || kind === 'regrets'),
    };
  }

  /** What the file says of its meeting, or of the first of many. */
  private readFirst(
    pieces: readonly PlacedPiece[],
    all: readonly PieceFacts[],
    { units, labels }: Pick<NextPlaces, 'units' | 'labels'>,
  ): Pick<BodyFacts, 'title' | 'days' | 'titleDays' | 'nextAfter' | 'location' | 'sittings'> {
    const dated = pieces.flatMap(({ moved }, index) =>
      (all[index]?.dated ?? []).map((heading) => ({ ...heading, line: heading.line + moved })),
    );
    const sittings = sittingsAmong(dated);
    const end = unitsBefore(sittings[0], pieces, all);
    // Below the first of many meetings, labels speak of that one alone.
    const ofFirst = labels.filter(({ index }) => index < end);
    const sentences = inText(all, ({ nextSentences }) => nextSentences).filter(({ index }) => index < end);
    const places = {
      units: end < units.length ? units.slice(0, end) : units,
      labels: ofFirst,
      sentences: sentences.map(({ text }) => text),
    };
    return {
      title: titleOf(all, units[0]),
      days: daysOf(units, ofFirst, this.path) ?? firstOf(all, ({ headingDays }) => headingDays()),
      titleDays: daysOfTitle(units[0], this.path),
      nextAfter: (date) => namedNextMeeting(places, date),
      location: firstOf(ofFirst, (label) => (label.kind === 'location' ? textUnder(label, units) : undefined)),
      sittings,
    };
  }

  private readTables(
    pieces: readonly PlacedPiece[],
    all: readonly PieceFacts[],
  ): Pick<BodyFacts, 'agenda' | 'named' | 'peopleLines'> {
    let columns: Columns | undefined;
    const tables = pieces.map(({ piece, moved }, index) => {
      const before = columns;
      const facts = this.tables.ask(piece, before, () => readTables(all[index]?.units ?? [], before));
      columns = facts.columns;
      const place = { facts, moved };
      const agenda = this.agenda.ask(piece, place, () => movedAll(facts.agenda, moved, movedAgendaItem));
      const lines = [...(all[index]?.roleLines ?? []), ...facts.peopleLines];
      return { named: facts.named, agenda, lines: lines.map((line) => ({ line, moved })) };
    });
    return {
      agenda: tables.flatMap(({ agenda }) => agenda),
      named: tables.flatMap(({ named }) => named),
      peopleLines: tables.flatMap(({ lines }) => lines),
    };
  }
}

const listKinds: ReadonlySet<LabelKind> = new Set(['attendees', 'regrets']);
const roleKinds: ReadonlySet<LabelKind> = new Set(['chair', 'notetaker']);

function placedLines(texts: readonly PieceLines[], pieces: readonly PlacedPiece[]): readonly PlacedLine[] {
  const movedBy = new Map(pieces.map(({ piece, moved }) => [piece.key, moved]));
  return texts.flatMap(({ lines, piece }) => lines.map((line) => ({ line, moved: movedBy.get(piece) ?? 0 })));
}

interface PlacedTables {
  readonly facts: TableFacts;
  readonly moved: number;
}

function isSamePlace(a: PlacedTables, b: PlacedTables): boolean {
  return a.facts === b.facts && a.moved === b.moved;
}

/** What all pieces say, with the number of each unit in the whole text. */
function inText<T extends { readonly index: number }>(
  all: readonly PieceFacts[],
  said: (facts: PieceFacts) => readonly T[],
): readonly T[] {
  let before = 0;
  return all.flatMap((facts) => {
    const first = before;
    before += facts.units.length;
    return said(facts).map((thing) => ({ ...thing, index: thing.index + first }));
  });
}

/** Faster than to flatten tens of thousands of units. */
function joined(lists: readonly (readonly TextUnit[])[]): readonly TextUnit[] {
  const [only = []] = lists;
  if (lists.length === 1) return only;
  const all: TextUnit[] = [];
  for (const list of lists) for (const unit of list) all.push(unit);
  return all;
}

/** How many units stand before a sitting; all of them where there is none. */
function unitsBefore(sitting: Sitting | undefined, pieces: readonly PlacedPiece[], all: readonly PieceFacts[]): number {
  let before = 0;
  for (const [index, { piece, moved }] of pieces.entries()) {
    const units = all[index]?.units ?? [];
    const line = (sitting?.line ?? Infinity) - moved;
    if (line < piece.line + piece.lines.length)
      return before + units.findIndex(({ unit }) => (unit.lines[0]?.line ?? 0) >= line);
    before += units.length;
  }
  return before;
}

function firstOf<T, Found>(things: readonly T[], find: (thing: T) => Found | undefined): Found | undefined {
  for (const thing of things) {
    const found = find(thing);
    if (found !== undefined) return found;
  }
  return undefined;
}

const longestTitle = 300;

/** The first heading of the first level, else the first heading, else the first line. */
function titleOf(all: readonly PieceFacts[], firstUnit: TextUnit | undefined): string | undefined {
  const named = ({ text }: TextUnit): boolean => text.trim() !== '';
  const heading =
    firstOf(all, ({ headings }) => headings.find((unit) => unit.unit.level === 1 && named(unit))) ??
    firstOf(all, ({ headings }) => headings.find(named));
  const firstLine = firstUnit?.unit.lines[0];
  return heading ? heading.text.trim().slice(0, longestTitle) : firstLine && lineText(firstLine).slice(0, longestTitle);
}

/** What a label says. */
function daysOf(units: readonly TextUnit[], labels: readonly LabelPlace[], path: PathFacts): Days | undefined {
  return firstOf(labels, (label) =>
    label.kind === 'date' ? readDays((textUnder(label, units) ?? '').replace(/\bnext\b.*$/is, ''), path) : undefined,
  );
}

/** The date in a first line that stands alone and is no sentence, as exports write titles. */
function daysOfTitle(first: TextUnit | undefined, path: PathFacts): Days | undefined {
  if (!first || first.unit.item || first.unit.cell || first.unit.lines.length > 1) return undefined;
  return /[.!?]\s*$|\bnext\b/i.test(first.text) ? undefined : readDays(first.text, path);
}

const longestLocation = 300;

/** What stands behind a label, else the next paragraph; a label in a list speaks of what is nested in it. */
function textUnder({ rest, index, lines }: LabelPlace, units: readonly TextUnit[]): string | undefined {
  const beside = rest !== '' ? rest : lines.find((line) => line !== '');
  if (beside !== undefined) return beside.slice(0, longestLocation);
  const [label, next] = [units[index]?.unit, units[index + 1]];
  const isUnder =
    next &&
    readLabel(next.text) === undefined &&
    next.unit.level === 0 &&
    !next.unit.cell &&
    (!label?.item || next.unit.item === label.item || next.unit.item?.parent === label.item);
  return isUnder && next.unit.lines[0] ? lineText(next.unit.lines[0]).slice(0, longestLocation) : undefined;
}
