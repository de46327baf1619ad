import {
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  Uri,
  l10n,
  type Command,
  type TextDocumentShowOptions,
} from 'vscode';
import type { CivilDate } from '../core/dates';
import type { GroupHeading } from '../core/features/treeGroups';
import type { Standing } from '../core/features/treeRow';
import type { ActionView } from '../core/index/queries';
import { actionDescription, actionLabel, spokenAction } from './actionLabels';
import { editorRange } from './convert';
import { doneResource } from './dimDone';
import { groupDescription, groupLabel, spokenGroup } from './treeLabels';
import type { ActionNode, GroupNode, MoreNode, NoteNode } from './treeNodes';

/** The items of the view *Open Actions*; the tooltip of an action is made when the mouse rests on it. */

export function groupItem({ id, group }: GroupNode, isCollapsed: boolean): TreeItem {
  const { Collapsed, Expanded } = TreeItemCollapsibleState;
  const item = new TreeItem(groupLabel(group.heading), isCollapsed ? Collapsed : Expanded);
  item.id = id;
  item.description = groupDescription(group);
  item.iconPath = groupIcon(group.heading);
  item.contextValue = 'file' in group.heading ? 'group minutes' : 'group';
  item.accessibilityInformation = { label: spokenGroup(group) };
  if ('file' in group.heading) item.tooltip = group.heading.file.path;
  if (group.heading.kind === 'file') item.resourceUri = Uri.parse(group.heading.file.key, true);
  return item;
}

/** @param hasPages whether a reference of the action has a page that can be opened */
export function actionItem(node: ActionNode, today: CivilDate, hasPages: boolean): TreeItem {
  const { row, parent, notes } = node;
  const { heading } = parent.group;
  const isDone = row.standing === 'done';
  const { None, Collapsed } = TreeItemCollapsibleState;
  const item = new TreeItem(actionLabel(row, heading, today), notes.length > 0 ? Collapsed : None);
  item.id = node.id;
  item.description = actionDescription(row, heading);
  item.iconPath = icons[row.standing];
  item.contextValue = ['action', isDone ? 'done' : 'open', ...(hasPages ? ['pages'] : [])].join(' ');
  item.checkboxState = checkbox(row.view.text, isDone);
  item.accessibilityInformation = { label: spokenAction(row, today) };
  item.command = opening(row.view);
  if (isDone) item.resourceUri = doneResource;
  return item;
}

export function noteItem({ id, text, parent }: NoteNode): TreeItem {
  const item = new TreeItem(text, TreeItemCollapsibleState.None);
  item.id = id;
  item.iconPath = noteIcon;
  item.tooltip = text;
  item.contextValue = 'note';
  item.accessibilityInformation = { label: l10n.t('Note: {0}', text) };
  item.command = opening(parent.row.view);
  return item;
}

export function moreItem({ id, hidden, parent }: MoreNode): TreeItem {
  const item = new TreeItem(l10n.t('{0} more…', hidden), TreeItemCollapsibleState.None);
  item.id = id;
  item.iconPath = new ThemeIcon('ellipsis');
  item.contextValue = 'more';
  item.accessibilityInformation = { label: l10n.t('Show more of {0} more actions', hidden), role: 'button' };
  item.command = {
    command: 'minutebook.showMoreActions',
    title: l10n.t('Show More Actions'),
    arguments: [{ id: parent.id }],
  };
  return item;
}

/**
 * VS Code's own command, since it alone is told how it was called: a click and a step of the keyboard leave the keyboard in the tree,
 * Enter and a double click do not.
 */
function opening({ meeting, action }: ActionView): Command {
  const options: TextDocumentShowOptions = { selection: editorRange(action.range) };
  return {
    command: 'vscode.open',
    title: l10n.t('Open Action'),
    arguments: [Uri.parse(meeting.file.key, true), options],
  };
}

function checkbox(text: string, isDone: boolean): NonNullable<TreeItem['checkboxState']> {
  const { Checked, Unchecked } = TreeItemCheckboxState;
  return isDone
    ? {
        state: Checked,
        tooltip: l10n.t('Reopen'),
        accessibilityInformation: { label: l10n.t('Reopen: {0}', text) },
      }
    : {
        state: Unchecked,
        tooltip: l10n.t('Mark done'),
        accessibilityInformation: { label: l10n.t('Mark done: {0}', text) },
      };
}

const noteIcon = new ThemeIcon('note', new ThemeColor('minutebook.noDateForeground'));
const icons: Readonly<Record<Standing, ThemeIcon>> = {
  overdue: new ThemeIcon('warning', new ThemeColor('minutebook.overdueForeground')),
  today: new ThemeIcon('bell', new ThemeColor('minutebook.dueTodayForeground')),
  thisWeek: new ThemeIcon('calendar', new ThemeColor('minutebook.dueSoonForeground')),
  later: new ThemeIcon('calendar', new ThemeColor('minutebook.dueLaterForeground')),
  noDate: new ThemeIcon('circle-outline', new ThemeColor('minutebook.noDateForeground')),
  done: new ThemeIcon('pass', new ThemeColor('minutebook.doneForeground')),
};

function groupIcon(heading: GroupHeading): ThemeIcon {
  switch (heading.kind) {
    case 'due':
      return icons[heading.standing];
    case 'owner':
      return new ThemeIcon('account');
    case 'nobody':
      return new ThemeIcon('question');
    case 'meeting':
      return new ThemeIcon('comment-discussion');
    case 'series':
      return new ThemeIcon('repo');
    case 'file':
      return ThemeIcon.File;
  }
}
