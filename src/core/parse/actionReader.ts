import type { CivilDate } from '../dates';
import { readAction, type ActionReading } from './action';
import { readActionHead, type ActionHead } from './actionHead';
import { ActionList, isActionLabel } from './actionList';
import type { ListItem, TableRow } from './block';
import { NoteCollector } from './noteCollector';
import { readReportRow, reportHeader, type ReportColumns } from './report';
import type { TextUnit } from './textUnit';
import type { Unit } from './units';

/** What is open where a piece of a file ends, and decides how the next one is read. */
export interface OpenState {
  /** A list under an action heading: `announced` until its first item. */
  readonly list: 'announced' | 'begun' | undefined;
  /** Of the heading above that list; 0 for another label, or none. */
  readonly level: number;
  /** A line such as `AI: Ana:` above a list. */
  readonly head: ActionHead | undefined;
  readonly report: ReportColumns | undefined;
}

export const nothingOpen: OpenState = { list: undefined, level: 0, head: undefined, report: undefined };

/** What a piece of a file says of actions. */
export interface ActionReadings {
  readonly found: readonly FoundReading[];
  readonly hasReport: boolean;
  /** What the piece holds of a list that was open before it. */
  readonly first: ActionList | undefined;
  /** The list that is open at its end; it may be the same. */
  readonly last: ActionList | undefined;
  readonly open: OpenState;
}

export interface FoundReading {
  readonly reading: ActionReading;
  /** How many of the piece's headings stand above it. */
  readonly headings: number;
  readonly notes: readonly string[];
  /** The list under an action heading in which it stands. */
  readonly list: ActionList | undefined;
}

/** Reads the units of a piece, in order. */
export class ActionReader {
  private readonly found: FoundReading[] = [];
  private headings = 0;
  private hasReport = false;
  private readonly notes = new NoteCollector();
  private report: ReportColumns | undefined;
  private row: TableRow | undefined;
  private list: ActionList | undefined;
  private readonly first: ActionList | undefined;
  /** Lines such as `AI: Ana:` by the item in which the bullets below them are nested; undefined for those outside of lists. */
  private readonly heads = new Map<ListItem | undefined, ActionHead>();

  /** @param dateAt the date of the meeting in whose minutes a line stands */
  constructor(
    { list, level, head, report }: OpenState,
    private readonly dateAt: (line: number) => CivilDate | undefined,
  ) {
    if (list) this.first = new ActionList(undefined, 0, level, list === 'begun');
    this.list = this.first;
    if (head) this.heads.set(undefined, head);
    this.report = report;
  }

  read(textUnit: TextUnit, next: TextUnit | undefined): void {
    const { unit, text } = textUnit;
    if (unit.level > 0) this.readHeading(unit.level, text);
    else if (unit.cell && this.readCell(unit.cell.row)) return;
    if (!unit.cell) this.report = undefined;
    const inherited = unit.startsItem && !unit.cell ? this.heads.get(unit.item?.parent) : undefined;
    const head = readHead({ unit, text }, next);
    if (head) this.heads.set(unit.item, head);
    else this.heads.delete(unit.item);
    if (isActionLabel(text) && !(unit.cell && unit.startsItem)) this.startList(unit);
    else if (unit.level === 0 && head?.makesActions !== true) this.readText(textUnit, inherited);
  }

  end(): ActionReadings {
    // No item goes on in another piece, so neither does a list inside one.
    if (this.list?.parent !== undefined) this.endList();
    const { found, hasReport, first, list, report } = this;
    const state = list && (list.hasBegun ? 'begun' : 'announced');
    const open: OpenState = { list: state, level: list?.level ?? 0, head: this.heads.get(undefined), report };
    return { found, hasReport, first, last: list, open };
  }

  /** Decides whether the list under an action heading was one of actions, or an agenda; of a list that began before, others know. */
  private endList(): void {
    const { list } = this;
    this.list = undefined;
    if (!list || list === this.first || !ActionList.isAgenda([list])) return;
    const kept = this.found.splice(list.first).filter(({ reading }) => reading.action.form !== 'listed');
    for (const found of kept) this.found.push(found);
  }

  private readHeading(level: number, text: string): void {
    const { list } = this;
    this.endList();
    this.headings++;
    if (list?.goesOnUnder(level, text)) this.list = new ActionList(undefined, this.found.length, list.level);
  }

  /** Whether the cell belongs to a report, which is read row by row. */
  private readCell(row: TableRow): boolean {
    if (row === this.row) return this.report !== undefined;
    this.row = row;
    const header = reportHeader(row);
    if (header) {
      this.report = header;
      this.hasReport = true;
      return true;
    }
    if (!this.report || row.cells.length <= this.report.description) return false;
    const reading = readReportRow(row, this.report, this.dateAt(row.line));
    if (reading) this.add(reading, []);
    return true;
  }

  private startList(unit: Unit): void {
    this.endList();
    this.list = new ActionList(unit.startsItem ? unit.item : unit.item?.parent, this.found.length, unit.level);
  }

  private readText(textUnit: TextUnit, head: ActionHead | undefined): void {
    const { unit, text } = textUnit;
    if (this.list && !this.list.mayFollow(unit)) this.endList();
    const isTop = unit.startsItem && (this.list?.isTop(unit.item) ?? false);
    const context = {
      meeting: this.dateAt(unit.lines[0]?.line ?? 0),
      isListed: isTop,
      isHeaded: head?.makesActions === true,
      inherited: head?.owners ?? [],
    };
    const reading = readAction(textUnit, context);
    if (!reading) {
      this.notes.add(unit.item, text);
      return;
    }
    if (isTop) this.list?.count(text);
    this.add(reading, this.notes.start(unit.startsItem ? unit.item : undefined));
  }

  private add(reading: ActionReading, notes: readonly string[]): void {
    this.found.push({ reading, headings: this.headings, notes, list: this.list });
  }
}

/** A line of which the next unit is the first bullet below. */
function readHead({ unit, text }: Pick<TextUnit, 'unit' | 'text'>, next: TextUnit | undefined): ActionHead | undefined {
  const isAbove = next?.unit.startsItem === true && next.unit.item?.parent === unit.item;
  return isAbove && unit.level === 0 && !unit.cell ? readActionHead(text, unit.startsItem) : undefined;
}
