export const treeGroupings = ['due', 'owner', 'meeting', 'series', 'file'] as const;
export type TreeGrouping = (typeof treeGroupings)[number];

export const treeSortings = ['due', 'owner', 'meeting', 'text'] as const;
export type TreeSorting = (typeof treeSortings)[number];

/**
 * Which actions show: all that are open; those and what was done of late; only what was done of late; what is overdue; what is due
 * by the end of the week, the overdue included; what nobody owns; what has no due date.
 */
export const treeStates = ['open', 'openAndDone', 'done', 'overdue', 'soon', 'withoutOwner', 'withoutDate'] as const;
export type TreeState = (typeof treeStates)[number];

export type OwnerChoice =
  { readonly kind: 'anyone' } | { readonly kind: 'me' } | { readonly kind: 'named'; readonly names: readonly string[] };

/** How the user wants to see the actions. */
export interface TreeChoices {
  readonly grouping: TreeGrouping;
  readonly sorting: TreeSorting;
  readonly state: TreeState;
  /** Words that all stand in what shows; none for everything. */
  readonly text: string;
  readonly owner: OwnerChoice;
  /** None for all; an empty name for minutes without series. */
  readonly series: readonly string[];
}

export const defaultTreeChoices: TreeChoices = {
  grouping: 'due',
  sorting: 'due',
  state: 'open',
  text: '',
  owner: { kind: 'anyone' },
  series: [],
};

/** The same arrangement, with every open action. */
export function withoutFilter({ grouping, sorting }: TreeChoices): TreeChoices {
  return { ...defaultTreeChoices, grouping, sorting };
}

/** Whether other actions show than all that are open. */
export function isFiltered({ state, text, owner, series }: TreeChoices): boolean {
  return state !== 'open' || text.trim() !== '' || owner.kind !== 'anyone' || series.length > 0;
}

/** Whether the actions stand otherwise than by due date. */
export function isArranged({ grouping, sorting }: TreeChoices): boolean {
  return grouping !== defaultTreeChoices.grouping || sorting !== defaultTreeChoices.sorting;
}

/** Reads what was kept from an earlier session, perhaps by another version: what is not understood is the default. */
export function readTreeChoices(kept: unknown): TreeChoices {
  const { grouping, sorting, state, text, owner, series } = fieldsOf(kept);
  return {
    grouping: treeGroupings.find((known) => known === grouping) ?? defaultTreeChoices.grouping,
    sorting: treeSortings.find((known) => known === sorting) ?? defaultTreeChoices.sorting,
    state: treeStates.find((known) => known === state) ?? defaultTreeChoices.state,
    text: typeof text === 'string' ? text : '',
    owner: readOwner(owner),
    series: textsIn(series),
  };
}

function readOwner(kept: unknown): OwnerChoice {
  const { kind, names } = fieldsOf(kept);
  if (kind === 'me') return { kind };
  const named = kind === 'named' ? textsIn(names) : [];
  return named.length > 0 ? { kind: 'named', names: named } : { kind: 'anyone' };
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function textsIn(value: unknown): readonly string[] {
  if (!Array.isArray(value)) return [];
  const entries: readonly unknown[] = value;
  return entries.filter((entry) => typeof entry === 'string');
}
