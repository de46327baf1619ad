import assert from 'node:assert/strict';
import { until } from '../vscode/until';
import { Workbench } from './workbench';

const minutes = 'minutes/science/2026-03-04-science.md';

describe('Rescheduling and assigning by the keyboard', function () {
  this.timeout(90_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
    await until('the minutes are read', async () => (await workbench.badge('Minutebook')) === '7');
    await workbench.openFile('2026-03-04-science.md');
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
  });

  it('offers the usual dates, and shows a date that is typed in words before it is taken', async () => {
    const line = await lineOf('- [ ] ');
    await workbench.goToLine(line.number);
    await workbench.startCommand('Minutebook: Reschedule…');
    const usual = await until('the usual dates are offered', async () => {
      const rows = await workbench.choices();
      return rows.length > 5 && rows;
    });
    assert.equal(usual[0], 'Today · 2026-03-18 · Wednesday');
    assert.equal(usual[1], 'Tomorrow · 2026-03-19 · Thursday');
    await workbench.screenshot('reschedule');
    await workbench.typeChoice('in three weeks');
    assert.equal((await untilChoice('2026-04-08 · Wednesday'))[0], '2026-04-08 · Wednesday');
    await workbench.screenshot('reschedule typed');
    await workbench.typeChoice('30 feb');
    await until('nothing can be taken', async () => (await workbench.choices()).join() === 'No date: 30 feb');
    await workbench.page.keyboard.press('Enter');
    await workbench.typeChoice('monday');
    await untilChoice('2026-03-23 · Monday');
    await workbench.page.keyboard.press('Enter');
    await until('the file says so', async () => (await lineAt(line.number)).includes('2026-03-23'));
  });

  it('offers who was there first, and takes new names', async () => {
    const line = await lineOf('- [ ] ');
    await workbench.goToLine(line.number);
    await workbench.startCommand('Minutebook: Assign…');
    await until('people are offered', async () => (await workbench.choices()).length > 3);
    await workbench.settle();
    await workbench.screenshot('assign');
    await workbench.typeChoice('Zed Quill');
    await untilChoice('Zed Quill');
    await workbench.page.keyboard.press('Enter');
    await until('the file says so', async () => (await lineAt(line.number)).includes('Zed Quill'));
  });

  /** The first line of the minutes that begins so, counted from 1. */
  async function lineOf(start: string): Promise<{ readonly number: number; readonly text: string }> {
    const lines = (await workbench.read(minutes)).split(/\r?\n/);
    const index = lines.findIndex((text) => text.startsWith(start));
    return { number: index + 1, text: lines[index] ?? '' };
  }

  async function lineAt(number: number): Promise<string> {
    return (await workbench.read(minutes)).split(/\r?\n/)[number - 1] ?? '';
  }

  async function untilChoice(text: string): Promise<readonly string[]> {
    return until(`"${text}" is offered`, async () => {
      const rows = await workbench.choices();
      return rows.some((row) => row.startsWith(text)) && rows;
    });
  }
});
