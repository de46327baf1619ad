import type { OpenActionsTree } from './openActionsTree';
import type { ActionNode, TreeNode } from './treeNodes';

/**
 * Which actions of the tree a command is meant for. VS Code tells a command what was clicked, but not on what the keyboard stands:
 * the key bindings of the tree therefore first toggle the selection of that twice, and this sees it come and go.
 */
export class ChosenActions {
  private selection: readonly TreeNode[] = [];
  /** The last nodes that were selected or unselected alone. */
  private toggled: readonly TreeNode[] = [];
  private place: readonly TreeNode[] = [];

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

  /** The node that the keyboard stands on, when a key has just called a command; undefined otherwise. Each call knows it once. */
  takeFocused(): TreeNode | undefined {
    const [first, second] = this.toggled;
    this.toggled = [];
    const focused = first === second ? first : undefined;
    this.place = focused ? this.tree.placesFrom(focused) : [];
    return focused;
  }

  /** Where the keyboard stood when the last command took it, and where to go from there, the nearest first. Told once. */
  takePlace(): readonly TreeNode[] {
    const { place } = this;
    this.place = [];
    return place;
  }

  /**
   * The actions that a command is for, each once.
   * @param argument the node that was clicked, or `{ id }` of one; undefined when a key was pressed
   * @param selected all that are selected, when what was clicked is one of them
   */
  of(argument: unknown, selected: unknown): readonly ActionNode[] {
    if (argument === undefined) return this.around(this.takeFocused());
    return this.find(Array.isArray(selected) ? selected : [argument]);
  }

  /** What is selected, when the focused node is a part of it; else the focused node alone. */
  around(focused: TreeNode | undefined): readonly ActionNode[] {
    const isSelected = focused === undefined || this.selection.includes(focused);
    return this.find(isSelected ? this.selection : [focused]);
  }

  private find(nodes: readonly unknown[]): readonly ActionNode[] {
    const found = nodes.flatMap((node) => this.tree.find(node) ?? []);
    return [...new Map(found.map((node) => [node.row.id, node])).values()];
  }
}
