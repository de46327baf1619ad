import { l10n, window, type QuickPickItem } from 'vscode';
import { treeStates, type TreeState } from '../core/features/treeChoices';
import { ownersCalled, ownerTallies, seriesTallies, type Tally } from '../core/features/treeTallies';
import { openActions } from '../core/index/occurrences';
import type { CommandContext } from './commandContext';
import { Debounce } from './pace';

/** The commands that choose which actions the view *Open Actions* shows. */

/** Narrows the view to actions that hold some words, while they are typed; Escape brings back what was there before. */
export async function filterByText({ choices, view }: CommandContext, argument: unknown): Promise<void> {
  await view.show();
  if (typeof argument === 'string') {
    choices.change({ text: argument });
    return;
  }
  const before = choices.current.text;
  const box = window.createInputBox();
  box.title = l10n.t('Filter by Text');
  box.placeholder = l10n.t('Words in the text, the owner, the meeting or the notes');
  box.value = before;
  // Else a click into the tree, to look at what was found, would be taken for Escape.
  box.ignoreFocusOut = true;
  const typed = new Debounce(
    () => {
      choices.change({ text: box.value });
    },
    { quiet: 60, longest: 200 },
  );
  let text = before;
  box.onDidChangeValue(() => {
    typed.call();
  });
  box.onDidAccept(() => {
    text = box.value;
    box.hide();
  });
  box.onDidHide(() => {
    typed.dispose();
    if (choices.current.text !== text) choices.change({ text });
    box.dispose();
  });
  box.show();
}

/** Narrows the view to some owners; to all, when none is picked. */
export async function filterByOwner({ choices, view, minutes, day }: CommandContext): Promise<void> {
  const { owner } = choices.current;
  const shown = owner.kind === 'named' ? owner.names : [];
  const items = ownerTallies(openActions(minutes.book), day.today).map((tally) => itemOf(tally, shown));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Filter by Owner'),
    placeHolder: l10n.t('Whose actions to show; none for everyone’s'),
    canPickMany: true,
  });
  if (picked === undefined) return;
  const names = picked.map(({ name }) => name);
  choices.change({ owner: names.length === 0 ? { kind: 'anyone' } : { kind: 'named', names } });
  await view.show();
}

/** Narrows the view to some series; to all, when none is picked. */
export async function filterBySeries({ choices, view, minutes, day }: CommandContext): Promise<void> {
  const items = seriesTallies(openActions(minutes.book), day.today).map((tally) =>
    itemOf(tally, choices.current.series, l10n.t('No series')),
  );
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Filter by Series'),
    placeHolder: l10n.t('Which series to show; none for all'),
    canPickMany: true,
  });
  if (picked === undefined) return;
  choices.change({ series: picked.map(({ name }) => name) });
  await view.show();
}

export async function filterByState({ choices, view }: CommandContext): Promise<void> {
  const items = treeStates.map((state) => ({
    label: stateLabel(state),
    state,
    description: state === choices.current.state ? l10n.t('shown now') : '',
  }));
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Filter by State'),
    placeHolder: l10n.t('Which actions to show'),
  });
  if (picked === undefined) return;
  choices.change({ state: picked.state });
  await view.show();
}

/** Narrows the view to the user's own actions; asks who that is where neither the settings nor git say it. */
export async function showOnlyMine(context: CommandContext): Promise<void> {
  const { choices, view, me, minutes, day } = context;
  await me.askGit();
  if (me.names.length === 0) {
    const items = ownerTallies(openActions(minutes.book), day.today).map((tally) => itemOf(tally, []));
    const picked = await window.showQuickPick(items, {
      title: l10n.t('Who are you?'),
      placeHolder: l10n.t('Is written into your user settings, as minutebook.me'),
    });
    if (picked === undefined) return;
    await me.remember(picked.name);
  }
  choices.change({ owner: { kind: 'me' } });
  await view.show();
}

/** Narrows the view to one person's actions. Links in hovers call it, with a name out of the minutes. */
export async function showActionsOf({ choices, view, minutes }: CommandContext, argument: unknown): Promise<void> {
  if (typeof argument !== 'string' || argument.trim() === '' || argument.length > longestName) return;
  const names = ownersCalled(minutes.book, openActions(minutes.book), argument.trim());
  choices.clearFilter();
  choices.change({ owner: { kind: 'named', names } });
  await view.show();
}

const longestName = 200;

interface TallyItem extends QuickPickItem {
  readonly name: string;
}

function itemOf({ name, open, overdue }: Tally, picked: readonly string[], labelOfNone = ''): TallyItem {
  const counts = [l10n.t('{0} open', open), overdue === 0 ? '' : l10n.t('{0} overdue', overdue)];
  const description = counts.filter((part) => part !== '').join(' · ');
  return { name, label: name || labelOfNone, description, picked: picked.includes(name) };
}

function stateLabel(state: TreeState): string {
  switch (state) {
    case 'open':
      return l10n.t('Open');
    case 'openAndDone':
      return l10n.t('Open, and done in the last two weeks');
    case 'done':
      return l10n.t('Done in the last two weeks');
    case 'overdue':
      return l10n.t('Overdue');
    case 'soon':
      return l10n.t('Due by the end of this week, or overdue');
    case 'withoutOwner':
      return l10n.t('Without owner');
    case 'withoutDate':
      return l10n.t('Without due date');
  }
}
