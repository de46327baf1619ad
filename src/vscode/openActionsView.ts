import {
  Disposable,
  TreeItemCheckboxState,
  commands,
  l10n,
  window,
  workspace,
  type Memento,
  type TreeDragAndDropController,
  type TreeView,
} from 'vscode';
import { ActionKeys } from '../core/features/actionKeys';
import { actionsTree, type ActionsTree } from '../core/features/tree';
import type { TreeChoices } from '../core/features/treeChoices';
import { TreeRows } from '../core/features/treeRow';
import { trackedActions } from '../core/index/occurrences';
import type { ActionWriter } from './actionWriter';
import type { ChosenActions } from './chosenActions';
import type { ClosedGroups } from './closedGroups';
import type { Day } from './day';
import { DoneMemory } from './doneMemory';
import type { LiveMinutes } from './liveMinutes';
import type { Me } from './me';
import type { OpenActionsTree } from './openActionsTree';
import { choicesText } from './treeLabels';
import type { ActionNode, TreeNode } from './treeNodes';
import type { ViewChoices } from './viewChoices';

/** What the view is made of. */
export interface ViewParts {
  readonly minutes: LiveMinutes;
  readonly day: Day;
  readonly writer: ActionWriter;
  readonly tree: OpenActionsTree;
  readonly choices: ViewChoices;
  readonly chosen: ChosenActions;
  readonly closed: ClosedGroups;
  readonly me: Me;
  readonly dragging: TreeDragAndDropController<TreeNode>;
  /** What is remembered for this workspace. */
  readonly memory: Memento;
}

/** The view *Open Actions*: the actions of all minutes, with the number of overdue ones as its badge. */
export class OpenActionsView {
  private readonly view: TreeView<TreeNode>;
  private readonly rows = new TreeRows(new ActionKeys());
  private readonly done: DoneMemory;
  private readonly progress = new ReadingProgress();
  private readonly registrations: Disposable;

  constructor(private readonly parts: ViewParts) {
    const { tree, minutes, day, choices, me, memory, dragging } = parts;
    this.done = new DoneMemory(memory, this.rows.keys);
    this.view = window.createTreeView('minutebook.openActions', {
      treeDataProvider: tree,
      manageCheckboxStateManually: true,
      showCollapseAll: true,
      canSelectMany: true,
      dragAndDropController: dragging,
    });
    const update = (): void => {
      this.update();
    };
    this.registrations = Disposable.from(
      this.view,
      this.progress,
      minutes.onDidChange(() => {
        this.update();
        this.progress.show(minutes.state === 'reading' && (workspace.workspaceFolders ?? []).length > 0);
        this.lookThoroughly();
      }),
      day.onDidChange(update),
      choices.onDidChange(update),
      me.onDidChange(update),
      this.listen(),
    );
  }

  /** Brings the view to the front, with the keyboard in it. */
  async show(): Promise<void> {
    if (!this.view.visible) await commands.executeCommand('minutebook.openActions.focus');
  }

  /**
   * Runs a command. When the row on which the keyboard stands goes away with that, the keyboard moves on to the next one: else it would
   * begin again at the top.
   */
  async keepingPlace(command: () => Promise<void>): Promise<void> {
    const { chosen, tree } = this.parts;
    await command();
    const [stood, ...others] = chosen.takePlace();
    if (!stood) return;
    this.update();
    const next = tree.shows(stood) ? undefined : others.find((node) => tree.shows(node));
    if (next && this.view.visible) await this.view.reveal(next, { select: false, focus: true });
  }

  dispose(): void {
    this.registrations.dispose();
  }

  private listen(): Disposable {
    const { chosen, closed, tree, writer } = this.parts;
    return Disposable.from(
      this.view.onDidChangeVisibility(() => {
        this.lookThoroughly();
      }),
      this.view.onDidChangeSelection(({ selection }) => {
        chosen.note(selection);
      }),
      this.view.onDidCollapseElement(({ element }) => {
        closed.note(element.id, true);
      }),
      this.view.onDidExpandElement(({ element }) => {
        closed.note(element.id, false);
      }),
      this.view.onDidChangeCheckboxState(({ items }) => {
        for (const state of [TreeItemCheckboxState.Checked, TreeItemCheckboxState.Unchecked]) {
          const nodes = items.flatMap(([node, now]) => (node.kind === 'action' && now === state ? [node] : []));
          if (nodes.length > 0) void tick(nodes, state === TreeItemCheckboxState.Checked, { tree, writer });
        }
      }),
    );
  }

  private update(): void {
    const { tree, minutes, day, choices, me } = this.parts;
    const { book, state } = minutes;
    const { today } = day;
    if (state === 'complete') this.done.look(trackedActions(book), today);
    const question = { choices: choices.current, today, me: me.names, seenDone: this.done.seen, rows: this.rows };
    const shown = actionsTree(book, question);
    tree.update(shown.groups, today);
    const tooltip = shown.overdue === 1 ? l10n.t('1 overdue action') : l10n.t('{0} overdue actions', shown.overdue);
    this.view.badge = shown.overdue === 0 ? undefined : { value: shown.overdue, tooltip };
    this.view.description = choicesText(choices.current);
    this.view.message = messageFor(this.parts, shown);
    void commands.executeCommand('setContext', 'minutebook.state', book.hasMeetings() ? 'minutes' : state);
  }

  private lookThoroughly(): void {
    const { minutes } = this.parts;
    if (this.view.visible && minutes.state === 'partly') void minutes.readAll({ thoroughly: true });
  }
}

/** Marks actions done or open again; where that is refused, a checkbox must not stay as it was clicked. */
export async function tick(
  nodes: readonly ActionNode[],
  isDone: boolean,
  { tree, writer }: Pick<ViewParts, 'tree' | 'writer'>,
): Promise<void> {
  // By owner, an action may stand in several groups; and while we write, rows change.
  const ticked = nodes.map((node) => ({ node, action: node.row.view }));
  const refused = await writer.setStatus([...new Set(ticked.map(({ action }) => action))], isDone ? 'done' : 'open');
  for (const { node, action } of ticked) if (refused.includes(action)) tree.redraw(node);
}

/**
 * What stands above the actions. A view that is alone in its side bar has no room for a description, so the choices that make it show
 * other actions than usual are said here too.
 */
function messageFor({ minutes, day, choices, me }: ViewParts, tree: ActionsTree): string {
  if (!minutes.book.hasMeetings()) return '';
  const chosen = choicesText(choices.current);
  const sentences = [
    chosen === '' ? '' : l10n.t('Shown: {0}.', chosen),
    tree.shown === 0 && minutes.state === 'complete' ? emptyText(choices.current, me.names, tree) : '',
    day.pretended === undefined ? '' : l10n.t('As of {0}, by the setting minutebook.today.', day.pretended),
  ];
  return sentences.filter((sentence) => sentence !== '').join(' ');
}

/** Why there is nothing to see, and the way out. */
function emptyText({ owner }: TreeChoices, me: readonly string[], { open }: ActionsTree): string {
  if (open === 0) return l10n.t('No open actions.');
  if (owner.kind !== 'me') return l10n.t('No action passes the filter.');
  return me.length === 0
    ? l10n.t('Nobody has told Minutebook who you are: the setting minutebook.me does.')
    : l10n.t('Nothing for {0}. If minutes call you otherwise, say so in the setting minutebook.me.', me.join(', '));
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
