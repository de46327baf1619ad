// Runs a program in a process group of its own, for as long as our standard input stays open: `node guard.js FOLDER PROGRAM …`.
// When the one who started us ends, however it ends, the pipe closes; then the whole group and the temporary FOLDER go.
// Plain JavaScript, so that any Node runs it without a loader.
'use strict';
const { spawn } = require('node:child_process');
const { rmSync } = require('node:fs');

const [folder, program, ...args] = process.argv.slice(2);
const child = spawn(program, args, { stdio: ['ignore', 'inherit', 'inherit'] });
const parent = process.ppid;
const grace = 3000;

// The group's signals are meant for the others; we stay until they are gone.
for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => {});

process.stdin.resume();
process.stdin.on('close', () => {
  process.kill(-process.pid, 'SIGTERM');
  setTimeout(leave, grace);
});
child.on('error', leave);
child.on('exit', leave);

function leave() {
  remove();
  if (process.ppid === parent) endGroup();
  // Who started us has crashed. Its browser ends now too, and may still be writing into the folder.
  else setTimeout(() => (remove(), endGroup()), 1000);
}

function remove() {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

function endGroup() {
  process.kill(-process.pid, 'SIGKILL');
}
