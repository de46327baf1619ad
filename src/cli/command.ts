import type { Clock } from '../workspace/today';

/** A command of the command line. */
export interface Command {
  readonly name: string;
  readonly summary: string;
  readonly help: string;
  /** Resolves to the exit code: 0 clean, 1 problems found. Rejects when it could not run. */
  readonly run: (args: readonly string[], output: Output) => Promise<number>;
}

export interface Output {
  /** Writes to standard output. */
  readonly print: (text: string) => void;
  /** Writes to standard error. */
  readonly warn: (message: string) => void;
  readonly clock: Clock;
}
