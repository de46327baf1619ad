import { addDays, type CivilDate } from '../dates';
import type { Status } from '../model';
import type { ActionRecord } from './actionRecords';
import { printable } from './printable';
import { shortHash } from './shortHash';

/**
 * The actions with a due date as a calendar after RFC 5545. They are all-day events that leave the day free, and no VTODO, since
 * Google Calendar, Outlook and most calendars that subscribe to an address show nothing of a VTODO. The same minutes give the same
 * text on every day: the time stamp is the meeting's date.
 */
export function actionsIcs(actions: readonly ActionRecord[]): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Minutebook//Minutebook//EN',
    'CALSCALE:GREGORIAN',
    ...actions.flatMap((action) => (action.due === null ? [] : event(action, action.due))),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

function event(action: ActionRecord, due: CivilDate): readonly string[] {
  const { id, meeting, references, status } = action;
  const nextDay = addDays(due, 1);
  const description = [
    meeting.date === null ? meeting.title : `${meeting.title}, ${meeting.date}`,
    ...action.occurrences.slice(0, 1).map(({ file, line }) => `${file}:${line}`),
    ...(references.length === 0 ? [] : [references.join(', ')]),
  ];
  return [
    'BEGIN:VEVENT',
    // An `^id` may well be used in other minutes too, which go into the same calendar.
    `UID:${escaped(id)}-${shortHash(meeting.series)}@minutebook`,
    `DTSTAMP:${compact(meeting.date ?? due)}T000000Z`,
    `DTSTART;VALUE=DATE:${compact(due)}`,
    // The last day of the calendar has no next one; an event without an end lasts one day.
    ...(nextDay > due ? [`DTEND;VALUE=DATE:${compact(nextDay)}`] : []),
    `SUMMARY:${escaped(summary(action))}`,
    `DESCRIPTION:${description.map(escaped).join('\\n')}`,
    ...(meeting.series === '' ? [] : [`CATEGORIES:${escaped(meeting.series)}`]),
    `STATUS:${status === 'cancelled' ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

const tags: Readonly<Record<Status, string>> = {
  open: '',
  done: ' [done]',
  cancelled: ' [cancelled]',
  carried: ' [carried]',
};

function summary({ owners, text, status }: ActionRecord): string {
  return `${owners.length === 0 ? '' : `${owners.join(', ')}: `}${text}${tags[status]}`;
}

function compact(date: CivilDate): string {
  return date.replaceAll('-', '');
}

function escaped(text: string): string {
  return printable(text).replace(/[\\;,]/g, '\\$&');
}

const mostOctets = 75;

/** Lines of at most 75 octets, the others beginning with a space; no character is cut in two. */
function folded(line: string): string {
  let result = '';
  let octets = 0;
  for (const character of line) {
    const size = octetsOf(character);
    if (octets + size > mostOctets) {
      result += '\r\n ';
      octets = 1;
    }
    result += character;
    octets += size;
  }
  return result;
}

function octetsOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  return code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
}
