import { TreeItemCollapsibleState, commands, type TreeItem } from 'vscode';
import type { TreeNode } from '../../src/vscode/treeNodes';
import { equal } from './equal';
import { exportsOfMinutebook, openActions, remove, textOnDisk, untilGone, untilShown, write } from './minutes';
import { until } from './until';

const folder = 'minutes/arranging';
const first = `${folder}/2026-03-16-first.md`;
const second = `${folder}/2026-03-09-second.md`;
const texts = {
  [first]: `# Arranging, first
- [ ] Mara Holm: Wind the clock (due 2026-03-20)
  - The key hangs in the hall.
- [ ] Jo Reed: Feed the owl
- [x] Jo Reed: Sweep the hall
`,
  [second]: `# Arranging, second
- [ ] Mara Holm, Jo Reed: Count the stars (due 2026-03-10)
- [ ] Paint the door
`,
};

describe('The view Open Actions, as the user wants to see it', () => {
  before(async () => {
    await until('the workspace has been read', () => exportsOfMinutebook().state() === 'complete');
    for (const [path, text] of Object.entries(texts)) await write(path, text);
    await untilShown('Wind the clock');
    await untilShown('Count the stars');
  });
  afterEach(async () => {
    await run('minutebook.clearChoices');
  });
  after(async () => {
    await remove(folder);
    await untilGone('Wind the clock');
  });

  it('has each action under each of its owners, and those of nobody last', async () => {
    await run('minutebook.groupByOwner');
    await run('minutebook.filterByText', 'arranging');
    const shown = await groups();
    equal(shown, [
      ['Jo Reed', '2 · 1 overdue', 'Mar 10 · Mara, Jo: Count the stars', 'Feed the owl'],
      ['Mara Holm', '2 · 1 overdue', 'Mar 10 · Mara, Jo: Count the stars', 'Mar 20 · Wind the clock'],
      ['Nobody', '1', 'Paint the door'],
    ]);
    const ids = (await openActions()).flatMap(({ actions }) => actions.map(({ item }) => item.id));
    equal(new Set(ids).size, ids.length, 'number of different ids');
  });

  it('has the newest meeting first', async () => {
    await run('minutebook.groupByMeeting');
    await run('minutebook.filterByText', 'arranging');
    equal(
      (await groups()).map(([label, count]) => [label, count]),
      [
        ['Arranging, first', '2 · 2026-03-16'],
        ['Arranging, second', '2 · 1 overdue · 2026-03-09'],
      ],
    );
  });

  it('goes by series, by file, and back to due dates', async () => {
    await run('minutebook.filterByText', 'arranging');
    await run('minutebook.groupBySeries');
    equal(
      (await groups()).map(([label]) => label),
      ['first', 'second'],
    );
    await run('minutebook.groupByFile');
    equal(
      (await groups()).map(([label]) => label),
      ['2026-03-09-second.md', '2026-03-16-first.md'],
    );
    await run('minutebook.groupByDue');
    equal(
      (await groups()).map(([label]) => label),
      ['Overdue', 'This week', 'No date'],
    );
  });

  it('sorts in groups', async () => {
    await run('minutebook.filterByText', 'arranging');
    await run('minutebook.groupBySeries');
    await run('minutebook.sortByText');
    equal(await groups(), [
      ['first', '2', 'Jo: Feed the owl', 'Mar 20 · Mara: Wind the clock'],
      ['second', '2 · 1 overdue', 'Mar 10 · Mara, Jo: Count the stars', 'Paint the door'],
    ]);
  });

  it('shows what was done of late when it is asked to, ticked, and opens it again', async () => {
    await run('minutebook.filterByText', 'hall');
    equal(await groups(), [['This week', '1', 'Mar 20 · Mara: Wind the clock']]);
    await run('minutebook.showRecentlyDone');
    equal(await groups(), [
      ['This week', '1', 'Mar 20 · Mara: Wind the clock'],
      ['Recently done', '1', 'Jo: Sweep the hall'],
    ]);
    const [, done] = await openActions();
    equal(
      done?.actions.map(({ isTicked }) => isTicked),
      [true],
    );
    await run('minutebook.reopenAction', { id: done?.actions[0]?.item.id });
    await until('it is open on disk', async () => (await textOnDisk(first)).includes('[ ] Jo Reed: Sweep the hall'));
    await until('it is open in the view', async () => (await groups()).some(([label]) => label === 'No date'));
    await run('minutebook.undoLastChange');
    await until('it is done again', async () => (await textOnDisk(first)) === texts[first]);
  });

  it('shows an action that is ticked now among those done of late, however old its minutes are', async () => {
    const old = `${folder}/2025-01-07-old.md`;
    await write(old, '- [ ] Oil the hinges\n- [x] Mend the fence\n');
    const action = await untilShown('Oil the hinges');
    await run('minutebook.showRecentlyDone');
    await run('minutebook.markDone', { id: action.item.id });
    await until('it is shown as done', async () => (await labels('Recently done')).includes('Oil the hinges'));
    equal((await labels('Recently done')).includes('Mend the fence'), false, 'an old one is shown');
    await remove(old);
  });

  it('shows one person’s actions for a link in a hover, and does nothing for what is no name', async () => {
    await run('minutebook.filterByText', 'moon');
    await run('minutebook.showActionsOf', 'Mara Holm');
    equal(
      (await groups()).flatMap(([, , ...shown]) => shown),
      ['Mar 10 · Mara, Jo: Count the stars', 'Mar 20 · Mara: Wind the clock'],
    );
    for (const odd of [undefined, null, 3, {}, [], ' ', 'x'.repeat(1000)]) await run('minutebook.showActionsOf', odd);
    equal((await groups()).flatMap(([, , ...shown]) => shown).length, 2, 'number of actions');
  });

  it('has the notes of an action below it', async () => {
    const { openActions: tree } = exportsOfMinutebook();
    const node = await nodeOf('Wind the clock');
    equal((await tree.getTreeItem(node)).collapsibleState, TreeItemCollapsibleState.Collapsed);
    const notes = (await tree.getChildren(node)) ?? [];
    const items = await Promise.all(notes.map(async (note) => tree.getTreeItem(note)));
    equal(
      items.map(({ label }) => label),
      ['The key hangs in the hall.'],
    );
  });

  it('tells screen readers what each group, action and note is', async () => {
    for (const grouping of ['Due', 'Owner', 'Meeting', 'Series', 'File']) {
      await run(`minutebook.groupBy${grouping}`);
      const silent = (await allItems()).filter(({ accessibilityInformation }) => !accessibilityInformation?.label);
      equal(
        silent.map(({ label }) => label),
        [],
        'list of items without a spoken text',
      );
    }
  });

  it('says in a tooltip where the action stands and what is known of it', async () => {
    const { tooltip } = await untilShown('Wind the clock');
    for (const part of [
      'Owner: Mara Holm',
      'Due: 2026-03-20 (in 2 days)',
      'Meeting: Arranging, first, 2026-03-16',
      `${first}:2`,
    ]) {
      equal(tooltip.includes(part), true, `tooltip ${tooltip} with ${part}`);
    }
  });

  for (const grouping of ['Due', 'Owner', 'Meeting', 'Series', 'File']) {
    it(`draws nothing but the row of an action whose words have changed, grouped by ${grouping.toLowerCase()}`, async () => {
      await run(`minutebook.groupBy${grouping}`);
      const drawn = await drawnWhile(async () => {
        await write(first, texts[first].replace('The key hangs in the hall.', 'The key is lost.'));
        await until('the note has changed', async () => (await allLabels()).includes('The key is lost.'));
      });
      equal(drawn, ['Wind the clock']);
      await write(first, texts[first]);
      await until('the note is as it was', async () => (await allLabels()).includes('The key hangs in the hall.'));
    });
  }

  it('draws nothing but the group in which an action has gone', async () => {
    await run('minutebook.groupByOwner');
    const drawn = await drawnWhile(async () => {
      await write(first, texts[first].replace('- [ ] Jo Reed: Feed', '- [x] Jo Reed: Feed'));
      await untilGone('Feed the owl');
    });
    equal(drawn, ['Jo Reed']);
    await write(first, texts[first]);
    await untilShown('Feed the owl');
  });
});

async function run(command: string, ...args: readonly unknown[]): Promise<void> {
  await commands.executeCommand(command, ...args);
}

/** Label, description and the labels of the actions. */
async function groups(): Promise<readonly (readonly string[])[]> {
  return (await openActions()).map(({ label, count, actions }) => [
    label,
    count,
    ...actions.map((action) => action.label),
  ]);
}

async function labels(group: string): Promise<readonly string[]> {
  return (await openActions()).flatMap(({ label, actions }) =>
    label === group ? actions.map((action) => action.label) : [],
  );
}

async function allNodes(): Promise<readonly TreeNode[]> {
  const { openActions: tree } = exportsOfMinutebook();
  const below = async (node?: TreeNode): Promise<readonly TreeNode[]> => {
    const children = (await tree.getChildren(node)) ?? [];
    return (await Promise.all(children.map(async (child) => [child, ...(await below(child))]))).flat();
  };
  return below();
}

async function allItems(): Promise<readonly TreeItem[]> {
  const { openActions: tree } = exportsOfMinutebook();
  return Promise.all((await allNodes()).map(async (node) => tree.getTreeItem(node)));
}

async function allLabels(): Promise<readonly unknown[]> {
  return (await allItems()).map(({ label }) => label);
}

async function nodeOf(text: string): Promise<TreeNode> {
  const node = (await allNodes()).find((one) => one.kind === 'action' && one.row.view.text === text);
  if (!node) throw new Error(`The tree does not show ${text}.`);
  return node;
}

/** What the view is told to draw again, in words. */
async function drawnWhile(change: () => Promise<void>): Promise<readonly string[]> {
  const drawn = new Set<string>();
  const listener = exportsOfMinutebook().openActions.onDidChangeTreeData?.((nodes) => {
    for (const node of Array.isArray(nodes) ? nodes : [nodes ?? undefined]) drawn.add(nameOf(node));
  });
  try {
    await change();
  } finally {
    listener?.dispose();
  }
  return [...drawn];
}

function nameOf(node: TreeNode | undefined): string {
  if (node === undefined) return 'everything';
  if (node.kind === 'action') return node.row.view.text;
  if (node.kind !== 'group') return node.kind;
  return node.group.heading.kind === 'owner' ? node.group.heading.name : node.id;
}
