import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { readExtension } from './extension';
import { installVSCode } from './install';
import { launch } from './launch';
import { extensionFolder, repositoryRoot } from './paths';
import { inTemporaryFolder } from './temporary';

const waiting = { say: console.error, signal: new AbortController().signal };
const run = promisify(execFile);

describe('npm run package', function () {
  this.timeout(120_000);
  let vsix = '';

  before(async () => {
    const { version } = await readExtension(extensionFolder);
    await run('npm', ['run', 'package'], { cwd: repositoryRoot });
    vsix = path.join(repositoryRoot, `minutebook-${version}.vsix`);
  });

  it('makes a package below 2 MB, half of it pictures', async () => {
    assert.ok((await stat(vsix)).size < 2_000_000);
  });

  it('makes one that an empty VS Code installs and runs, with what users need and no more', async () => {
    await inTemporaryFolder(async (folder) => {
      const extensionsFolder = path.join(folder, 'extensions');
      await install(vsix, extensionsFolder, folder);
      const [name = ''] = (await readdir(extensionsFolder)).filter((found) => found.startsWith('minutebook.'));
      await seeFiles(path.join(extensionsFolder, name));
      await seeItActivate(extensionsFolder);
    });
  });
});

async function install(vsix: string, extensionsFolder: string, folder: string): Promise<void> {
  const { node, serverMain } = await installVSCode('latest', waiting);
  const folders = ['--extensions-dir', extensionsFolder, '--server-data-dir', path.join(folder, 'server')];
  await run(node, [serverMain, '--accept-server-license-terms', '--install-extension', vsix, ...folders]);
}

async function seeFiles(folder: string): Promise<void> {
  const files = (await readdir(folder, { recursive: true, withFileTypes: true })).filter((entry) => entry.isFile());
  const names = files.map((file) => path.relative(folder, path.join(file.parentPath, file.name)));
  for (const needed of ['package.json', 'dist/extension.js', 'dist/web/extension.js', 'dist/sample.json'])
    assert.ok(names.includes(needed));
  const wanted =
    /^(package(\.nls.*)?\.json|\.vsixmanifest|(readme|changelog)\.md|license(\.txt|\.md)?|(l10n|media|syntaxes)\/.*|dist\/(web\/)?extension\.js|dist\/cli\.js|dist\/sample\.json)$/i;
  assert.deepEqual(
    names.filter((name) => !wanted.test(name)),
    [],
  );
}

async function seeItActivate(extensionsFolder: string): Promise<void> {
  const { page, close } = await launch({ extensionsFolder, smokeDriver: false }, waiting);
  try {
    await page.locator('.activitybar .action-label[aria-label^="Minutebook"]').first().click();
    await page.locator('.sidebar .composite.title', { hasText: 'Minutebook' }).waitFor();
    await page.locator('.sidebar .welcome-view-content').waitFor();
  } finally {
    await close();
  }
}
