import { Uri, l10n, window, type LogOutputChannel } from 'vscode';
import { lineChanges, revert, type LineChange } from '../core/features/changes';
import { setStatus, type EditAnswer } from '../core/features/edits';
import type { ActionView } from '../core/index/queries';
import type { Status } from '../core/model';
import { applyEdits } from '../core/text';
import { refusalText } from './labels';
import type { LiveMinutes } from './liveMinutes';
import { changeFile } from './writeFile';

interface Change {
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

  /** Changes the mark of an action. Answers whether the file now says so; if not, the user was told why. */
  async setStatus({ meeting, action }: ActionView, status: Status): Promise<boolean> {
    if (meeting.isApproved && !(await this.confirm(meeting.file.path))) return false;
    const edit = (text: string): EditAnswer => setStatus(meeting.file, text, action.place, status);
    return this.inTurn(async () => {
      const change = await this.write(Uri.parse(meeting.file.key, true), meeting.file.path, edit);
      if (change === undefined) return false;
      this.changes.push(change);
      if (this.changes.length > mostChanges) this.changes.shift();
      return true;
    });
  }

  /** Takes the last change back, also in a file that is closed. */
  async undoLastChange(): Promise<void> {
    await this.inTurn(async () => {
      const last = this.changes.pop();
      if (last === undefined) {
        void window.showInformationMessage(l10n.t('There is no change by Minutebook to undo.'));
        return;
      }
      await this.write(last.uri, last.path, (text) => revertAll(text, last.lines));
    });
  }

  private async confirm(path: string): Promise<boolean> {
    const change = l10n.t('Change the Mark');
    const question = l10n.t('The minutes {0} are approved. Change the mark of this action in them?', path);
    return (await window.showWarningMessage(question, { modal: true }, change)) === change;
  }

  private async write(uri: Uri, path: string, edit: (text: string) => EditAnswer): Promise<Change | undefined> {
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
