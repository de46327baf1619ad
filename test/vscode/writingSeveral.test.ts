import { commands } from 'vscode';
import { equal } from './equal';
import { closeAllEditors, findAction, remove, textOnDisk, untilGone, untilShown, write } from './minutes';
import { until } from './until';

const first = 'minutes/several/2026-03-02.md';
const second = 'minutes/several/2026-03-09.md';
const people = 'Attendees: Mara Holm, Jo Reed\n\n';

describe('Changing several actions at once', () => {
  afterEach(async () => {
    await closeAllEditors();
    await remove('minutes/several');
    for (const words of ['Oil the dome', 'Grease the wheels', 'Count the mirrors'])
      await until(`"${words}" is gone`, async () => (await findAction(words)) === undefined);
  });

  const texts = {
    [first]: `${people}- [ ] Mara Holm: Oil the dome\n- [ ] Grease the wheels 29 Mar 2026\n`,
    [second]: `${people}ACTION: Count the mirrors\n`,
  };

  for (const [what, command, argument, changed] of [
    [
      'marks them done',
      'minutebook.markDone',
      {},
      ['- [x] Mara Holm: Oil the dome\n- [x] Grease the wheels 29 Mar 2026\n', 'ACTION: Count the mirrors [done]\n'],
    ],
    [
      'reschedules them',
      'minutebook.reschedule',
      { due: 'tomorrow' },
      [
        '- [ ] Mara Holm: Oil the dome (due 2026-03-19)\n- [ ] Grease the wheels 19 Mar 2026\n',
        'ACTION: Count the mirrors (due 2026-03-19)\n',
      ],
    ],
    [
      'assigns them',
      'minutebook.assign',
      { owners: ['Jo Reed', 'Mara Holm'] },
      [
        '- [ ] Jo Reed, Mara Holm: Oil the dome\n- [ ] Jo Reed, Mara Holm: Grease the wheels 29 Mar 2026\n',
        'ACTION: Jo Reed, Mara Holm: Count the mirrors\n',
      ],
    ],
  ] as const) {
    it(`${what}, and one undo takes it all back`, async () => {
      for (const [path, text] of Object.entries(texts)) await write(path, text);
      const ids: object[] = [];
      for (const words of ['Oil the dome', 'Grease the wheels', 'Count the mirrors'])
        ids.push({ id: (await untilShown(words)).item.id });
      await commands.executeCommand(command, { ...ids[0], ...argument }, ids);
      equal(await textOnDisk(first), people + changed[0]);
      equal(await textOnDisk(second), people + changed[1]);
      await commands.executeCommand('minutebook.undoLastChange');
      for (const [path, text] of Object.entries(texts)) equal(await textOnDisk(path), text);
    });
  }
});

describe('Changing an action', () => {
  afterEach(async () => {
    await closeAllEditors();
    await remove('minutes/several');
    await untilGone('Polish the large mirror');
  });

  it('changes the copy that says where it comes from too, and undo takes both back', async () => {
    const own = `${people}- [ ] Polish the large mirror\n`;
    const copy = '- [ ] Polish the large mirror (from [2026-03-02](2026-03-02.md)) ^act-7\n';
    await write(first, own);
    await write(second, copy);
    const id = await until('both are one action', async () => {
      const { tooltip, item } = await untilShown('Polish the large mirror');
      return tooltip.includes(first) && tooltip.includes(second) ? item.id : undefined;
    });
    await commands.executeCommand('minutebook.reschedule', { id, due: '+1w' });
    equal(await textOnDisk(first), own.replace('mirror', 'mirror (due 2026-03-25)'));
    equal(await textOnDisk(second), copy.replace('mirror', 'mirror (due 2026-03-25)'));
    await commands.executeCommand('minutebook.undoLastChange');
    equal(await textOnDisk(first), own);
    equal(await textOnDisk(second), copy);
  });

  it('is refused in approved minutes, but for its mark', async () => {
    const text = `---\nstatus: approved\n---\n\n${people}- [ ] Polish the large mirror\n`;
    await write(first, text);
    const { item } = await untilShown('Polish the large mirror');
    await commands.executeCommand('minutebook.reschedule', { id: item.id, due: '+1w' });
    await commands.executeCommand('minutebook.assign', { id: item.id, owners: ['Jo Reed'] });
    equal(await textOnDisk(first), text);
  });
});
