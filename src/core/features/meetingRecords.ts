import type { CivilDate } from '../dates';
import { nextMeeting, type NextMeeting } from '../index/nextMeeting';
import type { Minutebook } from '../index/minutebook';
import type { TrackedAction } from '../index/occurrences';
import type { Meeting, Person, Sitting, Status } from '../model';
import { sittingAt } from '../parse/sittings';
import { isLate } from './actionRecords';
import { compareDates, meetingNameRecord, type FileNaming, type MeetingNameRecord } from './places';

/** A meeting as plain data: what `minutebook meetings --format json` promises. A file that holds many meetings gives many. */
export interface MeetingRecord extends MeetingNameRecord {
  /** Where it begins in its file; 1 is the first line. */
  readonly line: number;
  /** The last day of a meeting of several days. */
  readonly end: CivilDate | null;
  /** When the series meets next; a guess comes from its rhythm. null for the sittings of a file that holds many. */
  readonly next: { readonly date: CivilDate; readonly guess: boolean } | null;
  readonly chair: readonly string[];
  readonly attendees: readonly string[];
  readonly regrets: readonly string[];
  /** Everyone whom the file names as a person. */
  readonly people: readonly string[];
  /** Actions are counted at their own meeting, each once. */
  readonly actions: ActionCounts;
  readonly decisions: number;
  /** Different references. */
  readonly references: number;
}

export interface ActionCounts extends Readonly<Record<Status, number>> {
  /** How many of the open ones are overdue. */
  readonly overdue: number;
}

/** What the records are made of. */
export interface MeetingSources {
  readonly book: Minutebook;
  readonly tracked: readonly TrackedAction[];
  readonly today: CivilDate;
  readonly nameOf: FileNaming;
}

/** The meetings by date, those without one last; else in the order of their files and lines. */
export function meetingRecords({ book, tracked, today, nameOf }: MeetingSources): readonly MeetingRecord[] {
  const actionsOf = byMeeting(tracked);
  const records = book.meetings().flatMap((meeting) =>
    occasionsOf(meeting).map((sitting): MeetingRecord => {
      const isHere = (line: number): boolean => sittingAt(meeting, line) === sitting;
      const references = meeting.references.filter(({ range }) => isHere(range.start.line));
      const actions = actionsOf.get(meeting) ?? [];
      return {
        ...meetingNameRecord(meeting, sitting?.line ?? 0, nameOf),
        line: (sitting?.line ?? 0) + 1,
        end: sitting ? null : (meeting.end ?? null),
        next: sitting ? null : nextRecord(nextMeeting(book, meeting)),
        ...peopleOf(meeting),
        actions: counts(
          actions.filter(({ action }) => isHere(action.mark.start.line)),
          today,
        ),
        decisions: meeting.decisions.filter(({ range }) => isHere(range.start.line)).length,
        references: new Set(references.map(({ identity }) => identity)).size,
      };
    }),
  );
  return records.sort((a, b) => compareDates(a.date, b.date));
}

function nextRecord(next: NextMeeting | undefined): MeetingRecord['next'] {
  return next ? { date: next.date, guess: next.isGuess } : null;
}

/** What stands above the first of many meetings counts as a meeting of its own, when it holds an action or a decision. */
function occasionsOf(meeting: Meeting): readonly (Sitting | undefined)[] {
  const { sittings, actions, decisions } = meeting;
  const lines = [...actions.map(({ mark }) => mark), ...decisions.map(({ range }) => range)].map(
    ({ start }) => start.line,
  );
  const hasPreface = sittings.length === 0 || lines.some((line) => sittingAt(meeting, line) === undefined);
  return hasPreface ? [undefined, ...sittings] : sittings;
}

function peopleOf(meeting: Meeting): Pick<MeetingRecord, 'chair' | 'attendees' | 'regrets' | 'people'> {
  const names = (people: readonly Person[]): readonly string[] => [...new Set(people.map(({ name }) => name))];
  const { chair, attendees, regrets, people } = meeting;
  return { chair: names(chair), attendees: names(attendees), regrets: names(regrets), people: names(people) };
}

function byMeeting(tracked: readonly TrackedAction[]): ReadonlyMap<Meeting, readonly TrackedAction[]> {
  const actionsOf = new Map<Meeting, TrackedAction[]>();
  for (const action of tracked) {
    const actions = actionsOf.get(action.meeting);
    if (actions) actions.push(action);
    else actionsOf.set(action.meeting, [action]);
  }
  return actionsOf;
}

function counts(actions: readonly TrackedAction[], today: CivilDate): ActionCounts {
  const count = (status: Status): number => actions.filter((action) => action.status === status).length;
  return {
    open: count('open'),
    overdue: actions.filter((action) => isLate(action, today)).length,
    done: count('done'),
    cancelled: count('cancelled'),
    carried: count('carried'),
  };
}
