import { ActionKeys } from '../../src/core/features/actionKeys';
import { actionsTree } from '../../src/core/features/tree';
import { defaultTreeChoices, type TreeChoices, treeGroupings, treeSortings } from '../../src/core/features/treeChoices';
import { TreeRows } from '../../src/core/features/treeRow';
import { Minutebook } from '../../src/core/index/minutebook';
import { openActions } from '../../src/core/index/occurrences';
import { readSettings } from '../../src/core/settings';
import { parseIsoDate } from '../../src/core/dates';
import { minutesOf } from './minutes';

// What it costs to ask for the tree of many open actions: `npm run bench:tree`, `npm run bench:tree -- 20000`.

const wanted = Number(process.argv[2] ?? 10_000);
const rounds = 7;
const today = parseIsoDate('2026-03-18');
if (today === undefined) throw new Error('There is such a day.');

const book = new Minutebook(readSettings(() => undefined));
let files = 0;
for (; files % 100 !== 0 || openActions(book).length < wanted; files++) {
  const { path, text } = minutesOf(files);
  book.set('file', { key: path, path: `bench/${path}` }, text);
}
const rows = new TreeRows(new ActionKeys());
const ask = (choices: Partial<TreeChoices>): number =>
  actionsTree(book, { choices: { ...defaultTreeChoices, ...choices }, today, me: ['Ada'], seenDone: {}, rows }).shown;

console.log(`${files} files, ${openActions(book).length} open actions; the first and the best of ${rounds} rounds`);
measure('all actions of the index', () => openActions(book).length);
for (const grouping of treeGroupings) measure(`grouped by ${grouping}`, () => ask({ grouping }));
for (const sorting of treeSortings) measure(`sorted by ${sorting}`, () => ask({ sorting }));
measure('with some words', () => ask({ text: 'camera' }));
measure('only mine', () => ask({ owner: { kind: 'me' } }));
measure('with what was done', () => ask({ state: 'openAndDone' }));
measure('after one file has changed', () => {
  const { path, text } = minutesOf(0);
  book.set('file', { key: path, path: `bench/${path}` }, `${text}\n- [ ] one more ${Math.random()}\n`);
  return ask({});
});

function measure(what: string, run: () => number): void {
  const times: number[] = [];
  let found = 0;
  for (let round = 0; round < rounds; round++) {
    const before = performance.now();
    found = run();
    times.push(performance.now() - before);
  }
  const [first = 0] = times;
  const numbers = [first, Math.min(...times)].map((time) => `${time.toFixed(1)} ms`.padStart(12));
  console.log(`${what.padEnd(28)}${numbers.join('')}${String(found).padStart(9)} actions`);
}
