import type { Prose, Span } from '../model';
import { anyName, handleName, isSentenceStart, looksLikeName, namesInRow } from './names';
import { isNobody } from './nobody';
import { isNoName, isTopic } from './noNames';
import { shiftedSpan, sliceProse } from './prose';

/** `AI(Ben, JF): …`, `**ACTION 58.6** …`, `[ACTION: Yves to check …]` at the start of a text. */
export interface Keyword {
  /** The keyword itself, in `JB: **Action item**: Send it` this is `Action item`. */
  readonly span: Span;
  /** The owners in or beside it, in `ACTION [Ana]: …` this is `Ana`. */
  readonly owners: Span | undefined;
  /** Who said it, in `JB: Action item: …` this is `JB`. */
  readonly speaker: Span | undefined;
  readonly textStart: number;
  /** The text ends before the bracket that the keyword opened. */
  readonly textEnd: number;
  /** `58.1` in `ACTION 58.1`, `876` in `ACTION-876`. */
  readonly number: string | undefined;
  /** `AI Policy: …`, `AI: what is it?`: artificial intelligence, unless a known person stands there. */
  readonly isDoubtful: boolean;
  /** In `ACTION ana: …` nothing but a known person makes an action of it. */
  readonly mustBeKnown: boolean;
  /** In `**DONE** ACTION: …`, this is `DONE `. */
  readonly told: Span | undefined;
}

const speaker = `(?:\\[(?<bracketed>[^\\]\\n]{1,40})\\]:?|(?<spoken>${anyName}):)\\s*`;
const word = '(?<word>[Aa][Cc][Tt][Ii][Oo][Nn](?:\\s+[Ii][Tt][Ee][Mm])?[Ss]?|[Tt][Oo] ?[Dd][Oo]|AI)';
// `ACTION 58.1`; `W37` in `ACTION W37` is counted anew each year.
const number = '(?:(?:\\s+#?|-|\\s*#)(?<number>\\d+(?:[.-]\\d+)*)|\\s+\\p{Lu}\\d{1,2}(?![\\p{L}\\p{N}]))?';
const head = new RegExp(
  `^(?<speaker>${speaker})?(?<open>[[(]?)\\s*${word}${number}(?<after>(?=$|[^\\p{L}\\p{N}]).*)$`,
  'su',
);

const toldBefore = /^\[?(?:DONE|CANCELL?ED)\]?\s*:?\s*(?=\S)/u;

/**
 * Reads the keyword at the start of a text, or behind a word that says how the action stands.
 * @param isItem whether the text is a list item's first, where a person right after the keyword makes a mark needless
 */
export function readKeyword(prose: Prose, isItem: boolean): Keyword | undefined {
  const by = toldBefore.exec(prose.text)?.[0].length;
  if (by === undefined) return readAtStart(prose, isItem);
  const keyword = readAtStart(sliceProse(prose, by, prose.text.length), isItem);
  return (
    keyword && {
      ...keyword,
      span: shiftedSpan(keyword.span, by),
      owners: keyword.owners && shiftedSpan(keyword.owners, by),
      speaker: keyword.speaker && shiftedSpan(keyword.speaker, by),
      textStart: keyword.textStart + by,
      textEnd: keyword.textEnd + by,
      told: { start: 0, end: by },
    }
  );
}

function readAtStart(prose: Prose, isItem: boolean): Keyword | undefined {
  const { text } = prose;
  const match = head.exec(text);
  const groups = match?.groups;
  if (!groups) return undefined;
  const after = groups['after'] ?? '';
  const afterStart = text.length - after.length;
  const open = groups['open'] ?? '';
  const wordEnd = afterStart;
  const wordStart =
    (groups['speaker'] ?? '').length + open.length + leadingSpace(text, (groups['speaker'] ?? '').length + open.length);
  if (isInside(prose.code, wordStart)) return undefined;
  const closing = readClosing(after, {
    open,
    isBold: isInside(prose.strong, wordStart),
    boldEnds: boldEndIn(prose.strong, wordStart, wordEnd, text),
    isItem,
    isLoud: /^[\p{Lu} ]+$/u.test(groups['word'] ?? ''),
  });
  if (closing === undefined) return undefined;
  const owners = closing.owners && shiftedSpan(closing.owners, afterStart);
  return {
    span: { start: wordStart, end: wordEnd },
    owners,
    speaker: speakerSpan(groups, text),
    textStart: afterStart + closing.end,
    textEnd: closing.isInBrackets ? lastBracket(text, open) : text.length,
    number: groups['number'],
    isDoubtful: groups['word'] === 'AI' && groups['bracketed'] === undefined && isTopicOfTalk(text, closing, owners),
    mustBeKnown: closing.isLow === true,
    told: undefined,
  };
}

/** Initials (`AI BW: …`) and accounts are people; what else stands there without brackets may be a topic. */
function isTopicOfTalk(text: string, { isLoose }: Closing, owners: Span | undefined): boolean {
  if (!owners) return /\?\s*$/.test(text.slice(-3));
  const names = text.slice(owners.start, owners.end).split(/[,&+/]|\sand\s/u);
  return isLoose === true && names.some((name) => !/^(?:@.+|\p{Lu}{2,3})$/u.test(name.trim()) || isTopic(name.trim()));
}

interface Closing {
  readonly owners: Span | undefined;
  /** How much of what follows the keyword belongs to it. */
  readonly end: number;
  /** The whole text stands in the bracket before the keyword. */
  readonly isInBrackets: boolean;
  /** The owners stand there without brackets: `ACTION Ana: …`. */
  readonly isLoose?: true;
  /** What stands there may be a name in small letters, and anything else: `ACTION ana: …`. */
  readonly isLow?: true;
}

interface Around {
  readonly open: string;
  readonly isBold: boolean;
  /** Where bold ends, counted from behind the keyword; undefined when the keyword is not bold. */
  readonly boldEnds: number | undefined;
  readonly isItem: boolean;
  /** Written in capitals: `ACTION`, not `Action`. */
  readonly isLoud: boolean;
}

const separator = '(?:\\s*:+|\\s+[-–—]{1,2}(?=\\s|$)|\\s*(?:—|--))';
const inBrackets = /^\s*[[(]([^\])]{1,80})[\])]/u;
const dashOwner = new RegExp(`^\\s*[-–—]\\s*(${namesInRow(6)})`, 'u');
const owners = `(?:(?:for|on)\\s+)?(${namesInRow(6)}|everyone|everybody|all)`;
const wordOwner = new RegExp(`^\\s+${owners}(?=${separator})`, 'u');
const lowWordOwner = new RegExp(`^\\s+([\\p{Ll}\\d][\\p{L}\\d._-]{1,39})(?=${separator})`, 'u');
const wordOwnerInBrackets = new RegExp(`^\\s+${owners}\\s*[\\])](?=.*\\S)`, 'su');
const handleAfter = new RegExp(`^\\s+(${namesInRow(6, handleName)})(?=\\s+\\p{L})`, 'u');
const separated = new RegExp(`^${separator}\\s*`, 'u');
const personAfter = new RegExp(
  `^\\s+(?:(?:for|to|on)\\s+)?(${anyName}|${handleName})(?=\\s+(?:to|will|should|can)\\s|\\s+[-–—]\\s)`,
  'u',
);
const lowPersonAfter = /^\s+([\p{Ll}\d][\p{L}\d._-]{2,39})(?=\s+(?:will|to)\s)/u;

function readClosing(after: string, around: Around): Closing | undefined {
  const isClosedBracket = around.open !== '' && /^\s*[\])]/.test(after);
  if (isClosedBracket) {
    const end = (/^\s*[\])]/.exec(after)?.[0] ?? '').length;
    return { owners: undefined, end: end + separatorLength(after.slice(end)), isInBrackets: false };
  }
  const bracketed = inBrackets.exec(after);
  if (bracketed?.[1] !== undefined && around.open === '') return closedByOwner(after, bracketed[0], bracketed[1]);
  const isInBrackets = around.open !== '';
  if (around.boldEnds !== undefined) {
    const dashed = dashOwner.exec(after.slice(0, around.boldEnds));
    if (dashed?.[1] !== undefined && dashed[0].length >= around.boldEnds) {
      const start = dashed[0].length - dashed[1].length;
      const end = dashed[0].length;
      return { owners: { start, end }, end: end + separatorLength(after.slice(end)), isInBrackets };
    }
  }
  const named = closedByWord(after, isInBrackets) ?? (around.isLoud ? closedByLowWord(after, isInBrackets) : undefined);
  if (named) return named;
  const sep = separated.exec(after);
  if (sep) return closedBySeparator(after, sep[0].length, around);
  if (around.boldEnds !== undefined && after.slice(0, around.boldEnds).trim() === '')
    return { owners: undefined, end: around.boldEnds + forLength(after.slice(around.boldEnds)), isInBrackets };
  return around.isItem ? closedByPerson(after, isInBrackets) : undefined;
}

/** `ACTION Ana: …`, `ACTION for Ana: …`, `[ACTION Ana] …`. */
function closedByWord(after: string, isInBrackets: boolean): Closing | undefined {
  const bracketed = isInBrackets ? wordOwnerInBrackets.exec(after) : null;
  const [written, names] = bracketed ?? wordOwner.exec(after) ?? [];
  if (written === undefined || names === undefined || !(looksLikeName(names) || isNobody(names))) return undefined;
  const start = written.indexOf(names);
  return {
    owners: { start, end: start + names.length },
    end: written.length + separatorLength(after.slice(written.length)),
    isInBrackets: isInBrackets && !bracketed,
    isLoose: true,
  };
}

/** `ACTION ana: …`. */
function closedByLowWord(after: string, isInBrackets: boolean): Closing | undefined {
  const [written, name] = lowWordOwner.exec(after) ?? [];
  if (written === undefined || name === undefined || isNoName(name) || isSentenceStart(name)) return undefined;
  return {
    owners: { start: written.length - name.length, end: written.length },
    end: written.length + separatorLength(after.slice(written.length)),
    isInBrackets,
    isLow: true,
  };
}

/** `Action item for @ana to write it`, `TODO ana will write it`, `AI @ana write it` in a list item. */
function closedByPerson(after: string, isInBrackets: boolean): Closing | undefined {
  const person = personAfter.exec(after) ?? lowPersonAfter.exec(after);
  if (person?.[1] !== undefined) return { owners: undefined, end: person[0].length - person[1].length, isInBrackets };
  const handle = handleAfter.exec(after);
  if (handle?.[1] === undefined) return undefined;
  const end = handle[0].length;
  return { owners: { start: end - handle[1].length, end }, end: end + separatorLength(after.slice(end)), isInBrackets };
}

/** `(Ben, JF)`, `[Yaacov]`, with or without a mark behind it; `(s)`, `(in chat)` name nobody. */
function closedByOwner(after: string, written: string, inside: string): Closing | undefined {
  const isName = inside
    .split(/[,&+/]|\sand\s/u)
    .every((name) => looksLikeName(name.trim()) || /^@?[\p{Ll}\d][\p{L}\d._-]{2,39}$/u.test(name.trim()));
  if (!isName) return closedByOther(after, written, inside);
  const start = written.indexOf(inside);
  return {
    owners: { start, end: start + inside.length },
    end: written.length + separatorLength(after.slice(written.length)),
    isInBrackets: false,
  };
}

/** `(58.1)`, `(W37)` is a number; `TODO [Jan 5]: post it` has its due date there, which stays with the text. */
function closedByOther(after: string, written: string, inside: string): Closing | undefined {
  if (/^\p{Lu}?\d[\d.]*$/u.test(inside))
    return {
      owners: undefined,
      end: written.length + separatorLength(after.slice(written.length)),
      isInBrackets: false,
    };
  const isDate = /^(?:\p{L}{3,9}\.? \d{1,2}|\d{1,2} \p{L}{3,9}|\d{4}-\d{2}-\d{2})\b/u.test(inside);
  return isDate ? { owners: undefined, end: written.search(/\S/), isInBrackets: false } : undefined;
}

/** `: …`, and in `[ACTION: Lee] Go through …` the owner before the bracket. */
function closedBySeparator(after: string, end: number, { open }: Around): Closing {
  const inside = open === '' ? null : /^([^[\]()]{1,60})[\])]\s*(?=\S)/u.exec(after.slice(end));
  if (inside?.[1] === undefined || !looksLikeName(inside[1]))
    return { owners: undefined, end, isInBrackets: open !== '' };
  return { owners: { start: end, end: end + inside[1].length }, end: end + inside[0].length, isInBrackets: false };
}

/** In `**ACTION** for Ana to mend it`, the ` for `. */
function forLength(text: string): number {
  const match = personAfter.exec(text);
  return match?.[1] === undefined ? 0 : match[0].length - match[1].length;
}

function separatorLength(text: string): number {
  return separated.exec(text)?.[0].length ?? /^\s*/.exec(text)?.[0].length ?? 0;
}

function leadingSpace(text: string, from: number): number {
  return text.length - from - text.slice(from).trimStart().length;
}

function isInside(spans: readonly Span[], at: number): boolean {
  return spans.some(({ start, end }) => start <= at && at < end);
}

function boldEndIn(spans: readonly Span[], wordStart: number, wordEnd: number, text: string): number | undefined {
  const bold = spans.find(({ start, end }) => start <= wordStart && wordEnd <= end);
  if (!bold) return undefined;
  // Bold from here to the text's end emphasises a whole sentence and closes nothing.
  return bold.end >= text.length && bold.end > wordEnd ? undefined : bold.end - wordEnd;
}

function speakerSpan(groups: Record<string, string | undefined>, text: string): Span | undefined {
  const name = groups['bracketed'] ?? groups['spoken'];
  if (name === undefined) return undefined;
  const start = text.indexOf(name);
  return { start, end: start + name.length };
}

function lastBracket(text: string, open: string): number {
  let end = text.length;
  while (end > 0 && '. '.includes(text.charAt(end - 1))) end--;
  return text.charAt(end - 1) === (open === '[' ? ']' : ')') ? end - 1 : text.length;
}
