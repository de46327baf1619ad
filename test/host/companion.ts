import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

const manifest = {
  name: 'session',
  displayName: 'Minutebook session',
  description: 'Shows the open actions when `npm start` opens a window.',
  publisher: 'minutebook-session',
  version: '1.0.0',
  engines: { vscode: '^1.100.0' },
  activationEvents: ['onStartupFinished'],
  // A folder that is not trusted has open actions too.
  capabilities: { untrustedWorkspaces: { supported: true } },
  main: './main.js',
};

const main = `
const { commands } = require('vscode');
exports.activate = async ({ workspaceState }) => {
  if (workspaceState.get('shown')) return;
  await workspaceState.update('shown', true);
  await commands.executeCommand('minutebook.openActions.focus');
};
`;

/**
 * Writes a small extension that shows the view once, and returns its folder. Neither an address nor a setting can name the
 * view that a window opens with.
 */
export async function writeCompanion(parent: string): Promise<string> {
  const folder = path.join(parent, 'companion');
  await mkdir(folder, { recursive: true });
  await writeFile(path.join(folder, 'package.json'), JSON.stringify(manifest));
  await writeFile(path.join(folder, 'main.js'), main);
  return folder;
}
