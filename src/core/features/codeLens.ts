import type { CivilDate } from '../dates';
import type { Minutebook } from '../index/minutebook';
import { openActions, type TrackedAction } from '../index/occurrences';
import type { Meeting } from '../model';
import { isLate } from './actionRecords';
import { neighboursOf, type Neighbours } from './neighbours';

/** What stands above minutes. */
export interface MeetingLens extends Neighbours {
  /** The open actions of this meeting; copies of other meetings' actions are not among them. */
  readonly open: readonly TrackedAction[];
  /** Those of them that are overdue. */
  readonly overdue: readonly TrackedAction[];
}

export function meetingLens(book: Minutebook, meeting: Meeting, today: CivilDate): MeetingLens {
  const open = openActions(book).filter((action) => action.meeting === meeting);
  return { open, overdue: open.filter((action) => isLate(action, today)), ...neighboursOf(book, meeting) };
}
