import { env, l10n } from 'vscode';
import { daysBetween, yearMonthDay, type CivilDate } from '../core/dates';
import type { Refusal } from '../core/features/edits';
import type { TreeRow } from '../core/features/tree';
import type { TrackedAction } from '../core/index/occurrences';
import { occasionAt } from '../core/parse/sittings';
import type { DueGroup } from '../core/index/queries';

/** What the user reads, in the user's language. */
export function groupLabel(group: DueGroup): string {
  switch (group) {
    case 'overdue':
      return l10n.t('Overdue');
    case 'today':
      return l10n.t('Today');
    case 'thisWeek':
      return l10n.t('This week');
    case 'later':
      return l10n.t('Later');
    case 'noDate':
      return l10n.t('No date');
  }
}

/**
 * `Mar 29 · Ana: Send the figures`. Who and when come first, since a narrow view cuts the end off; a date that the group says
 * already is left out.
 */
export function actionLabel({ view, group, shortOwners }: TreeRow, today: CivilDate | undefined): string {
  const due = view.due === undefined || group === 'today' ? '' : `${dueText(view.due, today)} · `;
  const owners = shortOwners.length === 0 ? '' : `${shortOwners.join(', ')}: `;
  return due + owners + view.text;
}

/** What a screen reader says: everything, in words. */
export function spokenAction({ view, group }: TreeRow, today: CivilDate | undefined): string {
  const due = view.due === undefined ? l10n.t('no due date') : l10n.t('due {0}', dueText(view.due, today));
  const owners = view.owners.length === 0 ? [l10n.t('no owner')] : view.owners;
  return [view.text, ...owners, due, groupLabel(group)].join(', ');
}

const shortDate: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };
const thisYear = new Intl.DateTimeFormat(env.language, shortDate);
const otherYear = new Intl.DateTimeFormat(env.language, { ...shortDate, year: 'numeric' });

/** `Mar 20`, with the year where it is another one than today's. */
function dueText(due: CivilDate, today: CivilDate | undefined): string {
  const { year, month, day } = yearMonthDay(due);
  const format = today?.startsWith(due.slice(0, 4)) ? thisYear : otherYear;
  return format.format(Date.UTC(year, month - 1, day));
}

/** Plain text: what minutes say is never rendered. */
export function actionTooltip(view: TrackedAction, today: CivilDate | undefined): string {
  const { text, owners, due, meeting, action } = view;
  const occasion = occasionAt(meeting, action.place.line);
  const lines = [
    text,
    '',
    owners.length > 0 ? l10n.t('Owner: {0}', owners.join(', ')) : l10n.t('No owner'),
    due === undefined ? l10n.t('No due date') : l10n.t('Due: {0}', dueWithDistance(due, today)),
    l10n.t('Meeting: {0}', [occasion.title, occasion.date ?? ''].filter((part) => part !== '').join(', ')),
    ...view.occurrences.map((place) => `${place.meeting.file.path}:${place.action.place.line + 1}`),
    ...action.notes.map((note) => `• ${note}`),
  ];
  return lines.join('\n');
}

function dueWithDistance(due: CivilDate, today: CivilDate | undefined): string {
  if (today === undefined) return due;
  const days = daysBetween(today, due);
  return `${due} (${distance(days)})`;
}

function distance(days: number): string {
  if (days === 0) return l10n.t('today');
  if (days === -1) return l10n.t('1 day overdue');
  if (days < 0) return l10n.t('{0} days overdue', -days);
  return days === 1 ? l10n.t('tomorrow') : l10n.t('in {0} days', days);
}

/** Why nothing was written, and the way out. */
export function refusalText(
  reason: Refusal | 'changed' | 'not-utf8' | 'too-large' | 'missing' | 'unreadable',
  file: string,
): string {
  switch (reason) {
    case 'gone':
      return l10n.t(
        'This action no longer stands in {0} as it did. Nothing was changed; open the file to see it.',
        file,
      );
    case 'several':
      return l10n.t(
        '{0} has several lines like this, and they have moved. Nothing was changed; open the file and change the right one.',
        file,
      );
    case 'merge-conflict':
      return l10n.t('{0} has merge conflicts. Nothing was changed; resolve them first.', file);
    case 'told':
      return l10n.t(
        '{0} says in words how this action stands. Nothing was changed; open the file and change the words.',
        file,
      );
    case 'not-understood':
      return l10n.t(
        '{0} is not written in a way that Minutebook can add to. Nothing was changed; open the file and write it yourself.',
        file,
      );
    case 'changed':
      return l10n.t('{0} was changed at the same moment. Nothing was changed by Minutebook; try again.', file);
    case 'not-utf8':
      return l10n.t('{0} is not UTF-8. Nothing was changed; save it with that encoding first.', file);
    case 'too-large':
      return l10n.t('{0} is too large to be changed from here. Open it instead.', file);
    case 'missing':
      return l10n.t('{0} is no longer there.', file);
    case 'unreadable':
      return l10n.t('{0} cannot be read. Nothing was changed.', file);
  }
}
