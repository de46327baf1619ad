import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { trackedActions } from '../../src/core/index/occurrences';
import { Minutebook } from '../../src/core/index/minutebook';
import { readSettings } from '../../src/core/settings';
import { minutesOf } from './minutes';

// What reading costs against reading the files alone, in one process: `npm run bench`, `npm run bench -- 10000`.

const count = Number(process.argv[2] ?? 1000);
const rounds = 5;
const settings = readSettings(() => undefined);

const folder = mkdtempSync(path.join(tmpdir(), 'minutebook-bench-'));
try {
  measure(writeMinutes());
} finally {
  rmSync(folder, { recursive: true });
}

interface Work {
  readonly what: string;
  readonly run: () => number;
}

function measure(files: readonly string[]): void {
  const bytes = files.reduce((sum, file) => sum + readFileSync(path.join(folder, file)).byteLength, 0);
  const works: readonly Work[] = [
    { what: 'reading only', run: () => files.reduce((sum, file) => sum + textOf(file).length, 0) },
    { what: 'reading and parsing', run: () => bookOf(files).meetings().length },
    { what: '… and all actions', run: () => trackedActions(bookOf(files)).length },
  ];
  console.log(`${files.length} files, ${(bytes / 1e6).toFixed(1)} MB; the first and the best of ${rounds} rounds`);
  console.log(row(['', 'first ms', 'best ms', 'files/s', 'MB/s', 'found']));
  for (const { what, run } of works) {
    const times: number[] = [];
    let found = 0;
    for (let round = 0; round < rounds; round++) {
      const before = performance.now();
      found = run();
      times.push(performance.now() - before);
    }
    const best = Math.min(...times);
    const [first = best] = times;
    const rates = [(files.length / best) * 1000, bytes / best / 1000];
    console.log(row([what, ...[first, best, ...rates, found].map((number) => number.toFixed(number < 100 ? 1 : 0))]));
  }
}

function row([what = '', ...numbers]: readonly string[]): string {
  return what.padEnd(22) + numbers.map((number) => number.padStart(12)).join('');
}

function bookOf(files: readonly string[]): Minutebook {
  const book = new Minutebook(settings);
  for (const file of files) book.set('file', { key: file, path: `bench/${file}` }, textOf(file));
  return book;
}

function textOf(file: string): string {
  return readFileSync(path.join(folder, file), 'utf8');
}

function writeMinutes(): readonly string[] {
  return Array.from({ length: count }, (_, number) => {
    const { path: file, text } = minutesOf(number);
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
    return file;
  });
}
