import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export type Settings = Readonly<Record<string, unknown>>;

/** No look-ups, no tips, no AI: a quiet workbench. */
const quiet: Settings = {
  'chat.agentHost.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  // The browser build saves by itself unless told otherwise, which hides editors left dirty on the desktop.
  'files.autoSave': 'off',
};

/** What makes keys and dialogs the same on every machine; a person's session goes without. */
export const testSettings: Settings = { 'keyboard.dispatch': 'keyCode' };

/** VS Code from npm keeps user settings on disk, like the desktop. */
export async function writeSettings(userDataFolder: string, settings: Settings): Promise<void> {
  const folder = path.join(userDataFolder, 'User');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'settings.json'), JSON.stringify({ ...quiet, ...settings }, null, 2));
}
