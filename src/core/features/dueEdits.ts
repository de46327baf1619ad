import type { CivilDate } from '../dates';
import { actionView } from '../index/actionView';
import { ownersOf } from '../index/owners';
import type { PersonFinder } from '../index/people';
import type { Problem, Span } from '../model';
import { findDates } from '../parse/dateText';
import { weekdayPattern } from '../parse/dateWords';
import { shiftedSpan } from '../parse/prose';
import { occasionAt } from '../parse/sittings';
import { rangeInLine, type Range, type TextEdit } from '../text';
import { editAction, type FoundAction, type Proposal } from './actionEdit';
import { writeInCell } from './cellEdits';
import { dateLike, weekdayLike } from './dateLike';
import type { EditAnswer, SeenAction } from './edits';
import { withGap } from './gaps';
import { cutFromProse, endsOfText, insertion, replaceInProse, startsOfText, textAt } from './proseEdits';

/**
 * Gives an action another due date, in the form that its date has: `29 Mar 2021` becomes `5 Apr 2021`. Where there is none,
 * ` (due 2021-04-05)` is written at the end. Undefined takes the date away with its label, and nothing else.
 * @param people tells whom names mean, since owners may stand beside the date
 */
export function setDue(seen: SeenAction, date: CivilDate | undefined, people: PersonFinder): EditAnswer {
  return editAction(seen, {
    propose: (found) => {
      if (found.action.due?.date === date) return [{ edits: [] }];
      if (found.meeting.isApproved) return 'approved';
      return date === undefined ? removals(found, people) : writings(found, date);
    },
    isAsWanted: ({ action, meeting }, { action: changed }, { takesWords }) => {
      const before = actionView(people, meeting, action);
      const after = actionView(people, meeting, changed);
      return (
        before !== undefined &&
        after !== undefined &&
        after.due === date &&
        after.status === before.status &&
        after.owners.join('\n') === before.owners.join('\n') &&
        (after.text === before.text || takesWords === true)
      );
    },
  });
}

function* writings(found: FoundAction, date: CivilDate): Iterable<Proposal> {
  const { action, lines } = found;
  const cell = action.cells?.due;
  if (action.due) yield* inFormFound(found, action.due.range, date);
  if (cell) yield { edits: writeInCell(lines, cell, date) };
  const words = wordsForDate(found);
  if (words) yield { edits: [{ range: words.range, newText: dateForWords(words, date) }], takesWords: true };
  for (const place of endsOfText(found)) yield { edits: [insertion(place, ` (due ${date})`)] };
  // A name at the end would become an owner beside the date: `Call Ana (due 2021-04-05)`.
  for (const place of startsOfText(found)) yield { edits: [insertion(place, `(due ${date}) `)] };
}

function* inFormFound(found: FoundAction, range: Range, date: CivilDate): Iterable<Proposal> {
  const { action, lines } = found;
  const { prose, due, cells } = action;
  const inText = spanInText(found);
  const written = inText ? prose.text.slice(inText.start, inText.end) : textAt(lines, range);
  for (const newText of due ? dateLike(written, due.date, date) : []) {
    const text = inText ? [...replaceInProse(prose, inText, newText), ...besideDate(found, inText, date)] : [];
    if (!cells?.due) yield { edits: text };
    else
      for (const inCell of dateLike(textAt(lines, range), due?.date ?? date, date))
        yield { edits: [...text, { range, newText: inCell }] };
  }
}

/** Where the due date stands in the action's own text; a report may have it in a cell of its own, and once more in the text. */
function spanInText({ action, meeting }: FoundAction): Span | undefined {
  const { due, prose, place } = action;
  if (!due) return undefined;
  const text = prose.text.slice(due.span.start, due.span.end);
  const dates = findDates(text, occasionAt(meeting, place.line).date);
  const span = dates.find(({ date }) => date === due.date)?.span;
  return span && shiftedSpan(span, due.span.start);
}

const weekdayBefore = new RegExp(`(?<![\\p{L}\\p{N}_])(${weekdayPattern})\\.?,?\\s{1,3}$`, 'iu');
const longestWeekday = 16;
const timeBefore = /<time\b[^<>]*?\bdatetime="(\d{4}-\d{2}-\d{2})"[^<>]*>$/i;

/** What says the same date once more: in `Monday, 29 March` the weekday, in a wiki's HTML the element around it. */
function besideDate({ action: { prose, due }, lines }: FoundAction, span: Span, date: CivilDate): readonly TextEdit[] {
  const before = prose.text.slice(Math.max(0, span.start - longestWeekday), span.start);
  const weekday = weekdayBefore.exec(before)?.[1];
  const start = span.start - (weekdayBefore.exec(before)?.[0].length ?? 0);
  const edits = weekday
    ? replaceInProse(prose, { start, end: start + weekday.length }, weekdayLike(weekday, date))
    : [];
  if (!due) return edits;
  const { line, character } = due.range.start;
  const tag = timeBefore.exec((lines[line] ?? '').slice(0, character));
  if (tag?.[1] !== due.date) return edits;
  const from = tag.index + tag[0].indexOf(due.date);
  return [...edits, { range: rangeInLine(line, from, from + due.date.length), newText: date }];
}

/** What stands there in place of a date: words, or a date that does not exist or has two readings. */
function wordsForDate({ action, meeting }: FoundAction): Problem | undefined {
  if (action.due) return undefined;
  const codes: readonly Problem['code'][] = ['invalid-date', 'ambiguous-date', 'vague-date'];
  return meeting.problems.find(({ code, range }) => codes.includes(code) && isInside(range, action.range));
}

function isInside({ start, end }: Range, { start: from, end: to }: Range): boolean {
  return (
    start.line === end.line &&
    (start.line > from.line || (start.line === from.line && start.character >= from.character)) &&
    (end.line < to.line || (end.line === to.line && end.character <= to.character))
  );
}

/** For `by next Friday` this is the date, for `next Friday` it is `by` and the date. */
function dateForWords({ readings: [reading] = [] }: Problem, date: CivilDate): string {
  return reading ? reading.newText.replace(reading.date, date) : date;
}

function* removals(found: FoundAction, people: PersonFinder): Iterable<Proposal> {
  const { action, meeting, lines } = found;
  const { prose, body, due, cells } = action;
  if (!due) return;
  const inCell = cells?.due ? writeInCell(lines, due.range, '') : [];
  const isInText = due.span.end > due.span.start;
  const inBrackets = withoutClosing(prose.text, due.span);
  if (!isInText) yield { edits: inCell };
  else
    for (const span of [withGap(prose.text, body, inBrackets), inBrackets])
      for (const edits of cutFromProse(found, prose, span)) yield { edits: [...edits, ...inCell] };
  // Names beside the date are owners by that: `Send it Ana Li 29 Mar 2021`.
  const { spans, names } = ownersOf(people, meeting, action);
  const [first] = spans;
  if (!first || names.length === 0 || !isInText) return;
  const both = { start: Math.min(first.start, due.span.start), end: Math.max(first.end, due.span.end) };
  for (const place of startsOfText(found))
    for (const edits of cutFromProse(found, prose, withGap(prose.text, body, both)))
      yield { edits: [insertion(place, `${names.join(', ')}: `), ...edits] };
}

/** Of `[on Ana - due 2021-03-29]` the bracket stays with the owner. */
function withoutClosing(text: string, { start, end }: Span): Span {
  const closesOther = /[)\]]$/.test(text.slice(start, end)) && !/[([]/.test(text.slice(start, end));
  return { start, end: closesOther ? end - 1 : end };
}
