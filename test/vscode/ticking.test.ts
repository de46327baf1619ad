import { commands } from 'vscode';
import { equal } from './equal';
import {
  closeAllEditors,
  markDone,
  openActions,
  remove,
  textOnDisk,
  untilGone,
  untilShown,
  write,
  type SeenAction,
} from './minutes';
import { until } from './until';

const file = 'minutes/ticking/2026-03-02-ticking.md';
const text = '# Ticking\n\n- [ ] Mara Holm: Feed the owl (due 2026-03-09)\n';

describe('Marking an action done', () => {
  afterEach(async () => {
    await closeAllEditors();
    await remove('minutes/ticking');
    await untilGone('Feed the owl');
  });

  it('is refused when the file is gone', async () => {
    await write(file, text);
    const action = await untilShown('Feed the owl');
    await remove(file);
    await markDone(action);
  });

  it('that is done already changes nothing', async () => {
    await write(file, text);
    const action = await untilShown('Feed the owl');
    const done = text.replace('[ ] Mara', '[X] Mara');
    await write(file, done);
    await markDone(action);
    equal(await textOnDisk(file), done);
  });

  it('can be taken back by opening it again', async () => {
    await write(file, text);
    const action = await untilShown('Feed the owl');
    await markDone(action);
    equal(await textOnDisk(file), text.replace('[ ]', '[x]'));
    await commands.executeCommand('minutebook.showRecentlyDone');
    const done = await until('the tree shows it as done', async () => {
      const found = await untilShown('Feed the owl');
      return found.isTicked ? found : undefined;
    });
    await commands.executeCommand('minutebook.reopenAction', { id: done.item.id });
    equal(await textOnDisk(file), text);
    await commands.executeCommand('minutebook.hideRecentlyDone');
  });
});

describe('Marking an action done that stands in several minutes', () => {
  const first = 'minutes/copies/2026-03-02.md';
  const second = 'minutes/copies/2026-03-09.md';

  afterEach(async () => {
    await closeAllEditors();
    await remove('minutes/copies');
    await untilGone('Polish the large mirror');
  });

  it('marks the copy that says where it comes from too, and undo takes both back', async () => {
    await write(first, '- [ ] Polish the large mirror\n');
    const copy = '- [ ] Polish the large mirror (from [2026-03-02](2026-03-02.md))\n';
    await write(second, copy);
    await until(
      'both are one action',
      async () => (await copies()).length === 1 && (await copies())[0]?.tooltip.includes(second) === true,
    );
    await markDone(await untilShown('Polish the large mirror'));
    equal(await textOnDisk(first), '- [x] Polish the large mirror\n');
    equal(await textOnDisk(second), copy.replace('[ ]', '[x]'));
    await commands.executeCommand('minutebook.undoLastChange');
    equal(await textOnDisk(first), '- [ ] Polish the large mirror\n');
    equal(await textOnDisk(second), copy);
  });

  it('leaves a copy alone that only has the same words', async () => {
    await write(first, '- [ ] Polish the large mirror\n');
    await write(second, '- [ ] Polish the large mirror\n');
    await until(
      'both are one action',
      async () => (await copies()).length === 1 && (await copies())[0]?.tooltip.includes(second) === true,
    );
    await markDone(await untilShown('Polish the large mirror'));
    equal(await textOnDisk(first), '- [x] Polish the large mirror\n');
    equal(await textOnDisk(second), '- [ ] Polish the large mirror\n');
  });

  async function copies(): Promise<readonly SeenAction[]> {
    const all = (await openActions()).flatMap(({ actions }) => actions);
    return all.filter(({ label }) => label === 'Polish the large mirror');
  }
});
