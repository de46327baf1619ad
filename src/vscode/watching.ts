import { Disposable, RelativePattern, workspace, type TextDocument, type Uri } from 'vscode';
import { isMarkdown } from '../workspace/findMarkdown';
import { currentSettings, fileSettings } from './configuration';
import type { LiveMinutes } from './liveMinutes';
import { Debounce } from './pace';

/** Keeps the minutes in step with the files on disk: also when a `git checkout` changes hundreds of them at once. */
export function watchFiles(minutes: LiveMinutes): Disposable {
  let waiting = new Map<string, Uri>();
  const batch = new Debounce(
    () => {
      const uris = [...waiting.values()];
      waiting = new Map();
      const isRuleChange = uris.some((uri) => uri.path.endsWith('/.gitignore'));
      void (isRuleChange ? minutes.readAll({ thoroughly: true }) : minutes.takeFiles(uris));
    },
    { quiet: 100, longest: 1000 },
  );
  const note = (uri: Uri): void => {
    waiting.set(uri.toString(), uri);
    batch.call();
  };
  const watchers = new Map<string, Disposable>();
  const update = (): void => {
    const folders = workspace.workspaceFolders ?? [];
    const keys = new Set(folders.map((folder) => folder.uri.toString()));
    for (const [key, watcher] of watchers) {
      if (keys.has(key)) continue;
      watcher.dispose();
      watchers.delete(key);
    }
    for (const folder of folders) {
      if (!watchers.has(folder.uri.toString())) watchers.set(folder.uri.toString(), watchFolder(folder.uri, note));
    }
  };
  update();
  return Disposable.from(
    batch,
    new Disposable(() => {
      for (const watcher of watchers.values()) watcher.dispose();
    }),
    workspace.onDidChangeWorkspaceFolders(() => {
      update();
      void minutes.readAll({ thoroughly: false });
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (fileSettings.some((name) => event.affectsConfiguration(name))) void minutes.readAll({ thoroughly: true });
    }),
  );
}

/** The roster's name without what means something in a glob. */
function rosterName(): string {
  const { roster } = currentSettings();
  return roster.slice(roster.lastIndexOf('/') + 1).replace(/[*?{}[\],!]/g, '?') || 'people.yaml';
}

function watchFolder(folder: Uri, note: (uri: Uri) => void): Disposable {
  const files = workspace.createFileSystemWatcher(
    new RelativePattern(folder, `**/{*.md,*.markdown,*.MD,.gitignore,${rosterName()}}`),
  );
  // Of a folder that is moved or deleted the file system tells no more than its own name, so coming and going
  // is watched without regard to names; changes, the bulk of all events, are not.
  const folders = workspace.createFileSystemWatcher(new RelativePattern(folder, '**'), false, true, false);
  const noteFolder = (uri: Uri): void => {
    if (mayBeFolder(uri.path)) note(uri);
  };
  return Disposable.from(
    files,
    folders,
    files.onDidCreate(note),
    files.onDidChange(note),
    files.onDidDelete(note),
    folders.onDidCreate(noteFolder),
    folders.onDidDelete(noteFolder),
  );
}

/** A last part without an ending such as `.ts` or `.json`; `2021.01` may be a folder. */
function mayBeFolder(path: string): boolean {
  return !/\.[a-z][^/]*$/i.test(path) && !path.includes('/.git/');
}

/** Keeps the minutes in step with what is typed. Unsaved text wins over the disk; a document without any follows the disk. */
export function watchEditors(minutes: LiveMinutes): Disposable {
  const pending = new Map<string, Debounce>();
  const forget = (key: string): void => {
    pending.get(key)?.dispose();
    pending.delete(key);
  };
  const note = (document: TextDocument): void => {
    if (!isWatched(document)) return;
    const key = document.uri.toString();
    const take = (): void => {
      minutes.takeDocument(document);
    };
    const work = pending.get(key) ?? new Debounce(take, { quiet: 80, longest: 500 });
    pending.set(key, work);
    work.call();
  };
  return Disposable.from(
    workspace.onDidOpenTextDocument(note),
    workspace.onDidChangeTextDocument(({ document }) => {
      note(document);
    }),
    workspace.onDidSaveTextDocument((document) => {
      minutes.takeChanged(document.uri, document.getText(), 'file');
      note(document);
    }),
    workspace.onDidCloseTextDocument((document) => {
      forget(document.uri.toString());
      minutes.closeEditor(document.uri);
    }),
    new Disposable(() => {
      for (const key of [...pending.keys()]) forget(key);
    }),
  );
}

function isWatched({ uri }: TextDocument): boolean {
  return isMarkdown(uri.path) && workspace.getWorkspaceFolder(uri) !== undefined;
}
