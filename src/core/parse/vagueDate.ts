import type { CivilDate } from '../dates';
import type { Span } from '../model';
import { datesOfWords, otherWords, timelyWords } from './dateWords';

/** Words that say when an action is due, without a date. */
export interface VagueDate {
  /** In `by next Friday` this is `next Friday`. */
  readonly span: Span;
  /** The days that they mean, the likeliest first; none for `before next meeting`. */
  readonly readings: readonly CivilDate[];
  /** Whether a date in their place would be a due date: behind `by`, or alone in parentheses. */
  readonly standsForDate: boolean;
}

/** The first such words in the text, those after `by` or `due` before all others. Linear in the text's length. */
export function findVagueDate(text: string, meeting: CivilDate | undefined): VagueDate | undefined {
  const match = afterLabel.exec(text) ?? afterDue.exec(text) ?? timely.exec(text) ?? byItself.exec(text);
  const words = match?.groups?.['words'];
  if (!match || words === undefined) return undefined;
  const end = match.index + match[0].length;
  const span = { start: end - words.length, end };
  const isInParentheses = text.charAt(span.start - 1) === '(' && text.charAt(span.end) === ')';
  return {
    span,
    readings: meeting === undefined ? [] : datesOfWords(words, meeting),
    standsForDate: isInParentheses || match.groups?.['label'] !== undefined,
  };
}

const gap = '\\s{1,3}';
const alone = '(?<![\\p{L}\\p{N}/_-])';
// Not `tomorrow's`, `Monday-ish`, `Friday the 20th`; but `Friday 13:00`.
const whole = `(?![\\p{L}\\p{N}_]|['’]\\p{L}|-[\\p{L}\\p{N}]|\\s{1,3}(?:the\\s)?\\d{1,2}(?!\\d?:\\d|\\d?\\s?[ap]m))`;
const stop = `(?:and|but|or|so|then|to|with|if|for|in|at|on|by|because|when|which|that|as|via)\\b`;
const oneWord = `(?!${stop})[^\\s.,;:()[\\]<>!?–—\`-][^\\s.,;:()[\\]<>!?]{0,40}`;
const moreWords = (least: number, most: number): string => `(?:\\s{1,2}${oneWord}){${least},${most}}`;

// Names of things that happen: `before the meeting`, `by next DMLT`, `by end of tenure`, `by Q3`, `by March`.
const events = [
  `(?:the${gap})?end${gap}of${moreWords(1, 5)}`,
  `(?:the${gap}|our${gap})?(?:next|upcoming|following|coming)${moreWords(1, 4)}`,
  `(?:the${gap}|our${gap})(?:meeting|call|telecon|workshop|conference|retreat|release|review|deadline|holidays?|break|weekend|summer|winter|spring|autumn|fall)`,
  `(?:christmas|easter|new${gap}year|summer|q[1-4](?:${gap}\\d{4})?|(?:january|february|march|april|june|july|august|september|october|november|december)(?:${gap}\\d{4})?(?!${gap}\\d))`,
].join('|');

const label = `${alone}(?<label>(?:due(?:${gap}(?:by|on|before|date))?:{0,2}|deadline:{0,2}|by|before|until|till)${gap})`;
const afterLabel = new RegExp(`${label}(?<words>(?:${timelyWords}|${otherWords}|${events})${whole})`, 'iu');

// `due: after the storm`, `Due by the opening`: whatever the words are, they say when.
const dueLabel = `${alone}(?<label>due(?:${gap}(?:by${gap}|(?:date|on):\\s{0,3})|:{1,2}\\s{0,3}))`;
const afterDue = new RegExp(`${dueLabel}(?!tb[da]|none|n/a|unknown)(?<words>${oneWord}${moreWords(0, 6)})`, 'iu');

const timely = new RegExp(`${alone}(?<words>${timelyWords}${whole})`, 'iu');

// `Mend it next week.`, but not `Plan for next week`; short names of days could be anything.
const spokenOf = `(?<!(?<![\\p{L}\\p{N}])(?:for|of|from|about|since|after|during|last|than|until)\\s)`;
const atEnd = '(?=\\s{0,3}(?:$|[.,;:)\\]!?]|[-–—]{1,2}\\s))';
const byItself = new RegExp(
  `${alone}${spokenOf}(?<words>(?:(?:on|at)${gap})?(?!(?:mon|tues?|wed|thu(?:rs?)?|fri|sat|sun)${whole})${otherWords}${whole})${atEnd}`,
  'iu',
);
