import { parseIsoDate, type CivilDate } from '../../src/core/dates';
import { ActionKeys } from '../../src/core/features/actionKeys';
import { actionsTree, type ActionsTree } from '../../src/core/features/tree';
import { defaultTreeChoices } from '../../src/core/features/treeChoices';
import { TreeRows } from '../../src/core/features/treeRow';
import { Minutebook } from '../../src/core/index/minutebook';
import { openActions, trackedActionOf, trackedActions } from '../../src/core/index/occurrences';
import type { Action } from '../../src/core/model';
import { defaultSettings } from '../../src/core/settings';
import { minutesOf } from './minutes';

// What questions to the index cost, at first and after a change: `npm run bench:index`, `npm run bench:index -- 10000`.

const count = Number(process.argv[2] ?? 1000);
const rounds = 9;
const question = {
  choices: defaultTreeChoices,
  today: dayOf('2026-03-18'),
  me: [],
  seenDone: {},
  rows: new TreeRows(new ActionKeys()),
};

interface Minutes {
  readonly path: string;
  readonly text: string;
}

const many = Array.from({ length: count }, (_, number) => minutesOf(number, { count: 10, marks: [' '] }));
measureMany(many);
for (const size of [5000, 10_000]) measureEqual(size);

function measureMany(minutes: readonly Minutes[]): void {
  const empty = heap();
  const book = new Minutebook(defaultSettings);
  const reading = timeOf(() => {
    for (const one of minutes) take(book, one);
  });
  const loaded = heap();
  const first = timeOf(() => openActions(book));
  const asked = heap();
  const tree = timeOf(() => treeOf(book));
  const open = openActions(book);
  const { action } = middleOf(open);
  console.log(
    `${minutes.length} meetings, ${open.length} open actions; after a change, the first and the median of ${rounds}`,
  );
  row('reading and parsing', reading);
  row('first open actions', first);
  row('… and their tree', tree);
  row(
    'asked again',
    timeOf(() => openActions(book)),
  );
  row(
    'the action of a place',
    timeOf(() => findAll(book, [action])),
  );
  const changes: readonly (readonly [string, (text: string, more: string) => string])[] = [
    ['a word in a paragraph', (text, more) => `${text}\nOne more remark${more}.\n`],
    ['a word in an action', (text, more) => text.replace('- [ ] ', `- [ ] at once${more} `)],
    ['an attendee whom nobody names', (text, more) => text.replace('Present:** ', `Present:** Zoe Quill${more}, `)],
    ['a first name that others have', (text, more) => text.replace('Present:** ', `Present:** Ada Quill${more}, `)],
  ];
  for (const [what, change] of changes) measureChange(what, book, middleOf(minutes), change);
  console.log(
    `The minutes take ${megabytes(loaded - empty)} MB, what is kept for questions ${megabytes(asked - loaded)} MB.\n`,
  );
}

/** One keystroke after the other in one file, and the questions after each. What parsing takes is not counted. */
function measureChange(
  what: string,
  book: Minutebook,
  { path, text }: Minutes,
  change: (text: string, more: string) => string,
): void {
  const times = Array.from({ length: rounds }, (_, round) => {
    take(book, { path, text: change(text, 'e'.repeat(round)) });
    const actions = timeOf(() => openActions(book));
    return { actions, tree: timeOf(() => treeOf(book)) };
  });
  row(`${what}: open actions`, ...firstAndMedian(times.map(({ actions }) => actions)));
  row('… and their tree', ...firstAndMedian(times.map(({ tree }) => tree)));
  take(book, { path, text });
}

/** Equal lines, which may all be one action: twice as many must take twice the time, not four times. */
function measureEqual(size: number): void {
  const equal = '- [ ] Ada: mend the big roof\n';
  const done = equal.replace('[ ]', '[x]');
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['in a hundred files', Array.from({ length: 100 }, () => equal.repeat(size / 100))],
    ['in one file', [equal.repeat(size)]],
    ['done, and as many open', [done.repeat(size), equal.repeat(size)]],
    ['done, and carried and open in turn', [done.repeat(size), (equal.replace('[ ]', '[>]') + equal).repeat(size / 2)]],
  ];
  console.log(`${size} equal lines: all actions, the same after one keystroke in the last file`);
  for (const [what, texts] of cases) {
    const book = new Minutebook(defaultSettings);
    const minutes = texts.map((text, number) => ({ path: `minutes/2026-03-11-${number}.md`, text }));
    for (const one of minutes) take(book, one);
    const first = timeOf(() => trackedActions(book));
    const { path, text } = lastOf(minutes);
    take(book, { path, text: `${text}\nOne more remark.\n` });
    row(
      what,
      first,
      timeOf(() => trackedActions(book)),
    );
  }
}

function treeOf(book: Minutebook): ActionsTree {
  return actionsTree(book, question);
}

function take(book: Minutebook, { path, text }: Minutes): void {
  book.set('file', { key: path, path: `bench/${path}` }, text);
}

function findAll(book: Minutebook, actions: readonly Action[]): number {
  return actions.filter((action) => trackedActionOf(book, action)).length;
}

function firstAndMedian(times: readonly number[]): readonly [number, number] {
  const [first = 0] = times;
  return [first, middleOf([...times].sort((a, b) => a - b))];
}

function row(what: string, ...times: readonly number[]): void {
  console.log(what.padEnd(46) + times.map((ms) => `${ms.toFixed(2).padStart(10)} ms`).join(''));
}

function timeOf(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function heap(): number {
  global.gc?.();
  global.gc?.();
  return process.memoryUsage().heapUsed;
}

function megabytes(bytes: number): string {
  return (bytes / 1e6).toFixed(1);
}

function middleOf<T>(list: readonly T[]): T {
  return one(list[list.length >> 1]);
}

function lastOf<T>(list: readonly T[]): T {
  return one(list.at(-1));
}

function dayOf(iso: string): CivilDate {
  return one(parseIsoDate(iso));
}

function one<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('There is nothing to measure.');
  return value;
}
