import { env, l10n } from 'vscode';
import { daysBetween, yearMonthDay, type CivilDate } from '../core/dates';
import type { GroupHeading } from '../core/features/treeGroups';
import type { TreeRow } from '../core/features/treeRow';
import type { ActionView } from '../core/index/queries';
import type { TrackedAction } from '../core/index/occurrences';
import type { Status } from '../core/model';
import { occasionAt } from '../core/parse/sittings';
import { standingLabel } from './treeLabels';

/** What the view *Open Actions* says of an action. Plain text throughout: what minutes say is never rendered. */

/**
 * `Mar 29 · Ana: Send the figures`. Who and when come first, since a narrow view cuts the end off; what the group says already is
 * left out.
 */
export function actionLabel(row: TreeRow, heading: GroupHeading, today: CivilDate): string {
  const { view, shortOwners } = row;
  const isSaid = heading.kind === 'owner' && shortOwners.length === 1;
  const owners = isSaid || shortOwners.length === 0 ? '' : `${shortOwners.join(', ')}: `;
  return dueLabel(row, heading, today) + owners + view.text;
}

function dueLabel({ view: { due }, standing }: TreeRow, heading: GroupHeading, today: CivilDate): string {
  if (due === undefined) return '';
  if (standing !== 'today') return `${dueText(due, today)} · `;
  return heading.kind === 'due' ? '' : `${standingLabel(standing)} · `;
}

/** `science 2026-03-04`: the meeting, as far as the group does not say it. */
export function actionDescription({ view: { meeting, action } }: TreeRow, heading: GroupHeading): string {
  const { date = '' } = occasionAt(meeting, action.place.line);
  switch (heading.kind) {
    case 'meeting':
      return '';
    case 'series':
    case 'file':
      return date;
    case 'due':
    case 'owner':
    case 'nobody':
      return [meeting.series, date].filter((part) => part !== '').join(' ');
  }
}

/** What a screen reader says: everything, in words. */
export function spokenAction({ view, standing }: TreeRow, today: CivilDate): string {
  const due = view.due === undefined ? l10n.t('no due date') : l10n.t('due {0}', dueText(view.due, today));
  const owners = view.owners.length === 0 ? [l10n.t('no owner')] : view.owners;
  const notes = view.action.notes.length;
  const parts = [view.text, ...owners, due, standingLabel(standing)];
  if (notes > 0) parts.push(notes === 1 ? l10n.t('1 note') : l10n.t('{0} notes', notes));
  return parts.join(', ');
}

const shortDate: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'short', timeZone: 'UTC' };
const thisYear = new Intl.DateTimeFormat(env.language, shortDate);
const otherYear = new Intl.DateTimeFormat(env.language, { ...shortDate, year: 'numeric' });

/** `Mar 20`, with the year where it is another one than today's. */
function dueText(due: CivilDate, today: CivilDate): string {
  const { year, month, day } = yearMonthDay(due);
  const format = today.startsWith(due.slice(0, 4)) ? thisYear : otherYear;
  return format.format(Date.UTC(year, month - 1, day));
}

/** Everything that is known of an action, for the mouse that rests on it. */
export function actionTooltip(view: TrackedAction, references: readonly string[], today: CivilDate): string {
  const { text, owners, due, meeting, action, occurrences } = view;
  const { title, date = '' } = occasionAt(meeting, action.place.line);
  const [own, ...others] = occurrences;
  const facts = [
    view.status === 'open' ? '' : statusText(view.status),
    owners.length > 0 ? l10n.t('Owner: {0}', owners.join(', ')) : l10n.t('No owner'),
    due === undefined ? l10n.t('No due date') : l10n.t('Due: {0}', dueWithDistance(view, due, today)),
    l10n.t('Meeting: {0}', [title, date].filter((part) => part !== '').join(', ')),
    meeting.series === '' ? '' : l10n.t('Series: {0}', meeting.series),
    own === undefined ? '' : l10n.t('In: {0}', placeOf(own)),
    ...others.map((other) => l10n.t('Also in: {0}', otherPlace(other, view))),
    references.length === 0 ? '' : l10n.t('References: {0}', references.join(', ')),
  ].filter((fact) => fact !== '');
  return [text, '', ...facts, ...action.notes.map((note) => `• ${note}`)].join('\n');
}

export function placeOf({ meeting, action }: ActionView): string {
  return `${meeting.file.path}:${action.place.line + 1}`;
}

/** A copy that says something else than the action's own meeting says so. */
function otherPlace(other: ActionView, { status }: TrackedAction): string {
  return other.status === status ? placeOf(other) : `${placeOf(other)} (${statusText(other.status)})`;
}

export function statusText(status: Status): string {
  switch (status) {
    case 'open':
      return l10n.t('Open');
    case 'done':
      return l10n.t('Done');
    case 'cancelled':
      return l10n.t('Cancelled');
    case 'carried':
      return l10n.t('Carried to a later meeting');
  }
}

function dueWithDistance({ status }: TrackedAction, due: CivilDate, today: CivilDate): string {
  return status === 'open' ? `${due} (${distance(daysBetween(today, due))})` : due;
}

export function distance(days: number): string {
  if (days === 0) return l10n.t('today');
  if (days === -1) return l10n.t('1 day overdue');
  if (days < 0) return l10n.t('{0} days overdue', -days);
  return days === 1 ? l10n.t('tomorrow') : l10n.t('in {0} days', days);
}
