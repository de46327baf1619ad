import { parseIsoDate, type CivilDate } from '../../src/core/dates';
import { Minutebook } from '../../src/core/index/minutebook';
import type { FileName } from '../../src/core/model';
import { ProblemMemory } from '../../src/core/rules/problemMemory';
import { defaultSettings } from '../../src/core/settings';
import { minutesOf } from './minutes';

// What a keystroke costs until the problems of its file are known, beside a thousand other meetings: `npm run bench:keystroke`.

const others = 1000;
const keystrokes = 40;
const today = dayOf('2026-03-18');

const typed = { 'a letter': 'x', 'a new line': '\n', 'ten lines': '\nWe saw it, and nobody objected.'.repeat(10) };
const places = {
  'at the top': behindTitle,
  'in the middle': inMiddle,
  'at the end': (text: string): number => text.length,
};

const book = new Minutebook(defaultSettings);
const memory = new ProblemMemory();
for (let number = 1; number <= others; number++) {
  const { path, text } = minutesOf(number);
  book.set('file', fileAt(path), text);
}
console.log(`${book.meetings().length} other meetings; median and worst of ${keystrokes} keystrokes, in ms`);
for (const size of [10_000, 100_000, 1_000_000]) measureFile(minutesOfSize(size));

interface Times {
  readonly reading: number;
  readonly problems: number;
}

function measureFile(text: string): void {
  const file = fileAt(`minutes/science/2026-03-11-${text.length}.md`);
  book.set('file', file, text);
  problemsOf(file);
  console.log(`\n${(text.length / 1000).toFixed(0)} kB${' '.repeat(24)}reading      and index, problems          both`);
  row('the very first letter', [keystroke(file, `${text}x`)]);
  for (const [where, placeIn] of Object.entries(places))
    for (const [what, more] of Object.entries(typed)) {
      let now = text;
      const times = Array.from({ length: keystrokes }, () => {
        const place = placeIn(now);
        now = now.slice(0, place) + more + now.slice(place);
        return keystroke(file, now);
      });
      row(`${what} ${where}`, times);
      keystroke(file, text);
    }
  book.remove('editor', file.key);
}

/** The text comes from the editor in one piece, as this one does only after something has looked at it. */
function keystroke(file: FileName, text: string): Times {
  text.charCodeAt(0);
  const start = performance.now();
  book.set('editor', file, text);
  const read = performance.now();
  problemsOf(file);
  return { reading: read - start, problems: performance.now() - read };
}

function problemsOf({ key }: FileName): void {
  const meeting = book.get(key);
  if (!meeting) throw new Error('This is no minutes.');
  memory.problemsOf(meeting, { book, today, settings: defaultSettings });
}

function row(what: string, times: readonly Times[]): void {
  const columns = [
    times.map(({ reading }) => reading),
    times.map(({ problems }) => problems),
    times.map(({ reading, problems }) => reading + problems),
  ];
  console.log(
    what.padEnd(28) + columns.map((column) => (column.length === 1 ? one(column) : medianAndWorst(column))).join('  '),
  );
}

function medianAndWorst(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  return formatted(sorted[sorted.length >> 1]) + formatted(sorted.at(-1));
}

function one([time]: readonly number[]): string {
  return formatted(time).padEnd(16);
}

function formatted(time = 0): string {
  return time.toFixed(2).padStart(8);
}

/** A year of meetings in one file. */
function minutesOfSize(size: number): string {
  let text = minutesOf(0).text;
  for (let number = 1; text.length < size; number += 2) text += `\n${minutesOf(number).text}`;
  return text;
}

function behindTitle(text: string): number {
  return text.indexOf('\n', text.indexOf('\n# ') + 1);
}

function inMiddle(text: string): number {
  return text.indexOf(' ', text.length >> 1);
}

function fileAt(path: string): FileName {
  return { key: path, path: `bench/${path}` };
}

function dayOf(iso: string): CivilDate {
  const day = parseIsoDate(iso);
  if (day === undefined) throw new Error(`There is no ${iso}.`);
  return day;
}
