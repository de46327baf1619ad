import type { CivilDate } from '../dates';
import type { Minutebook } from '../index/minutebook';
import { trackedActions, type TrackedAction } from '../index/occurrences';
import { isLate } from './actionRecords';
import { isRecentlyDone, type SeenDone } from './recentlyDone';
import type { TreeChoices } from './treeChoices';
import { ownerFilter, treeFilter } from './treeFilter';
import { groupRows, type TreeGroup } from './treeGroups';
import type { TreeRows } from './treeRow';
import { sortRows } from './treeSorting';

/** What the tree *Open Actions* is asked. */
export interface TreeQuestion {
  readonly choices: TreeChoices;
  readonly today: CivilDate;
  /** What the user is called, in any form: a name, a handle, a mail address; none when nobody knows. */
  readonly me: readonly string[];
  readonly seenDone: SeenDone;
  readonly rows: TreeRows;
}

export interface ActionsTree {
  readonly groups: readonly TreeGroup[];
  /** How many actions pass the filter. */
  readonly shown: number;
  /** How many open actions the minutes have, whatever the filter. */
  readonly open: number;
  /** How many of those are overdue: the number of the badge. */
  readonly overdue: number;
}

/** The actions that pass the filter, in groups, as the user chose. */
export function actionsTree(book: Minutebook, question: TreeQuestion): ActionsTree {
  const { choices, today, me, rows } = question;
  const actions = trackedActions(book);
  const open = actions.filter(({ status }) => status === 'open');
  const isOwner = ownerFilter(book, choices.owner, me);
  const passes = treeFilter(choices, { today, isOwner });
  // The filter comes behind the rows, so that it changes nobody's short name.
  const all = rows.of([...(choices.state === 'done' ? [] : open), ...recentlyDone(actions, question)], today);
  const shown = all.filter(({ view }) => passes(view));
  return {
    groups: groupRows(sortRows(shown, choices.sorting), choices.grouping, isOwner),
    shown: shown.length,
    open: open.length,
    overdue: open.filter((view) => isLate(view, today)).length,
  };
}

function recentlyDone(
  actions: readonly TrackedAction[],
  { choices, today, seenDone, rows }: TreeQuestion,
): readonly TrackedAction[] {
  if (choices.state !== 'openAndDone' && choices.state !== 'done') return [];
  const isRecent = (action: TrackedAction): boolean => isRecentlyDone(action, seenDone[rows.keys.keyOf(action)], today);
  return actions.filter((action) => action.status === 'done' && isRecent(action));
}
