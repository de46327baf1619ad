import { actionsCommand } from './actions';
import { checkCommand } from './check';
import type { Command } from './command';
import { decisionsCommand } from './decisions';
import { commandHelp, usage } from './help';
import { meetingsCommand } from './meetings';
import { readArguments } from './options';
import { referencesCommand } from './references';
import type { Terminal } from './terminal';
import { UsageError } from './usageError';
import { ownVersion } from './version';

export const cliCommands: readonly Command[] = [
  actionsCommand,
  checkCommand,
  referencesCommand,
  meetingsCommand,
  decisionsCommand,
];

/** Runs `minutebook` with these arguments. Resolves to the exit code: 0 clean, 1 problems found, 2 could not run. */
export async function commandLine(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await run(args, terminal);
  } catch (error) {
    const [name] = args;
    terminal.warn(error instanceof Error ? error.message : String(error));
    if (error instanceof UsageError && cliCommands.some((command) => command.name === name))
      terminal.warn(`minutebook ${name ?? ''} --help tells more.`);
    return 2;
  }
}

async function run([name, ...args]: readonly string[], terminal: Terminal): Promise<number> {
  if (name === '--version' || name === '-V') {
    terminal.write(`${ownVersion()}\n`);
    return 0;
  }
  if (name === '--help' || name === '-h') {
    terminal.write(`${usage(cliCommands)}\n`);
    return 0;
  }
  const command = cliCommands.find((known) => known.name === name);
  if (command === undefined)
    throw new UsageError(`${name === undefined ? 'no command' : `no command ${name}`}\n\n${usage(cliCommands)}`);
  if (asksForHelp(args)) {
    terminal.write(`${commandHelp(command)}\n`);
    return 0;
  }
  return command.run(readArguments(command.options, args), terminal);
}

/** Behind `--` everything is a path. */
function asksForHelp(args: readonly string[]): boolean {
  const end = args.indexOf('--');
  return args.slice(0, end < 0 ? args.length : end).some((arg) => arg === '--help' || arg === '-h');
}
