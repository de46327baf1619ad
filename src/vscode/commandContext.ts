import type { Uri } from 'vscode';
import type { OpenActionsView, ViewParts } from './openActionsView';
import type { Problems } from './problems';

/** What the extension is called, where it is installed, and where it may keep files. */
export interface InstalledExtension {
  readonly id: string;
  readonly uri: Uri;
  readonly storage: Uri;
}

/** The parts of the window that commands and features work with. */
export interface CommandContext extends ViewParts {
  readonly view: OpenActionsView;
  readonly problems: Problems;
  readonly extension: InstalledExtension;
}
