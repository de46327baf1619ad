import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { Workbench } from './workbench';

describe('Hovers', function () {
  this.timeout(60_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
    await workbench.openView('Minutebook');
    await workbench.treeItem('Overdue').waitFor();
    await workbench.openFile('2026-03-11-leadership.md');
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
  });

  it('tell who an owner is, and lead to the owner’s actions', async () => {
    const text = await workbench.hoverOver('KBA & SAH', 'KBA');
    assert.match(text, /Kofi Brandt-Asante · KBA · @kofi-ba/);
    assert.match(text, /In the roster\. Attendee of 7 meetings, last on Wednesday, March 11, 2026\./);
    assert.match(text, /4 open actions, 1 overdue\. Show their actions/);
    await workbench.screenshot('hover-owner');
    await workbench.hover.getByRole('link', { name: 'Show their actions' }).click();
    await workbench.treeItem('Order the limit switch').waitFor();
    await workbench.treeItem('Draft the cover letter').waitFor({ state: 'detached' });
    await workbench.screenshot('hover-owner-followed');
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand('Minutebook: Clear Filter');
    await workbench.treeItem('Draft the cover letter').waitFor();
  });

  it('tell how far a due date is, and why it is one', async () => {
    const text = await workbench.hoverOver('Kofi Brandt-Asante Order', '29 Mar 2026');
    assert.equal(
      text,
      'Sunday, March 29, 2026 · in 11 days Read as the due date because it is the last date written as wikis write them.',
    );
    await workbench.screenshot('hover-due');
  });

  it('tell where an action comes from, from its mark', async () => {
    await workbench.treeItem('Book the panel').click();
    await workbench.tab('2026-02-25-leadership.md').waitFor();
    const text = await workbench.hoverOver("Book the panel's rooms", '[ ]');
    assert.match(text, /Open · Siri Anne Halvorsen · due Tuesday, March 10, 2026 \(8 days overdue\)/);
    assert.match(text, /21 days old; the series has met once since\./);
    assert.match(text, /Stands in 2 places: Open .*2026-02-25-leadership\.md:\d+ · 2026-02-25 Open .*2026-03-11/);
    await workbench.screenshot('hover-action');
    await workbench.hover.getByRole('link', { name: 'Open' }).nth(1).click();
    await workbench.tab('2026-03-11-leadership.md').waitFor();
  });

  it('show what minutes say as text, whatever they say', async () => {
    const evil = '[x](command:workbench.action.quit) <img src="x" onerror="alert(1)"> <b>loud</b>';
    const folder = path.join(workbench.folder, 'minutes/hostile');
    await mkdir(folder);
    await writeFile(
      path.join(folder, '2026-03-02-hostile.md'),
      `---\ntitle: '${evil}'\n---\n\n- [ ] Paint the gate (due 2026-03-09)\n  - \\${evil}\n  - $(trash) \`code\`\n`,
    );
    await workbench.treeItem('Paint the gate').click();
    await workbench.tab('2026-03-02-hostile.md').waitFor();
    const text = await workbench.hoverOver('Paint the gate', '[ ]');
    assert.ok(text.includes(`From: ${evil}, 2026-03-02`), text);
    assert.equal(await workbench.hover.locator('img, b, a, code, .codicon-trash').count(), 0);
    await workbench.screenshot('hover-hostile');
  });
});
