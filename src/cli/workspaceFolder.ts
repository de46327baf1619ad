import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readSettingsFile } from '../workspace/settingsFile';
import { kindAt } from './diskFiles';

/** What a person would open in the editor to work on some files. */
export interface WorkspaceFolder {
  /** An absolute path. */
  readonly root: string;
  /** What its settings file says; undefined for what it does not. */
  readonly setting: (name: string) => unknown;
}

/** Finds and remembers workspace folders. */
export class WorkspaceFolders {
  private readonly byFolder = new Map<string, WorkspaceFolder | undefined>();

  /** @param current the current folder, absolute */
  constructor(private readonly current: string) {}

  /**
   * The nearest folder at or above this absolute path that has settings or is a git repository's root; else the current folder, when
   * the path lies in it, so that a file is called the same whichever way it was named; else the folder itself.
   */
  of(folder: string): WorkspaceFolder {
    const isInCurrent = `${folder}${path.sep}`.startsWith(this.current.replace(/[\\/]*$/, path.sep));
    return this.nearest(folder) ?? { root: isInCurrent ? this.current : folder, setting: () => undefined };
  }

  private nearest(folder: string): WorkspaceFolder | undefined {
    if (this.byFolder.has(folder)) return this.byFolder.get(folder);
    const above = path.dirname(folder);
    const found = rootAt(folder) ?? (above === folder ? undefined : this.nearest(above));
    this.byFolder.set(folder, found);
    return found;
  }
}

const settingsFile = path.join('.vscode', 'settings.json');

function rootAt(root: string): WorkspaceFolder | undefined {
  if (!exists(path.join(root, settingsFile)) && !exists(path.join(root, '.git'))) return undefined;
  const settings = settingsOf(root);
  return { root, setting: (name) => settings.get(name) };
}

function settingsOf(root: string): ReadonlyMap<string, unknown> {
  try {
    return readSettingsFile(readFileSync(path.join(root, settingsFile), 'utf8'));
  } catch {
    return new Map(); // no settings: the defaults hold
  }
}

function exists(place: string): boolean {
  try {
    return kindAt(place) !== undefined;
  } catch {
    return false; // what may not be looked at is not there for us
  }
}
