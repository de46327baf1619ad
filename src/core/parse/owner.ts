import type { NameSpan, OwnerCandidate, Span } from '../model';
import { isLowInitials, isSentenceStart, looksLikeName, namesInRow } from './names';
import { isNoFullName, isNoName, isTopic } from './noNames';

/**
 * Who may own an action, the likeliest place first. `text` is the action's text with code blanked, `due` the stretch of its due date.
 * 1. after a label: `Send it. Owner: Ana`;
 * 2. at the start before a colon or a dash, or before `to`, `will`, `should`, `can`: `Ana, Ben: Send`, `@ana to send`;
 * 3. words at the start that may be a known person: `Ana Li send it`;
 * 4. at the end: `Send it (@ana)`, `Send it - @ana`, `Send it [Ana]`, `Send it [on Ana - due …]`;
 * 5. known people beside the due date: `Send it Ana Li 29 Mar 2021`.
 */
export function ownerCandidates(text: string, due: Span | undefined): readonly OwnerCandidate[] {
  const end = due && text.slice(due.end).trim() === '' ? due.start : text.length;
  return [
    ...ownersLabelled(text),
    ...ownersBeforeMark(text, end),
    ...ownersBeforeVerb(text),
    ...leadingWords(text, end),
    ...(due ? behindDueDate(text, due) : []),
    ...ownersAtEnd(text.slice(0, end)),
    ...(due ? beforeDueDate(text, due) : []),
  ];
}

/** Names that stand where only owners stand: in `AI(Ben, JF)` these are `Ben, JF`. */
export function ownersWritten(text: string, span: Span): readonly OwnerCandidate[] {
  const written = text.slice(span.start, span.end);
  if (namesNobody(written)) return [{ kind: 'nobody', span, names: [] }];
  const names = splitNames(written, span.start);
  return names.length === 0 ? [] : [{ kind: 'named', span, names }];
}

/** `TBD`, `?`, `none`, `-`. */
export function namesNobody(text: string): boolean {
  return noOwnerAlone.test(text);
}

const noOwnerWords = 'unclaimed|unassigned|tbd|tba|someone|somebody|anyone|anybody|\\?{1,3}';
const noOwnerAlone = new RegExp(`^\\s*(?:${noOwnerWords}|none|nobody|n/a|[-–—]+)\\s*$`, 'i');
const beforeMark = new RegExp(`^\\[?(${namesInRow(8)})\\]?(?:\\s*:|\\s+[-–—]{1,2})\\s+(?=\\S)`, 'u');
const inBrackets = new RegExp(`^\\[(?:name=)?(${namesInRow(8)})\\]:?\\s+(?=\\S)`, 'u');
const noOwner = new RegExp(`^(?:${noOwnerWords})(?:\\s*:|\\s+[-–—]{1,2}|\\s+to)\\s+(?=\\S)`, 'i');
const group =
  /^(?:(all|everyone|everybody|t\/cams|@all)(?:\s*:|\s+[-–—]{1,2}|\s+to)|(?<mention>@all|@everyone))\s+(?=\S)/i;

const labelled = new RegExp(`(?:^|[\\s([])(?:owner|assignee|assigned to):\\s*(${namesInRow(8)})\\s*[)\\]]?`, 'iu');

// `[on Ana Li - due 2021-03-29]`: the date goes by itself.
const onAndDue = new RegExp(`\\[on (${namesInRow(8)})(?=\\s+-\\s*due\\b)`, 'u');

function ownersLabelled(text: string): readonly OwnerCandidate[] {
  const match = labelled.exec(text) ?? onAndDue.exec(text);
  const names = match?.[1];
  // The flag `i` lets small letters pass for capitals.
  if (!match || names === undefined || !looksLikeName(names)) return [];
  const start = match.index;
  const found = splitNames(names, start + match[0].indexOf(names));
  return [{ kind: 'named', span: { start, end: start + match[0].length }, names: found }];
}

/** `Ana: …`, `Ana & Ben - …`, `[Ana] …`, `Unclaimed: …`, `All: …`. */
function ownersBeforeMark(text: string, end: number): readonly OwnerCandidate[] {
  const nobody = noOwner.exec(text);
  if (nobody) return [{ kind: 'nobody', span: { start: 0, end: nobody[0].length }, names: [] }];
  const everyone = group.exec(text);
  const all = everyone?.[1] ?? everyone?.groups?.['mention'];
  if (everyone && all !== undefined && everyone[0].length < end)
    return [named(everyone[0], [{ name: all, span: { start: 0, end: all.length } }])];
  const match = beforeMark.exec(text) ?? inBrackets.exec(text);
  const names = match?.[1];
  if (!match || names === undefined) return knownBeforeMark(text, end);
  if (match[0].length >= end) return [];
  const found = splitNames(names, match[0].indexOf(names));
  if (found.some(({ name }) => isSentenceStart(name))) return [];
  const { span } = named(match[0], found);
  return [{ kind: found.some(({ name }) => isNoFullName(name)) ? 'known' : 'named', span, names: found }];
}

/** `start` is all that they take of the action's text. */
function named(start: string, names: readonly NameSpan[]): OwnerCandidate {
  return { kind: 'named', span: { start: 0, end: start.length }, names };
}

/** What does not look like names must be known people's: `ana, ben: …`, `山田 花子：…`. */
function knownBeforeMark(text: string, end: number): readonly OwnerCandidate[] {
  const match =
    /^\(([^()]{1,80})\):?\s+(?=\S)/u.exec(text) ??
    /^([^:：]{1,80}?)(?:\s*:\s+|\s*：\s*|\s+[-–—]{1,2}\s+)(?=\S)/u.exec(text);
  if (match?.[1] === undefined || match[0].length >= end) return [];
  return [
    {
      kind: 'known',
      span: { start: 0, end: match[0].length },
      names: splitNames(match[1], match[0].indexOf(match[1])),
    },
  ];
}

const beforeVerb = new RegExp(`^(${namesInRow(8)})\\s+(?:[Tt]o|[Ww]ill|[Ss]hould|[Cc]an)\\s+(?=\\p{Ll})`, 'u');
const lowBeforeVerb = /^([\p{Ll}\d][\p{L}\d._-]{1,39})\s+(?:to|will)\s+(?=\p{Ll})/u;

/**
 * `@ana to send …`, `Ana Li and Ben Ode will …`, `john to coordinate`. A single word may as well be a verb or a thing, `Talk to Ben`,
 * `CI will`; those must be known people.
 */
function ownersBeforeVerb(text: string): readonly OwnerCandidate[] {
  const match = beforeVerb.exec(text) ?? lowBeforeVerb.exec(text);
  const names = match?.[1];
  if (!match || names === undefined) return knownBeforeVerb(text);
  const found = splitNames(names, 0);
  // Beside `eP`, which is no thing, `SC` is none either.
  const areInitials = found.some(({ name }) => isLowInitials(name));
  const areNames = found.every(({ name }) => {
    if (name.startsWith('@') || (areInitials && /^\p{Lu}{2,3}$/u.test(name) && !isTopic(name))) return true;
    return !(isNoFullName(name) || (!name.includes(' ') && isNoName(name)));
  });
  return [{ kind: areNames ? 'named' : 'known', span: { start: 0, end: match[0].length }, names: found }];
}

/** What does not look like names must be known people's: `ana and ben to send …`. */
function knownBeforeVerb(text: string): readonly OwnerCandidate[] {
  const match = /^([^:.!?]{1,60}?)\s+(?:to|will|should|can)\s+(?=\p{Ll})/u.exec(text);
  if (match?.[1] === undefined) return [];
  return [{ kind: 'known', span: { start: 0, end: match[0].length }, names: splitNames(match[1], 0) }];
}

const mostLeadingWords = 14;

/** The words at the start that could be names, one by one: the index knows which of them make a person. */
function leadingWords(text: string, end: number): readonly OwnerCandidate[] {
  const names = wordsOf(text, 0, Math.min(end, longestNames)).slice(0, mostLeadingWords);
  const start = names[0];
  if (!start || !/^(?:\p{Lu}|@)/u.test(start.name)) return [];
  return [{ kind: 'leading', span: { start: 0, end: names.at(-1)?.span.end ?? 0 }, names }];
}

const bracketsAtEnd = /\s*[([](?:on\s+)?([^()[\]]{1,80}?)(?:\s+-\s*(?:due)?\s*)?[)\]]?\s*\.?\s*$/u;
const dashAtEnd = new RegExp(`\\s+[-–—]{1,2}\\s*(${namesInRow(4)})\\s*$`, 'u');
const longestTail = 200;

/** `… (@ana)`, `… [Ana]`, `… (Ana, Ben)`, `… - @ana`. */
function ownersAtEnd(text: string): readonly OwnerCandidate[] {
  // Only the end can match; a bounded tail keeps a long line linear.
  const from = Math.max(0, text.length - longestTail);
  const match = bracketsAtEnd.exec(text.slice(from)) ?? dashAtEnd.exec(text.slice(from));
  const names = match?.[1];
  if (!match || names === undefined) return [];
  const start = from + match.index;
  const found = splitNames(names, start + match[0].indexOf(names));
  const areHandles = found.length > 0 && found.every(({ name }) => name.startsWith('@'));
  return [{ kind: areHandles ? 'named' : 'known', span: { start, end: text.length }, names: found }];
}

const longestNames = 160;

/** `… 29 Mar 2021 Ana Li Ben Ode`: the words behind the date, one by one. */
function behindDueDate(text: string, due: Span): readonly OwnerCandidate[] {
  const names = wordsOf(text, due.end, Math.min(text.length, due.end + longestNames)).slice(0, mostLeadingWords);
  return names.length === 0 ? [] : [{ kind: 'following', span: { start: due.end, end: text.length }, names }];
}

/** `… Ana Li 29 Mar 2021`: the words before the date, one by one. */
function beforeDueDate(text: string, due: Span): readonly OwnerCandidate[] {
  const names = wordsOf(text, Math.max(0, due.start - longestNames), due.start).slice(-mostLeadingWords);
  const [first] = names;
  return first ? [{ kind: 'trailing', span: { start: first.span.start, end: due.start }, names }] : [];
}

/** Words, and the parts that a lost blank has glued together: `EconomouDiscuss` is two. */
function wordsOf(text: string, start: number, end: number): readonly NameSpan[] {
  const words = text.slice(start, end).matchAll(/[^\s,;&+/()[\]]+?(?=[\s,;&+/()[\]]|$|(?<=\p{Ll})\p{Lu})/gu);
  return Array.from(words, (match) => ({
    name: match[0],
    span: { start: start + match.index, end: start + match.index + match[0].length },
  }));
}

function splitNames(names: string, offset: number): readonly NameSpan[] {
  const found: NameSpan[] = [];
  let at = 0;
  for (const separator of [...names.matchAll(/[,&+/]\s*(?:and\s+)?|\sand\s/gu), undefined]) {
    const end = separator?.index ?? names.length;
    const name = names.slice(at, end).trim();
    const start = offset + at + names.slice(at, end).indexOf(name);
    if (name !== '') found.push({ name, span: { start, end: start + name.length } });
    at = end + (separator?.[0].length ?? 0);
  }
  return found;
}
