import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { until } from '../vscode/until';
import { Workbench } from './workbench';

describe('The Problems panel', function () {
  this.timeout(60_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
  });

  const rows = async (): Promise<readonly string[]> =>
    (await workbench.page.locator('.markers-panel [role=treeitem]').allInnerTexts()).map((text) =>
      text.replace(/\s+/g, ' '),
    );

  it('shows overdue actions of files that nobody has opened', async () => {
    await workbench.runCommand('Problems: Focus on Problems View');
    await until('an overdue action is listed', async () =>
      (await rows()).some((row) =>
        row.startsWith('47 days overdue, since 2026-01-30 (Friday): Get two offers for tape drives'),
      ),
    );
    await workbench.screenshot('problems');
  });

  it('offers fixes at the cursor, and a fix changes the line alone', async () => {
    const file = path.join(workbench.folder, 'minutes/leadership/2026-03-11-leadership.md');
    const before = await readFile(file, 'utf8');
    await workbench.page.keyboard.press('Control+J');
    await workbench.page.locator('.markers-panel').waitFor({ state: 'hidden' });
    await workbench.openFile('2026-03-11-leadership.md');
    await workbench.editorLine('Maren Oduya: Draft the').click();
    await workbench.page.keyboard.press('Control+.');
    const menu = workbench.page.locator('.action-widget');
    await menu.getByText('Mark done').first().waitFor();
    await workbench.screenshot('quick-fixes');
    await menu.getByText('Mark done').first().click();
    await until('the file has changed', async () => (await readFile(file, 'utf8')) !== before);
    const [was, is] = [before, await readFile(file, 'utf8')].map((text) => text.split('\n'));
    const changed = (was ?? []).flatMap((line, index) => (line === is?.[index] ? [] : [[line, is?.[index]]]));
    assert.equal(changed.length, 1);
    assert.equal(changed[0]?.[1], changed[0]?.[0]?.replace('[ ]', '[x]'));
    await workbench.runCommand('Minutebook: Undo Last Change');
    await until('the file is as it was', async () => (await readFile(file, 'utf8')) === before);
  });

  it('explains each kind of problem', async () => {
    await workbench.runCommand('Problems: Focus on Problems View');
    await workbench.page
      .locator('.markers-panel a', { hasText: 'overdue' })
      .first()
      .click({ modifiers: ['Control'] });
    const page = await workbench.webview('#overdue');
    await page.getByRole('heading', { name: 'overdue' }).waitFor();
    await workbench.screenshot('explained');
  });
});
