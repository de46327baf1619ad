import path from 'node:path';
import type { Caller } from './caller';
import { installNpmBrowser, npmBrowserRunsHere } from './npmBrowser';
import { canRun } from './programs';

export interface Browser {
  readonly executablePath: string;
  /** What its environment needs besides ours. */
  readonly env: Readonly<Record<string, string>>;
}

/**
 * The browser for tests: the one in CHROMIUM_PATH, else an installed one, else the one from npm.
 * MINUTEBOOK_HIDE_BROWSERS=1 hides all but the last, to show that it will do.
 */
export async function findBrowser(caller: Caller): Promise<Browser> {
  const hidden = process.env['MINUTEBOOK_HIDE_BROWSERS'] === '1';
  const named = process.env['CHROMIUM_PATH'] ?? '';
  if (named !== '' && !hidden) return { executablePath: named, env: {} };
  const installed = hidden ? undefined : candidates().find(canRun);
  if (installed !== undefined) return { executablePath: installed, env: {} };
  if (npmBrowserRunsHere) return installNpmBrowser(caller);
  throw new Error('No browser found: install Chrome, Chromium or Edge, or set CHROMIUM_PATH to one.');
}

/** Chrome, Chromium or Edge: on the PATH, then in the usual places. */
function candidates(): readonly string[] {
  const folders = (process.env['PATH'] ?? '').split(path.delimiter).filter(Boolean);
  return [...folders.flatMap((folder) => namesOnPath.map((name) => path.join(folder, name))), ...usualPlaces()];
}

const namesOnPath = [
  ...['google-chrome', 'google-chrome-stable', 'chromium', 'chromium-browser', 'chromium-headless-shell'],
  ...['microsoft-edge', 'microsoft-edge-stable', 'chrome.exe', 'msedge.exe'],
];

function usualPlaces(): readonly string[] {
  switch (process.platform) {
    case 'darwin':
      return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
        (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
      );
    case 'win32':
      return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) =>
        ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
          path.join(process.env[name] ?? 'C:\\', file),
        ),
      );
    default:
      return [
        '/opt/google/chrome/chrome',
        '/opt/microsoft/msedge/msedge',
        '/snap/bin/chromium',
        '/usr/lib/chromium/chromium',
      ];
  }
}
