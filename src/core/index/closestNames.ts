import type { Meeting } from '../model';
import { normalizeName } from '../parse/nameKey';
import type { Minutebook } from './minutebook';

const mostNames = 3;
const shortest = 3;
const longest = 80;

/**
 * Whom somebody may have meant who wrote a name that is nobody's: `Maren Oduya` for `Maron`, `Oduya Maren` or `M. Oduya`. The
 * closest first, at most three; none where nothing is close.
 */
export function closestNames(name: string, candidates: readonly string[]): readonly string[] {
  const wanted = normalizeName(name.replace(/^@/, ''));
  if (wanted.length < shortest || wanted.length > longest) return [];
  const found = [...new Set(candidates)].flatMap((candidate) => {
    const distance = distanceOf(wanted, normalizeName(candidate));
    return distance === undefined ? [] : [{ candidate, distance }];
  });
  const byCloseness = (a: (typeof found)[number], b: (typeof found)[number]): number =>
    a.distance - b.distance || (a.candidate < b.candidate ? -1 : 1);
  return found
    .sort(byCloseness)
    .slice(0, mostNames)
    .map(({ candidate }) => candidate);
}

/** Those whom somebody may mean in a meeting: its people, those of its series and of the roster, as they are called there. */
export function namesNear(book: Minutebook, meeting: Meeting): readonly string[] {
  const inSeries = book.meetingsOfSeries(meeting.series).flatMap(({ people }) => people);
  const inRosters = book.rosters().flatMap(({ people }) => people);
  return [...new Set([...meeting.people, ...inSeries, ...inRosters].map(({ name }) => name))];
}

/** How many slips of the pen lie between two names, as a whole or in one word; undefined when they are different names. */
function distanceOf(wanted: string, candidate: string): number | undefined {
  const [words, others] = [wordsOf(wanted), wordsOf(candidate)];
  if (words.length === 0 || others.length === 0) return undefined;
  if (words.length === 1 && others.length > 1) {
    const [word = ''] = words;
    return least(others.map((other) => wordDistance(word, other)));
  }
  const [first, last] = [others.slice(0, words.length), others.slice(-words.length)];
  return least([
    allWords(words, first),
    allWords(words, last),
    allWords([...words].reverse(), others),
    within(wanted, candidate),
  ]);
}

function wordsOf(name: string): readonly string[] {
  return name.split(/[\s._-]+/).filter((word) => word !== '');
}

/** Each word of the one close to its counterpart in the other: `M. Oduya`, `Marin Oduja`. */
function allWords(words: readonly string[], others: readonly string[]): number | undefined {
  if (words.length !== others.length) return undefined;
  const distances = words.map((word, index) => {
    const other = others[index] ?? '';
    return word.length === 1 || other.length === 1 ? initialDistance(word, other) : wordDistance(word, other);
  });
  const known = distances.flatMap((distance) => distance ?? []);
  const isInitials = words.every((word) => word.length === 1);
  return known.length === words.length && !isInitials ? known.reduce((sum, distance) => sum + distance, 0) : undefined;
}

function initialDistance(a: string, b: string): number | undefined {
  return a.charAt(0) === b.charAt(0) ? 0.5 : undefined;
}

/** `Rob` for `Robert` is closer than another name of as many letters. */
function wordDistance(a: string, b: string): number | undefined {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  const isBeginning = short.length >= shortest && long.startsWith(short);
  return isBeginning ? Math.min(1, (long.length - short.length) / 4) : within(a, b);
}

function within(a: string, b: string): number | undefined {
  const most = Math.max(1, Math.floor(Math.min(a.length, b.length) / 3));
  const distance = editDistance(a, b, most);
  return distance <= most ? distance : undefined;
}

function least(distances: readonly (number | undefined)[]): number | undefined {
  const known = distances.flatMap((distance) => distance ?? []);
  return known.length === 0 ? undefined : Math.min(...known);
}

/**
 * Letters that were left out, added, taken for others or swapped with their neighbours (the optimal string alignment distance);
 * anything above `most` is only said to be more.
 */
function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, last]: [readonly number[], readonly number[]] = [[], Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swap = isSwap ? (before[j - 2] ?? 0) + 1 : change;
      row.push(Math.min(change, swap, (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1));
    }
    if (Math.min(...row) > most) return most + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
