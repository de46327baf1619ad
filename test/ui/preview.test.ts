import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import type { LaunchOptions } from '../host/launch';
import { until } from '../vscode/until';
import { Workbench } from './workbench';

const leadership = '2026-03-11-leadership.md';

describe('The Markdown preview', function () {
  this.timeout(60_000);
  let workbench: Workbench;

  async function open(minutes: string, options: LaunchOptions = {}): Promise<void> {
    workbench = await Workbench.open(options);
    await workbench.openFile(minutes);
    await workbench.editorLine('series:').click();
    await workbench.runCommand('Markdown: Open Preview to the Side');
  }

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
    await workbench.close();
  });

  it('shows actions with boxes, owners and badges, and follows the file', async () => {
    await open(leadership);
    assert.equal(await textIn('.minutebook-badge.minutebook-today'), 'today');
    assert.match(await textIn('tr .minutebook-badge.minutebook-overdue'), /^\d+ days overdue$/);
    assert.equal(await textIn('.minutebook-owner[title="Kofi Brandt-Asante"]'), 'KBA');
    const boxes = await count('.minutebook-box.minutebook-open');
    await workbench.screenshot('preview');
    const file = path.join(workbench.folder, 'minutes/leadership', leadership);
    const before = await readFile(file, 'utf8');
    await writeFile(file, before.replace('- [ ] Maren', '- [x] Maren'));
    await until('one box less is open', async () => (await count('.minutebook-box.minutebook-open')) === boxes - 1);
  });

  it('is the same in Restricted Mode, with its style and without a warning', async () => {
    await open(leadership, { workspaceTrust: true, settings: { 'security.workspace.trust.startupPrompt': 'never' } });
    await workbench.page.getByText('Restricted Mode').first().waitFor();
    assert.equal(await textIn('.minutebook-badge.minutebook-today'), 'today');
    const frame = await preview();
    const size = await frame
      .locator('.minutebook-box')
      .first()
      .evaluate((box) => getComputedStyle(box).fontSize);
    assert.equal(size, '0px');
    assert.equal(await frame.locator('#code-csp-warning').count(), 0);
  });

  it('opens the page of a reference', async () => {
    await open('2026-03-04-science.md');
    const frame = await workbench.webview('a.minutebook-reference');
    const opened = workbench.page.context().waitForEvent('request', (request) => request.url().includes('atlassian'));
    await frame.getByText('DM-44871').click();
    assert.equal((await opened).url(), 'https://rubinobs.atlassian.net/browse/DM-44871');
  });

  function preview(): Promise<Frame> {
    return workbench.webview('.minutebook-badge');
  }

  /** VS Code loads the page of a preview anew when it likes. */
  async function textIn(selector: string): Promise<string> {
    return until(`there is ${selector}`, async () => {
      const frame = await workbench.webview(selector);
      return (await frame.locator(selector).first().innerText()).trim();
    });
  }

  async function count(selector: string): Promise<number> {
    return (await preview()).locator(selector).count();
  }
});
