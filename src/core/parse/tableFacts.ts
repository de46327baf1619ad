import type { AgendaItem } from '../model';
import type { Table, TableRow, TextLine } from './block';
import { beginsWithRole } from './roles';
import type { TextUnit } from './textUnit';

/** What tables say of a meeting: its agenda, and who stands in columns such as Coordinator, Who and Assignee. */
export interface TableFacts {
  readonly agenda: readonly AgendaItem[];
  readonly named: readonly string[];
  /** The cells that `named` stand in. */
  readonly peopleLines: readonly TextLine[];
  /** Those of the last table, which may go on behind other text. */
  readonly columns: Columns | undefined;
}

/** @param columns those of the last table before the units */
export function readTables(units: readonly TextUnit[], columns: Columns | undefined): TableFacts {
  const reader = new TableReader(columns);
  for (let at = 0; at < units.length;) {
    const row = units[at]?.unit.cell?.row;
    let next = at + 1;
    if (row) while (units[next]?.unit.cell?.row === row) next++;
    const [first] = units.slice(at, next);
    if (row) reader.readRow(row, units.slice(at, next));
    else if (first) reader.readText(first);
    at = next;
  }
  return reader;
}

const timeHeader = /^(?:start(?:ing)? |end )?(?:times?|when|slot)$/i;
const durationHeader = /^(?:time (?:required|needed|estimate)|duration|length)$/i;
const topicHeader = /^(?:(?:agenda |discussion )?(?:topics?|items?)|subjects?|sessions?|agenda)$/i;
const proposerHeader = /^(?:requested by|requesters?|proposed by|proposers?)$/i;
const personHeader =
  /^(?:coordinators?|chairs?|who|presenters?|presented by|assignees?|assigned to|(?:action )?owners?|leads?|speakers?|moderators?|note-?takers?|scribes?)$/i;
const taskHeader =
  /^(?:due|due date|deadline|description|actions?|action items?|tasks?|status|notes|running notes|pre-meeting notes|task appears on|meeting)$/i;

export interface Columns {
  readonly count: number;
  readonly time: number;
  readonly topic: number;
  readonly proposer: number;
  readonly people: readonly number[];
  readonly isAgenda: boolean;
}

class TableReader {
  readonly agenda: AgendaItem[] = [];
  readonly named: string[] = [];
  readonly peopleLines: TextLine[] = [];
  private table: Table | undefined;

  constructor(public columns: Columns | undefined) {}

  /** A heading ends the table before it; other text may stand in the middle of one that was pasted. */
  readText({ unit, text }: TextUnit): void {
    if (unit.level > 0) this.columns = undefined;
    if (unit.item === undefined && isDay(text)) this.addDay(text, unit.lines[0]?.line ?? 0);
  }

  readRow(row: TableRow, units: readonly TextUnit[]): void {
    const isFirst = row.table !== this.table;
    this.table = row.table;
    const byColumn = new Map<number, string[]>();
    for (const { unit, text } of units) {
      const column = unit.cell?.column ?? 0;
      const above = byColumn.get(column);
      if (above) above.push(text);
      else byColumn.set(column, [text]);
    }
    const texts = (column: number): readonly string[] => byColumn.get(column) ?? [];
    const cells = row.cells.map((_, column) => texts(column).join(' '));
    const header = readHeader(cells, isFirst);
    if (header) {
      this.columns = header;
      return;
    }
    if (isFirst && this.columns?.count !== cells.length) this.columns = undefined;
    const written = cells.filter((cell) => cell !== '');
    const [only] = written;
    if (only !== undefined && written.length === 1 && isDay(only)) this.addDay(only, row.line);
    else if (this.columns && !isRuler(cells)) this.readCells(this.columns, { row, cells, texts });
  }

  private readCells(columns: Columns, { row, cells, texts }: RowText): void {
    if (beginsWithRole(cells.find((cell) => cell !== '') ?? '')) return;
    const people = [...columns.people, columns.proposer].flatMap((column) => texts(column));
    for (const text of people) this.named.push(text);
    for (const column of [...columns.people, columns.proposer])
      for (const line of row.cells[column] ?? []) this.peopleLines.push(line);
    if (!columns.isAgenda) return;
    const [time, topic] = [cells[columns.time] ?? '', texts(columns.topic)[0] ?? ''];
    if (time === '' && topic === '') return;
    const coordinator = people.join(', ').slice(0, longestTopic);
    this.agenda.push({
      kind: columns.proposer >= 0 ? 'proposed' : isBreak(topic, coordinator) ? 'break' : 'topic',
      line: row.line,
      time: time === '' ? undefined : time.slice(0, longestTopic),
      topic: topic.slice(0, longestTopic),
      coordinator: coordinator === '' ? undefined : coordinator,
    });
  }

  private addDay(text: string, line: number): void {
    this.agenda.push({
      kind: 'day',
      line,
      time: undefined,
      topic: text.slice(0, longestTopic),
      coordinator: undefined,
    });
  }
}

interface RowText {
  readonly row: TableRow;
  readonly cells: readonly string[];
  readonly texts: (column: number) => readonly string[];
}

const longestTopic = 300;

/** The columns, when a row is a header: the first of its table, or one that names two columns that we know. */
function readHeader(cells: readonly string[], isFirst: boolean): Columns | undefined {
  const headers = cells.map((cell) =>
    cell
      .slice(0, 80)
      .replace(/\([^()]*\)/g, '')
      .replace(/[\s:]+$/, '')
      .trim(),
  );
  const column = (header: RegExp): number => headers.findIndex((text) => header.test(text));
  const people = headers.flatMap((text, index) => (personHeader.test(text) ? [index] : []));
  const [time, topic, proposer, task] = [timeHeader, topicHeader, proposerHeader, taskHeader].map(column);
  const duration = column(durationHeader);
  const named =
    [time, topic, proposer, task, duration].filter((index) => index !== undefined && index >= 0).length + people.length;
  const isHeader = isFirst ? named > 0 : named > 1;
  if (!isHeader || headers.filter((text) => text !== '').length < 2) return undefined;
  const hasTime = (time ?? -1) >= 0 || duration >= 0;
  const isReport = headers.some((text) => /^(?:due|due date|deadline)$/i.test(text));
  return {
    count: cells.length,
    time: (time ?? -1) >= 0 ? (time ?? -1) : duration,
    topic: topic ?? -1,
    proposer: proposer ?? -1,
    people,
    isAgenda: (topic ?? -1) >= 0 && !isReport && (hasTime || people.length > 0 || (proposer ?? -1) >= 0),
  };
}

/** `Day 1, Tuesday 23 February 2021`. */
function isDay(text: string): boolean {
  return text.length <= 120 && /^day (?:\d{1,2}|one|two|three|four|five)(?=$|[\s,:.–—-])/i.test(text);
}

/** `Break`, `Lunch break`, and a time for which nothing is planned. */
function isBreak(topic: string, coordinator: string): boolean {
  if (topic === '') return coordinator === '';
  return /^(?:(?:coffee|tea|lunch|short|bio|health|dinner|morning|afternoon)[ -])?(?:break|lunch|dinner|coffee|recess|pause)\b[^\p{L}]{0,40}$/iu.test(
    topic,
  );
}

/** A line of dashes that an export has left in a table. */
function isRuler(cells: readonly string[]): boolean {
  return cells.every((cell) => /^[\s:|-]*$/.test(cell));
}
