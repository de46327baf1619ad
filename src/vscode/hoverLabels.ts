import { env, l10n } from 'vscode';
import { yearMonthDay, type CivilDate } from '../core/dates';
import type { ActionHover } from '../core/features/hover';
import type { PersonFacts } from '../core/features/personFacts';
import type { DueDate } from '../core/model';

/** What hovers say, in the user's language. */

const longDate = new Intl.DateTimeFormat(env.language, {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
});

/** `Friday, March 20, 2026`. */
export function fullDate(date: CivilDate): string {
  const { year, month, day } = yearMonthDay(date);
  return longDate.format(Date.UTC(year, month - 1, day));
}

/** `In the roster. Attendee of 9 meetings, last on Wednesday, March 11, 2026.` */
export function howKnown({ roster, meetings, last }: PersonFacts): string {
  const inRoster =
    roster === undefined
      ? []
      : [roster === 'active' ? l10n.t('In the roster.') : l10n.t('In the roster, as one who has left.')];
  return [...inRoster, attendance(meetings, last?.date)].join(' ');
}

function attendance(meetings: number, last: CivilDate | undefined): string {
  if (meetings === 0) return l10n.t('Attendee of no meeting.');
  if (last === undefined)
    return meetings === 1 ? l10n.t('Attendee of one meeting.') : l10n.t('Attendee of {0} meetings.', meetings);
  return meetings === 1
    ? l10n.t('Attendee of one meeting, on {0}.', fullDate(last))
    : l10n.t('Attendee of {0} meetings, last on {1}.', meetings, fullDate(last));
}

export function countsText({ open, overdue }: PersonFacts): string {
  if (open === 0) return l10n.t('No open actions.');
  const actions = open === 1 ? l10n.t('1 open action') : l10n.t('{0} open actions', open);
  return overdue === 0 ? `${actions}.` : `${actions}, ${l10n.t('{0} overdue', overdue)}.`;
}

/** How far a date is that nobody waits for any more. */
export function pastDistance(days: number): string {
  if (days === 0) return l10n.t('today');
  if (days === -1) return l10n.t('yesterday');
  if (days < 0) return l10n.t('{0} days ago', -days);
  return days === 1 ? l10n.t('tomorrow') : l10n.t('in {0} days', days);
}

/** Why it is this date. */
export function ruleText({ rule, label }: DueDate): string {
  switch (rule) {
    case 'label':
      return l10n.t('Read as the due date because it stands behind “{0}”.', label ?? '');
    case 'wiki':
      return l10n.t('Read as the due date because it is the last date written as wikis write them.');
    case 'brackets':
      return l10n.t('Read as the due date because it stands in brackets of its own.');
    case 'end':
      return l10n.t('Read as the due date because it stands at the end.');
    case 'column':
      return l10n.t('Read as the due date because it stands in the column for due dates.');
  }
}

/** `28 days old; the series has met 3 times since.` */
export function ageText({ days, meetings }: NonNullable<ActionHover['age']>): string {
  const age = days === 0 ? l10n.t('From today') : days === 1 ? l10n.t('1 day old') : l10n.t('{0} days old', days);
  return `${age}; ${metSince(meetings)}`;
}

function metSince(meetings: number): string {
  if (meetings === 0) return l10n.t('the series has not met since.');
  if (meetings === 1) return l10n.t('the series has met once since.');
  return l10n.t('the series has met {0} times since.', meetings);
}
