import type { Action, ActionPlace, FileName, Meeting } from '../model';
import { parseMeeting } from '../parse/parseMeeting';
import { withoutMark } from '../parse/mark';

export type Located =
  | { readonly kind: 'found'; readonly action: Action }
  | { readonly kind: 'gone' }
  /** Several lines read the same, and none stands where the action stood. */
  | { readonly kind: 'several' };

/**
 * Finds an action again in a text that may have changed since its place was noted: the same line with the same text;
 * else the only line with that text. A changed mark is no other text. Never guesses.
 */
export function locate(file: FileName, text: string, place: ActionPlace): Located {
  return locateIn(parseMeeting(file, text), place);
}

/** The same in minutes that have been read. */
export function locateIn({ actions }: Meeting, place: ActionPlace): Located {
  const wanted = withoutMark(place.lineText);
  const alike = actions.filter((action) => withoutMark(action.place.lineText) === wanted);
  const [only, ...others] = alike;
  if (!only || (others.length === 0 && place.alike > 1)) return { kind: 'gone' };
  const same = others.length === 0 ? only : alike.find((action) => isSamePlace(action.place, place, isOneLine(alike)));
  return same ? { kind: 'found', action: same } : { kind: 'several' };
}

/** Several actions of one line have its whole text in common. */
function isOneLine(actions: readonly Action[]): boolean {
  return new Set(actions.map(({ place }) => place.line)).size === 1;
}

// Among equal lines the number of the line is not enough: a line that was added or deleted above them moves each to its
// neighbour's place.
function isSamePlace(a: ActionPlace, b: ActionPlace, isOnlyLine: boolean): boolean {
  const isSameLine = isOnlyLine || a.line === b.line;
  return isSameLine && a.ordinal === b.ordinal && a.alike === b.alike && a.section.join('\n') === b.section.join('\n');
}
