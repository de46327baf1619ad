import type { Prose, Span, Status } from '../model';

/** A word that says how an action stands: `… [done]`, `… -- done`, `**DONE** …`. */
export interface StatusTag {
  readonly status: Status | undefined;
  /** The tag as written; undefined where it is part of what is told (`… - Done last week`). */
  readonly span: Span | undefined;
  /** The text without the tag. */
  readonly rest: Span;
}

const statusWords: ReadonlyMap<string, Status> = new Map([
  ['done', 'done'],
  ['cancelled', 'cancelled'],
  ['canceled', 'cancelled'],
  ['carried', 'carried'],
]);

const atEnd =
  /\s*(?:\[(done|cancell?ed|carried)\]|\((done|cancell?ed|carried)\)|\s(?:--?|[–—])\s*(done|cancell?ed|carried))\s*\.?\s*$/iu;
const toldAtEnd = /\s[-–—]\s(Done)\b[^-–—]*$/u;
const atStart = /^\s*\[?(DONE|CANCELLED|CANCELED)\]?\s*:?\s*/u;
const longestTail = 200;

/** Looks for a tag at both ends of a stretch of the prose. */
export function readStatusTag(prose: Prose, within: Span): StatusTag {
  const text = prose.text.slice(within.start, within.end);
  const from = Math.max(0, text.length - longestTail);
  const tail = text.slice(from);
  const last = atEnd.exec(tail);
  if (last) {
    const start = within.start + from + last.index;
    return { status: statusIn(last[0]), span: { start, end: within.end }, rest: { start: within.start, end: start } };
  }
  const first = atStart.exec(text);
  if (first && (first[0].includes('[') || isStrong(prose, within.start))) {
    const end = within.start + first[0].length;
    return { status: statusIn(first[0]), span: { start: within.start, end }, rest: { start: end, end: within.end } };
  }
  const told = toldAtEnd.exec(tail);
  return { status: told ? 'done' : undefined, span: undefined, rest: within };
}

/** What a tag says: `done` for `**DONE** `. */
export function statusIn(tag: string): Status | undefined {
  return statusWords.get(/cancell?ed|carried|done/i.exec(tag)?.[0].toLowerCase() ?? '');
}

function isStrong({ strong }: Prose, at: number): boolean {
  return strong.some(({ start, end }) => start <= at && at < end);
}
