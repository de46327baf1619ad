import { endOfWeek, isOverdue, type CivilDate } from '../dates';
import type { Meeting } from '../model';
import type { ActionView } from './actionView';
import type { Minutebook } from './minutebook';

export type { ActionView } from './actionView';

/** All actions of all minutes, by file and line. */
export function allActions(book: Minutebook): readonly ActionView[] {
  return book.actions.all();
}

/** The actions of a meeting without what only looks like one. */
export function shownActions(book: Minutebook, meeting: Meeting): readonly ActionView[] {
  return book.actions.shown(meeting);
}

export type DueGroup = 'overdue' | 'today' | 'thisWeek' | 'later' | 'noDate';

/** The groups of the tree, in their order. */
export const dueGroups: readonly DueGroup[] = ['overdue', 'today', 'thisWeek', 'later', 'noDate'];

/** `thisWeek` reaches to its Sunday. */
export function dueGroupOf(due: CivilDate | undefined, today: CivilDate): DueGroup {
  if (due === undefined) return 'noDate';
  if (isOverdue(due, today)) return 'overdue';
  if (due === today) return 'today';
  return due <= endOfWeek(today) ? 'thisWeek' : 'later';
}
