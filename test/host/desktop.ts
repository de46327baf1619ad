import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Caller } from './caller';
import { installFolder } from './paths';
import { findProgram } from './programs';
import { type VersionName, versions } from './versions';

export interface DesktopOptions {
  readonly version: VersionName;
  /** Take the `code` on the PATH, whatever its version, if there is one. */
  readonly installed: boolean;
  readonly userDataFolder: string;
  readonly extensionsFolder: string;
  readonly developmentFolders: readonly string[];
  readonly workspace: string;
  readonly trusted: boolean;
}

export interface Desktop {
  readonly ended: Promise<void>;
  readonly close: () => Promise<void>;
}

/** A new window of the desktop VS Code with a profile of its own. */
export async function startDesktop(options: DesktopOptions, { say }: Caller): Promise<Desktop> {
  const installed = options.installed ? findProgram('code') : undefined;
  const program = installed ?? (await download(options.version, say));
  // On Windows `code` is a script, and a shell takes words apart.
  const shell = program.endsWith('.cmd');
  const [command = program, ...args] = [program, ...windowArguments(options)].map((word) =>
    shell ? `"${word}"` : word,
  );
  const child = spawn(command, args, { stdio: 'ignore', shell });
  const ended = new Promise<void>((resolve) => {
    child.on('exit', () => {
      resolve();
    });
    child.on('error', (error) => {
      say(error.message);
      resolve();
    });
  });
  const close = async (): Promise<void> => {
    await endWindow(options.userDataFolder);
    child.kill();
    await ended;
  };
  return { ended, close };
}

export const desktopVersion = (version: VersionName): string =>
  version === 'latest' ? 'stable' : versions.oldest.vscode;

function windowArguments(options: DesktopOptions): readonly string[] {
  return [
    ...['--new-window', '--wait', '--skip-welcome', '--skip-release-notes'],
    ...(options.trusted ? ['--disable-workspace-trust'] : []),
    `--user-data-dir=${options.userDataFolder}`,
    `--extensions-dir=${options.extensionsFolder}`,
    ...options.developmentFolders.map((folder) => `--extensionDevelopmentPath=${folder}`),
    options.workspace,
  ];
}

async function download(version: VersionName, say: (line: string) => void): Promise<string> {
  say('Downloading the desktop VS Code, once …');
  return downloadAndUnzipVSCode({ version: desktopVersion(version), cachePath: installFolder });
}

/** `code --wait` only waits for the window; the window itself notes its process in its profile. */
async function endWindow(userDataFolder: string): Promise<void> {
  const lock = path.join(userDataFolder, 'code.lock');
  const processId = existsSync(lock) ? Number(await readFile(lock, 'utf8')) : NaN;
  if (!Number.isInteger(processId) || processId <= 1) return;
  try {
    process.kill(processId);
  } catch {
    // It has just ended by itself.
  }
}
