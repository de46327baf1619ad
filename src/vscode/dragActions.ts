import { DataTransferItem, l10n, window, type DataTransfer, type TreeDragAndDropController } from 'vscode';
import { copiedActions } from '../core/features/copiedActions';
import { dropOn, ownersAfterDrop } from '../core/features/dropTargets';
import type { TreeGroup } from '../core/features/treeGroups';
import type { TrackedAction } from '../core/index/occurrences';
import type { ActionView } from '../core/index/queries';
import type { Status } from '../core/model';
import { reschedule, type ChangeContext } from './changeActions';
import type { OpenActionsTree } from './openActionsTree';
import type { ActionNode, GroupNode, TreeNode } from './treeNodes';

/** The tree's own type: VS Code makes it of the view's id, in small letters. */
const dragged = 'application/vnd.code.tree.minutebook.openactions';

/** Drags actions onto a group, which reschedules or reassigns all of them as one change; or into a text, as Markdown. */
export class DragActions implements TreeDragAndDropController<TreeNode> {
  readonly dragMimeTypes = ['text/plain'];
  readonly dropMimeTypes = [dragged];

  constructor(private readonly context: ChangeContext & { readonly tree: OpenActionsTree }) {}

  handleDrag(source: readonly TreeNode[], data: DataTransfer): void {
    const actions = source.filter((node) => node.kind === 'action');
    if (actions.length === 0) return;
    data.set(dragged, new DataTransferItem(JSON.stringify(actions.map(({ id }) => id))));
    data.set('text/plain', new DataTransferItem(copiedActions(actions.map(({ row }) => row.view))));
  }

  async handleDrop(target: TreeNode | undefined, data: DataTransfer): Promise<void> {
    const item = data.get(dragged);
    if (!item || !target) return;
    const group = groupOf(target);
    const ids = readIds(await item.asString());
    const moved = ids.flatMap((id) => this.context.tree.find({ id }) ?? []).filter(({ parent }) => parent !== group);
    if (moved.length > 0) await this.drop(moved, group);
  }

  private async drop(nodes: readonly ActionNode[], { group }: GroupNode): Promise<void> {
    const { writer, day } = this.context;
    const drop = dropOn(group.heading, day.today);
    const open = viewsOf(nodes, 'open');
    switch (drop.kind) {
      case 'refused':
        tell(refusal(drop.reason));
        return;
      case 'done':
        await writer.setStatus(open, 'done');
        return;
      case 'reschedule':
        if (isAny(open)) await writer.reschedule(open, drop.due);
        return;
      case 'ask-when':
        if (isAny(open)) await reschedule(this.context, open);
        return;
      case 'assign': {
        const from = (view: ActionView): readonly string[] =>
          nodes.flatMap(({ row, parent }) => (row.view.occurrences.includes(view) ? ownersOf(parent.group) : []));
        if (isAny(open)) await writer.reassign(open, (view) => ownersAfterDrop(view.owners, from(view), drop.owner));
      }
    }
  }
}

function groupOf(node: TreeNode): GroupNode {
  return node.kind === 'group' ? node : groupOf(node.parent);
}

function ownersOf({ heading }: TreeGroup): readonly string[] {
  return heading.kind === 'owner' ? [heading.name] : [];
}

/** Each action once, though it may be dragged from two owners at once. */
function viewsOf(nodes: readonly ActionNode[], status: Status): readonly TrackedAction[] {
  return [...new Set(nodes.map(({ row }) => row.view))].filter((view) => view.status === status);
}

function readIds(json: string): readonly unknown[] {
  const ids: unknown = JSON.parse(json);
  return Array.isArray(ids) ? ids : [];
}

function isAny(open: readonly TrackedAction[]): boolean {
  if (open.length === 0) tell(l10n.t('What is done is neither due nor anybody’s. Reopen it first.'));
  return open.length > 0;
}

function refusal(reason: 'overdue' | 'minutes'): string {
  switch (reason) {
    case 'overdue':
      return l10n.t('Actions become overdue by themselves. Drop them on another group to give them another date.');
    case 'minutes':
      return l10n.t('Actions stay in the minutes that they stand in. Group by due date or by owner to move them.');
  }
}

function tell(message: string): void {
  void window.showInformationMessage(message);
}
