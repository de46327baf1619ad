import path from 'node:path';
import { parseArgs } from 'node:util';
import { isOverdue, parseIsoDate, type CivilDate } from '../core/dates';
import { allActions, type ActionView } from '../core/index/queries';
import { today } from '../workspace/today';
import type { Command, Output } from './command';
import { printableJson } from './printable';
import { readMinutes } from './readMinutes';
import { table } from './table';
import { UsageError } from './usageError';

export const actionsCommand: Command = {
  name: 'actions',
  summary: 'List the actions of all minutes',
  help: `Usage: minutebook actions [PATH] [--status open|done|cancelled|carried|all] [--format table|json] [--today YYYY-MM-DD]

Lists the actions in the minutes at and below PATH (default: the current folder), by due date.

  --status   which actions (default: open)
  --format   table, or json as one object (default: table)
  --today    the day that decides what is overdue (default: the setting minutebook.today, else the actual day)`,
  run: runActions,
};

async function runActions(args: readonly string[], output: Output): Promise<number> {
  const options = readOptions(args);
  const { book, settings } = await readMinutes(options.path, output.warn);
  const day = options.today ?? today(settings, output.clock);
  const views = allActions(book).filter(({ status }) => options.status === 'all' || status === options.status);
  const sorted = [...views].sort((a, b) =>
    (a.due ?? '9') < (b.due ?? '9') ? -1 : (a.due ?? '9') > (b.due ?? '9') ? 1 : 0,
  );
  output.print(options.format === 'json' ? asJson(sorted, day, book.meetings().length) : asTable(sorted, day));
  return 0;
}

interface Options {
  readonly path: string;
  readonly status: string;
  readonly format: string;
  readonly today: CivilDate | undefined;
}

function readOptions(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      status: { type: 'string', default: 'open' },
      format: { type: 'string', default: 'table' },
      today: { type: 'string' },
    },
  });
  const [asked, ...others] = positionals;
  if (others.length > 0) throw new UsageError('Give one PATH.');
  const day = values.today === undefined ? undefined : parseIsoDate(values.today);
  if (values.today !== undefined && day === undefined) throw new UsageError(`Not a date: --today ${values.today}`);
  return {
    path: asked ?? '.',
    status: oneOf('--status', values.status, ['open', 'done', 'cancelled', 'carried', 'all']),
    format: oneOf('--format', values.format, ['table', 'json']),
    today: day,
  };
}

function oneOf(option: string, value: string, allowed: readonly string[]): string {
  if (!allowed.includes(value)) throw new UsageError(`${option} is one of ${allowed.join(', ')}, not ${value}.`);
  return value;
}

function asTable(views: readonly ActionView[], day: CivilDate): string {
  const rows = views.map((view) => [
    view.due ?? '',
    view.due !== undefined && view.status === 'open' && isOverdue(view.due, day) ? 'overdue' : view.status,
    view.owners.join(', '),
    view.text,
    `${relative(view)}:${view.action.place.line + 1}`,
  ]);
  return `${table(['Due', 'Status', 'Owner', 'Action', 'Where'], rows)}\n\n${views.length} ${views.length === 1 ? 'action' : 'actions'}`;
}

function asJson(views: readonly ActionView[], day: CivilDate, files: number): string {
  const actions = views.map((view) => ({
    text: view.text,
    status: view.status,
    owners: view.owners,
    due: view.due ?? null,
    overdue: view.status === 'open' && view.due !== undefined && isOverdue(view.due, day),
    meeting: {
      title: view.meeting.title,
      date: view.meeting.date ?? null,
      series: view.meeting.series,
      file: relative(view),
    },
    occurrences: [
      {
        file: relative(view),
        line: view.action.mark.start.line + 1,
        column: view.action.mark.start.character + 1,
        status: view.status,
      },
    ],
  }));
  return printableJson(JSON.stringify({ today: day, files, actions }, null, 2));
}

function relative({ meeting }: ActionView): string {
  return path.relative('.', meeting.file.key).split(path.sep).join('/');
}
