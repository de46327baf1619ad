import type { CivilDate } from '../dates';
import type { Action, Problem, Prose } from '../model';
import { readAction, type ActionReading } from './action';
import { readActionHead, type ActionHead } from './actionHead';
import type { ListItem, TableRow } from './block';
import { itemAndAbove } from './listItem';
import { withoutMark } from './mark';
import { readReportRow, reportHeader, type ReportColumns } from './report';
import type { Unit } from './units';

/** A unit with its text, markup looked through. */
export interface TextUnit {
  readonly unit: Unit;
  readonly prose: Prose;
  readonly text: string;
}

export interface Actions {
  readonly actions: readonly Action[];
  readonly problems: readonly Problem[];
  readonly hasReport: boolean;
}

/** The actions of a text, in order. `lines` are the lines of the file. */
export function readActions(
  units: readonly TextUnit[],
  lines: readonly string[],
  dateAt: (line: number) => CivilDate | undefined,
): Actions {
  const reader = new ActionReader(dateAt);
  for (const [index, unit] of units.entries()) reader.read(unit, units[index + 1]);
  reader.endList();
  const { found, hasReport } = reader;
  return { actions: placeActions(found, lines), problems: found.flatMap(({ reading }) => reading.problems), hasReport };
}

interface Found {
  readonly reading: ActionReading;
  readonly section: readonly string[];
  readonly notes: readonly string[];
}

/** Every action keeps the headings above it. */
const longestHeading = 300;

class ActionReader {
  readonly found: Found[] = [];
  hasReport = false;
  private readonly notes = new NoteCollector();
  private section: readonly string[] = [];
  private levels: readonly number[] = [];
  private report: ReportColumns | undefined;
  private row: TableRow | undefined;
  private list: ActionList | undefined;
  /** Lines such as `AI: Ana:` by the item in which the bullets below them are nested; undefined for those outside of lists. */
  private readonly heads = new Map<ListItem | undefined, ActionHead>();

  /** @param dateAt the date of the meeting in whose minutes a line stands */
  constructor(private readonly dateAt: (line: number) => CivilDate | undefined) {}

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

  /** Decides whether the list under an action heading was one of actions, or an agenda in sentences. */
  endList(): void {
    if (this.list && !this.list.isAgenda()) return void (this.list = undefined);
    const { first } = this.list ?? { first: this.found.length };
    const kept = this.found.splice(first).filter(({ reading }) => reading.action.form !== 'listed');
    for (const found of kept) this.found.push(found);
    this.list = undefined;
  }

  private readHeading(level: number, text: string): void {
    this.endList();
    const kept = this.levels.filter((above) => above < level);
    this.section = [...this.section.slice(0, kept.length), text.slice(0, longestHeading)];
    this.levels = [...kept, level];
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
    if (reading) this.found.push({ reading, section: this.section, notes: [] });
    return true;
  }

  private startList(unit: Unit): void {
    this.endList();
    this.list = new ActionList(unit.startsItem ? unit.item : unit.item?.parent, this.found.length);
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
    this.found.push({
      reading,
      section: this.section,
      notes: this.notes.start(unit.startsItem ? unit.item : undefined),
    });
  }
}

/** A line of which the next unit is the first bullet below. */
function readHead({ unit, text }: Pick<TextUnit, 'unit' | 'text'>, next: TextUnit | undefined): ActionHead | undefined {
  const isAbove = next?.unit.startsItem === true && next.unit.item?.parent === unit.item;
  return isAbove && unit.level === 0 && !unit.cell ? readActionHead(text, unit.startsItem) : undefined;
}

/** The list under a heading such as *Actions*. */
class ActionList {
  private hasBegun = false;
  private sentences = 0;
  private items = 0;

  /** @param parent the item that the list is nested in; @param first how many actions were found before it */
  constructor(
    private readonly parent: ListItem | undefined,
    readonly first: number,
  ) {}

  /** A sentence between the heading and the list leaves the list where it is. */
  mayFollow(unit: Unit): boolean {
    if (unit.item === undefined) return this.parent === undefined && !this.hasBegun;
    this.hasBegun = true;
    return this.holds(unit);
  }

  private holds(unit: Unit): boolean {
    return unit.item !== undefined && (this.parent === undefined || this.isBelow(unit.item));
  }

  isTop(item: ListItem | undefined): boolean {
    return item !== undefined && item.parent === this.parent;
  }

  count(text: string): void {
    this.items++;
    if (/\b(?:is|are|was|were|would|asks|asked|says|said|thinks)\b/i.test(text.slice(0, longestHeading)))
      this.sentences++;
  }

  isAgenda(): boolean {
    return this.sentences * 2 > this.items;
  }

  private isBelow(item: ListItem): boolean {
    for (const above of itemAndAbove(item)) if (above === this.parent) return true;
    return false;
  }
}

const actionLabel =
  /^(?:[\p{Extended_Pictographic}\uFE0F\s]{1,4}|\d{1,2}[.)]\s)?(?:actions?|action items?|new actions?(?: items?)?|actions review|action items? from last\b[^:.]{0,40}|next steps)\s*[:.]?$/iu;

/** `Actions`, `New actions:`, `Action items from last week`; not `Next steps for the dome`. */
export function isActionLabel(text: string): boolean {
  return text.length <= 80 && actionLabel.test(text.trim());
}

/** Gathers the texts of the list items and paragraphs that hang under an action's own list item. */
class NoteCollector {
  private readonly notesOf = new Map<ListItem, string[]>();

  start(item: ListItem | undefined): readonly string[] {
    const notes: string[] = [];
    if (item && !this.notesOf.has(item)) this.notesOf.set(item, notes);
    return notes;
  }

  add(item: ListItem | undefined, text: string): void {
    for (const above of itemAndAbove(item)) {
      const notes = this.notesOf.get(above);
      if (notes) {
        notes.push(text);
        return;
      }
    }
  }
}

function placeActions(found: readonly Found[], lines: readonly string[]): readonly Action[] {
  const alike = new Map<string, number>();
  let last: { readonly line: number; readonly lineText: string; readonly number: number } | undefined;
  const texts = new Map<string, number>();
  const placed = found.map(({ reading: { action }, section, notes }) => {
    const { line } = action.mark.start;
    // Thousands of actions may stand in one long line, whose text is numbered once.
    if (last?.line !== line) {
      const lineText = (lines[line] ?? '').trim();
      last = { line, lineText, number: numberOf(withoutMark(lineText), texts) };
    }
    const { lineText, number } = last;
    const identity = JSON.stringify([section, number]);
    const ordinal = alike.get(identity) ?? 0;
    alike.set(identity, ordinal + 1);
    return { identity, action, notes, place: { line, lineText, section, ordinal } };
  });
  return placed.map(({ identity, action, notes, place }) => ({
    ...action,
    notes,
    place: { ...place, alike: alike.get(identity) ?? 1 },
  }));
}

/** The same for equal texts. */
function numberOf(text: string, numbers: Map<string, number>): number {
  const number = numbers.get(text) ?? numbers.size;
  numbers.set(text, number);
  return number;
}
