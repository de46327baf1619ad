import { CancellationTokenSource, DataTransfer, commands } from 'vscode';
import type { TreeNode } from '../../src/vscode/treeNodes';
import { equal } from './equal';
import { exportsOfMinutebook, remove, textOnDisk, untilGone, untilShown, write } from './minutes';
import { until } from './until';

const folder = 'minutes/dragging';
const first = `${folder}/2026-03-02-first.md`;
const second = `${folder}/2026-03-09-second.md`;
const firstText = `- [ ] Mara Holm: Wind the clock (due 2026-03-09)
- [ ] Mara Holm, Jo Reed: Count the stars (due 2026-03-18)
- [ ] Jo Reed: Feed the owl (due 2026-03-20)
`;
const secondText = '- [ ] Mara Holm: Paint the door\n';

describe('Dragging actions', () => {
  beforeEach(async () => {
    await until('the workspace has been read', () => exportsOfMinutebook().state() === 'complete');
    await write(first, firstText);
    await write(second, secondText);
    for (const text of ['Wind the clock', 'Count the stars', 'Feed the owl', 'Paint the door']) await untilShown(text);
  });
  afterEach(async () => {
    await commands.executeCommand('minutebook.clearChoices');
    await remove(folder);
    await untilGone('Wind the clock');
    await untilGone('Paint the door');
  });

  it('of several files onto Today makes them due today, and one undo takes all of it back', async () => {
    await drag(['Wind the clock', 'Paint the door'], 'due today');
    equal(await textOnDisk(first), firstText.replace('2026-03-09', '2026-03-18'));
    equal(await textOnDisk(second), '- [ ] Mara Holm: Paint the door (due 2026-03-18)\n');
    await commands.executeCommand('minutebook.undoLastChange');
    equal([await textOnDisk(first), await textOnDisk(second)], [firstText, secondText]);
  });

  it('onto This week makes them due on its Friday', async () => {
    await drag(['Wind the clock'], 'due thisWeek');
    equal(await textOnDisk(first), firstText.replace('2026-03-09', '2026-03-20'));
  });

  it('onto an action counts as onto its group', async () => {
    await drag(['Wind the clock'], 'Feed the owl');
    equal(await textOnDisk(first), firstText.replace('2026-03-09', '2026-03-20'));
  });

  it('onto No date takes the date away', async () => {
    await drag(['Wind the clock'], 'due noDate');
    equal(await textOnDisk(first), firstText.replace(' (due 2026-03-09)', ''));
  });

  it('onto Overdue changes nothing, nor does it within their own group', async () => {
    await drag(['Feed the owl'], 'due overdue');
    await drag(['Feed the owl'], 'due thisWeek');
    equal(await textOnDisk(first), firstText);
  });

  it('onto what was done of late marks them done', async () => {
    await write(second, `${secondText}- [x] Mara Holm: Sweep the hall\n`);
    await commands.executeCommand('minutebook.showRecentlyDone');
    await until('something done is shown', async () => (await nodes()).some(({ id }) => id === 'due done'));
    await drag(['Wind the clock', 'Count the stars'], 'due done');
    equal(await textOnDisk(first), firstText.replace('[ ] Mara', '[x] Mara').replace('[ ] Mara', '[x] Mara'));
  });

  it('from owner to owner gives them to the other one; further owners stay', async () => {
    await commands.executeCommand('minutebook.groupByOwner');
    await drag(['Wind the clock', 'Count the stars'], 'owner jo reed', 'owner mara holm');
    equal(
      await textOnDisk(first),
      firstText.replace('Mara Holm: Wind', 'Jo Reed: Wind').replace('Mara Holm, Jo Reed: Count', 'Jo Reed: Count'),
    );
    await commands.executeCommand('minutebook.undoLastChange');
    equal(await textOnDisk(first), firstText);
  });

  it('onto Nobody takes the owner away', async () => {
    await write(second, `${secondText}- [ ] Sweep the hall\n`);
    await untilShown('Sweep the hall');
    await commands.executeCommand('minutebook.groupByOwner');
    await drag(['Feed the owl'], 'nobody', 'owner jo reed');
    equal(await textOnDisk(first), firstText.replace('Jo Reed: Feed', 'Feed'));
  });

  for (const [grouping, target] of [
    ['Meeting', 'Paint the door'],
    ['Series', 'Paint the door'],
    ['File', 'Paint the door'],
  ] as const) {
    it(`onto another ${grouping.toLowerCase()} changes nothing`, async () => {
      await commands.executeCommand(`minutebook.groupBy${grouping}`);
      await drag(['Wind the clock'], target);
      equal([await textOnDisk(first), await textOnDisk(second)], [firstText, secondText]);
    });
  }

  it('into a text gives them as Markdown that says where they come from', async () => {
    const data = await dragged(['Paint the door']);
    equal(
      await data.get('text/plain')?.asString(),
      '- [ ] Mara Holm: Paint the door (from [2026-03-09](/minutes/dragging/2026-03-09-second.md))\n',
    );
  });
});

/** @param onto the id of a group, or the text of an action */
async function drag(texts: readonly string[], onto: string, from?: string): Promise<void> {
  const target = (await nodes()).find((node) => node.id === onto || isAction(node, onto));
  if (!target) throw new Error(`There is no ${onto} to drop on.`);
  const { token } = new CancellationTokenSource();
  await exportsOfMinutebook().dragging.handleDrop?.(target, await dragged(texts, from), token);
}

async function dragged(texts: readonly string[], from?: string): Promise<DataTransfer> {
  const all = await nodes();
  const source = texts.flatMap((text) => all.filter((node) => isAction(node, text, from)).slice(0, 1));
  equal(source.length, texts.length, 'number of dragged nodes');
  const data = new DataTransfer();
  await exportsOfMinutebook().dragging.handleDrag?.(source, data, new CancellationTokenSource().token);
  return data;
}

function isAction(node: TreeNode, text: string, from?: string): boolean {
  return node.kind === 'action' && node.row.view.text === text && (from === undefined || node.parent.id === from);
}

async function nodes(): Promise<readonly TreeNode[]> {
  const { openActions: tree } = exportsOfMinutebook();
  const groups = (await tree.getChildren()) ?? [];
  const actions = await Promise.all(groups.map(async (group) => (await tree.getChildren(group)) ?? []));
  return [...groups, ...actions.flat()];
}
