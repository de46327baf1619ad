import { meetingRecords, type MeetingRecord } from '../core/features/meetingRecords';
import { isSeries } from '../core/features/selectActions';
import { trackedActions } from '../core/index/occurrences';
import { coloursFor } from './colours';
import type { Command } from './command';
import { counted, jsonOf, openMinutes, todayOption } from './minutes';
import { choice, text } from './options';
import { table, type Column } from './table';
import type { Terminal } from './terminal';

const seriesOption = text('series', 'NAME', 'only meetings of this series');
const formatOption = choice('format', ['table', 'json'], 'how to write them');

export const meetingsCommand: Command = {
  name: 'meetings',
  summary: 'List the meetings with their people and counts',
  description: 'Lists the meetings by date: series, people, open and overdue actions, title.',
  options: [seriesOption, formatOption, todayOption],
  run: async (given, terminal) => {
    const format = given.of(formatOption);
    const series = given.of(seriesOption);
    const minutes = await openMinutes(given, terminal);
    const all = meetingRecords({ ...minutes, tracked: trackedActions(minutes.book) });
    const meetings = all.filter((meeting) => series === undefined || isSeries(meeting.series, series));
    terminal.write(format === 'json' ? jsonOf(minutes, { meetings }) : asTable(meetings, terminal));
    return 0;
  },
};

function asTable(meetings: readonly MeetingRecord[], terminal: Terminal): string {
  const { bold, red, faint } = coloursFor(terminal);
  const summary = `${counted(meetings.length, 'meeting')}\n`;
  if (meetings.length === 0) return summary;
  const columns: readonly Column<MeetingRecord>[] = [
    { title: 'Date', cell: ({ date }) => date ?? '' },
    { title: 'Series', cell: ({ series }) => series },
    { title: 'People', cell: ({ people }) => String(people.length) },
    { title: 'Open', cell: ({ actions }) => String(actions.open) },
    {
      title: 'Overdue',
      cell: ({ actions: { overdue } }) => ({ text: String(overdue), paint: overdue > 0 ? red : faint }),
    },
    { title: 'Title', cell: ({ title }) => title, isLong: true },
    { title: 'Where', cell: ({ file, line }) => ({ text: line > 1 ? `${file}:${line}` : file, paint: faint }) },
  ];
  return `${table(columns, [{ title: '', rows: meetings }], { width: terminal.width, bold })}\n\n${summary}`;
}
