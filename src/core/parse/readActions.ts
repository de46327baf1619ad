import type { CivilDate } from '../dates';
import type { Action, Meeting, Problem } from '../model';
import { ActionList } from './actionList';
import { ActionReader, nothingOpen, type ActionReadings, type OpenState } from './actionReader';
import { foundActions, type FoundAction } from './foundAction';
import type { Piece, PlacedPiece } from './piece';
import { PieceMemory } from './remembered';
import { isSameSection, noSection, sectionsIn, type Section } from './section';
import { datesIn, occasionAt, type DatedLine } from './sittings';
import type { TextUnit } from './textUnit';

export interface Actions {
  readonly actions: readonly Action[];
  readonly problems: readonly Problem[];
  readonly hasReport: boolean;
}

/** Reads the actions of a file, and those of its pieces again only where something that they depend on has changed. */
export class ActionsReader {
  private readonly readings = new PieceMemory<Surroundings, PieceActions>(areSame);
  private readonly sections = new PieceMemory<Section, readonly Section[]>(isSameSection);

  /** The actions, in order. */
  read(pieces: readonly PlacedPiece[], meeting: Occasions): Actions {
    const readings = this.readPieces(pieces, meeting);
    const agendas = agendasAmong(readings);
    const found: PlacedAction[] = [];
    let section = noSection;
    for (const [index, { piece, moved }] of pieces.entries()) {
      const sections = this.sections.ask(piece, section, () => sectionsIn(section, piece.units));
      section = sections.at(-1) ?? section;
      for (const action of readings[index]?.actions ?? [])
        if (!isOfAgenda(action, agendas))
          found.push({ action, section: sections[action.reading.headings] ?? section, moved });
    }
    return {
      actions: placeActions(found),
      problems: found.flatMap(({ action, moved }) => action.problems(moved)),
      hasReport: readings.some(({ hasReport }) => hasReport),
    };
  }

  private readPieces(pieces: readonly PlacedPiece[], meeting: Occasions): readonly PieceActions[] {
    const next = firstUnitsBehind(pieces);
    let open = nothingOpen;
    return pieces.map(({ piece, moved }, index) => {
      const dates = datesIn(meeting, piece, moved);
      const surroundings = { open, dates, next: next[index] };
      const dateAt = (line: number): CivilDate | undefined => occasionAt(meeting, line + moved).date;
      const readings = this.readings.ask(piece, surroundings, () => readPiece(piece, surroundings, dateAt));
      open = readings.open;
      return readings;
    });
  }
}

type Occasions = Pick<Meeting, 'sittings' | 'title' | 'date'>;

/** What else than its own text decides about the actions of a piece. */
interface Surroundings {
  readonly open: OpenState;
  readonly dates: readonly DatedLine[];
  /** The first unit behind it. */
  readonly next: TextUnit | undefined;
}

interface PieceActions extends ActionReadings {
  readonly actions: readonly FoundAction[];
}

function readPiece(
  { units, lines, line }: Piece,
  { open, next }: Surroundings,
  dateAt: (line: number) => CivilDate | undefined,
): PieceActions {
  const reader = new ActionReader(open, dateAt);
  for (const [index, unit] of units.entries()) reader.read(unit, units[index + 1] ?? next);
  const readings = reader.end();
  return { ...readings, actions: foundActions(readings.found, lines, line) };
}

function areSame(a: Surroundings, b: Surroundings): boolean {
  if (beginsItem(a.next) !== beginsItem(b.next) || a.dates.length !== b.dates.length) return false;
  const haveSameDates = a.dates.every(({ line, date }, index) => {
    const other = b.dates[index];
    return line === other?.line && date === other.date;
  });
  return haveSameDates && (a.open === b.open || JSON.stringify(a.open) === JSON.stringify(b.open));
}

/** Of what stands in another piece, only a list at the top level matters. */
function beginsItem(next: TextUnit | undefined): boolean {
  return next?.unit.startsItem === true && next.unit.item?.parent === undefined;
}

/** For each piece the first unit of those behind it. */
function firstUnitsBehind(pieces: readonly PlacedPiece[]): readonly (TextUnit | undefined)[] {
  let behind: TextUnit | undefined;
  return pieces
    .map(({ piece }) => piece)
    .toReversed()
    .map(({ units }) => {
      const next = behind;
      behind = units[0] ?? behind;
      return next;
    })
    .reverse();
}

/** The lists that go on through several pieces and are agendas. */
function agendasAmong(readings: readonly ActionReadings[]): ReadonlySet<ActionList> {
  const agendas = new Set<ActionList>();
  let parts: ActionList[] = [];
  const end = (): void => {
    if (ActionList.isAgenda(parts)) for (const part of parts) agendas.add(part);
  };
  for (const { first, last } of readings) {
    if (first) parts.push(first);
    if (last && last === first) continue;
    end();
    parts = last ? [last] : [];
  }
  end();
  return agendas;
}

function isOfAgenda({ reading: { list, reading } }: FoundAction, agendas: ReadonlySet<ActionList>): boolean {
  return list !== undefined && reading.action.form === 'listed' && agendas.has(list);
}

interface PlacedAction {
  readonly action: FoundAction;
  readonly section: Section;
  readonly moved: number;
}

/** Numbers the actions of one wording in each section. */
function placeActions(found: readonly PlacedAction[]): readonly Action[] {
  const counts = new Map<string, Map<string, Count>>();
  const numbered = found.map(({ action, section, moved }) => {
    const inSection = counts.get(section.key) ?? new Map<string, Count>();
    counts.set(section.key, inSection);
    const count = inSection.get(action.wording) ?? { alike: 0 };
    inSection.set(action.wording, count);
    return { action, section, moved, count, ordinal: count.alike++ };
  });
  return numbered.map(({ action, section, moved, count, ordinal }) =>
    action.placed({ section: section.headings, ordinal, alike: count.alike }, moved),
  );
}

interface Count {
  alike: number;
}
