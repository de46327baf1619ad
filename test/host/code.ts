import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { format } from 'node:util';
import { lastValue, parseArguments } from './arguments';
import { type Caller, commandLineCaller } from './caller';
import { ExtensionHostWatch } from './extensionHostWatch';
import { type Exit, type LaunchOptions, type Launched, launch } from './launch';
import { isNoise } from './noise';
import { testFolder } from './paths';
import { SourceLines } from './sourceLines';
import { isVersionName } from './versions';

/**
 * Understands what @vscode/test-electron passes to `code`, runs the tests in VS Code from npm, prints what they print and
 * exits as they do. From the environment: MINUTEBOOK_VSCODE_VERSION (latest, oldest), MINUTEBOOK_VSCODE_TIMEOUT (seconds),
 * MINUTEBOOK_VSCODE_VERBOSE=1 (the workbench's and the server's own lines too).
 */
async function code(args: readonly string[], caller: Caller): Promise<number> {
  const log: string[] = [];
  const sources = new SourceLines();
  const options = readOptions(args);
  const host = new ExtensionHostWatch(options.host);
  const verbose = process.env['MINUTEBOOK_VSCODE_VERBOSE'] === '1';
  const launched = await launch(
    {
      ...options,
      onLog: (type, values) => {
        const text = sources.rewrite(format(...values));
        log.push(`[${type}] ${text}`);
        if (host.seeLog(text) || (!verbose && isNoise(text))) return;
        (type === 'error' || type === 'warn' ? process.stderr : process.stdout).write(`${text}\n`);
      },
      onServerLine: (line) => {
        log.push(`[server] ${line}`);
        host.seeServerLine(line);
        if (verbose) process.stderr.write(`${line}\n`);
      },
    },
    caller,
  );
  try {
    const exit = await Promise.race([launched.exit, timeout(launched)]);
    const { code, why } = exit.code === 0 ? await host.verdict() : exit;
    if (why !== undefined) caller.say(why);
    return code;
  } finally {
    await launched.close();
    await keepLog(log);
  }
}

function readOptions(args: readonly string[]): LaunchOptions & { readonly host: 'node' | 'web' } {
  const parsed = parseArguments(args);
  const uri = lastValue(parsed, 'folder-uri') ?? lastValue(parsed, 'file-uri');
  const version = process.env['MINUTEBOOK_VSCODE_VERSION'] ?? 'latest';
  if (!isVersionName(version)) throw new Error(`MINUTEBOOK_VSCODE_VERSION is "${version}": say latest or oldest.`);
  return {
    version,
    workspace: uri === undefined ? parsed.rest[0] : fileURLToPath(uri),
    extensionDevelopmentPath: lastValue(parsed, 'extensionDevelopmentPath'),
    extensionTestsPath: lastValue(parsed, 'extensionTestsPath'),
    extensionsFolder: lastValue(parsed, 'extensions-dir'),
    userDataFolder: lastValue(parsed, 'user-data-dir'),
    host: lastValue(parsed, 'extensionDevelopmentKind') === 'web' ? 'web' : 'node',
  };
}

async function timeout({ page }: Launched): Promise<Exit> {
  const seconds = Number(process.env['MINUTEBOOK_VSCODE_TIMEOUT'] ?? 300);
  await new Promise((resolve) => setTimeout(resolve, seconds * 1000).unref());
  const screenshot = path.join(testFolder, 'screenshots', 'timeout.png');
  await page.screenshot({ path: screenshot });
  return { code: 124, why: `The tests did not end within ${seconds} s. What the window showed: ${screenshot}` };
}

async function keepLog(log: readonly string[]): Promise<void> {
  await mkdir(testFolder, { recursive: true });
  await writeFile(path.join(testFolder, 'code.log'), log.join('\n'));
}

const caller = commandLineCaller();
code(process.argv.slice(2), caller).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    caller.say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
