/** Lines of the workbench that say nothing about the tests, whose output comes through the same channel. */
export function isNoise(line: string): boolean {
  return noise.some((start) => line.startsWith(start)) || noiseInside.some((text) => line.includes(text));
}

const noise = [
  'Resolving connection token',
  'Resolved connection token',
  'Creating a socket',
  '[reconnection-grace-time]',
  '[Service Worker] registration',
  '[AgentHost',
  '[ChatModelSelection]',
  '[AccountPolicyGate]',
  '[chat-stt]',
  '[DefaultAccount]',
  'Ignoring fetching additional builtin',
  'Updating additional builtin',
  'Canceled',
  'An unknown error occurred',
  'ChatSessionStore',
  'No search provider registered',
  'DialogService: Dialog requested',
  'Creation of workbench contribution',
];

const noiseInside = [
  'vscode-sqlite3',
  'Could not locate the bindings file',
  "Cannot find module './build/Release/watchdog'",
];
