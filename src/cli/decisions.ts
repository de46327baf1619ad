import { decisionRecords, type DecisionRecord } from '../core/features/decisionRecords';
import { isSeries } from '../core/features/selectActions';
import { coloursFor } from './colours';
import type { Command } from './command';
import { counted, jsonOf, openMinutes, todayOption } from './minutes';
import { choice, text } from './options';
import { table, type Column } from './table';
import type { Terminal } from './terminal';

const seriesOption = text('series', 'NAME', 'only decisions of this series of meetings');
const formatOption = choice('format', ['table', 'json'], 'how to write them');

export const decisionsCommand: Command = {
  name: 'decisions',
  summary: 'List what the meetings decided',
  description: 'Lists the decisions by the date of their meeting.',
  options: [seriesOption, formatOption, todayOption],
  run: async (given, terminal) => {
    const format = given.of(formatOption);
    const series = given.of(seriesOption);
    const minutes = await openMinutes(given, terminal);
    const all = decisionRecords(minutes.meetings, minutes.nameOf);
    const decisions = all.filter(({ meeting }) => series === undefined || isSeries(meeting.series, series));
    terminal.write(format === 'json' ? jsonOf(minutes, { decisions }) : asTable(decisions, terminal));
    return 0;
  },
};

function asTable(decisions: readonly DecisionRecord[], terminal: Terminal): string {
  const { bold, faint } = coloursFor(terminal);
  const summary = `${counted(decisions.length, 'decision')}\n`;
  if (decisions.length === 0) return summary;
  const columns: readonly Column<DecisionRecord>[] = [
    { title: 'Date', cell: ({ meeting }) => meeting.date ?? '' },
    { title: 'Series', cell: ({ meeting }) => meeting.series },
    { title: 'Decision', cell: ({ text: words }) => words, isLong: true },
    { title: 'Where', cell: ({ file, line }) => ({ text: `${file}:${line}`, paint: faint }) },
  ];
  return `${table(columns, [{ title: '', rows: decisions }], { width: terminal.width, bold })}\n\n${summary}`;
}
