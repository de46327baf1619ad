import type { Prose, Span } from '../model';
import type { DateText } from './dateText';

/**
 * Notes on how an action went on: `Update 2022-02-09: …` to the end of the sentence, and emphasis that begins with `Update`.
 * Dates in them are no due dates. Linear in the text's length.
 */
export function updateNotes(prose: Prose, text: string, dates: readonly DateText[]): readonly Span[] {
  const emphasised = emphasisedNotes(prose, text);
  return [...emphasised, ...datedNotes(text, dates, emphasised)];
}

const word = /(?<![\p{L}\p{N}])updated?(?![\p{L}\p{N}])/giu;
// Between `Update` and the date, and between the date and the note.
const beforeDate = /^(?:\s(?:from|on|of|as of))?[\s,:([]{0,4}$/iu;
const afterDate = /^[)\]]?\s{0,2}(?::|[-–—]{1,2}(?=\s|$))/u;

/** @param emphasised those that end with their emphasis, in order */
function datedNotes(text: string, dates: readonly DateText[], emphasised: readonly Span[]): readonly Span[] {
  const notes: Span[] = [];
  let next = 0;
  let around = 0;
  for (const { index: start, 0: found } of text.matchAll(word)) {
    if (start < (notes.at(-1)?.end ?? 0)) continue;
    const end = start + found.length;
    while ((dates[next]?.span.start ?? text.length) < end) next++;
    while ((emphasised[around]?.end ?? text.length) <= start) around++;
    const date = dates[next]?.span;
    if (!date || !isHeader(text, end, date) || holdsNote(emphasised[around], start, date)) continue;
    notes.push({ start, end: endOfSentence(text, dates, next) });
  }
  return notes;
}

/** `Update 2022-02-09:`. */
function isHeader(text: string, end: number, date: Span): boolean {
  if (date.start > end + 12 || !beforeDate.test(text.slice(end, date.start))) return false;
  return afterDate.test(text.slice(date.end, date.end + 6));
}

/** Whether more is emphasised than the header: not in `*Update 2022-02-09:* it rained`. */
function holdsNote(emphasised: Span | undefined, start: number, date: Span): boolean {
  return emphasised !== undefined && emphasised.start <= start && emphasised.end > date.end + 2;
}

// A wiki export glues the next date to the full stop: `It rained.29 Mar 2021`.
const sentenceEnd = /[.!?](?:["'”’)\]]{0,3}(?=$|\s{1,3}[^\s\p{Ll}])|(?=\d{1,2}\s\p{L}{3,9}\s\d{4}))/gu;

/** The end of the sentence behind the date of that number; the full stop in `9 Feb. 2022` ends none. */
function endOfSentence(text: string, dates: readonly DateText[], number: number): number {
  let at = number;
  sentenceEnd.lastIndex = dates[at]?.span.end ?? text.length;
  for (let match = sentenceEnd.exec(text); match; match = sentenceEnd.exec(text)) {
    while ((dates[at]?.span.end ?? text.length) <= match.index) at++;
    if ((dates[at]?.span.start ?? text.length) > match.index) return match.index + match[0].length;
  }
  return text.length;
}

/** `*Update: it rained*`; an action that is written in italics as a whole, `*Update the plan*`, is none. */
function emphasisedNotes({ emphasis, strong }: Prose, text: string): readonly Span[] {
  return [
    ...emphasis.filter(
      (span) => beginsNote(text, span, marked) || (beginsNote(text, span, plain) && !startsText(text, span)),
    ),
    ...strong.filter((span) => beginsNote(text, span, marked)),
  ].sort((a, b) => a.start - b.start);
}

// `Update`, and `Update` with a date or a mark behind it.
const plain = /^[\s([]{0,3}updated?(?![\p{L}\p{N}])/iu;
const marked = /^[\s([]{0,3}updated?(?![\p{L}\p{N}])[\s([]{0,3}(?:\d|[:,–—-]|$)/iu;
const longestStart = 24;

function beginsNote(text: string, { start, end }: Span, pattern: RegExp): boolean {
  return pattern.test(text.slice(start, Math.min(end, start + longestStart)));
}

/** Nothing stands before it but an owner: `Ana: *Update the plan*`. */
function startsText(text: string, { start }: Span): boolean {
  return /(?:^|[:–—-])\s*$/u.test(text.slice(Math.max(0, start - 4), start));
}
