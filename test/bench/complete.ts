import { parseIsoDate } from '../../src/core/dates';
import { completionsAt } from '../../src/core/features/completion';
import { Minutebook } from '../../src/core/index/minutebook';
import { defaultSettings } from '../../src/core/settings';
import { splitLines } from '../../src/core/text';
import { minutesOf } from './minutes';

// What an answer costs while somebody types, in small and large minutes among many: `npm run bench:complete`, `… -- 10000`.

const count = Number(process.argv[2] ?? 1000);
const rounds = 31;
const typed = [
  'Ask @a',
  '- [ ] Ad',
  '- [ ] Write it (due next fri',
  'See DM-1',
  'What was said in the meeting of the da',
];

const book = new Minutebook(defaultSettings);
for (let number = 0; number < count; number++) {
  const { path, text } = minutesOf(number);
  book.set('file', { key: path, path: `bench/${path}` }, text);
}
console.log(`${count} meetings; the first and the median of ${rounds}`);
for (const size of [10_000, 1_000_000]) for (const line of typed) measure(size, line);

function measure(size: number, line: string): void {
  const text = `${minutesOfSize(size)}\n\n${line}`;
  const file = { key: 'typed', path: 'bench/minutes/dome/2026-03-18-dome.md' };
  book.set('editor', file, text);
  const [meeting, today] = [book.get(file.key), parseIsoDate('2026-03-18')];
  if (!meeting || today === undefined) throw new Error('These are no minutes.');
  const all = splitLines(text);
  const lines = { count: all.length, at: (number: number) => all[number] ?? '' };
  const position = { line: all.length - 1, character: line.length };
  const times = Array.from({ length: rounds }, () => {
    const start = performance.now();
    completionsAt(book, { lines, position, meeting, today, isInvoked: false });
    return performance.now() - start;
  });
  const [first = 0] = times;
  const median = [...times].sort((a, b) => a - b)[rounds >> 1] ?? 0;
  console.log(`${String(size).padStart(8)} characters  ${line.padEnd(40)}${ms(first)}${ms(median)}`);
}

function minutesOfSize(size: number): string {
  const [first, next] = [minutesOf(4).text, minutesOf(5).text];
  return first + next.repeat(Math.max(0, Math.ceil((size - first.length) / next.length)));
}

function ms(time: number): string {
  return `${time.toFixed(2).padStart(10)} ms`;
}
