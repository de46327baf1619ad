import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { until } from '../vscode/until';
import { Workbench } from './workbench';

describe('The view Open Actions', function () {
  this.timeout(60_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
  });

  it('wears the number of overdue actions as its badge before anybody has opened it', async () => {
    await until('the badge is there', async () => (await workbench.badge('Minutebook')) === '7');
  });

  it('groups the actions of all minutes by their due date', async () => {
    await workbench.openView('Minutebook');
    await workbench.treeItem('Overdue').waitFor();
    const texts = (await workbench.treeTexts()).map((text) => text.replace(/\s+/g, ''));
    const groups = texts.filter((text) => /^[A-Za-z]+\d+$/.test(text));
    assert.deepEqual(groups, ['Overdue7', 'Today2', 'Thisweek3', 'Later10', 'Nodate10']);
    await workbench.screenshot('open-actions');
  });

  it('opens an action with its line selected', async () => {
    await workbench.treeItem('Draft the cover letter').click();
    await workbench.tab('2026-03-11-leadership.md').waitFor();
    await workbench.editorLine('Maren Oduya: Draft the').waitFor();
    await workbench.screenshot('opened-action');
  });

  it('ticks an action of a closed file: that line changes, the action goes, and undo brings both back', async () => {
    const file = path.join(workbench.folder, 'minutes/science/2026-03-04-science.md');
    const before = await readFile(file, 'utf8');
    await workbench.tick("Log the guider's temperature");
    await until('the file has changed', async () => (await readFile(file, 'utf8')) !== before);
    const [was, is] = [before, await readFile(file, 'utf8')].map((text) => text.split('\n'));
    const changed = (was ?? []).flatMap((line, index) => (line === is?.[index] ? [] : [{ line, now: is?.[index] }]));
    assert.equal(changed.length, 1);
    assert.match(changed[0]?.line ?? '', /Log the guider's temperature/);
    assert.equal(changed[0]?.now, changed[0]?.line.replace('[ ]', '[x]'));
    await workbench.treeItem("Log the guider's temperature").waitFor({ state: 'detached' });
    await until('the badge has counted down', async () => (await workbench.badge('Minutebook')) === '6');
    await workbench.screenshot('ticked-action');
    await workbench.runCommand('Minutebook: Undo Last Change');
    await until('the file is as it was', async () => (await readFile(file, 'utf8')) === before);
    await workbench.treeItem("Log the guider's temperature").waitFor();
  });

  it('asks before it changes approved minutes, and leaves the box empty when the answer is no', async () => {
    const file = path.join(workbench.folder, 'minutes/leadership/2025-10-21-leadership.md');
    const before = await readFile(file, 'utf8');
    await workbench.tick('Write the shutter runbook');
    const dialog = workbench.page.locator('.monaco-dialog-box', { hasText: 'are approved' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    await dialog.waitFor({ state: 'detached' });
    const box = workbench.treeItem('Write the shutter runbook').getByRole('checkbox');
    await until('the box is empty', async () => (await box.getAttribute('aria-checked')) === 'false');
    assert.equal(await readFile(file, 'utf8'), before);
    await workbench.tick('Write the shutter runbook');
    await dialog.getByRole('button', { name: 'Change the Mark' }).click();
    await until('the file has changed', async () => (await readFile(file, 'utf8')) !== before);
    await workbench.runCommand('Minutebook: Undo Last Change');
    await until('the file is as it was', async () => (await readFile(file, 'utf8')) === before);
  });

  it('refuses a tick in a file with merge conflicts, says why, and leaves the box empty', async () => {
    const file = path.join(workbench.folder, 'minutes/science/2026-03-04-science.md');
    const before = await readFile(file, 'utf8');
    const conflict = `${before}\n<<<<<<< HEAD\nours\n=======\ntheirs\n>>>>>>> other\n`;
    await writeFile(file, conflict);
    await workbench.tick("Log the guider's temperature");
    await workbench.toast('has merge conflicts').waitFor();
    await workbench.screenshot('refused-tick');
    assert.equal(await readFile(file, 'utf8'), conflict);
    const box = workbench.treeItem("Log the guider's temperature").getByRole('checkbox');
    await until('the box is empty', async () => (await box.getAttribute('aria-checked')) === 'false');
    await writeFile(file, before);
  });

  it('follows git when it goes back a dozen commits and forth again', async () => {
    const count = async (): Promise<number> => (await workbench.treeTexts()).length;
    const git = (...args: string[]): unknown => execFileSync('git', args, { cwd: workbench.folder });
    const all = await count();
    git('checkout', '--quiet', 'HEAD~12');
    await until('the tree has shrunk', async () => (await count()) < all);
    git('checkout', '--quiet', 'main');
    await until('the tree is as it was', async () => (await count()) === all);
  });
});
