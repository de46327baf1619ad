import type { CivilDate } from '../dates';
import type { DueDate, Problem, Prose, Span } from '../model';
import { findDates, type DateText } from './dateText';
import { dueLabelBefore, isInBrackets, withSurroundings, withWeekday, type DueLabel } from './dueLabel';
import { problemOfDate, problemOfWords } from './dueProblems';
import { blanked, rangeOf } from './prose';
import { updateNotes } from './updateNotes';
import { findVagueDate } from './vagueDate';

export interface DueReading {
  readonly due: DueDate | undefined;
  readonly problems: readonly Problem[];
}

/**
 * The due date of an action, in this order: a labelled date; the last date as a wiki writes it (`29 Mar 2021`) outside of update notes;
 * a date at the end, in parentheses or after `by`, `before`, `until` that is not before the meeting. Words for dates are problems only.
 */
export function readDueDate(prose: Prose, meeting: CivilDate | undefined): DueReading {
  const visible = blanked(prose.text, [...prose.code, ...prose.links, ...struckParts(prose)]);
  const all = findDates(visible, meeting);
  const notes = updateNotes(prose, visible, all);
  const text = blanked(visible, notes);
  const dates = all
    .filter((date) => !isElsewhere(visible, date))
    .map((date) => ({
      ...date,
      label: dueLabelBefore(visible, date.span)?.kind,
      isInNote: text.charAt(date.span.start) === hidden,
    }));
  const chosen = chooseDate(dates, { text, end: endOfContent(text, notes), meeting });
  const problem = chosen && problemOfDate(prose, chosen);
  if (chosen?.date !== undefined && !problem) {
    const { date, span } = chosen;
    const place = { range: rangeOf(prose, span), span: withSurroundings(visible, span) };
    return { due: { date, ...place, ...reasonOf(visible, chosen) }, problems: [] };
  }
  if (problem) return { due: undefined, problems: [problem] };
  const vague = findVagueDate(text, meeting);
  return { due: undefined, problems: vague ? [problemOfWords(prose, vague)] : [] };
}

interface Candidate extends DateText {
  readonly label: DueLabel['kind'] | undefined;
  readonly isInNote: boolean;
}

interface Context {
  /** Without what is hidden. */
  readonly text: string;
  /** Where the text ends but for punctuation and what only accompanies it. */
  readonly end: number;
  readonly meeting: CivilDate | undefined;
}

function chooseDate(dates: readonly Candidate[], { text, end, meeting }: Context): Candidate | undefined {
  const outside = dates.filter(({ isInNote }) => !isInNote);
  const written = outside.filter(hasYearOrName);
  const stands = (date: Candidate): boolean => date.span.end >= end || isMarked(text, date);
  return (
    written.find(isLabelled) ??
    // The canonical form stands at the end of everything, so also behind a note.
    dates.find((date) => date.label === 'due' && hasYearOrName(date)) ??
    written.findLast(({ form }) => form === 'day-month-year') ??
    written.findLast((date) => stands(date) && !isBefore(date, meeting)) ??
    outside.find(
      (date) => !hasYearOrName(date) && (date.label !== undefined || (date.date !== undefined && stands(date))),
    )
  );
}

/** Why it is this date, for the reader. */
function reasonOf(text: string, { form, span, label }: Candidate): Pick<DueDate, 'rule' | 'label' | 'hasYear'> {
  const hasYear = form !== 'day-month' && form !== 'numeric-day';
  const start = label === undefined ? span.start : (dueLabelBefore(text, span)?.start ?? span.start);
  const words = text.slice(start, span.start).replace(/[\s:,]+$/, '');
  if (words !== '') return { rule: 'label', label: words, hasYear };
  if (label === undefined && form === 'day-month-year') return { rule: 'wiki', label: undefined, hasYear };
  return { rule: isInBrackets(text, withWeekday(text, span)) ? 'brackets' : 'end', label: undefined, hasYear };
}

/** `5/22` may be anything, and `3/4` without a label is most likely a fraction. */
function hasYearOrName({ form }: DateText): boolean {
  return form !== 'numeric-day';
}

/** What `blanked` writes. */
const hidden = '`';

/** Struck-out text that leaves other text: a date in it has been given up. */
function struckParts({ struck, text }: Prose): readonly Span[] {
  return struck.filter(({ start, end }) => start > 0 || end < text.length);
}

// `[created:: 2021-02-23]`, `✅ 2021-02-23`, `(from 2021-02-23)`, `since 2021-02-23`.
const otherField = /(?:(?<!due|deadline)::|[✅❌➕🛫⏳]\uFE0F?|\(from)\s{0,3}$/iu;
const otherTime = /(?<![\p{L}\p{N}])(?:from|since|after)\s{1,3}$/iu;
const urlBefore = /https?:\/\/[^\s<>]*$/iu;
const longestUrl = 300;

/** Where a date says something else: what the action comes from, when it was begun or done, a part of an address. */
function isElsewhere(text: string, { form, span }: DateText): boolean {
  const before = text.slice(Math.max(0, span.start - longestUrl), span.start);
  const near = before.slice(-16);
  return otherField.test(near) || (form !== 'day-month-year' && (otherTime.test(near) || urlBefore.test(before)));
}

/** `by` makes a due date of full dates; without a year, or as `Mar 29, 2021`, it must not be before the meeting. */
function isLabelled({ form, label }: Candidate): boolean {
  return label === 'due' || (label === 'by' && form !== 'month-day-year' && form !== 'day-month');
}

/** In parentheses, or after `by`, `before`, `until`. */
function isMarked(text: string, { span, label }: Candidate): boolean {
  const { start, end } = withWeekday(text, span);
  return (
    label !== undefined || (isInBrackets(text, { start, end }) && /\(\s{0,2}$/.test(text.slice(0, start).slice(-3)))
  );
}

function isBefore({ readings }: DateText, meeting: CivilDate | undefined): boolean {
  return meeting !== undefined && readings.length > 0 && readings.every((date) => date < meeting);
}

// An id, what the action comes from, a handle.
const trail = /(?:\^[\p{L}\p{N}-]{1,60}|\(from `{1,200}\)|[-–—(]?\s?@[\p{L}\p{N}._-]{1,60})$/iu;
const longestTrail = 300;
const mostTrails = 20;

function endOfContent(text: string, notes: readonly Span[]): number {
  let end = text.length;
  for (let count = 0; count < mostTrails; count++) {
    const from = Math.max(0, end - longestTrail);
    const match = trail.exec(text.slice(from, end)) ?? /[\s.!)\]]{1,300}$/.exec(text.slice(from, end));
    const note = match ? undefined : notes.find((span) => span.start < end && span.end >= end);
    if (!match && !note) break;
    end = note?.start ?? from + (match?.index ?? 0);
  }
  return end;
}
