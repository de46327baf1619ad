import type { TreeGroup } from '../core/features/treeGroups';
import type { TreeRow } from '../core/features/treeRow';
import { occasionAt } from '../core/parse/sittings';

/** What stands in the view *Open Actions*. Nodes live as long as what they show, so that only what changed is drawn again. */
export type TreeNode = GroupNode | ActionNode | NoteNode | MoreNode;

export interface GroupNode {
  readonly kind: 'group';
  readonly id: string;
  group: TreeGroup;
  /** All of the group's actions, also those that wait behind `more`. */
  actions: readonly ActionNode[];
  /** How many of the actions show. */
  limit: number;
  more: MoreNode | undefined;
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

/** Stands for those actions of a group that do not show yet. */
export interface MoreNode {
  readonly kind: 'more';
  readonly id: string;
  readonly parent: GroupNode;
  readonly hidden: number;
}

/** VS Code draws a group anew when an action in it comes or goes, and takes tens of milliseconds for a thousand rows. */
const pageSize = 500;

/** What stands in a group: its actions, and one node for the rest of a long list. */
export function childrenOf({ actions, limit, more }: GroupNode): readonly (ActionNode | MoreNode)[] {
  return more ? [...actions.slice(0, limit), more] : actions;
}

/** Lets a group show more of its actions. */
export function showMore(node: GroupNode): void {
  node.limit += pageSize;
  node.more = moreOf(node);
}

export interface UpdatedGroup {
  readonly node: GroupNode;
  /** The nodes that are to be drawn again: the group itself, when what is in it came, went or moved. */
  readonly changed: readonly TreeNode[];
}

/** The node of a group as it is now, made of the one that showed it before. */
export function updateGroup(known: GroupNode | undefined, group: TreeGroup): UpdatedGroup {
  const node: GroupNode = known ?? emptyGroup(group);
  const before = childrenOf(node);
  const isOverdueChanged = overdueIn(node.group) !== overdueIn(group);
  const byId = new Map(node.actions.map((action) => [action.row.id, action]));
  const changedRows: ActionNode[] = [];
  node.group = group;
  node.actions = group.rows.map((row) => {
    const action = byId.get(row.id) ?? actionNode(node, row);
    if (!looksSame(action.row, row)) changedRows.push(action);
    action.row = row;
    action.notes = notesOf(action);
    return action;
  });
  node.more = moreOf(node);
  const after = childrenOf(node);
  const isReordered = before.length !== after.length || before.some((child, index) => child !== after[index]);
  return { node, changed: isReordered || isOverdueChanged ? [node] : changedRows };
}

function emptyGroup(group: TreeGroup): GroupNode {
  return { kind: 'group', id: group.id, group, actions: [], limit: pageSize, more: undefined };
}

function moreOf(parent: GroupNode): MoreNode | undefined {
  const hidden = parent.actions.length - parent.limit;
  if (hidden <= 0) return undefined;
  return parent.more?.hidden === hidden ? parent.more : { kind: 'more', id: `${parent.id} more`, parent, hidden };
}

function actionNode(parent: GroupNode, row: TreeRow): ActionNode {
  const node: ActionNode = { kind: 'action', id: `${parent.id} ${row.id}`, parent, row, notes: [] };
  node.notes = notesOf(node);
  return node;
}

/** The same while the notes are. */
function notesOf(parent: ActionNode): readonly NoteNode[] {
  const { notes } = parent.row.view.action;
  if (notes.length === parent.notes.length && notes.every((text, index) => text === parent.notes[index]?.text))
    return parent.notes;
  return notes.map((text, index) => ({ kind: 'note', id: `${parent.id} ${index}`, parent, text }));
}

function overdueIn({ rows }: TreeGroup): number {
  return rows.filter(({ standing }) => standing === 'overdue').length;
}

/** Whether nothing that a row, its tooltip or its notes show has changed. */
function looksSame(a: TreeRow, b: TreeRow): boolean {
  if (a === b) return true;
  return (
    a.standing === b.standing &&
    isSameList(a.shortOwners, b.shortOwners) &&
    (a.view === b.view || JSON.stringify(shownOf(a)) === JSON.stringify(shownOf(b)))
  );
}

function shownOf({ view }: TreeRow): unknown {
  const { action, meeting, text, owners, due, occurrences } = view;
  return [
    [text, owners, due, action.range, action.notes, meeting.series, occasionAt(meeting, action.place.line)],
    occurrences.map((other) => [other.meeting.file.path, other.action.place.line, other.status]),
  ];
}

function isSameList(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((one, index) => one === b[index]);
}
