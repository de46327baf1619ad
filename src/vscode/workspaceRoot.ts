import { workspace, type LogOutputChannel, type Uri, type WorkspaceFolder } from 'vscode';
import type { FileName } from '../core/model';
import { findMarkdown, readRulesAbove, type Search } from '../workspace/findMarkdown';
import { IgnoreRules } from '../workspace/ignoreRules';
import { readText, type ReadText } from '../workspace/readText';
import { isRosterPath } from '../workspace/rosterPath';
import { currentHiddenGlobs, currentSettings } from './configuration';
import { folderFiles } from './folderFiles';

/** A workspace folder with the rules of what in it is not to be read. */
export class WorkspaceRoot {
  private readonly files;
  private readonly rules = new IgnoreRules(currentHiddenGlobs());
  private readonly roster = currentSettings().roster;

  constructor(
    readonly folder: WorkspaceFolder,
    private readonly log: LogOutputChannel,
  ) {
    this.files = folderFiles(folder.uri);
  }

  /** Markdown files below a folder of this root, and the rules on the way to them. */
  async *find(goOn: Search['goOn'], below = ''): AsyncGenerator<string, boolean> {
    const onUnreadable: Search['onUnreadable'] = (path, error) => {
      this.log.warn(`${this.folder.name}/${path} cannot be listed: ${String(error)}`);
    };
    const search: Search = {
      files: this.files,
      rules: this.rules,
      isWanted: (path) => this.isRoster(path),
      onUnreadable,
      goOn,
    };
    if (below === '') await readRulesAbove(search, this.folder.uri.path.split('/').reverse());
    return yield* findMarkdown(search, below);
  }

  read(path: string): Promise<ReadText> {
    return readText(this.files, path);
  }

  isRoster(path: string): boolean {
    return isRosterPath(path, this.roster);
  }

  ignores(path: string): boolean {
    return this.rules.ignoresFile(path);
  }

  fileName(path: string, uri: Uri): FileName {
    return { key: uri.toString(), path: `${this.folder.name}/${path}` };
  }

  /** The path of a file in this folder, with `/` between its parts; undefined for a file of another folder. */
  pathOf(uri: Uri): string | undefined {
    const inner = workspace.getWorkspaceFolder(uri);
    if (inner?.uri.toString() !== this.folder.uri.toString()) return undefined;
    return uri.path.slice(this.folder.uri.path.replace(/\/$/, '').length + 1);
  }
}
