import { l10n } from 'vscode';
import type { TreeChoices, TreeGrouping, TreeSorting, TreeState } from '../core/features/treeChoices';
import type { GroupHeading, TreeGroup } from '../core/features/treeGroups';
import type { Standing } from '../core/features/treeRow';

/** What the view *Open Actions* says beside its actions, in the user's language. */

export function standingLabel(standing: Standing): string {
  switch (standing) {
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
    case 'done':
      return l10n.t('Recently done');
  }
}

export function groupLabel(heading: GroupHeading): string {
  switch (heading.kind) {
    case 'due':
      return standingLabel(heading.standing);
    case 'owner':
      return heading.name;
    case 'nobody':
      return l10n.t('Nobody');
    case 'meeting':
      return heading.title;
    case 'series':
      return heading.series || l10n.t('No series');
    case 'file':
      return heading.file.path.slice(heading.file.path.lastIndexOf('/') + 1);
  }
}

/** `7`, or `7 · 2 overdue · 2026-03-11` where the group's name does not say that. */
export function groupDescription({ heading, rows }: TreeGroup): string {
  const parts = [String(rows.length)];
  const overdue = overdueIn(rows);
  if (heading.kind !== 'due' && overdue > 0) parts.push(overdueText(overdue));
  if (heading.kind === 'meeting' && heading.date !== undefined) parts.push(heading.date);
  if (heading.kind === 'file') parts.push(heading.file.path.slice(0, heading.file.path.lastIndexOf('/')));
  return parts.join(' · ');
}

/** What a screen reader says. */
export function spokenGroup(group: TreeGroup): string {
  const { heading, rows } = group;
  const count = rows.length === 1 ? l10n.t('1 action') : l10n.t('{0} actions', rows.length);
  const overdue = heading.kind === 'due' ? 0 : overdueIn(rows);
  const date = heading.kind === 'meeting' ? (heading.date ?? '') : '';
  return [groupLabel(heading), date, count, overdue === 0 ? '' : overdueText(overdue)]
    .filter((part) => part !== '')
    .join(', ');
}

function overdueIn(rows: TreeGroup['rows']): number {
  return rows.filter(({ standing }) => standing === 'overdue').length;
}

function overdueText(count: number): string {
  return l10n.t('{0} overdue', count);
}

/** What is not as usual: `by owner · only mine · “dome”`. Empty when all is. */
export function choicesText({ grouping, sorting, state, owner, series, text }: TreeChoices): string {
  return [
    groupingText(grouping),
    sortingText(sorting),
    stateText(state),
    owner.kind === 'me' ? l10n.t('only mine') : owner.kind === 'named' ? owner.names.join(', ') : '',
    series.map((name) => name || l10n.t('no series')).join(', '),
    text.trim() === '' ? '' : l10n.t('“{0}”', text.trim()),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}

function groupingText(grouping: TreeGrouping): string {
  switch (grouping) {
    case 'due':
      return '';
    case 'owner':
      return l10n.t('by owner');
    case 'meeting':
      return l10n.t('by meeting');
    case 'series':
      return l10n.t('by series');
    case 'file':
      return l10n.t('by file');
  }
}

function sortingText(sorting: TreeSorting): string {
  switch (sorting) {
    case 'due':
      return '';
    case 'owner':
      return l10n.t('sorted by owner');
    case 'meeting':
      return l10n.t('newest meeting first');
    case 'text':
      return l10n.t('sorted by text');
  }
}

function stateText(state: TreeState): string {
  switch (state) {
    case 'open':
      return '';
    case 'openAndDone':
      return l10n.t('with recently done');
    case 'done':
      return l10n.t('recently done');
    case 'overdue':
      return l10n.t('overdue');
    case 'soon':
      return l10n.t('due this week');
    case 'withoutOwner':
      return l10n.t('without owner');
    case 'withoutDate':
      return l10n.t('without date');
  }
}
