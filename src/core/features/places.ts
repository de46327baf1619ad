import type { CivilDate } from '../dates';
import type { FileName, Meeting } from '../model';
import { occasionAt } from '../parse/sittings';
import type { Position } from '../text';

/** A place in a file; lines and columns count from 1, columns in UTF-16 units as in VS Code. */
export interface PlaceRecord {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The meeting that something stands in. */
export interface MeetingNameRecord {
  readonly title: string;
  readonly date: CivilDate | null;
  readonly series: string;
  readonly file: string;
}

/** How a file is called in what is printed, such as its path from the current folder. */
export type FileNaming = (file: FileName) => string;

export function placeRecord(file: string, { line, character }: Position): PlaceRecord {
  return { file, line: line + 1, column: character + 1 };
}

/** The meeting in whose minutes a line stands. */
export function meetingNameRecord(meeting: Meeting, line: number, nameOf: FileNaming): MeetingNameRecord {
  const { title, date } = occasionAt(meeting, line);
  return { title, date: date ?? null, series: meeting.series, file: nameOf(meeting.file) };
}

/** For sorting: earlier dates first, no date last. */
export function compareDates(a: CivilDate | null | undefined, b: CivilDate | null | undefined): number {
  const [first, second] = [a ?? noDate, b ?? noDate];
  return first < second ? -1 : first > second ? 1 : 0;
}

const noDate = 'none';
