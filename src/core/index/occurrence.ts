import type { CivilDate } from '../dates';
import { normalizeName } from '../parse/nameKey';
import { occasionAt } from '../parse/sittings';
import type { ActionView } from './actionView';

/** An action where it stands, with all that tells whether it is one with actions elsewhere. */
export interface Occurrence {
  readonly view: ActionView;
  /** Its place among the actions of its meeting. */
  readonly at: number;
  /** The day of the meeting in whose minutes it stands. */
  readonly date: CivilDate | undefined;
  /** It is the row of a report, which only repeats. */
  readonly isRow: boolean;
  /** What makes occurrences one action without regard to their words. */
  readonly keys: readonly string[];
  /** Text, assignee and due date; undefined where the words are too few to mean one thing. */
  readonly text: string | undefined;
  /** For a copy that names the file that it comes from, the `here` of the action there. */
  readonly origin: string | undefined;
  /** What copies of this one have for their origin. */
  readonly here: string;
}

export function occurrenceOf(view: ActionView, at: number): Occurrence {
  const { action, meeting } = view;
  const words = wordsOf(view.text);
  const source = sourceOf(view);
  return {
    view,
    at,
    date: occasionAt(meeting, action.place.line).date,
    isRow: action.reportedFrom !== undefined,
    keys: keysOf(view),
    text: textKey(view, words),
    origin: source === undefined ? undefined : originKey(source, words),
    here: originKey(meeting.file.path, words),
  };
}

/** The earliest first, and reports behind all others, since they only repeat. */
export function byDay(a: Occurrence, b: Occurrence): number {
  if (a.isRow !== b.isRow) return a.isRow ? 1 : -1;
  const [dayA, dayB] = [a.date ?? '', b.date ?? ''];
  return dayA < dayB ? -1 : dayA > dayB ? 1 : 0;
}

/** Everything through which an occurrence can be one with others: without any of these in common, two have nothing to do with each other. */
export function linksOf({ keys, text, origin, here }: Occurrence): readonly string[] {
  return [here, ...keys, ...(text === undefined ? [] : [text]), ...(origin === undefined ? [] : [origin])];
}

/** `Action 1` is counted anew in each meeting, `58.1` is not. */
function keysOf({ action, meeting }: ActionView): readonly string[] {
  const isLasting = action.number !== undefined && (/[.-]/.test(action.number) || action.number.length >= 3);
  return [
    ...(action.id === undefined ? [] : [`id ${action.id}`]),
    ...(isLasting ? [`number ${meeting.series} ${action.number}`] : []),
  ];
}

const fewestWords = 3;

function textKey({ owners, due }: ActionView, words: readonly string[]): string | undefined {
  return words.length < fewestWords
    ? undefined
    : JSON.stringify([words.join(' '), normalizeName(owners[0] ?? ''), due ?? '']);
}

function wordsOf(text: string): readonly string[] {
  return Array.from(normalizeName(text).matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word);
}

/** The words tell which action of the file it is. */
function originKey(path: string, words: readonly string[]): string {
  return `origin ${path} ${words.join(' ')}`;
}

/** The path of the file that a copy names. */
function sourceOf({ action: { provenance }, meeting }: ActionView): string | undefined {
  if (!provenance) return undefined;
  const [file = ''] = provenance.destination.split('#');
  return file === '' ? meeting.file.path : resolve(meeting.file.path, decoded(file));
}

function resolve(from: string, relative: string): string {
  const parts = relative.startsWith('/') ? [from.split('/')[0] ?? ''] : from.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
