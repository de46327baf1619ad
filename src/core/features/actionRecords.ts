import { isOverdue, type CivilDate } from '../dates';
import type { TrackedAction } from '../index/occurrences';
import type { ActionView } from '../index/queries';
import type { LocatedReference, Meeting, Status } from '../model';
import type { Position } from '../text';
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
  const references = new ReferencesInOrder();
  return actions.map((action) => ({
    id: ids.get(action) ?? '',
    text: action.text,
    status: action.status,
    owners: action.owners,
    due: action.due ?? null,
    overdue: isLate(action, today),
    references: references.keysIn(action),
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

/** Looking through all references of a file, or of a long line, for each of its actions would take the square of its length. */
class ReferencesInOrder {
  private readonly byMeeting = new Map<Meeting, readonly LocatedReference[]>();

  /** The keys in the action's own text, each once. */
  keysIn({ meeting, action: { range } }: ActionView): readonly string[] {
    const references = this.byMeeting.get(meeting) ?? inOrder(meeting);
    this.byMeeting.set(meeting, references);
    const keys = new Set<string>();
    for (let at = firstFrom(references, range.start); at < references.length; at++) {
      const reference = references[at];
      if (!reference || !isBefore(reference.range.start, range.end)) break;
      keys.add(reference.identity);
    }
    return [...keys];
  }
}

function inOrder({ references }: Meeting): readonly LocatedReference[] {
  return [...references].sort(({ range: { start: a } }, { range: { start: b } }) =>
    a.line === b.line ? a.character - b.character : a.line - b.line,
  );
}

/** The number of the first reference at or behind a position. */
function firstFrom(references: readonly LocatedReference[], position: Position): number {
  let [low, high] = [0, references.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const reference = references[middle];
    if (reference && isBefore(reference.range.start, position)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
