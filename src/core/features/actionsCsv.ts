import type { ActionRecord } from './actionRecords';
import { printable } from './printable';

/** The actions as CSV after RFC 4180: a header, a line for each, CRLF. Several owners or references stand in one cell. */
export function actionsCsv(actions: readonly ActionRecord[]): string {
  const rows = actions.map(({ occurrences: [own], meeting, ...action }) => [
    action.id,
    action.due ?? '',
    action.status,
    action.overdue ? 'yes' : 'no',
    action.owners.join('; '),
    action.text,
    action.references.join('; '),
    meeting.date ?? '',
    meeting.series,
    meeting.title,
    own?.file ?? meeting.file,
    String(own?.line ?? ''),
  ]);
  return [header, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('');
}

const header = [
  'id',
  'due',
  'status',
  'overdue',
  'owners',
  'action',
  'references',
  'meeting date',
  'series',
  'meeting',
  'file',
  'line',
];

// What spreadsheets take for a formula, also in full width: https://owasp.org/www-community/attacks/CSV_Injection
const formula = /^\s*[=+\-@＝＋－＠]/u;

/** A text that would run as a formula gets an apostrophe before it, which spreadsheets hide or show but do not run. */
function cell(text: string): string {
  const plain = printable(text);
  const safe = formula.test(plain) ? `'${plain}` : plain;
  return /[",\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
