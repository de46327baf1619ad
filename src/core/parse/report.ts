import type { CivilDate } from '../dates';
import type { Action, OwnerCandidate, Problem, Prose, Status } from '../model';
import { readAction, type ActionReading } from './action';
import type { TableRow, TextLine } from './block';
import { findDates, type DateText } from './dateText';
import { problemOfDate } from './dueProblems';
import { readMark, type Mark } from './mark';
import { namesNobody } from './owner';
import { cellText, rangeOf, readProse } from './prose';
import { rangeInLine, type Range } from '../text';
import type { Unit } from './units';

/** Which columns of a table of actions hold what. */
export interface ReportColumns {
  readonly description: number;
  readonly due: number | undefined;
  readonly assignee: number | undefined;
  readonly status: number | undefined;
  /** The page on which the action stands: `Task appears on`. */
  readonly meeting: number | undefined;
}

const descriptionHeader = /^(?:description|actions?|action items?|tasks?)$/i;
const dueHeader = /^(?:due|due date|deadline|(?:by )?when)$/i;
const assigneeHeader = /^(?:assignees?|owners?|who|assigned to)$/i;

const longestHeader = 40;

/** The columns of a report, when the row is the header of one: a description, and due dates or assignees. */
export function reportHeader(row: TableRow): ReportColumns | undefined {
  const headers = row.cells.map(cellText);
  const column = (header: RegExp): number | undefined => {
    const index = headers.findIndex((text) => text.length <= longestHeader && header.test(text.replace(/[\s:]+$/, '')));
    return index < 0 ? undefined : index;
  };
  const description = column(descriptionHeader);
  const due = column(dueHeader);
  const assignee = column(assigneeHeader);
  if (description === undefined || (due === undefined && assignee === undefined)) return undefined;
  return {
    description,
    due,
    assignee,
    status: column(/^(?:status|state)$/i),
    meeting: column(/^(?:task appears on|meeting|page)$/i),
  };
}

/** Reads a row as one action; undefined when it has no description. */
export function readReportRow(
  row: TableRow,
  columns: ReportColumns,
  meeting: CivilDate | undefined,
): ActionReading | undefined {
  const lines = row.cells[columns.description] ?? [];
  if (lines.length === 0) return undefined;
  const unit: Unit = {
    lines,
    level: 0,
    item: undefined,
    startsItem: false,
    cell: { row, column: columns.description },
  };
  const reading = readAction(
    { unit, prose: readProse(lines) },
    { meeting, isListed: true, isHeaded: false, inherited: [] },
  );
  if (!reading) return undefined;
  const dueCell = columns.due === undefined ? undefined : readProse(row.cells[columns.due] ?? []);
  const [dateInCell] = dueCell ? findDates(dueCell.text, undefined) : [];
  const mark = reading.action.form === 'listed' ? markInCells(row) : undefined;
  const statusCell = columns.status === undefined ? '' : cellText(row.cells[columns.status] ?? []);
  const action: ActionReading['action'] = {
    ...reading.action,
    form: mark?.form ?? (reading.action.form === 'listed' ? 'row' : reading.action.form),
    mark: mark?.range ?? reading.action.mark,
    status: statusOfWord(statusCell) ?? statusOfMark(mark, reading.action),
    owners:
      columns.assignee === undefined
        ? reading.action.owners
        : assignee(row.cells[columns.assignee] ?? [], reading.action),
    due: dueCell ? dueInCell(dueCell, dateInCell, reading.action) : reading.action.due,
    needs: 'nothing',
    reportedFrom: columns.meeting === undefined ? '' : cellText(row.cells[columns.meeting] ?? []),
    cells: {
      due: cellRange(row, columns.due),
      assignee: cellRange(row, columns.assignee),
      status: cellRange(row, columns.status),
    },
  };
  return {
    ...reading,
    action,
    problems: dueCell ? problemsOf(reading.problems, dueCell, dateInCell) : reading.problems,
  };
}

/** What a box cannot show stands behind the text: `| ☐ | Send it [cancelled] |`. */
function statusOfMark(mark: Pick<Mark, 'status'> | undefined, { status }: Pick<Action, 'status'>): Status {
  return mark === undefined || mark.status === 'open' ? status : mark.status;
}

/** From the first to the last of the cell's text. */
function cellRange({ cells, blanks }: TableRow, column = -1): Range | undefined {
  const [first, ...more] = cells[column] ?? [];
  const last = more.at(-1) ?? first;
  if (!first || !last) return blanks.get(column);
  return {
    start: { line: first.line, character: first.character },
    end: { line: last.line, character: last.character + last.text.length },
  };
}

/** The mark in a cell of its own: `| [x] | Send it |`. */
function markInCells({ cells }: TableRow): (Pick<Mark, 'form' | 'status'> & { readonly range: Range }) | undefined {
  for (const [line, ...more] of cells) {
    const mark = line && more.length === 0 ? readMark(line.text) : undefined;
    if (!line || !mark || line.text.slice(mark.textStart).trim() !== '') continue;
    const { form, status, start, end } = mark;
    return { form, status, range: rangeInLine(line.line, line.character + start, line.character + end) };
  }
  return undefined;
}

/** The assignee's cell wins over the text, and an empty one means nobody. */
function assignee(cell: readonly TextLine[], { owners }: Pick<Action, 'owners'>): readonly OwnerCandidate[] {
  const text = cellText(cell);
  // The text's own candidates stay known, so that an owner repeated in it can be left out of it.
  const words = Array.from(text.matchAll(/[^\s,;&]+/g), (match) => ({ name: match[0], span: { start: 0, end: 0 } }));
  if (words.length === 0 || namesNobody(text)) return [{ kind: 'nobody', span: { start: 0, end: 0 }, names: [] }];
  return [{ kind: 'assignee', span: { start: 0, end: 0 }, names: words }, ...owners];
}

function dueInCell(prose: Prose, found: DateText | undefined, { due }: Pick<Action, 'due'>): Action['due'] {
  if (found?.date === undefined) return undefined;
  const span = due?.date === found.date ? due.span : { start: 0, end: 0 };
  return { date: found.date, range: rangeOf(prose, found.span), span, rule: 'column', label: undefined, hasYear: true };
}

/** What is wrong with the date in the cell; where there is such a cell, dates in the text do not matter. */
function problemsOf(problems: readonly Problem[], dueCell: Prose, found: DateText | undefined): readonly Problem[] {
  const wrong = found && problemOfDate(dueCell, found);
  return [...problems.filter(({ code }) => code === 'unknown-mark'), ...(wrong ? [wrong] : [])];
}

const statusWords: readonly (readonly [RegExp, Status])[] = [
  [/^(?:open|in progress|blocked|to ?do|new|wip)\b/i, 'open'],
  [/^(?:done|closed?|completed?|resolved|finished)\b/i, 'done'],
  [/^(?:cancell?ed|dropped|won['’]t do|rejected)/i, 'cancelled'],
];

function statusOfWord(word: string): Status | undefined {
  return statusWords.find(([pattern]) => pattern.test(word))?.[1];
}
