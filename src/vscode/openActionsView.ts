import { Disposable, TreeItemCheckboxState, commands, l10n, window, workspace } from 'vscode';
import { openActionsTree, overdueCount } from '../core/features/tree';
import type { ActionWriter } from './actionWriter';
import type { CommandContext } from './commandContext';
import type { OpenActionsTree, ActionNode } from './openActionsTree';

/** Shows the open actions of all minutes in the view *Open Actions*, with the number of overdue ones as its badge. */
export function showOpenActions({ tree, minutes, day, writer }: CommandContext): Disposable {
  const view = window.createTreeView('minutebook.openActions', {
    treeDataProvider: tree,
    manageCheckboxStateManually: true,
    showCollapseAll: true,
  });
  const update = (): void => {
    const groups = openActionsTree(minutes.book, day.today);
    const overdue = overdueCount(groups);
    tree.update(groups, day.today);
    const tooltip = overdue === 1 ? l10n.t('1 overdue action') : l10n.t('{0} overdue actions', overdue);
    view.badge = overdue === 0 ? undefined : { value: overdue, tooltip };
    const hasMinutes = minutes.book.hasMeetings();
    const isDone = groups.length === 0 && hasMinutes && minutes.state === 'complete';
    const asOf =
      day.pretended === undefined ? '' : l10n.t('As of {0}, by the setting minutebook.today.', day.pretended);
    view.message = hasMinutes ? [isDone ? l10n.t('No open actions.') : '', asOf].join(' ').trim() : '';
    void commands.executeCommand('setContext', 'minutebook.state', hasMinutes ? 'minutes' : minutes.state);
  };
  const lookThoroughly = (): void => {
    if (view.visible && minutes.state === 'partly') void minutes.readAll({ thoroughly: true });
  };
  const progress = new ReadingProgress();
  return Disposable.from(
    view,
    progress,
    minutes.onDidChange(() => {
      update();
      progress.show(minutes.state === 'reading' && (workspace.workspaceFolders ?? []).length > 0);
      lookThoroughly();
    }),
    day.onDidChange(update),
    view.onDidChangeVisibility(lookThoroughly),
    view.onDidChangeCheckboxState(({ items }) => {
      for (const [node, state] of items) {
        if (node.kind === 'action' && state === TreeItemCheckboxState.Checked) void tick(node, tree, writer);
      }
    }),
  );
}

/** Marks an action done; when that is refused, its checkbox must not stay ticked. */
export async function tick(node: ActionNode, tree: OpenActionsTree, writer: ActionWriter): Promise<void> {
  if (!(await writer.setStatus(node.row.view, 'done'))) tree.redraw(node);
}

/** The bar that runs along the view's top while minutes are read. */
class ReadingProgress {
  private done: (() => void) | undefined;

  show(isReading: boolean): void {
    if (!isReading) this.dispose();
    else if (this.done === undefined) {
      const ended = new Promise<void>((resolve) => {
        this.done = resolve;
      });
      void window.withProgress({ location: { viewId: 'minutebook.openActions' } }, () => ended);
    }
  }

  dispose(): void {
    this.done?.();
    this.done = undefined;
  }
}
