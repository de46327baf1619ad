import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import type { LaunchOptions } from '../host/launch';
import { until } from '../vscode/until';
import { Workbench } from './workbench';

describe('The view Open Actions where there is nothing to show yet', function () {
  this.timeout(60_000);
  let folder: string;
  let opened: Workbench | undefined;

  beforeEach(async () => {
    folder = await mkdtemp(path.join(os.tmpdir(), 'minutebook-empty-'));
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await opened?.screenshot(`failed ${this.currentTest.title}`);
    await opened?.close();
    opened = undefined;
    await rm(folder, { recursive: true, force: true });
  });

  async function open(options: LaunchOptions): Promise<Workbench> {
    opened = await Workbench.open(options);
    await opened.openView('Minutebook');
    return opened;
  }

  it('offers to open a folder when none is open', async () => {
    const workbench = await open({ workspace: undefined });
    await welcome(workbench).getByRole('button', { name: 'Open Folder' }).waitFor();
  });

  it('offers to create the first minutes in an empty folder, and creates them', async () => {
    await writeFile(path.join(folder, 'README.md'), '- [ ] No action, this is no minutes.\n');
    const workbench = await open({ workspace: folder, settings: { 'minutebook.today': '2026-03-18' } });
    await welcome(workbench).getByRole('button', { name: 'Create First Minutes…' }).click();
    await workbench.page.locator('.quick-input-widget', { hasText: 'Create First Minutes' }).waitFor();
    await workbench.page.keyboard.type('Optics');
    await workbench.page.keyboard.press('Enter');
    await workbench.tab('2026-03-18-optics.md').waitFor();
    assert.match(
      await readFile(path.join(folder, 'minutes/optics/2026-03-18-optics.md'), 'utf8'),
      /^date: 2026-03-18$/m,
    );
    await welcome(workbench).waitFor({ state: 'detached' });
  });

  it('says so when a large folder of other Markdown files holds no minutes', async () => {
    const files = Array.from({ length: 5000 }, (_, index) =>
      path.join(folder, `chapter-${index % 50}`, `page-${index}.md`),
    );
    await Promise.all(Array.from({ length: 50 }, (_, index) => mkdir(path.join(folder, `chapter-${index}`))));
    await Promise.all(files.map((file) => writeFile(file, '# A page\n\n- [ ] Not an action.\n')));
    const workbench = await open({ workspace: folder });
    await welcome(workbench).getByText('There are no meeting minutes in this workspace yet.').waitFor();
  });

  it('reads minutes in a folder that is not trusted, and in each folder of a multi-root workspace', async () => {
    for (const name of ['one', 'two']) {
      await mkdir(path.join(folder, name, 'minutes'), { recursive: true });
      await writeFile(path.join(folder, name, 'minutes/2026-03-03.md'), `- [ ] Water the plants of ${name}\n`);
    }
    const workspace = path.join(folder, 'both.code-workspace');
    await writeFile(workspace, JSON.stringify({ folders: [{ path: 'one' }, { path: 'two' }] }));
    const settings = { 'security.workspace.trust.startupPrompt': 'never' };
    const workbench = await open({ workspace, workspaceTrust: true, settings });
    await workbench.page.getByText('Restricted Mode').first().waitFor();
    await workbench.treeItem('Water the plants of one').waitFor();
    await workbench.treeItem('Water the plants of two').waitFor();
    await workbench.tick('Water the plants of two');
    const file = path.join(folder, 'two/minutes/2026-03-03.md');
    await until(
      'the file has changed',
      async () => (await readFile(file, 'utf8')) === '- [x] Water the plants of two\n',
    );
  });
});

function welcome({ page }: Workbench): Locator {
  return page.locator('.sidebar .welcome-view-content');
}
