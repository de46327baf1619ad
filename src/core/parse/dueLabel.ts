import type { Span } from '../model';
import { weekdayPattern } from './dateWords';
import { namesInRow } from './names';

/**
 * What stands right before a date and makes it a due date.
 * - `due`: `due 2021-03-29`, `Due date: …`, `[due:: …]`, `📅 …`, `(@ …)`, and `[Jan 5] …` at the start of an action;
 * - `by`: `by 2021-03-29`;
 * - `before`: `before 2021-03-29`, `until …`.
 */
export interface DueLabel {
  readonly kind: 'due' | 'by' | 'before';
  readonly start: number;
}

export function dueLabelBefore(text: string, date: Span): DueLabel | undefined {
  if (date.start === 1 && text.startsWith('[') && text.charAt(date.end) === ']') return { kind: 'due', start: 1 };
  // Most dates stand behind something else.
  if (!endsLikeLabel.test(text.slice(Math.max(0, date.start - 5), date.start))) return undefined;
  for (const [kind, pattern] of labels) {
    const start = startOf(text, date.start, pattern);
    if (start !== undefined) return { kind, start };
  }
  return undefined;
}

/** The date with the day of the week that is written before it: `Friday, 29 March`. */
export function withWeekday(text: string, date: Span): Span {
  return { start: startOf(text, date.start, weekdayBefore) ?? date.start, end: date.end };
}

/** The date with its label and the brackets that hold nothing else: `(due 2021-03-29)`. */
export function withSurroundings(text: string, date: Span): Span {
  const start = dueLabelBefore(text, date)?.start ?? withWeekday(text, date).start;
  let span: Span = { start, end: date.end };
  for (let outer = bracketsAround(text, span); outer; outer = bracketsAround(text, span)) span = outer;
  if (span.start < start) return span;
  return withSeparators(text, span);
}

export function isInBrackets(text: string, span: Span): boolean {
  return bracketsAround(text, span) !== undefined;
}

const gap = '\\s{0,3}';
const alone = '(?<![\\p{L}\\p{N}_])';
const weekday = `(?:${weekdayPattern}\\.?,?\\s{1,3})?`;
// `by the end of Friday, 29 March`, `due at noon on 29 March`.
const between = `(?:(?:at\\s)?(?:eod|cob|noon|midnight|close of business|(?:the\\s)?end of(?:\\s(?:the\\s)?day)?)(?:\\son)?,?\\s)?(?:on\\s)?(?:the\\s)?${weekday}`;

const labels: readonly (readonly [DueLabel['kind'], RegExp])[] = [
  [
    'due',
    new RegExp(
      `(?:${alone}(?:due|deadline)(?:\\s{1,3}(?:date|by|on|before|until|is)){0,2}${gap}:{0,2}${gap}|${alone}@${gap}|📅\\uFE0F?${gap})${between}$`,
      'iu',
    ),
  ],
  ['by', new RegExp(`${alone}by\\s{1,3}${between}$`, 'iu')],
  ['before', new RegExp(`${alone}(?:before|until|till)\\s{1,3}${between}$`, 'iu')],
];
const endsLikeLabel = /[\p{L}:@.,📅\uFE0F]\s{0,3}$/u;
const weekdayBefore = new RegExp(`${alone}${weekdayPattern}\\.?,?\\s{1,3}$`, 'iu');
const longestLabel = 80;

/** Where the words begin that the pattern finds right before the offset. */
function startOf(text: string, offset: number, pattern: RegExp): number | undefined {
  const from = Math.max(0, offset - longestLabel);
  const match = pattern.exec(text.slice(from, offset));
  // At the cut the first word may be half a word.
  return match && (match.index > 0 || from === 0) ? from + match.index : undefined;
}

const closing: ReadonlyMap<string, string> = new Map([
  ['(', ')'],
  ['[', ']'],
  ['<', '>'],
]);

/** The span with the brackets that stand around it and hold nothing else. */
function bracketsAround(text: string, { start, end }: Span): Span | undefined {
  const before = /[([<]\s{0,2}$/.exec(text.slice(Math.max(0, start - 3), start));
  const after = /^\s{0,2}[)\]>]/.exec(text.slice(end, end + 3));
  if (!before || !after || closing.get(before[0].charAt(0)) !== after[0].trim()) return undefined;
  return { start: start - before[0].length, end: end + after[0].length };
}

const onPerson = new RegExp(`\\[on ${namesInRow(8)}$`, 'u');

/** In brackets that hold more, also what sets the date off: `(Ana, due 2021-03-29)`, `(due 2021-03-29, Ana)`, `[on Ana - due 2021-03-29]`. */
function withSeparators(text: string, { start, end }: Span): Span {
  const before = /\s{0,3}(?:[,;]|\s[-–—]{1,2})\s{0,3}$/.exec(text.slice(Math.max(0, start - 8), start));
  if (before && /^\s{0,2}[)\]]/.test(text.slice(end, end + 3))) {
    const from = start - before[0].length;
    // The owner takes the opening bracket.
    const isOnPerson = onPerson.test(text.slice(Math.max(0, from - longestOwners), from)) && text.charAt(end) === ']';
    return { start: from, end: isOnPerson ? end + 1 : end };
  }
  const after = /^\s{0,3}(?:[,;]|\s[-–—]{1,2})\s{0,3}/.exec(text.slice(end, end + 8));
  if (after && /[([]\s{0,2}$/.test(text.slice(Math.max(0, start - 3), start)))
    return { start, end: end + after[0].length };
  return { start, end };
}

const longestOwners = 200;
