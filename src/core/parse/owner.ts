import type { NameSpan, OwnerCandidate, Span } from '../model';

/**
 * Who may own an action, the likeliest place first. `text` is the action's prose with code blanked, `due` the stretch of its due date.
 * 1. at the start before a colon or a dash, or before `to`, `will`, `should`, `can`: `Ana, Ben: Send`, `@ana to send`;
 * 2. words at the start that may be a known person: `Ana Li send it`;
 * 3. at the end: `Send it (@ana)`, `Send it - @ana`, `Send it [Ana]`;
 * 4. known people beside the due date: `Send it Ana Li 29 Mar 2021`.
 */
export function ownerCandidates(text: string, due: Span | undefined): readonly OwnerCandidate[] {
  const end = due && text.slice(due.end).trim() === '' ? due.start : text.length;
  return [
    ...ownersBeforeMark(text, end),
    ...ownersBeforeVerb(text),
    ...leadingWords(text, end),
    ...ownersAtEnd(text.slice(0, end)),
    ...(due ? besideDueDate(text, due) : []),
  ];
}

// A handle, or words that begin with a capital: `@ana-li`, `Ana`, `O'Neill`, `Kian-Tat`, `J.`, `KTL`, `Ana (al)`.
const word = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const particle = '(?:de|da|di|del|der|den|van|von|la|le|bin)';
const fullName = `${word}(?: (?:${particle} )?${word}){1,3}(?: \\([\\p{L}\\d._-]+\\))?`;
const handle = '@[\\p{L}\\d](?:[\\p{L}\\d._-]*[\\p{L}\\d])?';
const anyName = `(?:${handle}|@?${fullName}|${word})`;
const joiner = '(?:\\s*[,&+/]\\s*(?:and\\s+)?|\\s+and\\s+)';

const beforeMark = new RegExp(`^(${anyName}(?:${joiner}${anyName}){0,7})(?:\\s*:|\\s+[-–—]{1,2})\\s+(?=\\S)`, 'u');
const noOwner = /^(unclaimed|unassigned|tbd|tba|someone|somebody|\?{1,3})(?:\s*:|\s+[-–—]{1,2})\s+(?=\S)/i;
const group = /^(all|everyone|everybody|@all|t\/cams)(?:\s*:|\s+[-–—]{1,2}|\s+to)\s+(?=\S)/i;

/** `Ana: …`, `Ana & Ben - …`, `Unclaimed: …`, `All: …`. */
function ownersBeforeMark(text: string, end: number): readonly OwnerCandidate[] {
  const nobody = noOwner.exec(text);
  if (nobody) return [{ kind: 'nobody', span: { start: 0, end: nobody[0].length }, names: [] }];
  const everyone = group.exec(text);
  if (everyone?.[1] !== undefined && everyone[0].length < end)
    return [named(everyone[0], [{ name: everyone[1], span: { start: 0, end: everyone[1].length } }])];
  const match = beforeMark.exec(text);
  const names = match?.[1];
  if (!match || names === undefined) return knownBeforeMark(text, end);
  if (match[0].length >= end) return [];
  const found = splitNames(names, 0);
  if (found.some(({ name }) => isSentenceStart(name))) return [];
  return [named(match[0], found)];
}

/** `start` is all that they take of the action's text. */
function named(start: string, names: readonly NameSpan[]): OwnerCandidate {
  return { kind: 'named', span: { start: 0, end: start.length }, names };
}

const bracketed = /^\[([^[\]]{1,80})\](?:\s*:)?\s+(?=\S)/u;
const beforeAnyMark = /^([^:：]{1,80}?)(?:\s*:\s+|\s*：\s*|\s+[-–—]{1,2}\s+)(?=\S)/u;

/** What does not look like names must be known people's: `ana, ben: …`, `[Ana] …`, `山田 花子：…`. */
function knownBeforeMark(text: string, end: number): readonly OwnerCandidate[] {
  const match = bracketed.exec(text) ?? beforeAnyMark.exec(text);
  if (match?.[1] === undefined || match[0].length >= end) return [];
  return [{ kind: 'known', span: { start: 0, end: match[0].length }, names: splitNames(match[1], 0) }];
}

const beforeVerb = new RegExp(
  `^(${anyName}(?:${joiner}${anyName}){0,7})\\s+(?:to|will|should|can)\\s+(?=\\p{Ll})`,
  'u',
);

/** `@ana to send …`, `Ana Li and Ben Ode will …`. A single word may as well be a verb, `Talk to Ben`, so it must be known. */
function ownersBeforeVerb(text: string): readonly OwnerCandidate[] {
  const match = beforeVerb.exec(text);
  const names = match?.[1];
  if (!match || names === undefined) return [];
  const found = splitNames(names, 0);
  const areNames = found.every(({ name }) => name.startsWith('@') || name.includes(' '));
  return [{ kind: areNames ? 'named' : 'known', span: { start: 0, end: match[0].length }, names: found }];
}

const mostLeadingWords = 12;
const leading = new RegExp(`^(?:${word}|${particle}|${handle})(?=[\\s,]|$)`, 'u');

/** The words at the start that could be names, one by one: the index knows which of them make a person. */
function leadingWords(text: string, end: number): readonly OwnerCandidate[] {
  const names: NameSpan[] = [];
  let at = 0;
  while (at < end && names.length < mostLeadingWords) {
    const match = leading.exec(text.slice(at, Math.min(end, at + 60)));
    if (!match) break;
    names.push({ name: match[0], span: { start: at, end: at + match[0].length } });
    at += match[0].length;
    at += /^,?\s*/.exec(text.slice(at, at + 8))?.[0].length ?? 0;
  }
  return names.length === 0 ? [] : [{ kind: 'leading', span: { start: 0, end: at }, names }];
}

const bracketsAtEnd = /\s*[([]([^()[\]]{1,80})[)\]]\s*\.?\s*$/u;
const handleAtEnd = new RegExp(
  `\\s+(?:[-–—]\\s*|assignee:\\s*|owner:\\s*)(${anyName}(?:${joiner}${anyName}){0,3})\\s*$`,
  'u',
);

/** `… (@ana)`, `… [Ana]`, `… (Ana, Ben)`, `… - @ana`, `… owner: Ana`. */
function ownersAtEnd(text: string): readonly OwnerCandidate[] {
  // Only the end can match; a bounded tail keeps a long line linear.
  const from = Math.max(0, text.length - 200);
  const match = bracketsAtEnd.exec(text.slice(from)) ?? handleAtEnd.exec(text.slice(from));
  const names = match?.[1];
  if (!match || names === undefined) return [];
  const start = from + match.index;
  const found = splitNames(names, start + match[0].indexOf(names));
  const areHandles = found.every(({ name }) => name.startsWith('@'));
  return [{ kind: areHandles ? 'named' : 'known', span: { start, end: text.length }, names: found }];
}

/** `… Ana Li 29 Mar 2021` and `… 29 Mar 2021 Ana Li`: the words around the date, one by one. */
function besideDueDate(text: string, due: Span): readonly OwnerCandidate[] {
  const before = wordsOf(text, Math.max(0, due.start - 80), due.start).slice(-6);
  const after = wordsOf(text, due.end, Math.min(text.length, due.end + 80)).slice(0, 6);
  const start = before[0]?.span.start ?? due.start;
  return [
    ...(before.length > 0 ? [{ kind: 'trailing' as const, span: { start, end: due.start }, names: before }] : []),
    ...(after.length > 0
      ? [{ kind: 'following' as const, span: { start: due.end, end: text.length }, names: after }]
      : []),
  ];
}

function wordsOf(text: string, start: number, end: number): readonly NameSpan[] {
  return Array.from(text.slice(start, end).matchAll(/[^\s,;]+/gu), (match) => ({
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

// Words that start a sentence or a remark, and are nobody.
const sentenceStarts = new Set(
  (
    'note notes update updated slides decision decisions action actions todo agenda summary question answer status ' +
    'background context reminder result results example done open fixed blocked warning important fyi nb ps re ' +
    'done cancelled follow-up followup next later optional see step goal topic discussion conclusion proposal'
  ).split(' '),
);

/** `Note`, and `Next steps` by its first word. */
function isSentenceStart(name: string): boolean {
  return sentenceStarts.has(/^\S*/.exec(name.toLowerCase())?.[0] ?? '');
}
