import {
  EventEmitter,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  l10n,
  type Event,
  type TreeDataProvider,
} from 'vscode';
import type { CivilDate } from '../core/dates';
import type { TreeGroup, TreeRow } from '../core/features/tree';
import { occasionAt } from '../core/parse/sittings';
import type { DueGroup } from '../core/index/queries';
import { actionLabel, actionTooltip, groupLabel, spokenAction } from './labels';

export interface GroupNode {
  readonly kind: 'group';
  readonly group: DueGroup;
  actions: readonly ActionNode[];
}

export interface ActionNode {
  readonly kind: 'action';
  readonly id: string;
  readonly parent: GroupNode;
  row: TreeRow;
}

export type TreeNode = GroupNode | ActionNode;

/** Shows the groups of open actions. Nodes live as long as what they show, so that only what changed is drawn again. */
export class OpenActionsTree implements TreeDataProvider<TreeNode> {
  private readonly changed = new EventEmitter<TreeNode | undefined>();
  private groups: readonly GroupNode[] = [];
  private today: CivilDate | undefined;
  readonly onDidChangeTreeData: Event<TreeNode | undefined> = this.changed.event;

  /** Takes over the new state of the tree and tells the view what changed in it. */
  update(tree: readonly TreeGroup[], today: CivilDate): void {
    const before = this.groups;
    const isNewDay = today !== this.today;
    this.today = today;
    const groups = tree.map(({ group, rows }) =>
      this.groupNode(
        before.find((node) => node.group === group),
        group,
        rows,
      ),
    );
    this.groups = groups.map(({ node }) => node);
    if (isNewDay || before.length !== groups.length || before.some((node, index) => node !== this.groups[index])) {
      this.changed.fire(undefined);
      return;
    }
    for (const { node, changedRows, isReordered } of groups) {
      if (isReordered) this.changed.fire(node);
      else for (const row of changedRows) this.changed.fire(row);
    }
  }

  /** The action that a command was called for: a node of the tree, or `{ id }` of one. */
  find(argument: unknown): ActionNode | undefined {
    if (typeof argument !== 'object' || argument === null || !('id' in argument)) return undefined;
    return this.groups.flatMap(({ actions }) => actions).find(({ id }) => id === argument.id);
  }

  /** Draws a node as it is, when the view shows something else: a tick that was refused. */
  redraw(node: TreeNode): void {
    this.changed.fire(node);
  }

  getChildren(node?: TreeNode): TreeNode[] {
    if (node === undefined) return [...this.groups];
    return node.kind === 'group' ? [...node.actions] : [];
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.kind === 'action' ? node.parent : undefined;
  }

  getTreeItem(node: TreeNode): TreeItem {
    return node.kind === 'group' ? groupItem(node) : this.actionItem(node);
  }

  dispose(): void {
    this.changed.dispose();
  }

  private groupNode(known: GroupNode | undefined, group: DueGroup, rows: readonly TreeRow[]): UpdatedGroup {
    const node: GroupNode = known ?? { kind: 'group', group, actions: [] };
    const before = node.actions;
    const byId = new Map(before.map((action) => [action.id, action]));
    const changedRows: ActionNode[] = [];
    node.actions = rows.map((row) => {
      const action: ActionNode = byId.get(row.id) ?? { kind: 'action', id: row.id, parent: node, row };
      if (action.row !== row && !looksSame(action.row, row)) changedRows.push(action);
      action.row = row;
      return action;
    });
    const isReordered = before.length !== rows.length || before.some((action, index) => action !== node.actions[index]);
    return { node, changedRows, isReordered };
  }

  private actionItem({ id, row }: ActionNode): TreeItem {
    const { view, group } = row;
    const item = new TreeItem(actionLabel(row, this.today), TreeItemCollapsibleState.None);
    item.id = id;
    const { date } = occasionAt(view.meeting, view.action.place.line);
    item.description = [view.meeting.series, date ?? ''].filter((part) => part !== '').join(' ');
    item.tooltip = actionTooltip(view, this.today);
    item.iconPath = iconOf(group);
    item.contextValue = 'action';
    item.checkboxState = {
      state: TreeItemCheckboxState.Unchecked,
      tooltip: l10n.t('Mark done'),
      accessibilityInformation: { label: l10n.t('Mark done: {0}', view.text) },
    };
    item.accessibilityInformation = { label: spokenAction(row, this.today) };
    item.command = { command: 'minutebook.openAction', title: l10n.t('Open Action'), arguments: [{ id }] };
    return item;
  }
}

interface UpdatedGroup {
  readonly node: GroupNode;
  readonly changedRows: readonly ActionNode[];
  readonly isReordered: boolean;
}

function looksSame(a: TreeRow, b: TreeRow): boolean {
  return (
    a.view.text === b.view.text &&
    a.view.due === b.view.due &&
    a.view.owners.join('\n') === b.view.owners.join('\n') &&
    a.shortOwners.join('\n') === b.shortOwners.join('\n') &&
    a.view.action.place.line === b.view.action.place.line &&
    a.view.meeting.title === b.view.meeting.title &&
    a.view.occurrences.length === b.view.occurrences.length
  );
}

function groupItem({ group, actions }: GroupNode): TreeItem {
  const item = new TreeItem(groupLabel(group), TreeItemCollapsibleState.Expanded);
  item.id = group;
  item.description = String(actions.length);
  item.contextValue = 'group';
  const count = actions.length === 1 ? l10n.t('1 action') : l10n.t('{0} actions', actions.length);
  item.accessibilityInformation = { label: `${groupLabel(group)}, ${count}` };
  return item;
}

function iconOf(group: DueGroup): ThemeIcon {
  switch (group) {
    case 'overdue':
      return new ThemeIcon('warning', new ThemeColor('minutebook.overdueForeground'));
    case 'today':
      return new ThemeIcon('bell', new ThemeColor('minutebook.dueTodayForeground'));
    case 'thisWeek':
      return new ThemeIcon('calendar', new ThemeColor('minutebook.dueSoonForeground'));
    case 'later':
      return new ThemeIcon('calendar', new ThemeColor('minutebook.dueLaterForeground'));
    case 'noDate':
      return new ThemeIcon('circle-outline', new ThemeColor('minutebook.noDateForeground'));
  }
}
