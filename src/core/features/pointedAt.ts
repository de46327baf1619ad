import type { Minutebook } from '../index/minutebook';
import { ownersOf } from '../index/owners';
import type { Action, Decision, DueDate, LocatedReference, Meeting } from '../model';
import { namesInLine } from '../parse/namesInLine';
import { rangeOf } from '../parse/prose';
import { contains, rangeInLine, type Position, type Range } from '../text';

/** What stands at a place in minutes, and exactly where. */
export type Pointed =
  | PointedPerson
  | { readonly kind: 'due'; readonly range: Range; readonly due: DueDate; readonly action: Action }
  | { readonly kind: 'reference'; readonly range: Range; readonly reference: LocatedReference }
  /** Its mark or keyword, or its text, where nothing else stands. */
  | { readonly kind: 'action'; readonly range: Range; readonly action: Action; readonly part: 'mark' | 'text' }
  | { readonly kind: 'decision'; readonly range: Range; readonly decision: Decision };

export interface PointedPerson {
  readonly kind: 'person';
  readonly range: Range;
  /** Of an action there. */
  readonly isOwner: boolean;
  /** The full name, where somebody is known by what is written. */
  readonly name: string;
  readonly written: string;
  readonly isKnown: boolean;
  /** Whether only initials that nobody has written down tell who it is. */
  readonly isDerived: boolean;
}

/** Undefined where there is nothing of which we know. `lineText` is the position's line. */
export function pointedAt(
  book: Minutebook,
  meeting: Meeting,
  lineText: string,
  position: Position,
): Pointed | undefined {
  const reference = meeting.references.find(({ range }) => contains(range, position));
  if (reference) return { kind: 'reference', range: reference.range, reference };
  const actions = meeting.actions.filter((action) => mayHold(action, position.line));
  for (const action of actions) {
    const { due } = action;
    if (due && contains(due.range, position)) return { kind: 'due', range: due.range, due, action };
    const mark = markOf(action, lineText);
    if (contains(mark, position)) return { kind: 'action', range: mark, action, part: 'mark' };
  }
  return personAt(book, meeting, { actions, lineText, position }) ?? textAt(meeting, actions, position);
}

function mayHold({ range, due, cells }: Action, line: number): boolean {
  const lines = [range, due?.range, cells?.assignee].flatMap((part) => part ?? []);
  return lines.some(({ start, end }) => start.line <= line && line <= end.line);
}

const longestBullet = 20;
const bullet = /(?:[-*+•◦▪]|\d{1,9}[.)])\s*$/;

/** A list item without mark and keyword has its bullet for one. */
function markOf({ mark, form }: Action, lineText: string): Range {
  const { line, character } = mark.start;
  if (form !== 'listed') return mark;
  const found = bullet.exec(lineText.slice(Math.max(0, character - longestBullet), character))?.[0] ?? '';
  return rangeInLine(line, character - found.length, character - found.length + found.trimEnd().length);
}

interface Place {
  readonly actions: readonly Action[];
  readonly lineText: string;
  readonly position: Position;
}

function personAt(book: Minutebook, meeting: Meeting, place: Place): PointedPerson | undefined {
  return ownerAt(book, meeting, place) ?? mentionAt(book, meeting, place) ?? namedAt(book, meeting, place);
}

/** Who owns one of the actions here, also somebody whom nobody knows. */
function ownerAt(book: Minutebook, meeting: Meeting, { actions, position }: Place): PointedPerson | undefined {
  for (const action of actions) {
    for (const { name, span } of ownersOf(book, meeting, action).places) {
      const range = rangeOf(action.prose, span);
      if (!contains(range, position)) continue;
      const written = action.prose.text.slice(span.start, span.end);
      const match = book.identifyPerson(written, meeting);
      return {
        kind: 'person',
        range,
        written,
        name,
        isOwner: true,
        isKnown: match !== undefined,
        isDerived: match?.isDerived ?? false,
      };
    }
  }
  return undefined;
}

/** Somebody in a list or a column of people. */
function mentionAt(book: Minutebook, meeting: Meeting, { lineText, position }: Place): PointedPerson | undefined {
  for (const mention of meeting.mentions) {
    const range = rangeInLine(mention.line, mention.start, mention.end);
    if (!contains(range, position)) continue;
    const name = book.findPerson(mention.name, meeting) ?? mention.name;
    const written = lineText.slice(mention.start, mention.end);
    return { kind: 'person', range, written, name, isOwner: false, isKnown: true, isDerived: false };
  }
  return undefined;
}

/** Somebody whom a sentence names: in `Ana will write to KTL` these are `Ana` and `KTL`. Not in code, and not in addresses. */
function namedAt(book: Minutebook, meeting: Meeting, { lineText, position }: Place): PointedPerson | undefined {
  const from = Math.max(0, position.character - nearby);
  const column = position.character - from;
  const near = withoutCode(lineText.slice(from, position.character + nearby));
  const find = (name: string): string | undefined => book.findPerson(name, meeting);
  const found = namesInLine(near, find, mayBeginName).find(({ start, end }) => start <= column && column <= end);
  if (!found) return undefined;
  const written = near.slice(found.start, found.end);
  const isDerived = book.identifyPerson(written, meeting)?.isDerived ?? false;
  const range = rangeInLine(position.line, from + found.start, from + found.end);
  return { kind: 'person', range, written, name: found.name, isOwner: false, isKnown: true, isDerived };
}

function mayBeginName(word: string): boolean {
  return /^[\p{Lu}\p{Lo}@]/u.test(word) && !sentenceWords.has(word);
}

/** So much of a line around a place is looked at, which keeps long lines quick. */
const nearby = 1000;
/** Words that begin sentences, and may be names as well. */
const sentenceWords = new Set(['Will', 'May', 'Mark', 'Can']);

/** Code and addresses blanked, so that columns stay true. */
function withoutCode(text: string): string {
  return text.replace(/(`+)[^`]+\1|\]\([^()\s]*\)|https?:\/\/\S+/g, (found) => ' '.repeat(found.length));
}

function textAt(meeting: Meeting, actions: readonly Action[], position: Position): Pointed | undefined {
  const decision = meeting.decisions.find(({ range }) => contains(range, position));
  if (decision) return { kind: 'decision', range: decision.range, decision };
  const action = actions.find(({ range }) => contains(range, position));
  return action && { kind: 'action', range: action.range, action, part: 'text' };
}
