import type { Minutebook } from '../index/minutebook';
import { trackedActions, type TrackedAction } from '../index/occurrences';
import type { Meeting } from '../model';
import { occasionAt } from '../parse/sittings';
import { rangeInLine, type Range } from '../text';
import { compareDates } from './places';

/** An action, a decision or a meeting of any minutes, wherever it stands. */
export interface MinutesSymbol {
  readonly kind: 'action' | 'decision' | 'meeting' | 'sitting';
  readonly name: string;
  /** Series and date of its meeting: `leadership 2026-03-11`. */
  readonly container: string;
  /** An action that is no longer open. */
  readonly isClosed: boolean;
  /** The key of its file. */
  readonly file: string;
  readonly range: Range;
}

/** What a query finds, by the rules of VS Code's own search; not more than `limit`. Each action stands at its own meeting. */
export function findSymbols(book: Minutebook, query: string, limit: number): readonly MinutesSymbol[] {
  const found: MinutesSymbol[] = [];
  for (const symbol of symbolsWith(book, matcher(query))) {
    if (found.length >= limit) break;
    found.push(symbol);
  }
  return found;
}

type IsWanted = (name: string, container: () => string) => boolean;

/** Open actions by due date, meetings and decisions, the newest first, then all other actions. */
function* symbolsWith(book: Minutebook, isWanted: IsWanted): Iterable<MinutesSymbol> {
  const isNamed = (action: TrackedAction): boolean =>
    isWanted(nameOf(action), () => containerAt(action.meeting, action.action.range.start.line));
  const isFound = ({ name, container }: MinutesSymbol): boolean => isWanted(name, () => container);
  const actions = trackedActions(book).filter(isNamed);
  const open = actions.filter(({ status }) => status === 'open').sort((a, b) => compareDates(a.due, b.due));
  for (const action of open) yield actionSymbol(action);
  const meetings = [...book.meetings()].sort((a, b) => -compareDates(a.date, b.date));
  for (const meeting of meetings) yield* meetingSymbols(meeting).filter(isFound);
  for (const meeting of meetings) yield* decisionSymbols(meeting).filter(isFound);
  for (const action of actions) if (action.status !== 'open') yield actionSymbol(action);
}

function actionSymbol(found: TrackedAction): MinutesSymbol {
  const { status, meeting, action } = found;
  return { kind: 'action', name: nameOf(found), isClosed: status !== 'open', ...placed(meeting, action.range) };
}

function nameOf({ text, owners }: TrackedAction): string {
  return owners.length === 0 ? text : `${owners.join(', ')}: ${text}`;
}

function meetingSymbols(meeting: Meeting): readonly MinutesSymbol[] {
  const symbol = (kind: 'meeting' | 'sitting', name: string, line: number): MinutesSymbol => ({
    ...{ kind, name, isClosed: false },
    ...placed(meeting, rangeInLine(line, 0, 0)),
  });
  const sittings = meeting.sittings.map(({ title, line }) => symbol('sitting', title, line));
  return [symbol('meeting', meeting.title, 0), ...sittings];
}

function decisionSymbols(meeting: Meeting): readonly MinutesSymbol[] {
  return meeting.decisions.map(({ text, range }) => ({
    ...{ kind: 'decision', name: text, isClosed: false },
    ...placed(meeting, range),
  }));
}

function placed(meeting: Meeting, range: Range): Pick<MinutesSymbol, 'container' | 'file' | 'range'> {
  return { container: containerAt(meeting, range.start.line), file: meeting.file.key, range };
}

function containerAt(meeting: Meeting, line: number): string {
  return [meeting.series, occasionAt(meeting, line).date ?? ''].filter((part) => part !== '').join(' ');
}

/**
 * VS Code filters what it is given: the letters must stand in the name in their order, or those of the first word in the name and
 * those of the other words in the container. To find less would hide something, to find more would fill the limit in vain.
 */
function matcher(query: string): IsWanted {
  const words = query.replace(/["*]/g, '').toLowerCase().split(/\s+/);
  const [first = '', ...others] = words.filter((word) => word !== '');
  const rest = others.join('');
  return (name, container) => {
    const lowerName = name.toLowerCase();
    if (hasInOrder(lowerName, first + rest)) return true;
    return rest !== '' && hasInOrder(lowerName, first) && hasInOrder(container().toLowerCase(), rest);
  };
}

function hasInOrder(text: string, letters: string): boolean {
  let at = 0;
  for (const letter of letters) {
    at = text.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
