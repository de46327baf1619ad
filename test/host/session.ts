import { mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { Caller } from './caller';
import { writeCompanion } from './companion';
import { startDesktop } from './desktop';
import { linkExtension } from './extension';
import { workbenchAddress } from './page';
import { extensionFolder } from './paths';
import { writeSettings } from './profile';
import { writeSampleRepository } from './sampleRepository';
import { startServer } from './server';
import type { VersionName } from './versions';

export interface SessionOptions {
  readonly version: VersionName;
  /** "installed" = the `code` on the PATH, or else a downloaded one. */
  readonly where: 'browser' | 'installed' | 'downloaded';
  /** A folder or a `.code-workspace` file; without one, a copy of the sample minutes. */
  readonly workspace: string | undefined;
}

export interface Session {
  readonly workspace: string;
  /** For the browser; it holds the token. A desktop window has none. */
  readonly address: string | undefined;
  /** Resolves when VS Code has ended by itself. */
  readonly ended: Promise<void>;
  /** Ends VS Code and removes everything that the session wrote, the copy of the sample minutes too. */
  readonly close: () => Promise<void>;
}

/** VS Code for a person, with Minutebook as it is built in this folder. */
export async function startSession(options: SessionOptions, caller: Caller): Promise<Session> {
  const temporaryFolder = await mkdtemp(path.join(os.tmpdir(), 'minutebook-session-'));
  const remove = (): Promise<void> => rm(temporaryFolder, { recursive: true, force: true, maxRetries: 3 });
  try {
    const workspace = options.workspace ?? (await writeSampleRepository(temporaryFolder));
    const start = options.where === 'browser' ? startBrowserSession : startDesktopSession;
    // The sample is ours; whether to trust another folder is asked as ever.
    const window = { ...options, workspace, trusted: options.workspace === undefined };
    const session = await start(window, temporaryFolder, caller);
    const close = async (): Promise<void> => {
      await session.close();
      await remove();
    };
    return { ...session, workspace, close };
  } catch (error) {
    await remove();
    throw error;
  }
}

interface SessionWindow extends SessionOptions {
  readonly workspace: string;
  readonly trusted: boolean;
}

type Started = Omit<Session, 'workspace'>;

/** Minutebook counts as installed here, not as in development, since a VS Code that develops shows no toasts. */
async function startBrowserSession(window: SessionWindow, temporaryFolder: string, caller: Caller): Promise<Started> {
  const userDataFolder = path.join(temporaryFolder, 'user-data');
  const extensionsFolder = path.join(temporaryFolder, 'extensions');
  await writeSettings(userDataFolder, { 'security.workspace.trust.enabled': !window.trusted });
  await linkExtension(extensionFolder, extensionsFolder);
  await linkExtension(await writeCompanion(temporaryFolder), extensionsFolder);
  const folders = { temporaryFolder, userDataFolder, extensionsFolder };
  const rights = { workspaceTrust: !window.trusted, smokeDriver: false, token: true };
  const server = await startServer({ version: window.version, ...folders, ...rights }, caller);
  const address = workbenchAddress({ port: server.port, token: server.token, workspace: window.workspace });
  return { address, ended: server.ended, close: server.close };
}

async function startDesktopSession(window: SessionWindow, temporaryFolder: string, caller: Caller): Promise<Started> {
  const userDataFolder = path.join(temporaryFolder, 'user-data');
  await writeSettings(userDataFolder, {});
  const desktop = await startDesktop(
    {
      ...window,
      installed: window.where === 'installed',
      userDataFolder,
      extensionsFolder: path.join(temporaryFolder, 'extensions'),
      developmentFolders: [extensionFolder, await writeCompanion(temporaryFolder)],
    },
    caller,
  );
  return { address: undefined, ...desktop };
}
