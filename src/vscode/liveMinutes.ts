import { EventEmitter, FileType, Uri, workspace, type Event, type LogOutputChannel, type TextDocument } from 'vscode';
import { Minutebook, type Source } from '../core/index/minutebook';
import type { FileName, Meeting } from '../core/model';
import { isMarkdown } from '../workspace/findMarkdown';
import { largestFile } from '../workspace/decode';
import type { ReadText } from '../workspace/readText';
import { currentSettings } from './configuration';
import { Debounce, startPace } from './pace';
import { WorkspaceRoot } from './workspaceRoot';

/** `partly`: no minutes among the folders nearest to the top, and the rest was not looked through. */
export type ReadingState = 'reading' | 'partly' | 'complete';

/** As many folders are looked through for a first file of minutes before the user has asked for anything. */
const boundedLook = 2000;
const filesAtOnce = 16;

/** The minutes of this window, kept in step with its files and editors. */
export class LiveMinutes {
  private readonly changed = new EventEmitter<void>();
  private readonly announcement = new Debounce(
    () => {
      this.changed.fire();
    },
    { quiet: 30, longest: 250 },
  );
  private roots: readonly WorkspaceRoot[] = [];
  private current = new Minutebook(currentSettings());
  private readingState: ReadingState = 'reading';
  /** What changed on disk while the workspace was being read, perhaps after its turn. */
  private readonly missed: Uri[] = [];
  /** Ends with the last batch of files that is being taken in. */
  private taking: Promise<void> = Promise.resolve();
  private readonly takenVersions = new WeakMap<TextDocument, number>();
  /** Counts the readings of the whole workspace, so that one that was overtaken can end. */
  private generation = 0;
  /** Fires after a batch of changes, and now and then while the workspace is read for the first time. */
  readonly onDidChange: Event<void> = this.changed.event;

  constructor(private readonly log: LogOutputChannel) {}

  get book(): Minutebook {
    return this.current;
  }

  get state(): ReadingState {
    return this.readingState;
  }

  /** Reads the whole workspace anew. With `thoroughly` also where nothing was found near the top. */
  async readAll(options: { readonly thoroughly: boolean }): Promise<void> {
    const generation = ++this.generation;
    const isOvertaken = (): boolean => generation !== this.generation;
    this.readingState = 'reading';
    this.changed.fire();
    this.roots = (workspace.workspaceFolders ?? []).map((folder) => new WorkspaceRoot(folder, this.log));
    const book = new Minutebook(currentSettings());
    // A first reading shows what it finds as it goes; a later one takes the old book's place when it is done.
    if (this.current.keys().length === 0) this.current = book;
    const reading: Reading = { book, found: 0, isPartial: false, isOvertaken, thoroughly: options.thoroughly };
    for (const root of this.roots) await this.readFolder(root, '', reading);
    if (isOvertaken()) return;
    this.current = book;
    this.readingState = reading.isPartial ? 'partly' : 'complete';
    for (const document of workspace.textDocuments) this.takeDocument(document);
    await this.takeFiles(this.missed.splice(0));
    this.log.info(`${book.meetings().length} files of minutes in ${book.keys().length} files read`);
    this.changed.fire();
  }

  /**
   * Takes in what is on disk at these places now: files that changed, came or went, and folders with all that is in them. One batch
   * after the other, or what was read of a file first could come in last.
   */
  takeFiles(uris: readonly Uri[]): Promise<void> {
    if (this.readingState === 'reading') this.missed.push(...uris);
    const taken = this.taking.then(() => this.takeBatch(uris));
    this.taking = taken.catch(() => undefined);
    return taken;
  }

  /** Takes in a document's unsaved text, which wins over the file's; without unsaved text, the file counts. */
  takeDocument(document: TextDocument): void {
    this.takenVersions.set(document, document.version);
    if (document.isDirty) this.takeChanged(document.uri, document.getText(), 'editor');
    else this.takeClean(document);
  }

  /** What a document says now, also when its last changes are waiting to be taken in; undefined when it is no minutes. */
  meetingOf(document: TextDocument): Meeting | undefined {
    if (document.isDirty && this.takenVersions.get(document) !== document.version) this.takeDocument(document);
    return this.current.get(document.uri.toString());
  }

  /** Takes in a text at once: one that was typed, or one that was written and of which the file system has yet to tell. */
  takeChanged(uri: Uri, text: string, source: Source): void {
    const file = this.nameOf(uri);
    if (file !== undefined) this.take(() => this.current.set(source, file, text));
  }

  closeEditor(uri: Uri): void {
    this.take(() => this.current.remove('editor', uri.toString()));
  }

  /** How the book names a Markdown file of the workspace; undefined for files that are not to be read. */
  nameOf(uri: Uri): FileName | undefined {
    const root = this.rootOf(uri);
    const path = root?.pathOf(uri);
    if (root === undefined || path === undefined || !isMarkdown(path) || root.ignores(path)) return undefined;
    return root.fileName(path, uri);
  }

  dispose(): void {
    this.generation++;
    this.announcement.dispose();
    this.changed.dispose();
  }

  private takeClean(document: TextDocument): void {
    this.closeEditor(document.uri);
    const file = this.nameOf(document.uri);
    if (file !== undefined) this.current.expectEdits(file, document.getText());
  }

  private async takeBatch(uris: readonly Uri[]): Promise<void> {
    const pace = startPace();
    for (let start = 0; start < uris.length; start += filesAtOnce) {
      await pace();
      await Promise.all(uris.slice(start, start + filesAtOnce).map((uri) => this.takeFile(uri)));
    }
  }

  private rootOf(uri: Uri): WorkspaceRoot | undefined {
    return this.roots.find((root) => root.pathOf(uri) !== undefined);
  }

  private async readFolder(root: WorkspaceRoot, below: string, reading: Reading): Promise<void> {
    const pace = startPace();
    const goOn = (folders: number): boolean => {
      const isWorthwhile = reading.thoroughly || reading.found > 0 || folders < boundedLook;
      reading.isPartial ||= !isWorthwhile;
      return isWorthwhile && !reading.isOvertaken();
    };
    for await (const paths of inChunks(root.find(goOn, below), filesAtOnce)) {
      const contents = await Promise.all(paths.map(async (path) => ({ path, content: await root.read(path) })));
      for (const { path, content } of contents) {
        await pace();
        if (reading.isOvertaken()) return;
        const uri = Uri.joinPath(root.folder.uri, path);
        // A workspace folder inside another has its files for itself.
        if (root.pathOf(uri) !== undefined) this.takeContent(root, path, content, reading);
      }
    }
  }

  private takeContent(
    root: WorkspaceRoot,
    path: string,
    content: ReadText,
    reading: Pick<Reading, 'book' | 'found'>,
  ): void {
    const file = root.fileName(path, Uri.joinPath(root.folder.uri, path));
    if (content.kind !== 'text') this.logUnread(file, content);
    else if (root.isRoster(path)) reading.book.setRoster(file, content.text);
    else reading.book.set('file', file, content.text);
    const meeting = reading.book.get(file.key);
    if (meeting === undefined) return;
    reading.found++;
    this.announcement.call();
  }

  private async takeFile(uri: Uri): Promise<void> {
    const root = this.rootOf(uri);
    const path = root?.pathOf(uri);
    if (root === undefined || path === undefined || path === '') return;
    if (isMarkdown(path) || root.isRoster(path)) await this.readFile(root, path, uri);
    else await this.takeFolder(root, path, uri);
  }

  private async readFile(root: WorkspaceRoot, path: string, uri: Uri): Promise<void> {
    const content = root.ignores(path) ? undefined : await root.read(path);
    const file = root.fileName(path, uri);
    const isRoster = root.isRoster(path);
    if (content?.kind === 'text') {
      const { text } = content;
      this.take(() => (isRoster ? this.current.setRoster(file, text) : this.current.set('file', file, text)));
      return;
    }
    if (content && content.kind !== 'missing') this.logUnread(file, content);
    this.take(() => (isRoster ? this.current.removeRoster(file.key) : this.current.remove('file', file.key)));
  }

  /** What is neither Markdown nor known may be a folder that came or went, with minutes in it. */
  private async takeFolder(root: WorkspaceRoot, path: string, uri: Uri): Promise<void> {
    const prefix = `${uri.toString()}/`;
    const inside = this.current.keys().filter((key) => key.startsWith(prefix));
    if (inside.length > 0) {
      await this.takeBatch(inside.map((key) => Uri.parse(key, true)));
      return;
    }
    if (root.ignores(path) || !(await isFolder(uri))) return;
    const reading: Reading = {
      book: this.current,
      found: 0,
      isPartial: false,
      isOvertaken: () => false,
      thoroughly: false,
    };
    await this.readFolder(root, path, reading);
  }

  private take(change: () => boolean): void {
    if (change()) this.announcement.call();
  }

  private logUnread({ path }: FileName, content: Exclude<ReadText, { kind: 'text' }>): void {
    switch (content.kind) {
      case 'missing':
        return; // deleted while we looked: as if it had never been there
      case 'too-large':
        this.log.warn(`${path} is not read: it is larger than ${largestFile / (1024 * 1024)} MB.`);
        return;
      case 'not-utf8':
        this.log.warn(`${path} is not read: it is not UTF-8. Save it with that encoding.`);
        return;
      case 'unreadable':
        this.log.warn(`${path} cannot be read: ${String(content.error)}`);
    }
  }
}

interface Reading {
  readonly book: Minutebook;
  found: number;
  isPartial: boolean;
  readonly isOvertaken: () => boolean;
  readonly thoroughly: boolean;
}

async function isFolder(uri: Uri): Promise<boolean> {
  try {
    return (await workspace.fs.stat(uri)).type === FileType.Directory;
  } catch {
    return false; // it is gone
  }
}

async function* inChunks<T>(source: AsyncIterable<T>, size: number): AsyncGenerator<readonly T[]> {
  let chunk: T[] = [];
  for await (const item of source) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  yield chunk;
}
