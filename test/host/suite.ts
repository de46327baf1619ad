import { runTests } from '@vscode/test-electron';
import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { lastValue, parseArguments } from './arguments';
import { desktopVersion } from './desktop';
import { extensionFolder } from './paths';
import { testSettings, writeSettings } from './profile';
import { makeSampleRepository } from './sampleRepository';
import { type VersionName, isVersionName } from './versions';

interface SuiteOptions {
  readonly version: VersionName;
  readonly host: 'node' | 'web';
  /** The downloaded desktop VS Code instead of the one from npm. */
  readonly desktop: boolean;
}

/** Runs `test/vscode` inside VS Code, on a copy of the sample minutes: `tsx test/host/suite.ts --version=oldest --host=web`. */
async function runSuite({ version, host, desktop }: SuiteOptions): Promise<void> {
  const sample = await makeSampleRepository();
  const profile = await mkdtemp(path.join(os.tmpdir(), 'minutebook-profile-'));
  try {
    await writeSettings(profile, testSettings);
    await runTests({
      ...(desktop ? { version: desktopVersion(version) } : { vscodeExecutablePath: path.join(__dirname, 'code') }),
      extensionDevelopmentPath: extensionFolder,
      extensionTestsPath: path.join(extensionFolder, 'dist/test', `${host}.js`),
      extensionTestsEnv: { MINUTEBOOK_VSCODE_VERSION: version },
      launchArgs: [
        sample.folder,
        `--user-data-dir=${profile}`,
        `--extensions-dir=${path.join(profile, 'extensions')}`,
        ...(host === 'web' ? ['--extensionDevelopmentKind=web'] : []),
      ],
    });
  } finally {
    await sample.dispose();
    await rm(profile, { recursive: true, force: true, maxRetries: 3 });
  }
}

function readSuiteOptions(args: readonly string[]): SuiteOptions {
  const parsed = parseArguments(args);
  const version = lastValue(parsed, 'version') ?? 'latest';
  if (!isVersionName(version)) throw new Error(`There is no version "${version}": say latest or oldest.`);
  return { version, host: lastValue(parsed, 'host') === 'web' ? 'web' : 'node', desktop: parsed.flags.has('desktop') };
}

// test-electron ends VS Code on Ctrl-C, and on nothing else.
for (const name of ['SIGTERM', 'SIGHUP'] as const) process.on(name, () => process.emit('SIGINT'));

runSuite(readSuiteOptions(process.argv.slice(2))).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
