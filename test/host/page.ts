import path from 'node:path';
import { type BrowserContext, type Page, chromium } from 'playwright-core';
import { type Browser, findBrowser } from './browser';
import type { Caller } from './caller';

export interface PageOptions {
  /** The browser's profile; removed by whoever made it. */
  readonly profileFolder: string;
  /** What the page calls when the extension tests print (`type` is "log", "error" …) and when they have ended. */
  readonly onLog?: ((type: string, values: readonly unknown[]) => void) | undefined;
  readonly onExit: (code: number) => void;
}

/** A headless browser that reaches nothing but this machine. */
export async function openBrowser(options: PageOptions, caller: Caller): Promise<BrowserContext> {
  const context = await startBrowser(options.profileFolder, await findBrowser(caller));
  await context.route(isElsewhere, (route) => route.abort());
  // The names that the workbench calls while it runs extension tests.
  await context.exposeFunction('codeAutomationLog', (type: string, values: readonly unknown[]) =>
    options.onLog?.(type, values),
  );
  await context.exposeFunction('codeAutomationExit', (code: number) => {
    options.onExit(code);
  });
  return context;
}

async function startBrowser(profileFolder: string, { executablePath, env }: Browser): Promise<BrowserContext> {
  const start = (chromiumSandbox: boolean): Promise<BrowserContext> =>
    chromium.launchPersistentContext(profileFolder, {
      ...{ executablePath, chromiumSandbox, headless: true },
      env: { ...definedVariables(process.env), ...env, XDG_CACHE_HOME: path.join(profileFolder, 'cache') },
      args: ['--disable-gpu', '--disable-quic', '--no-first-run'],
      viewport: { width: 1400, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
      // Whoever called decides when this ends; playwright must not exit the process on a signal by itself.
      ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
    });
  if (neverSandboxed()) return start(false);
  try {
    return await start(true);
  } catch (error) {
    // Some distributions give a sandbox only to the browsers that they know. Our pages are our own.
    if (!String(error).includes('No usable sandbox')) throw error;
    return start(false);
  }
}

/** Chromium refuses to run as root with its sandbox, and build machines often cannot give it one. */
function neverSandboxed(): boolean {
  return process.platform === 'linux' && (process.getuid?.() === 0 || process.env['CI'] !== undefined);
}

export interface WorkbenchAddress {
  readonly port: number;
  readonly token?: string | undefined;
  /** A folder, a `.code-workspace` file, or none: an empty window. */
  readonly workspace?: string | undefined;
  readonly extensionDevelopmentPath?: string | undefined;
  readonly extensionTestsPath?: string | undefined;
}

/** The address of a workbench. "localhost" and not 127.0.0.1, where webviews would lack their service worker. */
export function workbenchAddress(address: WorkbenchAddress): string {
  const { workspace, token } = address;
  const remote = (file: string): string =>
    `vscode-remote://localhost:${address.port}${path.resolve(file).split(path.sep).map(encodeURIComponent).join('/')}`;
  const payload = (['extensionDevelopmentPath', 'extensionTestsPath'] as const).flatMap((name) => {
    const file = address[name];
    return file === undefined ? [] : [[name, remote(file)]];
  });
  const query = new URLSearchParams({
    ...(token === undefined ? {} : { tkn: token }),
    ...(workspace === undefined ? { ew: 'true' } : { [workspaceKind(workspace)]: path.resolve(workspace) }),
    ...(payload.length === 0 ? {} : { payload: JSON.stringify(payload) }),
  });
  return `http://localhost:${address.port}/?${query.toString()}`;
}

export async function openWorkbench(context: BrowserContext, address: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(address);
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
  return page;
}

function workspaceKind(workspace: string): string {
  return workspace.endsWith('.code-workspace') ? 'workspace' : 'folder';
}

function isElsewhere(url: URL): boolean {
  return url.hostname !== 'localhost' && url.hostname !== '127.0.0.1';
}

function definedVariables(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(
    Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])),
  );
}
