import type { Clock } from '../workspace/today';

/** Where a command runs, handed in so that tests can see it. */
export interface Terminal {
  /** The current folder, absolute. */
  readonly folder: string;
  readonly clock: Clock;
  /** To standard output, as it is. */
  readonly write: (text: string) => void;
  /** A line to standard error. */
  readonly warn: (message: string) => void;
  readonly isColoured: boolean;
  /** Columns of the window; undefined when the output goes elsewhere, where nothing may be cut. */
  readonly width: number | undefined;
}
