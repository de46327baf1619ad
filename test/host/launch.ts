import { writeLanguagePack } from './languagePack';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { BrowserContext, Page } from 'playwright-core';
import type { Caller } from './caller';
import { deferred } from './deferred';
import { readExtension } from './extension';
import { openBrowser, openWorkbench, workbenchAddress } from './page';
import { type Settings, testSettings, writeSettings } from './profile';
import { type Server, startServer } from './server';
import { wrapSuite } from './suiteEnd';
import type { VersionName } from './versions';

export interface LaunchOptions {
  /** Makes what the window needs, in a folder that goes away with it, and says so. */
  readonly prepare?: ((temporaryFolder: string) => Promise<Omit<LaunchOptions, 'prepare'>>) | undefined;
  readonly version?: VersionName | undefined;
  /** A folder or a `.code-workspace` file; none = an empty window. */
  readonly workspace?: string | undefined;
  /** The folder of an extension to load as one in development; or else … */
  readonly extensionDevelopmentPath?: string | undefined;
  /** … the folder of installed ones. */
  readonly extensionsFolder?: string | undefined;
  readonly extensionTestsPath?: string | undefined;
  readonly userDataFolder?: string | undefined;
  /** Where the extension in development runs: beside the server (the default), or in the browser. */
  readonly host?: 'node' | 'web' | undefined;
  readonly settings?: Settings | undefined;
  /** The language of the window; English when none is named. */
  readonly locale?: string | undefined;
  readonly env?: Readonly<Record<string, string>> | undefined;
  /** Off by default. On, the window asks whether to trust the folder. */
  readonly workspaceTrust?: boolean | undefined;
  /** On by default. Off, toasts show, and nothing in development loads. */
  readonly smokeDriver?: boolean | undefined;
  /** What the extension tests print. */
  readonly onLog?: ((type: string, values: readonly unknown[]) => void) | undefined;
  readonly onServerLine?: ((line: string) => void) | undefined;
}

export interface Launched {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What is open in it, if anything. */
  readonly workspace: string | undefined;
  readonly userDataFolder: string;
  /** Resolves when the extension tests have ended, or cannot go on. */
  readonly exit: Promise<Exit>;
  readonly close: () => Promise<void>;
}

export interface Exit {
  readonly code: number;
  readonly why?: string;
}

/** Starts VS Code from npm and a headless browser on it. Everything is gone after `close`, or when this process ends. */
export async function launch(given: LaunchOptions, caller: Caller): Promise<Launched> {
  const temporaryFolder = await mkdtemp(path.join(os.tmpdir(), 'minutebook-'));
  const endings: (() => Promise<void>)[] = [() => rm(temporaryFolder, { recursive: true, force: true })];
  const close = async (): Promise<void> => {
    for (const end of endings.splice(0).reverse()) await end();
  };
  try {
    const options = { ...given, ...(await given.prepare?.(temporaryFolder)) };
    const userDataFolder = options.userDataFolder ?? path.join(temporaryFolder, 'user-data');
    await writeSettings(userDataFolder, await settingsFor(options));
    if (options.locale !== undefined) await writeLanguagePack(userDataFolder, options.locale);
    const server = await startServerFor(options, { temporaryFolder, userDataFolder }, caller);
    endings.push(server.close);
    const exit = new ExitOnce();
    const profileFolder = path.join(temporaryFolder, 'browser');
    const context = await openBrowser({ profileFolder, onLog: options.onLog, onExit: exit.end }, caller);
    endings.push(() => context.close());
    exit.watch(server, context, caller.signal);
    const extensionTestsPath = await suiteFor(options, temporaryFolder);
    const page = await openWorkbench(context, workbenchAddress({ ...options, extensionTestsPath, port: server.port }));
    return { page, context, workspace: options.workspace, userDataFolder, exit: exit.promise, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** The first reason to end counts. */
class ExitOnce {
  private readonly first = deferred<Exit>();
  readonly promise = this.first.promise;

  readonly end = (code: number, why?: string): void => {
    this.first.resolve(why === undefined ? { code } : { code, why });
  };

  watch(server: Server, context: BrowserContext, signal: AbortSignal): void {
    void server.ended.then(() => {
      this.end(1, 'The VS Code server ended.');
    });
    context.on('page', (page) => {
      page.on('crash', () => {
        this.end(1, 'The page crashed.');
      });
    });
    signal.addEventListener('abort', () => {
      this.end(130, 'Interrupted.');
    });
  }
}

async function startServerFor(
  options: LaunchOptions,
  folders: { readonly temporaryFolder: string; readonly userDataFolder: string },
  caller: Caller,
): Promise<Server> {
  const extensionsFolder = options.extensionsFolder ?? path.join(folders.temporaryFolder, 'extensions');
  await mkdir(extensionsFolder, { recursive: true });
  return startServer(
    {
      ...folders,
      extensionsFolder,
      version: options.version ?? 'latest',
      workspaceTrust: options.workspaceTrust ?? false,
      smokeDriver: options.smokeDriver ?? true,
      token: false,
      locale: options.locale,
      env: options.env,
      onLine: options.onServerLine,
    },
    caller,
  );
}

async function suiteFor(options: LaunchOptions, folder: string): Promise<string | undefined> {
  const { extensionTestsPath, host = 'node' } = options;
  return extensionTestsPath === undefined || host === 'web'
    ? extensionTestsPath
    : wrapSuite(extensionTestsPath, folder);
}

async function settingsFor(options: LaunchOptions): Promise<Settings> {
  return { ...testSettings, ...trust(options), ...(await extensionHost(options)), ...options.settings };
}

function trust({ workspaceTrust = false }: LaunchOptions): Settings {
  return { 'security.workspace.trust.enabled': workspaceTrust };
}

/** The workbench ignores the flag `extensionDevelopmentKind`; this setting says the same. */
async function extensionHost({ host = 'node', extensionDevelopmentPath }: LaunchOptions): Promise<Settings> {
  if (extensionDevelopmentPath === undefined) return {};
  const { id } = await readExtension(extensionDevelopmentPath);
  return host === 'web' ? { 'remote.extensionKind': { [id]: ['web'] } } : {};
}
