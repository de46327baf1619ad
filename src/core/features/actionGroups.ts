import type { CivilDate } from '../dates';
import { normalizeName } from '../parse/nameKey';
import { dueGroupOf, dueGroups, type DueGroup } from '../index/queries';
import type { Status } from '../model';
import type { ActionRecord } from './actionRecords';

export const groupings = ['due', 'owner', 'meeting', 'series'] as const;
export type Grouping = (typeof groupings)[number];

export interface ActionGroup {
  readonly title: string;
  readonly actions: readonly ActionRecord[];
}

/**
 * The actions under titles, in their own order under each. By owner an action stands under each of its owners, so that everyone
 * finds all of theirs. Meetings go by date, owners and series by name; those without come last.
 */
export function groupActions(actions: readonly ActionRecord[], by: Grouping, today: CivilDate): readonly ActionGroup[] {
  const groups = new Map<string, Group>();
  for (const action of actions) {
    for (const { order, title } of titlesOf(action, by, today)) {
      const group = groups.get(order) ?? { order, title, actions: [] };
      groups.set(order, group);
      group.actions.push(action);
    }
  }
  return [...groups.values()].sort((a, b) => (a.order < b.order ? -1 : 1));
}

interface Title {
  /** The same for all actions of a group; groups are sorted by it. */
  readonly order: string;
  readonly title: string;
}

interface Group extends Title {
  readonly actions: ActionRecord[];
}

// After every letter.
const last = '\uFFFF';

function titlesOf(action: ActionRecord, by: Grouping, today: CivilDate): readonly Title[] {
  const { meeting, owners } = action;
  switch (by) {
    case 'due':
      return [dueTitle(action, today)];
    case 'owner':
      return owners.length === 0
        ? [{ order: last, title: 'Nobody' }]
        : owners.map((owner) => ({ order: normalizeName(owner), title: owner }));
    case 'meeting': {
      const title = meeting.date === null ? meeting.title : `${meeting.date} ${meeting.title}`;
      return [{ order: JSON.stringify([meeting.date ?? last, meeting.file, meeting.title]), title }];
    }
    case 'series':
      return [{ order: meeting.series === '' ? last : meeting.series, title: meeting.series || 'No series' }];
  }
}

const dueTitles: Readonly<Record<DueGroup, string>> = {
  overdue: 'Overdue',
  today: 'Due today',
  thisWeek: 'Due this week',
  later: 'Due later',
  noDate: 'No due date',
};

const closedTitles: Readonly<Record<Exclude<Status, 'open'>, string>> = {
  carried: 'Carried to a later meeting',
  done: 'Done',
  cancelled: 'Cancelled',
};

/** What is no longer open is neither overdue nor due. */
function dueTitle({ status, due }: ActionRecord, today: CivilDate): Title {
  if (status === 'open') {
    const group = dueGroupOf(due ?? undefined, today);
    return { order: `0 ${dueGroups.indexOf(group)}`, title: dueTitles[group] };
  }
  return { order: `1 ${Object.keys(closedTitles).indexOf(status)}`, title: closedTitles[status] };
}
