import type { OpenActionsView, ViewParts } from './openActionsView';

/** The parts of the window that commands and features work with. */
export interface CommandContext extends ViewParts {
  readonly view: OpenActionsView;
}
