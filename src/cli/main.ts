import { actionsCommand } from './actions';
import type { Command, Output } from './command';
import { printable } from './printable';

const commands: readonly Command[] = [actionsCommand];

const output: Output = {
  print: (text) => {
    process.stdout.write(`${text}\n`);
  },
  warn: (message) => {
    process.stderr.write(`minutebook: ${message.split('\n').map(printable).join('\n')}\n`);
  },
  clock: () => Date.now(),
};

/** Exits 0 clean, 1 problems found, 2 could not run. */
async function main(): Promise<number> {
  const [name, ...args] = process.argv.slice(2);
  const command = commands.find((known) => known.name === name);
  if (command === undefined) {
    const isHelp = name === '--help' || name === '-h';
    (isHelp ? output.print : output.warn)(
      isHelp ? usage() : `${name === undefined ? 'no command' : `no command ${name}`}\n\n${usage()}`,
    );
    return isHelp ? 0 : 2;
  }
  if (args.includes('--help') || args.includes('-h')) {
    output.print(command.help);
    return 0;
  }
  return command.run(args, output);
}

function usage(): string {
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`).join('\n');
  return `Usage: minutebook COMMAND [PATH] [OPTIONS]\n\n${list}\n\nminutebook COMMAND --help tells more.`;
}

// `minutebook actions | head` closes the pipe before everything is written.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main().then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    output.warn(error instanceof Error ? error.message : String(error));
    process.exitCode = 2;
  },
);
