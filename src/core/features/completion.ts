import type { CivilDate } from '../dates';
import type { Minutebook } from '../index/minutebook';
import { comingMeeting } from '../index/nextMeeting';
import type { Meeting } from '../model';
import type { Position } from '../text';
import type { Completion, Completions } from './completionItems';
import { cursorText, type Lines } from './cursorText';
import { dateCompletions } from './dateCompletions';
import { frontMatterCompletions, keysWithValues } from './frontMatterCompletions';
import { endOfFrontMatter, frontMatterKeys, frontMatterPlace, type FrontMatterPlace } from './frontMatterPlace';
import { listCompletions, mentionCompletions, ownerCompletions } from './personCompletions';
import { referenceChoices } from './referenceChoices';
import { mayHoldPlace, typingPlace, type TypingPlace } from './typingPlace';

export interface CompletionRequest {
  readonly lines: Lines;
  readonly position: Position;
  /** What the text says, perhaps as it was a moment ago. */
  readonly meeting: Meeting;
  readonly today: CivilDate;
  /** The user asks for it, not what was typed last: then people and keys are shown also where nothing of them is typed yet. */
  readonly isInvoked: boolean;
}

/** Whether anything of ours can stand at the cursor, by a quick look that needs no meeting. */
export function mayComplete(lines: Lines, { line, character }: Position): boolean {
  return frontMatterKeys(lines, line) !== undefined || mayHoldPlace(lines.at(line).slice(0, character));
}

/** What may be meant at the cursor, from memory; undefined where nothing of ours can stand. Never throws. */
export function completionsAt(book: Minutebook, request: CompletionRequest): Completions | undefined {
  const { lines, position } = request;
  const keys = frontMatterKeys(lines, position.line);
  if (keys) return inFrontMatter(book, request, keys);
  const own = lines.at(position.line);
  const before = own.slice(0, position.character);
  if (!mayHoldPlace(before)) return undefined;
  const text = cursorText(lines, position, (endOfFrontMatter(lines) ?? -1) + 1);
  const place = text && typingPlace(before, text);
  if (!place || !before.endsWith(place.typed) || !isWanted(place, request.isInvoked)) return undefined;
  return answer(request, place.typed, itemsAt(book, place, request));
}

/** Nobody wants to see everyone as soon as a list item begins: the next Enter would take the first. */
function isWanted(place: TypingPlace, isInvoked: boolean): boolean {
  return isInvoked || place.typed !== '' || (place.kind === 'due' && place.label !== 'header');
}

function itemsAt(book: Minutebook, place: TypingPlace, request: CompletionRequest): readonly Completion[] {
  const { lines, position, meeting, today } = request;
  switch (place.kind) {
    case 'mention':
      return mentionCompletions(book, meeting, place.typed);
    case 'owner':
      return ownerCompletions(book, meeting, place, lines.at(position.line).slice(position.character));
    case 'person':
      return listCompletions(book, meeting, place.typed, place.list);
    case 'reference':
      return referenceChoices(book, place.typed, { meeting, position }).map((reference) => ({
        kind: 'reference',
        reference,
        newText: reference.key,
      }));
    case 'due': {
      const context = { today, nextMeeting: comingMeeting(book, meeting.series, today) };
      return dateCompletions(place.typed, context, place.label === 'missing' ? 'due ' : '');
    }
  }
}

function inFrontMatter(
  book: Minutebook,
  request: CompletionRequest,
  keys: ReadonlySet<string>,
): Completions | undefined {
  const { lines, position, meeting, today, isInvoked } = request;
  const place = frontMatterPlace(lines, position);
  if (!place || !(isInvoked || place.typed !== '' || showsValues(place))) return undefined;
  return answer(request, place.typed, frontMatterCompletions(place, { book, meeting, today, keys }));
}

function showsValues(place: FrontMatterPlace): boolean {
  return place.kind === 'value' && keysWithValues.includes(place.key);
}

const mostItems = 100;

/** More typing can mean other dates, and nobody any more. */
function answer({ position }: CompletionRequest, typed: string, items: readonly Completion[]): Completions | undefined {
  if (items.length === 0) return undefined;
  const isIncomplete = items.length > mostItems || items.some(({ kind }) => kind === 'date' || kind === 'person');
  return { start: position.character - typed.length, items: items.slice(0, mostItems), isIncomplete };
}
