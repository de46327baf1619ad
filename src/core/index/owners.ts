import type { Action, Meeting, NameSpan, OwnerCandidate, Span } from '../model';
import type { PersonFinder } from './people';

export interface Owners {
  /** Full names of known people, other names as written; the first is the assignee. */
  readonly names: readonly string[];
  /** What they take of the action's text. */
  readonly spans: readonly Span[];
  /** Where each is named in the action's text, by the name that `names` has; those of a line above or of a report's cell are left out. */
  readonly places: readonly NameSpan[];
  /** The text says that nobody owns it: `Unclaimed: …`. */
  readonly isNobody: boolean;
}

/** Who owns the action: the first candidate in which somebody is found. */
export function ownersOf(people: PersonFinder, meeting: Meeting, action: Action): Owners {
  const find = (name: string): string | undefined => people.findPerson(name, meeting);
  for (const candidate of action.owners) {
    const reading = read(candidate, find, action.prose.text);
    if (!reading) continue;
    const names = unique(reading.owners.map(({ name }) => name));
    const repeated = candidate.kind === 'assignee' ? assigneeInText(action, names, find) : undefined;
    const isHere = candidate.span.end > candidate.span.start;
    return {
      names,
      spans: [...reading.spans, ...(repeated?.spans ?? [])],
      places: isHere ? reading.owners : (repeated?.owners ?? []),
      isNobody: candidate.kind === 'nobody',
    };
  }
  return { names: [], spans: [], places: [], isNobody: false };
}

/** Where a report's text names the assignee once more. */
function assigneeInText(action: Action, names: readonly string[], find: Find): Reading | undefined {
  for (const candidate of action.owners) {
    if (candidate.kind === 'assignee') continue;
    const inText = read(candidate, find, action.prose.text);
    if (inText?.owners.every(({ name }) => names.includes(name))) return inText;
  }
  return undefined;
}

/** Who is named where, each as often as it stands there, and what they take of the text. */
interface Reading {
  readonly owners: readonly NameSpan[];
  readonly spans: readonly Span[];
}

type Find = (name: string) => string | undefined;

function read(candidate: OwnerCandidate, find: Find, text: string): Reading | undefined {
  switch (candidate.kind) {
    case 'nobody':
      return { owners: [], spans: [candidate.span] };
    case 'named':
      return {
        owners: candidate.names.map(({ name, span }) => ({ name: find(name) ?? name, span })),
        spans: [candidate.span],
      };
    case 'known': {
      const owners = candidate.names.flatMap(({ name, span }) => nameAt(find(name), span) ?? []);
      return owners.length === candidate.names.length ? { owners, spans: [candidate.span] } : undefined;
    }
    case 'leading':
      return readLeading(candidate.names, find, text);
    case 'trailing':
      return readTrailing(candidate.names, find, text);
    case 'following':
      return readFollowing(candidate.names, find, text);
    case 'assignee':
      return readAssignee(candidate.names, find);
  }
}

// `Erik figures`, `Jessica is`, but not `Erik discuss`, `Erik focus`: somebody does something now, nothing is asked of them.
const finiteVerb = /^\s*(?:is|are|was|were|has|had|does|did|said|says|\p{Ll}+[^su\W]s)(?=[\s.,]|$)/u;

/** As many people as stand at the start without anything between them: `Eric Bellm Frossie Economou Discuss`. */
function readLeading(words: readonly NameSpan[], find: Find, text: string): Reading | undefined {
  const run = namesFrom(words, find);
  const last = words[run.words - 1];
  if (!last) return undefined;
  const rest = text.slice(last.span.end);
  if (finiteVerb.test(rest) || rest.trim() === '') return undefined;
  const comma = /^[\s,]*(?:[-–—]{1,2}\s+)?/.exec(rest)?.[0].length ?? 0;
  return { owners: run.owners, spans: [{ start: words[0]?.span.start ?? 0, end: last.span.end + comma }] };
}

/** `Send it Ana Li 29 Mar 2021`, but not `Talk to Ana Li 29 Mar 2021`. The first run of names that reaches the date counts. */
function readTrailing(words: readonly NameSpan[], find: Find, text: string): Reading | undefined {
  for (const [from, word] of words.entries()) {
    const run = namesFrom(words.slice(from), find);
    if (run.words === 0 || from + run.words < words.length) continue;
    const { start } = word.span;
    const isObject = /\b(?:with|from|to|by|for|of|and|at|on|in)\s+$/i.test(text.slice(Math.max(0, start - 10), start));
    return isObject ? undefined : { owners: run.owners, spans: [{ start, end: words.at(-1)?.span.end ?? start }] };
  }
  return undefined;
}

function readFollowing(words: readonly NameSpan[], find: Find, text: string): Reading | undefined {
  const run = namesFrom(words, find);
  if (run.words === 0) return undefined;
  const start = words[0]?.span.start ?? 0;
  const end = words[run.words - 1]?.span.end ?? start;
  // The account behind a name stands in parentheses, and so may the names: `29 Mar 2021 (Ana)`.
  const isInParentheses = text.charAt(start - 1) === '(';
  const isClosed = text.charAt(end) === ')' && (isInParentheses || text.slice(start, end).includes('('));
  const span = { start: isInParentheses && isClosed ? start - 1 : start, end: isClosed ? end + 1 : end };
  return { owners: run.owners, spans: [span] };
}

/** The cell of a report: known people one after the other, else what it says. */
function readAssignee(words: readonly NameSpan[], find: Find): Reading {
  const run = namesFrom(words, find);
  const isWhole = run.words === words.length;
  return { owners: isWhole ? run.owners : [{ name: joined(words), span: { start: 0, end: 0 } }], spans: [] };
}

function nameAt(name: string | undefined, span: Span): NameSpan | undefined {
  return name === undefined ? undefined : { name, span };
}

const longestNameWords = 7;

/** The known people whom the words name from the first on, and how many words that takes. */
function namesFrom(
  words: readonly NameSpan[],
  find: Find,
): { readonly owners: readonly NameSpan[]; readonly words: number } {
  const owners: NameSpan[] = [];
  let at = 0;
  for (let next = 0, found = longestName(words, next, find); found; found = longestName(words, next, find)) {
    at = next + found.words;
    owners.push({ name: found.name, span: { start: words[next]?.span.start ?? 0, end: endOfName(words[at - 1]) } });
    next = at + (words[at]?.name === 'and' ? 1 : 0);
  }
  return { owners, words: at };
}

function endOfName(word: NameSpan | undefined): number {
  return word ? word.span.start + withoutStop(word.name).length : 0;
}

function longestName(
  words: readonly NameSpan[],
  from: number,
  find: Find,
): { readonly name: string; readonly words: number } | undefined {
  const first = words[from]?.name ?? '';
  // A name begins with a capital; `Will` before a verb is none.
  if (!/^[\p{Lu}\p{Lo}@]/u.test(first)) return undefined;
  const shortest = first === 'Will' ? 2 : 1;
  for (let length = Math.min(longestNameWords, words.length - from); length >= shortest; length--) {
    const name = find(joined(words.slice(from, from + length)));
    if (name !== undefined) return { name, words: length };
  }
  return undefined;
}

function joined(words: readonly NameSpan[]): string {
  return words.map(({ name }) => withoutStop(name)).join(' ');
}

function withoutStop(word: string): string {
  return word.replace(/[,;:.]+$/, '');
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
