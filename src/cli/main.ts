import { printable } from '../core/features/printable';
import { isColoured } from './colours';
import { commandLine } from './commandLine';
import type { Terminal } from './terminal';

const terminal: Terminal = {
  folder: process.cwd(),
  clock: () => Date.now(),
  write: (text) => {
    process.stdout.write(text);
  },
  warn: (message) => {
    process.stderr.write(`minutebook: ${message.split('\n').map(printable).join('\n')}\n`);
  },
  isColoured: isColoured(process.env, process.stdout.isTTY),
  width: process.stdout.isTTY ? process.stdout.columns : undefined,
};

// `minutebook actions | head` closes the pipe before everything is written; a full disk is another matter.
for (const stream of [process.stdout, process.stderr])
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    if (stream === process.stdout) terminal.warn(error.message);
    process.exit(2);
  });

void commandLine(process.argv.slice(2), terminal).then((code) => {
  process.exitCode = code;
});
