import type { ActionGroup } from './actionGroups';
import type { ActionRecord } from './actionRecords';
import { printable } from './printable';

/** The actions as a Markdown table, or as one under a heading for each group. */
export function actionsMarkdown(groups: readonly ActionGroup[]): string {
  return groups
    .map(({ title, actions }) => (title === '' ? table(actions) : `## ${escaped(title)}\n\n${table(actions)}`))
    .join('\n');
}

function table(actions: readonly ActionRecord[]): string {
  const rows = actions.map(({ due, overdue, status, owners, text, meeting }) => [
    due ?? '',
    overdue ? '**overdue**' : status,
    escaped(owners.join(', ')),
    escaped(text),
    `[${escaped(meeting.date ?? meeting.title)}](${destination(meeting.file)})`,
  ]);
  const header = ['Due', 'Status', 'Owner', 'Action', 'Meeting'];
  return [header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}

/** The text itself, whatever it holds: in `a|b*` nothing ends the cell, in `snake_case` nothing needs care. */
function escaped(text: string): string {
  return printable(text)
    .replace(/[\\`*[\]<>|~]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .trim();
}

/** A path as the destination of a link. */
function destination(file: string): string {
  const parts = file.replace(/\p{Cs}/gu, '\uFFFD').split('/');
  return parts.map((part) => encodeURIComponent(part).replace(/[()'!*]/g, percent)).join('/');
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
