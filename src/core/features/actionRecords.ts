import { isOverdue, type CivilDate } from '../dates';
import type { TrackedAction } from '../index/occurrences';
import type { ActionView } from '../index/queries';
import type { LocatedReference, Meeting, Status } from '../model';
import type { Position, Range } from '../text';
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
  const references = new ReferencesByLine();
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

type Lines = ReadonlyMap<number, readonly LocatedReference[]>;

/** Looking through all references of a file for each of its actions would take the square of its length. */
class ReferencesByLine {
  private readonly byMeeting = new Map<Meeting, Lines>();

  /** The keys in the action's own text, each once. */
  keysIn({ meeting, action: { range } }: ActionView): readonly string[] {
    const lines = this.byMeeting.get(meeting) ?? byLine(meeting);
    this.byMeeting.set(meeting, lines);
    const keys = new Set<string>();
    for (let line = range.start.line; line <= range.end.line; line++)
      for (const reference of lines.get(line) ?? [])
        if (holds(range, reference.range.start)) keys.add(reference.identity);
    return [...keys];
  }
}

function byLine({ references }: Meeting): Lines {
  const lines = new Map<number, LocatedReference[]>();
  for (const reference of references) {
    const { line } = reference.range.start;
    const onLine = lines.get(line);
    if (onLine) onLine.push(reference);
    else lines.set(line, [reference]);
  }
  return lines;
}

function holds({ start, end }: Range, position: Position): boolean {
  return !isBefore(position, start) && isBefore(position, end);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
