import { isOverdue, type CivilDate } from '../dates';
import type { TrackedAction } from '../index/occurrences';
import type { ActionView } from '../index/queries';
import type { Status } from '../model';
import { ActionReferences } from './actionReferences';
import { meetingNameRecord, placeRecord, type FileNaming, type MeetingNameRecord, type PlaceRecord } from './places';

/** An action as plain data: what `minutebook actions --format json` promises. */
export interface ActionRecord {
  readonly id: string;
  readonly text: string;
  readonly status: Status;
  readonly owners: readonly string[];
  readonly due: CivilDate | null;
  /** Open, and due before today. */
  readonly overdue: boolean;
  /** The keys in its text, in their order. */
  readonly references: readonly string[];
  readonly meeting: MeetingNameRecord;
  /** Its own meeting's first. */
  readonly occurrences: readonly OccurrenceRecord[];
}

export interface OccurrenceRecord extends PlaceRecord {
  readonly status: Status;
}

/** What the records need beside the actions. */
export interface RecordContext {
  readonly ids: ReadonlyMap<TrackedAction, string>;
  readonly today: CivilDate;
  readonly nameOf: FileNaming;
}

export function actionRecords(
  actions: readonly TrackedAction[],
  { ids, today, nameOf }: RecordContext,
): readonly ActionRecord[] {
  const references = new ActionReferences();
  return actions.map((action) => ({
    id: ids.get(action) ?? '',
    text: action.text,
    status: action.status,
    owners: action.owners,
    due: action.due ?? null,
    overdue: isLate(action, today),
    references: references.of(action).map(({ identity }) => identity),
    meeting: meetingNameRecord(action.meeting, action.action.mark.start.line, nameOf),
    occurrences: action.occurrences.map((occurrence) => ({
      ...placeRecord(nameOf(occurrence.meeting.file), occurrence.action.mark.start),
      status: occurrence.status,
    })),
  }));
}

/** Open, and due before today. */
export function isLate({ status, due }: ActionView, today: CivilDate): boolean {
  return status === 'open' && due !== undefined && isOverdue(due, today);
}
