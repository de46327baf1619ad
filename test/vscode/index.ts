import 'mocha/mocha.js';
import { extensions } from 'vscode';
import { countLine } from '../host/count';

/**
 * What VS Code calls to run the suite, in the Node extension host and in the web one. The browser build of mocha works in
 * both. Without the extension there would be nothing to test, and VS Code does not complain about that.
 */
export async function run(): Promise<void> {
  const inNode = typeof __filename === 'string';
  if (inNode && __filename.endsWith('web.js')) throw new Error('The web suite runs in the Node extension host.');
  const extension = extensions.getExtension('minutebook.minutebook');
  if (extension === undefined) throw new Error('The extension minutebook.minutebook is not here.');
  await extension.activate();
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: 90_000, retries: 2, forbidOnly: true });
  mocha.suite.emit('pre-require', globalThis, null, mocha);
  await import('all-tests');
  const failures = await count(mocha);
  if (failures > 0) throw new Error(`${failures} failed.`);
}

/** Runs the tests, and prints one line that `npm test` reads: a suite that prints none has not run to its end. */
async function count(mocha: Mocha): Promise<number> {
  return new Promise((resolve) => {
    const counts = { passed: 0, failed: 0, skipped: 0 };
    const runner = mocha.run(() => {
      console.log(countLine(counts));
      resolve(counts.failed);
    });
    runner.on('pass', () => counts.passed++);
    runner.on('fail', () => counts.failed++);
    runner.on('pending', () => counts.skipped++);
  });
}
