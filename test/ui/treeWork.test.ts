import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import path from 'node:path';
import { until } from '../vscode/until';
import { Workbench } from './workbench';

const leadership = 'minutes/leadership/2026-03-11-leadership.md';
const science = 'minutes/science/2026-03-04-science.md';

describe('Work in the view Open Actions', function () {
  this.timeout(90_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
    await workbench.openView('Minutebook');
    await workbench.treeItem('Overdue').waitFor();
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
  });

  it('groups by owner from the menu under its title, says so, and is the same after the window was closed', async () => {
    await chooseFromTitle('Group By', 'Group by Owner');
    await workbench.treeItem('Naledi Mokoena').waitFor();
    await message('by owner').waitFor();
    await workbench.screenshot('tree-by-owner');
    await workbench.page.reload();
    await message('by owner').waitFor();
    await workbench.treeItem('Naledi Mokoena').waitFor();
  });

  it('narrows the list while somebody types, and brings back what was there on Escape', async () => {
    await typeFilter('shutter');
    await workbench.treeItem('Naledi Mokoena').waitFor({ state: 'detached' });
    await workbench.page.keyboard.press('Escape');
    await workbench.treeItem('Naledi Mokoena').waitFor();
    await typeFilter('shutter');
    await workbench.page.keyboard.press('Enter');
    await message('by owner · “shutter”').waitFor();
    assert.equal((await workbench.treeTexts()).length, 4);
    await workbench.screenshot('tree-filtered');
  });

  it('shows everything by due date again after one click', async () => {
    await workbench.page.getByRole('button', { name: 'Clear Filter, Grouping and Sorting' }).click();
    await workbench.treeItem('Overdue').waitFor();
    await message('Shown').waitFor({ state: 'detached' });
  });

  it('shows only mine, by the name that git knows', async () => {
    execFileSync('git', ['config', 'user.name', 'Pablo Reyes'], { cwd: workbench.folder });
    await chooseFromTitle('Filter', 'Show Only My Actions');
    await message('only mine').waitFor();
    await workbench.treeItem('Log the guider').waitFor();
    await workbench.treeItem('Draft the cover letter').waitFor({ state: 'detached' });
    await workbench.screenshot('tree-only-mine');
    await chooseFromTitle('Filter', 'Show Everyone’s Actions');
    await message('only mine').waitFor({ state: 'detached' });
  });

  it('dims and ticks what was done of late', async () => {
    await chooseFromTitle('Filter', 'Show Recently Done Actions');
    await message('with recently done').waitFor();
    const box = workbench.treeItem('Tell Ridge House').getByRole('checkbox');
    await workbench.page.locator('.sidebar .monaco-list').first().press('End');
    await until('it is ticked', async () => (await box.getAttribute('aria-checked')) === 'true');
    await until(
      'it is dimmed',
      async () => (await colourOf('Wash the flat')) !== (await colourOf('Say what the cut-outs')),
    );
    await workbench.screenshot('tree-recently-done');
    await chooseFromTitle('Filter', 'Hide Recently Done Actions');
    await message('with recently done').waitFor({ state: 'detached' });
  });

  it('ticks by keyboard alone, stays near, and takes it back', async () => {
    const before = await workbench.read(science);
    await focusTree();
    await moveTo('Log the guider');
    await workbench.page.keyboard.press('Space');
    await until('the file has changed', async () => (await workbench.read(science)) !== before);
    await workbench.treeItem('Log the guider').waitFor({ state: 'detached' });
    await until('the keyboard stands on its neighbour', async () => (await focused()).includes('Book the panel'));
    await workbench.page.keyboard.press('Control+Z');
    await until('the file is as it was', async () => (await workbench.read(science)) === before);
    await workbench.treeItem('Log the guider').waitFor();
  });

  it('reschedules by keyboard alone', async () => {
    const before = await workbench.read(science);
    await focusTree();
    await moveTo('Log the guider');
    await workbench.page.keyboard.press('F2');
    await workbench.page.locator('.quick-input-widget', { hasText: 'Reschedule' }).waitFor();
    await workbench.page.keyboard.type('2026-04-02');
    await workbench.page.locator('.quick-input-widget .monaco-list-row', { hasText: '2026-04-02' }).first().waitFor();
    await workbench.screenshot('tree-reschedule');
    await workbench.page.keyboard.press('Enter');
    await until('the file says so', async () =>
      /Log the guider.*2026-04-02|Log the guider.*2 Apr 2026/.test(await workbench.read(science)),
    );
    await workbench.treeItem('Apr 2 · Pablo: Log the guider').waitFor();
    await focusTree();
    await workbench.page.keyboard.press('Control+Z');
    await until('the file is as it was', async () => (await workbench.read(science)) === before);
  });

  it('opens an action on Enter with the keyboard in the text, and on a click without', async () => {
    await focusTree();
    await moveTo('Draft the cover letter');
    await workbench.page.keyboard.press('Enter');
    await workbench.tab(path.basename(leadership)).waitFor();
    await until('the keyboard is in the editor', async () => await activeElementIsIn('.editor-instance'));
    await workbench.treeItem('Sit down for an afternoon').click();
    await workbench.editorLine('Sit down for an afternoon').waitFor();
    assert.equal(await activeElementIsIn('.sidebar'), true);
  });

  it('finds by typing', async () => {
    await focusTree();
    await workbench.page.keyboard.press('Control+Alt+F');
    await workbench.page.keyboard.type('vacuum');
    await until('it stands on the action', async () => (await focused()).includes('Return the vacuum pump'));
    await workbench.page.keyboard.press('Escape');
  });

  it('copies as Markdown from the context menu', async () => {
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.treeItem('Draft the cover letter').click({ button: 'right' });
    const menu = workbench.page.locator('.context-view .monaco-menu');
    await menu.waitFor();
    await workbench.screenshot('tree-context-menu');
    for (const entry of [
      'Go to Meeting',
      'Mark Done',
      'Reschedule',
      'Assign',
      'Cancel',
      'Copy as Markdown',
      'Copy Link',
    ]) {
      await menu.getByText(entry).first().waitFor();
    }
    await menu.getByText('Copy as Markdown').click();
    await until('it is in the clipboard', async () => {
      const text = await workbench.page.evaluate('navigator.clipboard.readText()');
      return (
        text ===
        `- [ ] Maren Oduya: Draft the cover letter for the review panel (due 2026-03-20) (from [2026-03-11](/${leadership}))\n`
      );
    });
  });

  it('makes an action due today when the mouse drags it onto Today', async () => {
    const before = await workbench.read(leadership);
    await drag('Draft the cover letter', 'Today');
    await until('the file says so', async () => (await workbench.read(leadership)) !== before);
    assert.equal(await workbench.read(leadership), before.replace('(due 2026-03-20)', '(due 2026-03-18)'));
    await until('it stands under Today', async () => {
      const texts = await workbench.treeTexts();
      const [today, week] = ['Today', 'This week'].map((group) => texts.findIndex((text) => text.startsWith(group)));
      const at = texts.findIndex((text) => text.includes('Draft the cover letter'));
      return today !== undefined && week !== undefined && today < at && at < week;
    });
    await workbench.screenshot('tree-dragged');
    await workbench.runCommand('Minutebook: Undo Last Change');
    await until('the file is as it was', async () => (await workbench.read(leadership)) === before);
  });

  it('refuses to make an action overdue, and says why', async () => {
    const before = await workbench.read(leadership);
    await drag('Draft the cover letter', 'Overdue');
    await workbench.toast('become overdue by themselves').waitFor();
    assert.equal(await workbench.read(leadership), before);
  });

  function message(text: string): ReturnType<Workbench['treeItem']> {
    return workbench.page.locator('.sidebar .message', { hasText: text }).first();
  }

  function colourOf(text: string): Promise<string> {
    const label = workbench.treeItem(text).locator('.label-name').first();
    return label.evaluate((element) => getComputedStyle(element).color);
  }

  async function typeFilter(words: string): Promise<void> {
    await chooseFromTitle('Filter', 'Filter by Text…');
    await workbench.page.locator('.quick-input-widget', { hasText: 'Filter by Text' }).waitFor();
    await workbench.page.keyboard.type(words);
  }

  async function chooseFromTitle(menu: string, entry: string): Promise<void> {
    const button = workbench.page.locator('.sidebar .title-actions').getByRole('button', { name: menu, exact: true });
    const row = workbench.page.locator('.context-view .monaco-menu').getByText(entry, { exact: true });
    // A menu may close again when something below it is drawn anew.
    await until(`${entry} is chosen`, async () => {
      if (!(await row.isVisible())) await button.click({ timeout: 3000 });
      await row.click({ timeout: 3000 });
      return true;
    });
  }

  async function focusTree(): Promise<void> {
    await workbench.runCommand('Minutebook: Focus on Open Actions View');
    await until('the keyboard is in the tree', () => activeElementIsIn('.sidebar'));
  }

  function activeElementIsIn(selector: string): Promise<boolean> {
    return workbench.page.evaluate((where) => document.activeElement?.closest(where) !== null, selector);
  }

  async function focused(): Promise<string> {
    const row = workbench.page.locator('.sidebar .monaco-list-row.focused');
    return (await row.count()) === 0 ? '' : await row.first().innerText();
  }

  /** Goes down from the top, as somebody without a mouse would. */
  async function moveTo(text: string): Promise<void> {
    await workbench.page.keyboard.press('Home');
    await until(`the keyboard stands on ${text}`, async () => {
      if ((await focused()).includes(text)) return true;
      await workbench.page.keyboard.press('ArrowDown');
      return false;
    });
  }

  async function drag(from: string, onto: string): Promise<void> {
    const group = workbench.page.locator('.sidebar [role=treeitem][aria-level="1"]', { hasText: onto }).first();
    await workbench.treeItem(from).dragTo(group);
  }
});
