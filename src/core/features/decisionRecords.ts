import type { Meeting } from '../model';
import {
  compareDates,
  meetingNameRecord,
  placeRecord,
  type FileNaming,
  type MeetingNameRecord,
  type PlaceRecord,
} from './places';

/** A decision as plain data: what `minutebook decisions --format json` promises. */
export interface DecisionRecord extends PlaceRecord {
  readonly text: string;
  readonly meeting: MeetingNameRecord;
}

/** What the meetings decided, by date, those without one last; else by file and line. */
export function decisionRecords(meetings: readonly Meeting[], nameOf: FileNaming): readonly DecisionRecord[] {
  const records = meetings.flatMap((meeting) =>
    meeting.decisions.map(({ text, range }) => ({
      text,
      meeting: meetingNameRecord(meeting, range.start.line, nameOf),
      ...placeRecord(nameOf(meeting.file), range.start),
    })),
  );
  return records.sort((a, b) => compareDates(a.meeting.date, b.meeting.date));
}
