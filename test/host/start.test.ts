import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { chmod, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { until } from '../vscode/until';
import { listeningAddresses, processesOf, temporaryFoldersIn } from './leftovers';
import { openBrowser, openWorkbench } from './page';
import { type Running, interruptGroup, start } from './program';
import { inTemporaryFolder } from './temporary';

const waiting = { say: () => undefined, signal: new AbortController().signal };

describe('npm start', function () {
  this.timeout(60_000);

  it('opens the sample minutes for this machine and this person alone, and leaves nothing behind', async () => {
    await inTemporaryFolder(async (folder) => {
      const running = startSession(folder, '--no-open');
      const address = await addressOf(running);
      const workspace = address.searchParams.get('folder') ?? '';
      assert.ok(existsSync(path.join(workspace, '.git')));
      assert.ok(workspace.startsWith(folder));
      await seeThatOnlyTheTokenOpens(address);
      assert.deepEqual(await listeningAddresses(Number(address.port)), ['0100007F'], '127.0.0.1 and nothing else');
      await seeTheOpenActions(address, path.join(folder, 'browser'));
      assert.ok((await processesOf(folder)).length > 3, 'the server and its children are found');
      interruptGroup(running);
      await running.done;
      await seeThatNothingIsLeft(folder);
    });
  });

  it('leaves nothing behind when only npm is told to end', async () => {
    await inTemporaryFolder(async (folder) => {
      const running = startSession(folder, '--no-open');
      await addressOf(running);
      running.child.kill('SIGTERM');
      await running.done;
      await seeThatNothingIsLeft(folder);
    });
  });

  it('opens the default browser where there is a desktop', async () => {
    await inTemporaryFolder(async (folder) => {
      const opened = path.join(folder, 'opened');
      await writeProgram(folder, 'xdg-open', `printf %s "$1" > ${opened}`);
      const running = start(['npm', 'start'], { ...environment(folder), DISPLAY: ':0' });
      const address = await addressOf(running);
      await until('the browser was called', async () => (await readFile(opened, 'utf8')) === address.href);
      interruptGroup(running);
      await running.done;
    });
  });

  it('opens a window of the desktop VS Code with --desktop, and ends it', async () => {
    await inTemporaryFolder(async (folder) => {
      const called = path.join(folder, 'called');
      await writeProgram(
        folder,
        'code',
        `printf '%s\\n' "$@" > ${called}.new; mv ${called}.new ${called}; exec ${process.execPath} --eval 'setTimeout(() => {}, 60_000)'`,
      );
      const running = startSession(folder, '--desktop');
      const args = await until(
        '`code` was called',
        async () => (await readFile(called, 'utf8')).trim().split('\n'),
        20,
      );
      assert.ok(args.includes('--new-window') && args.includes('--wait'));
      assert.ok(existsSync(path.join(args.at(-1) ?? '', 'minutes')), 'the sample minutes');
      interruptGroup(running);
      await running.done;
      await seeThatNothingIsLeft(folder);
    });
  });

  for (const [name, args, says] of [
    ['a folder that is not there', ['/no/such/folder'], /There is no folder \/no\/such\/folder/],
    ['a version that is not there', ['--version=1'], /There is no version "1"/],
    ['a flag that is not there', ['--quickly'], /There is no --quickly/],
  ] as const) {
    it(`exits with 2 for ${name}`, async () => {
      const ran = await start(['npm', 'start', '--', ...args]).done;
      assert.equal(ran.ended, 2);
      assert.match(ran.output, says);
    });
  }
});

function startSession(folder: string, ...args: readonly string[]): Running {
  return start(['npm', 'start', '--', ...args], environment(folder));
}

/** Programs in `folder` come first, and all temporary files go there. */
function environment(folder: string): Readonly<Record<string, string>> {
  return { TMPDIR: folder, PATH: [folder, process.env['PATH'] ?? ''].join(path.delimiter) };
}

async function writeProgram(folder: string, name: string, script: string): Promise<void> {
  const file = path.join(folder, name);
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
}

function addressOf(running: Running): Promise<URL> {
  return until(
    'the address is printed',
    () => {
      const text = /^http:\S+$/m.exec(running.output())?.[0];
      return text === undefined ? undefined : new URL(text);
    },
    30,
  );
}

async function seeThatOnlyTheTokenOpens(address: URL): Promise<void> {
  const status = async (url: URL): Promise<number> => (await fetch(url, { redirect: 'manual' })).status;
  const [without, wrong] = [new URL(address), new URL(address)];
  without.searchParams.delete('tkn');
  wrong.searchParams.set('tkn', 'guess');
  assert.deepEqual([await status(without), await status(wrong)], [403, 403]);
  assert.ok((await status(address)) < 400);
}

async function seeTheOpenActions(address: URL, profileFolder: string): Promise<void> {
  const context = await openBrowser({ profileFolder, onLog: undefined, onExit: () => undefined }, waiting);
  try {
    const page = await openWorkbench(context, address.href);
    await page.locator('.sidebar .composite.title', { hasText: 'Minutebook' }).waitFor();
    await page.locator('.sidebar').getByRole('treeitem', { name: 'Overdue' }).first().waitFor();
  } finally {
    await context.close();
  }
}

async function seeThatNothingIsLeft(folder: string): Promise<void> {
  await until('no process is left', async () => (await processesOf(folder)).length === 0);
  await until('no folder is left', async () => (await temporaryFoldersIn(folder)).length === 0);
}
