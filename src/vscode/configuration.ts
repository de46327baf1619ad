import { workspace } from 'vscode';
import { readSettings, type Settings } from '../core/settings';
import { hiddenGlobs } from '../workspace/settingsFile';

/** The only place that reads settings. */
export function currentSettings(): Settings {
  const configuration = workspace.getConfiguration('minutebook');
  return readSettings((name) => configuration.get(name));
}

/** The globs of what VS Code hides from the explorer and from searches. */
export function currentHiddenGlobs(): readonly string[] {
  return hiddenGlobs(
    workspace.getConfiguration('files').get('exclude'),
    workspace.getConfiguration('search').get('exclude'),
  );
}

/** The settings that decide which files are read: when one changes, everything is read anew. */
export const fileSettings = ['minutebook.files', 'minutebook.roster', 'files.exclude', 'search.exclude'] as const;
