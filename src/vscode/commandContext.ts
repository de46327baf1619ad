import type { Uri } from 'vscode';
import type { OpenActionsView, ViewParts } from './openActionsView';
import type { Problems } from './problems';

/** The parts of the window that commands and features work with. */
export interface CommandContext extends ViewParts {
  readonly view: OpenActionsView;
  readonly problems: Problems;
  /** Where the extension is installed. */
  readonly extension: Uri;
}
