import type { Action, Meeting, NameSpan, OwnerCandidate, Span } from '../model';
import type { Minutebook } from './minutebook';

export interface Owners {
  /** Full names of known people, other names as written; the first is the assignee. */
  readonly names: readonly string[];
  /** What they take of the action's text. */
  readonly spans: readonly Span[];
}

/** Who owns the action: the first candidate in which somebody is found. */
export function ownersOf(book: Minutebook, meeting: Meeting, action: Action): Owners {
  for (const candidate of action.owners) {
    const owners = read(candidate, (name) => book.findPerson(name, meeting), action.prose.text);
    if (owners) return owners;
  }
  return { names: [], spans: [] };
}

type Find = (name: string) => string | undefined;

function read(candidate: OwnerCandidate, find: Find, text: string): Owners | undefined {
  switch (candidate.kind) {
    case 'nobody':
      return { names: [], spans: [candidate.span] };
    case 'named':
      return { names: unique(candidate.names.map(({ name }) => find(name) ?? name)), spans: [candidate.span] };
    case 'known': {
      const names = candidate.names.flatMap(({ name }) => find(name) ?? []);
      return names.length === candidate.names.length ? { names: unique(names), spans: [candidate.span] } : undefined;
    }
    case 'leading':
      return readLeading(candidate.names, find, text);
    case 'trailing':
      return readTrailing(candidate.names, find, text);
    case 'following':
      return readFollowing(candidate.names, find);
  }
}

// `Erik figures`, `Jessica is`, but not `Erik discuss`, `Erik focus`: somebody does something now, nothing is asked of them.
const finiteVerb = /^\s*(?:is|are|was|were|has|had|does|did|said|says|\p{Ll}+[^su\W]s)(?=[\s.,]|$)/u;

/** As many people as stand at the start without anything between them: `Eric Bellm Frossie Economou Discuss`. */
function readLeading(words: readonly NameSpan[], find: Find, text: string): Owners | undefined {
  const names: string[] = [];
  let at = 0;
  for (let found = longestName(words, at, find); found; found = longestName(words, at, find)) {
    names.push(found.name);
    at += found.words;
  }
  const last = words[at - 1];
  if (!last) return undefined;
  const rest = text.slice(last.span.end);
  if (finiteVerb.test(rest) || rest.trim() === '') return undefined;
  const comma = /^[\s,]*/.exec(rest)?.[0].length ?? 0;
  return { names: unique(names), spans: [{ start: 0, end: last.span.end + comma }] };
}

/** `Send it Ana Li 29 Mar 2021`, but not `Talk to Ana Li 29 Mar 2021`. */
function readTrailing(words: readonly NameSpan[], find: Find, text: string): Owners | undefined {
  for (let from = Math.max(0, words.length - longestNameWords); from < words.length; from++) {
    const start = words[from]?.span.start ?? 0;
    const name = find(joined(words.slice(from)));
    if (name === undefined) continue;
    const isObject = /\b(?:with|from|to|by|for|of|and|at|on|in)\s+$/i.test(text.slice(Math.max(0, start - 10), start));
    return isObject ? undefined : { names: [name], spans: [{ start, end: words.at(-1)?.span.end ?? start }] };
  }
  return undefined;
}

function readFollowing(words: readonly NameSpan[], find: Find): Owners | undefined {
  const found = longestName(words, 0, find);
  const span = { start: words[0]?.span.start ?? 0, end: words[(found?.words ?? 1) - 1]?.span.end ?? 0 };
  return found && { names: [found.name], spans: [span] };
}

const longestNameWords = 5;

function longestName(
  words: readonly NameSpan[],
  from: number,
  find: Find,
): { name: string; words: number } | undefined {
  for (let length = Math.min(longestNameWords, words.length - from); length > 0; length--) {
    const name = find(joined(words.slice(from, from + length)));
    if (name !== undefined) return { name, words: length };
  }
  return undefined;
}

function joined(words: readonly NameSpan[]): string {
  return words.map(({ name }) => name.replace(/[,;:.]+$/, '')).join(' ');
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
