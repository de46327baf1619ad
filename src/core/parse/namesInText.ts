import type { Person } from '../model';
import { isGroupName, isNobody } from './nobody';
import { readPerson, remarksIn } from './people';
import { isFullName, isPersonName, isSentence } from './personName';

/** Who is named, and who of them has a part in the meeting. */
export interface Named {
  readonly person: Person;
  readonly role?: 'chair' | 'notetaker' | undefined;
  /** `- [ ] Ana` in a list where others are ticked. */
  readonly isAbsent?: boolean;
}

/** One entry of a list, which may be a group: `Ana Li (chair)`, `Ana & Ben`, `Remote: Ana, Ben`. */
export function readEntry(entry: string): readonly Named[] {
  const mark = /^\[([ xX])\]\s+/.exec(entry);
  const text = mark ? entry.slice(mark[0].length) : entry;
  const colon = /^([^:：()]{1,60})[:：]\s+(\S.*)$/su.exec(text);
  const [, before = '', behind = ''] = colon ?? [];
  // `[ ] Ana: Send it` is an action.
  if (mark && colon) return [];
  if (colon && !before.includes('@')) {
    const role = roleOf(before);
    if (role || isGroupName(before)) return commaList(behind).map((named) => ({ ...named, role: role ?? named.role }));
    const names = splitOutside(behind, comma);
    const areNames = names.every((name) => isFullName(plain(name)));
    if (areNames && (names.length > 1 || !before.trim().includes(' '))) return commaList(behind);
  }
  return partners(text).flatMap(named);
}

/** `Ana & Ben (Institute)` are two; in `Ana (Ropes & Sons)` and `Ana, Ropes & Sons` the affiliation alone has an `&`. */
function partners(text: string): readonly string[] {
  const [first = ''] = splitOutside(text, /[,;|/]|\s[-–—]\s/u);
  const names = splitOutside(first, /\s(?:and|&)\s/u);
  return names.length > 1 && names.every((name) => isPersonName(plain(name))) ? names : [text];
}

/** `Ana Li, Ben (remote) and Cy`; pieces of sentences are nobody. */
export function commaList(text: string): readonly Named[] {
  return splitOutside(text, comma).flatMap((entry) => (isSentence(plain(entry)) ? [] : named(entry)));
}

/**
 * The names in the lines of a paragraph, of which the first may be empty: a comma list, also soft-wrapped, or a name a line.
 * Nothing when a line below the label is a sentence.
 */
export function namesInLines(lines: readonly string[]): readonly Named[] {
  const [first = '', ...more] = lines;
  if (more.length === 0) return commaList(first);
  // A list that begins behind the label goes on in the next lines.
  const isOpen = splitOutside(first, comma).length > 1 || /(?:[,;&、]|\band)$/u.test(first);
  const prose = more.findIndex(isProse);
  if (isOpen) return commaList([first, ...more.slice(0, prose < 0 ? undefined : prose)].join(' '));
  const below = more.filter((line) => line !== '');
  if (below.length === 1 || areWrapped(below)) return [...commaList(first), ...listOrNothing(below.join(' '))];
  return [...commaList(first), ...(below.some(isProse) ? [] : below.flatMap(readLine))];
}

/** A paragraph that is a list of names and nothing else. */
function listOrNothing(text: string): readonly Named[] {
  const isGroup = /^([^:：]{1,60})[:：]\s/u.exec(text)?.[1];
  if (isGroup !== undefined) return readEntry(text);
  return isProse(text) ? [] : commaList(text);
}

function isProse(text: string): boolean {
  return splitOutside(text, comma).some((entry) => isSentence(plain(entry)));
}

/** `Ana, Ben` in a line of its own are two; `Ana Li, Institute` is one. */
function readLine(line: string): readonly Named[] {
  const names = splitOutside(line, comma);
  const areSingle = names.length > 1 && names.every((name) => !plain(name).includes(' '));
  return areSingle || names.length > 2 ? commaList(line) : readEntry(line);
}

const wrapColumn = 60;

/** Lines that one list was wrapped into: each ends in a comma, or at the right margin. */
function areWrapped(lines: readonly string[]): boolean {
  const [first = ''] = lines;
  const startsList = lines[0] !== '' && splitOutside(first, comma).length > 1 && lines.length > 1;
  return lines
    .slice(0, -1)
    .every(
      (line, index) =>
        /(?:[,;&、]|\band)$/u.test(line) ||
        /^(?:[,;&]|and\b)/.test(lines[index + 1] ?? '') ||
        (startsList && line.length >= wrapColumn),
    );
}

const comma = /[,;，、]|\s(?:and|&)\s/u;

function named(entry: string): readonly Named[] {
  const person = readPerson(entry.replace(/^\s*(?:and|&)\s+/, ''));
  if (!person) return [];
  const role = remarksIn(entry)
    .map(roleOf)
    .find((found) => found !== undefined);
  return [{ person, role }];
}

/** What a remark or a label says that somebody does: `chair`, `scribe`. */
function roleOf(text: string): Named['role'] {
  const word = text.trim().toLowerCase();
  if (/^(?:(?:meeting |session |co-?)?chair(?:person|man|woman)?s?|moderators?|facilitators?)$/.test(word))
    return 'chair';
  return /^(?:note[- ]?takers?|scribes?|minute[- ]?takers?|taking (?:notes|minutes)|notes|minutes|secretary)$/.test(
    word,
  )
    ? 'notetaker'
    : undefined;
}

/** The people of the items of a list. A single item may be a comma list. */
export function namesInItems(items: readonly string[]): readonly Named[] {
  const [only] = items;
  if (only === undefined || items.length > 1) return withTicks(items);
  const names = splitOutside(only, comma).map(plain);
  const areNames = names.every((name) => isPersonName(name) && !isNobody(name));
  const isList = names.length > 2 || names.every(isFullName) || names.every((name) => !name.includes(' '));
  return areNames && isList && names.length > 1 ? commaList(only) : readEntry(only);
}

/** In a roll call with ticks, who has none did not come. */
function withTicks(items: readonly string[]): readonly Named[] {
  const hasTicks = items.some((item) => /^\[[xX]\]\s/.test(item));
  return items.flatMap((item) => {
    const isAbsent = hasTicks && /^\[ ?\]\s/.test(item);
    return readEntry(item).map((entry) => (isAbsent ? { ...entry, isAbsent } : entry));
  });
}

/** An entry without remarks, handle and address. */
function plain(entry: string): string {
  return entry
    .replace(/\s+/g, ' ')
    .replace(/\([^()]{0,200}\)|\[[^[\]]{0,200}\]|<[^<>]{0,200}>/g, ' ')
    .replace(/(?<!\S)@\S+/g, ' ')
    .replace(/[(].*$/s, ' ')
    .replace(/^[\s\p{P}]{1,20}/u, '')
    .replace(/[\s\p{P}]{1,20}$/u, '')
    .replace(/\s+/g, ' ');
}

/** Splits at separators that stand outside of parentheses and brackets. `separator` matches a few characters. */
export function splitOutside(text: string, separator: RegExp): readonly string[] {
  const parts: string[] = [];
  let from = 0;
  let depth = 0;
  const pattern = new RegExp(`[([<]|[)\\]>]|${separator.source}`, 'gu');
  for (const match of text.matchAll(pattern)) {
    if ('([<'.includes(match[0])) depth++;
    else if (')]>'.includes(match[0])) depth = Math.max(0, depth - 1);
    else if (depth === 0) {
      parts.push(text.slice(from, match.index));
      from = match.index + match[0].length;
    }
  }
  parts.push(text.slice(from));
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
