import type { OpenActionsTree } from './openActionsTree';
import type { ActionNode, TreeNode } from './treeNodes';

/**
 * Which actions of the tree a command is meant for. VS Code tells a command what was clicked, but not on what the keyboard stands:
 * the key bindings of the tree therefore select and unselect that first, and this sees it.
 */
export class ChosenActions {
  private selection: readonly TreeNode[] = [];
  /** The last nodes that came or went alone. */
  private toggled: readonly TreeNode[] = [];

  constructor(private readonly tree: OpenActionsTree) {}

  /** Takes note of what is selected now. */
  note(selection: readonly TreeNode[]): void {
    const before = this.selection;
    const differing = [
      ...before.filter((node) => !selection.includes(node)),
      ...selection.filter((node) => !before.includes(node)),
    ];
    this.selection = selection;
    this.toggled = differing.length === 1 ? [...this.toggled, ...differing].slice(-2) : [];
  }

  /**
   * The node that the keyboard stands on, when a key has just called the command; undefined otherwise. Asked once for each call.
   */
  takeFocused(): TreeNode | undefined {
    const [first, second] = this.toggled;
    this.toggled = [];
    return first === second ? first : undefined;
  }

  /**
   * The actions that a command is for, each once.
   * @param argument the node that was clicked, or `{ id }` of one; nothing when a key was pressed
   * @param selected all that are selected, when what was clicked is one of them
   */
  of(argument: unknown, selected: unknown): readonly ActionNode[] {
    const nodes = argument === undefined ? this.underKeyboard() : Array.isArray(selected) ? selected : [argument];
    const found = nodes.flatMap((node: unknown) => this.tree.find(node) ?? []);
    return [...new Map(found.map((node) => [node.row.id, node])).values()];
  }

  private underKeyboard(): readonly TreeNode[] {
    const focused = this.takeFocused();
    return focused === undefined || this.selection.includes(focused) ? this.selection : [focused];
  }
}
