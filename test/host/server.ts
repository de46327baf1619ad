import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createInterface } from 'node:readline';
import type { Caller } from './caller';
import { installVSCode } from './install';
import { outsideNpm } from './npm';
import type { VersionName } from './versions';

export interface ServerOptions {
  readonly version: VersionName;
  /** Everything it writes goes here, and goes with it. */
  readonly temporaryFolder: string;
  readonly userDataFolder: string;
  readonly extensionsFolder: string;
  readonly workspaceTrust: boolean;
  /** Without it, a built workbench ignores an extension in development and its tests; with it, there are no toasts. */
  readonly smokeDriver: boolean;
  /** Asked of everyone who opens a page. */
  readonly token: boolean;
  readonly locale?: string | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
  readonly onLine?: ((line: string) => void) | undefined;
}

export interface Server {
  readonly port: number;
  readonly token: string | undefined;
  /** Resolves when the server has ended, whatever the reason. */
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
}

const startLimit = 60_000;

/** Starts the server of VS Code on 127.0.0.1 alone. It ends with us, also when we are killed. */
export async function startServer(options: ServerOptions, caller: Caller): Promise<Server> {
  const { node, serverMain } = await installVSCode(options.version, caller);
  const token = options.token ? randomBytes(16).toString('hex') : undefined;
  const args = [serverMain, ...(await serverArguments(options, token))];
  const child = spawn(process.execPath, [path.join(__dirname, 'guard.js'), options.temporaryFolder, node, ...args], {
    detached: true,
    env: environment(options),
  });
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => {
      resolve();
    });
  });
  const close = async (): Promise<void> => {
    child.stdin.destroy();
    await ended;
  };
  try {
    return { port: await readPort(child, options, caller.signal), token, ended, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function serverArguments(options: ServerOptions, token: string | undefined): Promise<readonly string[]> {
  const tokenFile = path.join(options.temporaryFolder, 'token');
  // In a file: everyone on the machine can read a command line.
  if (token !== undefined) await writeFile(tokenFile, token, { mode: 0o600 });
  return [
    ...['--host', '127.0.0.1', '--port', '0', '--accept-server-license-terms'],
    ...(token === undefined ? ['--without-connection-token'] : ['--connection-token-file', tokenFile]),
    ...(options.smokeDriver ? ['--enable-smoke-test-driver'] : []),
    ...(options.locale === undefined ? [] : ['--locale', options.locale]),
    ...(options.workspaceTrust ? [] : ['--disable-workspace-trust']),
    ...['--server-data-dir', path.join(options.userDataFolder, 'server')],
    ...['--user-data-dir', options.userDataFolder, '--extensions-dir', options.extensionsFolder],
    ...['--disable-telemetry', '--disable-experiments', '--force-disable-user-env'],
  ];
}

/** Sockets and temporary files go where they are removed; "{}" for a marketplace = no look-ups that can only fail. */
function environment({ temporaryFolder, env }: ServerOptions): NodeJS.ProcessEnv {
  const ours = Object.entries(outsideNpm(process.env)).filter(
    ([name]) => !/^(npm_|VSCODE_|ELECTRON_|NODE_OPTIONS$)/.test(name),
  );
  const host = { EXTENSIONS_GALLERY: '{}', TMPDIR: temporaryFolder, XDG_RUNTIME_DIR: temporaryFolder };
  return { ...Object.fromEntries(ours), ...host, ...env };
}

function readPort(child: ChildProcessWithoutNullStreams, options: ServerOptions, signal: AbortSignal): Promise<number> {
  return new Promise((resolve, reject) => {
    const lines: string[] = [];
    const fail = (why: string): void => {
      clearTimeout(timer);
      reject(new Error([why, ...lines].join('\n')));
    };
    const timer = setTimeout(fail, startLimit, 'The VS Code server did not start in time.');
    const read = (line: string): void => {
      lines.push(line);
      options.onLine?.(line);
      const port = /agent listening on (\d+)/.exec(line)?.[1];
      if (port === undefined) return;
      clearTimeout(timer);
      resolve(Number(port));
    };
    createInterface(child.stdout).on('line', read);
    createInterface(child.stderr).on('line', read);
    child.on('exit', () => {
      fail('The VS Code server ended before it was ready.');
    });
    signal.addEventListener('abort', () => {
      fail('Interrupted.');
    });
    if (signal.aborted) fail('Interrupted.');
  });
}
