import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const manifest = {
  name: 'toy',
  publisher: 'minutebook-test',
  version: '1.0.0',
  engines: { vscode: '^1.100.0' },
  main: './main.js',
  browser: './main.js',
  activationEvents: ['onStartupFinished'],
};

export interface Toy {
  readonly extension: string;
  /** A module for `extensionTestsPath`. */
  readonly tests: string;
}

/** Writes an extension that does nothing, and a test suite whose `run` has the given body: `throw new Error("no")`. */
export async function writeToyExtension(folder: string, body: string): Promise<Toy> {
  const extension = path.join(folder, 'toy');
  await mkdir(extension, { recursive: true });
  await writeFile(path.join(extension, 'package.json'), JSON.stringify(manifest));
  await writeFile(path.join(extension, 'main.js'), 'exports.activate = () => {};');
  const tests = path.join(extension, 'tests.js');
  await writeFile(tests, `exports.run = async () => { ${body} };`);
  return { extension, tests };
}
