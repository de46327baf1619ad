import type { Table, TableRow, TextLine } from './block';
import { readEntry, type Named } from './namesInText';
import { cellText } from './prose';
import type { TextUnit } from './textUnit';

const nameHeader = /^(?:(?:full )?names?|attendees?|participants?|person|people|members?|who|delegates?|present)$/i;
const initialsHeader = /^(?:abbreviations?|abbrev?\.?|initials|short)$/i;
const handleHeader = /^(?:(?:github|gitlab|slack|irc)?\s?(?:handle|account|user(?:name)?|id|nick)|github|gitlab)$/i;
const emailHeader = /^e-?mail(?: address)?$/i;
const otherHeader =
  /^(?:company|organi[sz]ation|affiliation|institut(?:e|ion)|role|roles|employer|team|remarks?|notes?|status)$/i;

/** The people of a table, and their cells; `end` is the first unit behind it. */
interface PeopleTable {
  readonly names: readonly Named[];
  readonly lines: readonly TextLine[];
  readonly end: number;
}

/** The people of the table that begins at a unit: its first column, or the one whose header says that it holds names. */
export function peopleInTable(units: readonly TextUnit[], from: number): PeopleTable {
  const first = units[from]?.unit.cell?.row;
  if (!first) return { names: [], lines: [], end: from };
  const headers = first.cells.map(cellText);
  const column = (header: RegExp): number => headers.findIndex((text) => header.test(text.replace(/\s*:$/, '')));
  const isHeader = [nameHeader, initialsHeader, handleHeader, emailHeader, otherHeader].some(
    (header) => column(header) >= 0,
  );
  const columns = {
    name: isHeader ? Math.max(0, column(nameHeader)) : 0,
    initials: column(initialsHeader),
    handle: column(handleHeader),
    email: column(emailHeader),
  };
  const { rows: all, end } = rowsOf(units, from, first.table);
  const rows = all.slice(isHeader ? 1 : 0);
  return {
    names: rows.flatMap((row) => readRow(row, columns)),
    lines: rows.flatMap((row) => row.cells[columns.name] ?? []),
    end,
  };
}

interface Columns {
  readonly name: number;
  readonly initials: number;
  readonly handle: number;
  readonly email: number;
}

function readRow(row: TableRow, columns: Columns): readonly Named[] {
  const cell = (column: number): string => cellText(row.cells[column] ?? []);
  const initials = /^\p{Lu}{2,6}$/u.exec(cell(columns.initials))?.[0];
  const handle = /^@?([\p{L}\d][\p{L}\d._-]{0,60})$/u.exec(cell(columns.handle))?.[1];
  const email = /^\S{1,80}@\S{1,80}$/.exec(cell(columns.email))?.[0];
  const names = readEntry(cell(columns.name));
  return names.map(({ person, role }) => ({
    role,
    person: {
      ...person,
      ...(initials === undefined ? {} : { initials }),
      ...(handle === undefined ? {} : { handle }),
      ...(email === undefined ? {} : { email }),
    },
  }));
}

function rowsOf(
  units: readonly TextUnit[],
  from: number,
  table: Table,
): { readonly rows: readonly TableRow[]; readonly end: number } {
  const rows: TableRow[] = [];
  let end = from;
  for (; units[end]?.unit.cell?.row.table === table; end++) {
    const row = units[end]?.unit.cell?.row;
    if (row && row !== rows.at(-1)) rows.push(row);
  }
  return { rows, end };
}
