import type { Given, Option } from './options';
import type { Terminal } from './terminal';

/** A command of the command line. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  /** What `--help` says below the usage, before the options. */
  readonly description: string;
  readonly options: readonly Option<unknown>[];
  /** Resolves to the exit code: 0 clean, 1 problems found. Rejects when it could not run. */
  readonly run: (given: Given, terminal: Terminal) => Promise<number>;
}
