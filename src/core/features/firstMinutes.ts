import type { CivilDate } from '../dates';

export interface NewFile {
  /** Relative to the workspace folder. */
  readonly path: string;
  readonly text: string;
}

/** The first minutes of a team that has none yet. `eol` is `\n` or `\r\n`. */
export function firstMinutes(series: string, date: CivilDate, eol: string): NewFile {
  const name = fileNameOf(series);
  const title = series.trim().replace(/\s+/g, ' ');
  const lines = [
    '---',
    'type: minutes',
    `title: ${JSON.stringify(`${title} meeting`)}`,
    `series: ${JSON.stringify(name)}`,
    `date: ${date}`,
    'attendees:',
    '  - ',
    '---',
    '',
    `# ${title} meeting, ${date}`,
    '',
    '## Agenda',
    '',
    '## Notes',
    '',
    '## Actions',
    '',
    '- [ ] ',
    '',
  ];
  return { path: `minutes/${name}/${date}-${name}.md`, text: lines.join(eol) };
}

const longestName = 60;

/** `Data Management` becomes `data-management`; letters of all scripts stay. */
function fileNameOf(series: string): string {
  const name = Array.from(series.toLowerCase())
    .slice(0, longestName)
    .join('')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  return name === '' ? 'team' : name;
}
