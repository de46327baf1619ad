import assert from 'node:assert/strict';
import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { processesOf, temporaryFoldersIn } from './leftovers';
import { extensionFolder, testFolder } from './paths';
import { type Ran, start } from './program';
import { inTemporaryFolder } from './temporary';
import { writeToyExtension } from './toyExtension';
import { until } from '../vscode/until';

interface CodeCase {
  /** The body of the suite's `run`. */
  readonly body: string;
  readonly extension?: string;
  readonly tests?: string;
  readonly web?: boolean;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs a suite through `test/host/code`, as @vscode/test-electron would, and sees that nothing of it is left. */
function runCode({ body, extension, tests, web = false, env = {} }: CodeCase): Promise<Ran> {
  return inTemporaryFolder(async (folder) => {
    const toy = await writeToyExtension(folder, body);
    const ran = await start(
      [
        path.join(__dirname, 'code'),
        `--extensionDevelopmentPath=${extension ?? toy.extension}`,
        `--extensionTestsPath=${tests ?? toy.tests}`,
        ...(web ? ['--extensionDevelopmentKind=web'] : []),
      ],
      { TMPDIR: folder, ...env },
    ).done;
    assert.deepEqual(await temporaryFoldersIn(folder), []);
    await until('no process is left', async () => (await processesOf(folder)).length === 0);
    return ran;
  });
}

describe('The stand-in for `code`', function () {
  this.timeout(60_000);

  it('succeeds when the suite passes, and shows what it prints', async () => {
    const ran = await runCode({ body: 'console.log("a line of the suite");' });
    assert.equal(ran.ended, 0, ran.output);
    assert.match(ran.output, /^a line of the suite$/m);
  });

  const failures: readonly (CodeCase & { readonly name: string; readonly says: RegExp })[] = [
    { name: 'a test fails', body: 'throw new Error("1 failed.");', says: /1 failed/ },
    { name: 'the extension host is killed', body: 'process.kill(process.pid, "SIGKILL");', says: /SIGKILL/ },
    {
      name: 'the extension host leaves with exit code 0 in the middle',
      body: 'process.reallyExit(0); await new Promise(() => {});',
      says: /before the suite/,
    },
    {
      name: 'there is no extension in the folder',
      body: '',
      extension: path.join(testFolder, 'nowhere'),
      says: /No extension in .*nowhere/,
    },
    {
      name: 'the extension is another one',
      body: '',
      tests: path.join(extensionFolder, 'dist/test/node.js'),
      says: /The extension minutebook\.minutebook is not here/,
    },
    { name: 'there are no tests at their path', body: '', tests: path.join(testFolder, 'nothing.js'), says: /nothing/ },
  ];
  for (const { name, says, ...suite } of failures) {
    it(`fails when ${name}`, async () => {
      const ran = await runCode(suite);
      assert.notEqual(ran.ended, 0, ran.output);
      assert.match(ran.output, says);
    });
  }

  for (const [name, suite] of [
    ['the tests do not end', { body: 'await new Promise(() => {});' }],
    ['the web extension host dies', { body: 'self.close(); await new Promise(() => {});', web: true }],
  ] as const) {
    it(`gives up after a while, with a screenshot, when ${name}`, async () => {
      const screenshot = path.join(testFolder, 'screenshots/timeout.png');
      await rm(screenshot, { force: true });
      const ran = await runCode({ ...suite, env: { MINUTEBOOK_VSCODE_TIMEOUT: '4' } });
      assert.equal(ran.ended, 124, ran.output);
      assert.match(ran.output, /did not end within 4 s/);
      assert.ok((await stat(screenshot)).size > 0);
    });
  }

  it('leaves nothing behind when it is killed', async () => {
    await inTemporaryFolder(async (folder) => {
      const toy = await writeToyExtension(folder, 'console.log("begun"); await new Promise(() => {});');
      const command = [path.join(__dirname, 'code'), `--extensionDevelopmentPath=${toy.extension}`];
      const running = start([...command, `--extensionTestsPath=${toy.tests}`], { TMPDIR: folder });
      await until('the suite runs', () => running.output().includes('begun'), 30);
      running.child.kill('SIGKILL');
      await running.done;
      await until('no process is left', async () => (await processesOf(folder)).length === 0, 20);
      assert.deepEqual(
        (await readdir(folder)).filter((name) => name.startsWith('minutebook-')),
        [],
      );
    });
  });
});
