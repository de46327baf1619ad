import { findDates } from '../parse/dateText';
import type { ActionView } from './actionView';
import type { Occurrence } from './occurrence';

/** One action, as its own meeting has it, with all places where it stands. */
export interface TrackedAction extends ActionView {
  /** Its own meeting's first, the others by date. */
  readonly occurrences: readonly ActionView[];
}

/** What occurrences of one action, the earliest first and reports last, say together. */
export function trackedAction(occurrences: readonly Occurrence[]): TrackedAction {
  const own = ownOf(occurrences);
  const others = occurrences.filter((occurrence) => occurrence !== own);
  // Made by `...own.view`, it would take three times the memory.
  const { action, meeting, text, owners, due, status } = own.view;
  return { action, meeting, text, owners, due, status, occurrences: [own, ...others].map(({ view }) => view) };
}

/** The meeting that a report names, else the earliest that is no report; among reports alone, the newest says how the action stands. */
function ownOf(occurrences: readonly Occurrence[]): Occurrence {
  const inMeetings = occurrences.filter(({ isRow }) => !isRow);
  const named = occurrences
    .map(({ view }) => view.action.reportedFrom)
    .find((text) => text !== undefined && text !== '');
  const day = named === undefined ? undefined : findDates(named, undefined)[0]?.date;
  const [first] = inMeetings;
  const own = inMeetings.find(({ date }) => day !== undefined && date === day) ?? first ?? occurrences.at(-1);
  if (!own) throw new RangeError('A group of occurrences is never empty.');
  return own;
}
