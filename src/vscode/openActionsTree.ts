import { EventEmitter, type Event, type TreeDataProvider, type TreeItem } from 'vscode';
import type { CivilDate } from '../core/dates';
import { ActionReferences } from '../core/features/actionReferences';
import type { TreeGroup } from '../core/features/treeGroups';
import type { LocatedReference } from '../core/model';
import { actionTooltip } from './actionLabels';
import { actionItem, groupItem, moreItem, noteItem } from './openActionItems';
import { childrenOf, showMore, updateGroup, type ActionNode, type GroupNode, type TreeNode } from './treeNodes';

/** Which groups the user has closed. */
export interface ClosedGroups {
  has(groupId: string): boolean;
}

const mostRows = 1000;

/** What the view *Open Actions* shows; tells the view what changed. */
export class OpenActionsTree implements TreeDataProvider<TreeNode> {
  private readonly changed = new EventEmitter<TreeNode[] | undefined>();
  private readonly references = new ActionReferences();
  private groups: readonly GroupNode[] = [];
  private today: CivilDate;
  readonly onDidChangeTreeData: Event<TreeNode[] | undefined> = this.changed.event;

  constructor(
    today: CivilDate,
    private readonly closed: ClosedGroups,
  ) {
    this.today = today;
  }

  /** Takes over the new state of the tree and tells the view what is to be drawn again. */
  update(groups: readonly TreeGroup[], today: CivilDate): void {
    const before = this.groups;
    const isNewDay = today !== this.today;
    this.today = today;
    const known = new Map(before.map((node) => [node.id, node]));
    const updated = groups.map((group) => updateGroup(known.get(group.id), group));
    this.groups = updated.map(({ node }) => node);
    const isOther = before.length !== groups.length || before.some((node, index) => node !== this.groups[index]);
    const changed = updated.flatMap((group) => group.changed);
    if (isNewDay || isOther) this.changed.fire(undefined);
    else if (changed.length > 0) this.changed.fire(changed);
  }

  /** The action that a command was called for: a node of the tree, or `{ id }` of one. A note stands for its action. */
  find(argument: unknown): ActionNode | undefined {
    if (typeof argument !== 'object' || argument === null || !('id' in argument)) return undefined;
    const { id } = argument;
    return this.actions().find((node) => node.id === id || node.notes.some((note) => note.id === id));
  }

  findGroup(argument: unknown): GroupNode | undefined {
    if (typeof argument !== 'object' || argument === null || !('id' in argument)) return undefined;
    return this.groups.find(({ id }) => id === argument.id);
  }

  /** The references of an action that have a page. */
  pagesOf({ row }: ActionNode): readonly (LocatedReference & { readonly url: string })[] {
    return this.references.of(row.view).flatMap((reference) => {
      const { url } = reference;
      return url?.startsWith('https://') ? [{ ...reference, url }] : [];
    });
  }

  /** A node, and where to go when it is no longer there: to the rows below it, else to those above it, else to its group. */
  placesFrom(node: TreeNode): readonly TreeNode[] {
    if (node.kind === 'group') return [node, ...this.groups];
    const siblings = this.getChildren(node.parent);
    const at = siblings.indexOf(node);
    return [...siblings.slice(at), ...siblings.slice(0, Math.max(0, at)).reverse(), ...this.placesFrom(node.parent)];
  }

  /** Whether this very node still stands in the tree. */
  shows(node: TreeNode): boolean {
    if (node.kind === 'group') return this.groups.includes(node);
    const parent: TreeNode = node.parent;
    return this.getChildren(parent).includes(node) && this.shows(parent);
  }

  /** Shows more of a long group, for the node that stands for the rest of it. */
  showMore(argument: unknown): void {
    const node = this.findGroup(argument);
    if (!node) return;
    showMore(node);
    this.changed.fire([node]);
  }

  /** Draws a node as it is, when the view shows something else: a tick that was refused. */
  redraw(node: TreeNode): void {
    this.changed.fire([node]);
  }

  getChildren(node?: TreeNode): TreeNode[] {
    switch (node?.kind) {
      case undefined:
        return [...this.groups];
      case 'group':
        return [...childrenOf(node)];
      case 'action':
        return [...node.notes];
      case 'note':
      case 'more':
        return [];
    }
  }

  getParent(node: TreeNode): TreeNode | undefined {
    return node.kind === 'group' ? undefined : node.parent;
  }

  getTreeItem(node: TreeNode): TreeItem {
    switch (node.kind) {
      case 'group':
        return groupItem(node, this.closed.has(node.id) || this.isCrowded(node));
      case 'action':
        return actionItem(node, this.today, this.pagesOf(node).length > 0);
      case 'note':
        return noteItem(node);
      case 'more':
        return moreItem(node);
    }
  }

  resolveTreeItem(item: TreeItem, node: TreeNode): TreeItem {
    if (node.kind !== 'action') return item;
    const keys = this.references.of(node.row.view).map(({ key }) => key);
    item.tooltip = actionTooltip(node.row.view, keys, this.today);
    return item;
  }

  dispose(): void {
    this.changed.dispose();
  }

  /** Whether the groups above fill more than one ever sees at once: what begins closed costs nothing. */
  private isCrowded(node: GroupNode): boolean {
    const above = this.groups.slice(0, this.groups.indexOf(node));
    return above.reduce((sum, group) => sum + childrenOf(group).length, 0) > mostRows;
  }

  private actions(): readonly ActionNode[] {
    return this.groups.flatMap(({ actions }) => actions);
  }
}
