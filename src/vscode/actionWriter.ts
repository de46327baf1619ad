import { Uri, l10n, window, type LogOutputChannel } from 'vscode';
import { lineChanges, revert, type LineChange } from '../core/features/changes';
import type { Copies } from '../core/features/copies';
import type { EditAnswer } from '../core/features/edits';
import { setStatus } from '../core/features/statusEdits';
import { boundOccurrences, type TrackedAction } from '../core/index/occurrences';
import type { ActionView } from '../core/index/queries';
import type { Status } from '../core/model';
import { applyEdits } from '../core/text';
import { refusalText } from './labels';
import type { LiveMinutes } from './liveMinutes';
import { changeFile } from './writeFile';

/** What one command has written, in one file or in several. */
type Change = readonly FileChange[];

interface FileChange {
  readonly uri: Uri;
  readonly path: string;
  readonly lines: readonly LineChange[];
}

const mostChanges = 100;

/** Writes to minutes, one change after the other, and remembers what it wrote so that it can be taken back. */
export class ActionWriter {
  private readonly changes: Change[] = [];
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly minutes: LiveMinutes,
    private readonly log: LogOutputChannel,
  ) {}

  /**
   * Changes how an action stands, in its own meeting and in every copy that carries its id or says where it comes from; copies
   * with the same words only when the user wants it. Answers whether its own meeting now says so; if not, the user was told why.
   */
  async setStatus(action: TrackedAction, status: Status): Promise<boolean> {
    const bound = boundOccurrences(action);
    const isDone = await this.setAll(bound, status);
    const alike = action.occurrences.filter((view) => !bound.includes(view) && view.status !== status);
    if (isDone && alike.length > 0) void this.offerAlike(alike, status);
    return isDone;
  }

  /** The same for copies of actions that were changed in an editor. */
  async changeCopies({ bound, alike }: Copies, status: Status): Promise<void> {
    const isDone = bound.length === 0 || (await this.setAll(bound, status));
    if (isDone && alike.length > 0) void this.offerAlike(alike, status);
  }

  /** Takes the last change back, also in a file that is closed. */
  async undoLastChange(): Promise<void> {
    await this.inTurn(async () => {
      const last = this.changes.pop();
      if (last === undefined) {
        void window.showInformationMessage(l10n.t('There is no change by Minutebook to undo.'));
        return;
      }
      for (const { uri, path, lines } of [...last].reverse()) {
        await this.write(uri, path, (text) => revertAll(text, lines));
      }
    });
  }

  private async setAll(views: readonly ActionView[], status: Status): Promise<boolean> {
    const approved = views.find(({ meeting }) => meeting.isApproved);
    if (approved && !(await this.confirm(approved.meeting.file.path))) return false;
    return this.inTurn(async () => {
      const change: FileChange[] = [];
      for (const { meeting, action } of views) {
        const edit = (text: string): EditAnswer => setStatus(meeting.file, text, action.place, status);
        const written = await this.write(Uri.parse(meeting.file.key, true), meeting.file.path, edit);
        if (written === undefined && change.length === 0) return false;
        if (written) change.push(written);
      }
      this.changes.push(change);
      if (this.changes.length > mostChanges) this.changes.shift();
      return true;
    });
  }

  private async offerAlike(views: readonly ActionView[], status: Status): Promise<void> {
    const change = l10n.t('Change Them Too');
    const places = views.map(({ meeting, action }) => `${meeting.file.path}:${action.place.line + 1}`).join(', ');
    const question = l10n.t('The same words stand in {0}.', places);
    if ((await window.showInformationMessage(question, change)) === change) await this.setAll(views, status);
  }

  private async confirm(path: string): Promise<boolean> {
    const change = l10n.t('Change the Mark');
    const question = l10n.t('The minutes {0} are approved. Change the mark of this action in them?', path);
    return (await window.showWarningMessage(question, { modal: true }, change)) === change;
  }

  private async write(uri: Uri, path: string, edit: (text: string) => EditAnswer): Promise<FileChange | undefined> {
    const written = await changeFile(uri, edit);
    switch (written.kind) {
      case 'written':
        this.minutes.takeChanged(uri, applyEdits(written.before, written.edits), written.isUnsaved ? 'editor' : 'file');
        return { uri, path, lines: lineChanges(written.before, written.edits) };
      case 'refused':
        void window.showWarningMessage(refusalText(written.reason, path));
        return undefined;
      case 'failed':
        this.log.error(`${path} could not be changed: ${String(written.error)}`);
        void window.showErrorMessage(l10n.t('{0} could not be changed: {1}', path, messageOf(written.error)));
        return undefined;
    }
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function revertAll(text: string, changes: readonly LineChange[]): EditAnswer {
  const answers = changes.map((change) => revert(text, change));
  const refused = answers.find((answer) => answer.kind === 'refused');
  if (refused) return refused;
  return { kind: 'edits', edits: answers.flatMap((answer) => (answer.kind === 'edits' ? answer.edits : [])) };
}
