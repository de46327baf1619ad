import type { TreeGroup } from '../core/features/treeGroups';
import type { TreeRow } from '../core/features/treeRow';
import { occasionAt } from '../core/parse/sittings';

/** What stands in the view *Open Actions*. Nodes live as long as what they show, so that only what changed is drawn again. */
export type TreeNode = GroupNode | ActionNode | NoteNode;

export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  group: TreeGroup;
  actions: readonly ActionNode[];
}

/** An action in a group; by owner it may stand in several, each time as a node of its own. */
export interface ActionNode {
  readonly kind: 'action';
  readonly id: string;
  readonly parent: GroupNode;
  row: TreeRow;
  notes: readonly NoteNode[];
}

export interface NoteNode {
  readonly kind: 'note';
  readonly id: string;
  readonly parent: ActionNode;
  readonly text: string;
}

export interface UpdatedGroup {
  readonly node: GroupNode;
  /** The nodes that are to be drawn again: the group itself, when what is in it came, went or moved. */
  readonly changed: readonly TreeNode[];
}

/** The node of a group as it is now, made of the one that showed it before. */
export function updateGroup(known: GroupNode | undefined, group: TreeGroup): UpdatedGroup {
  const node: GroupNode = known ?? { kind: 'group', id: group.id, group, actions: [] };
  const before = node.actions;
  const byId = new Map(before.map((action) => [action.row.id, action]));
  const changedRows: ActionNode[] = [];
  const isOverdueChanged = overdueIn(node.group) !== overdueIn(group);
  node.group = group;
  node.actions = group.rows.map((row) => {
    const action = byId.get(row.id) ?? actionNode(node, row);
    if (action.row === row || looksSame(action.row, row)) {
      action.row = row;
      return action;
    }
    changedRows.push(action);
    action.row = row;
    action.notes = notesOf(action);
    return action;
  });
  const isReordered = before.length !== node.actions.length || before.some((one, index) => one !== node.actions[index]);
  return { node, changed: isReordered || isOverdueChanged ? [node] : changedRows };
}

function actionNode(parent: GroupNode, row: TreeRow): ActionNode {
  const node: ActionNode = { kind: 'action', id: `${parent.id} ${row.id}`, parent, row, notes: [] };
  node.notes = notesOf(node);
  return node;
}

function notesOf(parent: ActionNode): readonly NoteNode[] {
  return parent.row.view.action.notes.map((text, index) => {
    const id = `${parent.id} ${index}`;
    const known = parent.notes[index];
    return known?.text === text ? known : { kind: 'note', id, parent, text };
  });
}

function overdueIn({ rows }: TreeGroup): number {
  return rows.filter(({ standing }) => standing === 'overdue').length;
}

/** Whether nothing that a row, its tooltip or its notes show has changed. */
function looksSame(a: TreeRow, b: TreeRow): boolean {
  return (
    a.standing === b.standing &&
    isSameList(a.shortOwners, b.shortOwners) &&
    (a.view === b.view || JSON.stringify(shownOf(a)) === JSON.stringify(shownOf(b)))
  );
}

function shownOf({ view }: TreeRow): unknown {
  const { action, meeting, text, owners, due, occurrences } = view;
  return [
    [text, owners, due, action.notes, meeting.series, occasionAt(meeting, action.place.line)],
    occurrences.map((other) => [other.meeting.file.path, other.action.place.line, other.status]),
  ];
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
