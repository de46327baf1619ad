import type { ActionGroup } from './actionGroups';
import type { ActionRecord } from './actionRecords';
import { escapedMarkdown, linkDestination } from './markdownText';

/** The actions as a Markdown table, or as one under a heading for each group. */
export function actionsMarkdown(groups: readonly ActionGroup[]): string {
  return groups
    .map(({ title, actions }) => (title === '' ? table(actions) : `## ${escapedMarkdown(title)}\n\n${table(actions)}`))
    .join('\n');
}

function table(actions: readonly ActionRecord[]): string {
  const rows = actions.map(({ due, overdue, status, owners, text, meeting }) => [
    due ?? '',
    overdue ? '**overdue**' : status,
    escapedMarkdown(owners.join(', ')),
    escapedMarkdown(text),
    `[${escapedMarkdown(meeting.date ?? meeting.title)}](${linkDestination(meeting.file)})`,
  ]);
  const header = ['Due', 'Status', 'Owner', 'Action', 'Meeting'];
  return [header, header.map(() => '---'), ...rows].map((row) => `| ${row.join(' | ')} |\n`).join('');
}
