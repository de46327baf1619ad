import type { ActionWriter } from './actionWriter';
import type { Day } from './day';
import type { LiveMinutes } from './liveMinutes';
import type { OpenActionsTree } from './openActionsTree';

/** The parts of the window that commands and views work with. */
export interface CommandContext {
  readonly minutes: LiveMinutes;
  readonly tree: OpenActionsTree;
  readonly day: Day;
  readonly writer: ActionWriter;
}
