import type { Command } from './command';
import type { Option } from './options';

/** What `minutebook --help` says. */
export function usage(commands: readonly Command[]): string {
  const list = commands.map(({ name, summary }) => `  ${name.padEnd(12)}${summary}`).join('\n');
  return `Usage: minutebook COMMAND [PATH…] [OPTIONS]

${list}

minutebook COMMAND --help tells more; minutebook --version tells the version.`;
}

/** What `minutebook COMMAND --help` says. */
export function commandHelp({ name, description, options }: Command): string {
  return `Usage: minutebook ${name} [PATH…] [OPTIONS]

${description}

${options.map(optionHelp).join('\n')}

A PATH is a file, a folder with all that is in it, or a glob such as
"minutes/**/2026-*.md". The Markdown files there are minutes, unless their front
matter has another type or minutebook.files.exclude names them. Without a PATH,
the current folder is read as the editor reads it. What git ignores is never
read. Settings come from .vscode/settings.json, in the folder or above it.

Exit codes: 0 clean, 1 problems found, 2 could not run.`;
}

const indentation = 14;

function optionHelp({ name, placeholder, help }: Option<unknown>): string {
  const left = `  --${name}${placeholder === undefined ? '' : ` ${placeholder}`}`;
  const gap = left.length < indentation ? ' '.repeat(indentation - left.length) : `\n${' '.repeat(indentation)}`;
  return `${left}${gap}${help}`;
}
