import { actionIds } from '../core/features/actionIds';
import { actionRecords, type ActionRecord } from '../core/features/actionRecords';
import { groupActions, groupings, type ActionGroup } from '../core/features/actionGroups';
import { actionsCsv } from '../core/features/actionsCsv';
import { actionsIcs } from '../core/features/actionsIcs';
import { actionsMarkdown } from '../core/features/actionsMarkdown';
import { selectActions, type ActionFilter } from '../core/features/selectActions';
import { trackedActions } from '../core/index/occurrences';
import type { CivilDate } from '../core/dates';
import { coloursFor, type Colours } from './colours';
import type { Command } from './command';
import { counted, jsonOf, openMinutes, todayOption, type Minutes } from './minutes';
import { choice, date, flag, optionalChoice, text, type Given } from './options';
import { table, type Column } from './table';
import type { Terminal } from './terminal';

const statusOption = choice('status', ['open', 'done', 'cancelled', 'carried', 'all'], 'which actions');
const ownerOption = text('owner', 'NAME', "only this person's: any name, initials or handle");
const overdueOption = flag('overdue', 'only open actions due before today');
const dueBeforeOption = date('due-before', 'only actions due before this day');
const seriesOption = text('series', 'NAME', 'only actions of this series of meetings');
const groupOption = optionalChoice('group', groupings, 'under titles, in formats table and markdown');
const formatOption = choice('format', ['table', 'json', 'csv', 'ics', 'markdown'], 'how to write them');

export const actionsCommand: Command = {
  name: 'actions',
  summary: 'List the actions of all minutes',
  description: 'Lists the actions, by due date; those that several meetings repeat, once.',
  options: [
    ...[statusOption, ownerOption, overdueOption, dueBeforeOption, seriesOption],
    ...[groupOption, formatOption, todayOption],
  ],
  run: async (given, terminal) => {
    const format = formats[given.of(formatOption)];
    const grouping = given.of(groupOption);
    const filter = filterIn(given);
    const minutes = await openMinutes(given, terminal);
    const actions = selectedRecords(minutes, filter);
    const groups = grouping ? groupActions(actions, grouping, minutes.today) : [{ title: '', actions }];
    terminal.write(format({ actions, groups, minutes, terminal }));
    return 0;
  },
};

type Filter = Omit<ActionFilter, 'overdueOn'> & { readonly overdue: boolean };

function filterIn(given: Given): Filter {
  return {
    status: given.of(statusOption),
    owner: given.of(ownerOption),
    series: given.of(seriesOption),
    dueBefore: given.of(dueBeforeOption),
    overdue: given.of(overdueOption),
  };
}

function selectedRecords({ book, today, nameOf }: Minutes, { overdue, ...filter }: Filter): readonly ActionRecord[] {
  const tracked = trackedActions(book);
  const ids = actionIds(tracked);
  const selected = selectActions(book, tracked, { ...filter, overdueOn: overdue ? today : undefined });
  return actionRecords(selected, { ids, today, nameOf });
}

interface Listing {
  readonly actions: readonly ActionRecord[];
  readonly groups: readonly ActionGroup[];
  readonly minutes: Minutes;
  readonly terminal: Terminal;
}

const formats = {
  table: asTable,
  json: ({ actions, minutes }: Listing) => jsonOf(minutes, { actions }),
  csv: ({ actions }: Listing) => actionsCsv(actions),
  ics: ({ actions, terminal }: Listing) => {
    const undated = actions.filter(({ due }) => due === null).length;
    if (undated > 0) terminal.warn(`${counted(undated, 'action')} without a due date not in the calendar`);
    return actionsIcs(actions);
  },
  markdown: ({ groups }: Listing) => actionsMarkdown(groups),
} as const;

function asTable({ actions, groups, minutes, terminal }: Listing): string {
  const colours = coloursFor(terminal);
  const overdue = actions.filter((action) => action.overdue).length;
  const summary = counted(actions.length, 'action') + (overdue === 0 ? '' : `, ${overdue} overdue`);
  if (actions.length === 0) return `${summary}\n`;
  const sections = groups.map((group) => ({
    title: group.title === '' ? '' : `${group.title} (${group.actions.length})`,
    rows: group.actions,
  }));
  const look = { width: terminal.width, bold: colours.bold };
  return `${table(columnsFor(colours, minutes.today), sections, look)}\n\n${summary}\n`;
}

function columnsFor({ red, yellow, green, faint }: Colours, today: CivilDate): readonly Column<ActionRecord>[] {
  const plain = (same: string): string => same;
  const urgency = ({ overdue, status, due }: ActionRecord): ((text: string) => string) => {
    if (status !== 'open') return status === 'done' ? green : faint;
    return overdue ? red : due === today ? yellow : plain;
  };
  return [
    { title: 'Due', cell: (action) => ({ text: action.due ?? '', paint: urgency(action) }) },
    {
      title: 'Status',
      cell: (action) => ({ text: action.overdue ? 'overdue' : action.status, paint: urgency(action) }),
    },
    { title: 'Owner', cell: ({ owners }) => owners.join(', ') },
    { title: 'Action', cell: ({ text: words }) => words, isLong: true },
    { title: 'Where', cell: ({ occurrences: [own] }) => ({ text: placeText(own), paint: faint }) },
  ];
}

function placeText(place: ActionRecord['occurrences'][number] | undefined): string {
  return place === undefined ? '' : `${place.file}:${place.line}`;
}
