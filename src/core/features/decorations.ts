import { daysBetween, type CivilDate } from '../dates';
import type { Minutebook } from '../index/minutebook';
import { trackedActionOf } from '../index/occurrences';
import { shownActions, type ActionView } from '../index/queries';
import type { Meeting } from '../model';
import type { Range } from '../text';

/** The due date of an open action that is before today, today or soon; or the text of an action that is no longer open. */
export interface Decoration {
  readonly kind: DecorationKind;
  readonly range: Range;
  /** From today to the due date: -12 for what is 12 days late. */
  readonly days: number | undefined;
}

export type DecorationKind = 'overdue' | 'today' | 'soon' | 'closed';

export interface DecorationQuestion {
  readonly today: CivilDate;
  /** How many days after today are soon. */
  readonly dueSoonDays: number;
  /** Where to look: only at actions that stand there, at least in part. */
  readonly areas: readonly LineArea[];
}

/** Lines from the first to the last, both included. */
export interface LineArea {
  readonly first: number;
  readonly last: number;
}

export function decorationsIn(book: Minutebook, meeting: Meeting, question: DecorationQuestion): readonly Decoration[] {
  const { today, dueSoonDays, areas } = question;
  return shownActions(book, meeting).flatMap((view): readonly Decoration[] => {
    const { range, due } = view.action;
    if (!isIn(areas, range)) return [];
    if (!isOpen(book, view)) return [{ kind: 'closed', range, days: undefined }];
    const days = due && daysBetween(today, due.date);
    return due === undefined || days === undefined || days > dueSoonDays
      ? []
      : [{ kind: days < 0 ? 'overdue' : days === 0 ? 'today' : 'soon', range: due.range, days }];
  });
}

function isIn(areas: readonly LineArea[], { start, end }: Range): boolean {
  return areas.some(({ first, last }) => start.line <= last && end.line >= first);
}

/** A copy is as open as its own meeting says: what has been done since is no longer late in last month's report. */
function isOpen(book: Minutebook, { action, status }: ActionView): boolean {
  return status === 'open' && trackedActionOf(book, action)?.status === 'open';
}
