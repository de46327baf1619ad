import { spawn, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { lastValue, parseArguments } from './arguments';
import { type Caller, commandLineCaller } from './caller';
import { repositoryRoot } from './paths';
import { findProgram } from './programs';
import { type SessionOptions, startSession } from './session';
import { isVersionName, versions } from './versions';

const usage = 'npm start [-- FOLDER] [--version=oldest|latest] [--desktop] [--no-open]';

interface StartOptions extends SessionOptions {
  /** Whether to open the default browser. */
  readonly open: boolean;
}

/** `npm start`: builds Minutebook and opens it in VS Code, on FOLDER or on the sample minutes, until Ctrl-C. */
async function start(args: readonly string[], caller: Caller): Promise<number> {
  const options = readOptions(args);
  if (typeof options === 'string') {
    caller.say(options);
    return 2;
  }
  if (spawnSync(process.execPath, ['esbuild.js'], { cwd: repositoryRoot, stdio: 'inherit' }).status !== 0) return 1;
  const session = await startSession(options, caller);
  try {
    const sample = options.workspace === undefined ? ', a copy of the sample minutes' : '';
    caller.say(`Minutebook in VS Code${versionText(options)}, on ${session.workspace}${sample}. Ctrl-C ends it.`);
    if (session.address !== undefined) {
      console.log(session.address);
      if (options.open) openInBrowser(session.address);
    }
    const reason = await Promise.race([interrupted(caller.signal), session.ended]);
    if (reason === 'interrupted' || options.where !== 'browser') return 0;
    caller.say('VS Code has ended.');
    return 1;
  } finally {
    await session.close();
  }
}

/** What is wrong with the arguments, in a sentence, or what they ask for. */
function readOptions(args: readonly string[]): StartOptions | string {
  const parsed = parseArguments(args);
  const unknown = [...parsed.flags.keys()].find((name) => !['version', 'desktop', 'no-open'].includes(name));
  if (unknown !== undefined) return `There is no --${unknown}. Use: ${usage}`;
  if (parsed.rest.length > 1) return `One folder at a time. Use: ${usage}`;
  const version = lastValue(parsed, 'version') ?? 'latest';
  if (!isVersionName(version)) return `There is no version "${version}". Use: ${usage}`;
  const workspace = parsed.rest[0] === undefined ? undefined : fromCallersFolder(parsed.rest[0]);
  if (workspace !== undefined && !existsSync(workspace)) return `There is no folder ${workspace}.`;
  // The build from npm is proven on Linux only.
  const elsewhere = process.platform === 'linux' ? 'browser' : 'downloaded';
  const where = parsed.flags.has('desktop') ? 'installed' : elsewhere;
  return { version, workspace, where, open: !parsed.flags.has('no-open') };
}

/** npm runs its scripts in the folder of package.json, and notes where it was called. */
function fromCallersFolder(file: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? process.cwd(), file);
}

function versionText({ where, version }: StartOptions): string {
  return where === 'browser' ? ` ${versions[version].vscode}` : '';
}

function openInBrowser(address: string): void {
  const opener = findProgram('xdg-open');
  const hasDesktop = process.env['DISPLAY'] !== undefined || process.env['WAYLAND_DISPLAY'] !== undefined;
  if (opener === undefined || !hasDesktop) return;
  spawn(opener, [address], { stdio: 'ignore', detached: true })
    .on('error', () => undefined)
    .unref();
}

function interrupted(signal: AbortSignal): Promise<'interrupted'> {
  return new Promise((resolve) => {
    signal.addEventListener('abort', () => {
      resolve('interrupted');
    });
    if (signal.aborted) resolve('interrupted');
  });
}

const caller = commandLineCaller();
start(process.argv.slice(2), caller).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    caller.say(caller.signal.aborted ? 'Interrupted.' : error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
