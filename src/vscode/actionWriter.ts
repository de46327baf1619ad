import { Uri, l10n, window, type LogOutputChannel } from 'vscode';
import type { CivilDate } from '../core/dates';
import { lineChanges, revert, type LineChange } from '../core/features/changes';
import type { Copies } from '../core/features/copies';
import { setDue } from '../core/features/dueEdits';
import type { EditAnswer, Refusal, SeenAction } from '../core/features/edits';
import { setOwners } from '../core/features/ownerEdits';
import { editSeveral } from '../core/features/severalEdits';
import { setStatus } from '../core/features/statusEdits';
import { boundOccurrences, type TrackedAction } from '../core/index/occurrences';
import { peopleAround, type PeopleAround } from '../core/index/peopleAround';
import type { ActionView } from '../core/index/queries';
import type { FileName, Status } from '../core/model';
import { applyEdits } from '../core/text';
import { placesText, refusalText } from './labels';
import type { LiveMinutes } from './liveMinutes';
import { changeFile, createWhenMissing, deleteWhenEmpty } from './writeFile';

/** What one command has written, in one file or in several. */
type Change = readonly FileChange[];

interface FileChange {
  readonly file: FileName;
  /** Whether there was no such file before; it goes when the change is taken back. */
  readonly isNew?: boolean;
  readonly lines: readonly LineChange[];
}

/** What actions shall say. */
interface Wish {
  readonly edit: (seen: SeenAction, view: ActionView) => EditAnswer;
  readonly isMet: (view: ActionView) => boolean;
  /** In approved minutes marks may change when the user says so; all else is refused there. */
  readonly changesMark: boolean;
}

/** Whom an action, at one of its places, shall belong to. */
type OwnersOf = (view: ActionView) => readonly string[];

const mostChanges = 100;

/**
 * Writes to minutes, one change after the other, and remembers what it wrote so that it can be taken back; what is done to several actions
 * at once is one change. An action changes in its own meeting and in every copy that carries its id or says where it comes from; copies
 * with the same words change only when the user wants it. Each change answers the actions that do not say now what they should; the user
 * was told why.
 */
export class ActionWriter {
  private readonly changes: Change[] = [];
  private queue: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly minutes: LiveMinutes,
    private readonly log: LogOutputChannel,
  ) {}

  setStatus(actions: readonly TrackedAction[], status: Status): Promise<readonly TrackedAction[]> {
    return this.change(actions, statusWish(status));
  }

  /** The same for copies of actions that were changed in an editor. */
  async changeCopies({ bound, alike }: Copies, status: Status): Promise<void> {
    const wish = statusWish(status);
    const isDone = bound.length === 0 || (await this.writeAsked(bound, wish));
    if (isDone && alike.length > 0) void this.offerAlike(alike, wish);
  }

  /** @param due undefined to take the due date away */
  reschedule(actions: readonly TrackedAction[], due: CivilDate | undefined): Promise<readonly TrackedAction[]> {
    return this.change(actions, {
      edit: (seen, view) => setDue(seen, due, this.peopleOf(view)),
      isMet: (view) => view.due === due,
      changesMark: false,
    });
  }

  /** @param owners as people know them, the assignee first; none to leave the actions to nobody */
  assign(actions: readonly TrackedAction[], owners: readonly string[]): Promise<readonly TrackedAction[]> {
    return this.reassign(actions, () => owners);
  }

  /** The same where each action gets others: its places have them all alike. */
  reassign(actions: readonly TrackedAction[], ownersOf: OwnersOf): Promise<readonly TrackedAction[]> {
    return this.change(actions, {
      edit: (seen, view) => setOwners(seen, ownersOf(view), this.peopleOf(view)),
      isMet: (view) => view.owners.join('\n') === ownersOf(view).join('\n'),
      changesMark: false,
    });
  }

  /** Changes a file that need not be minutes, and need not be there. Answers whether it now says so; if not, the user was told why. */
  async amend(file: FileName, edit: (text: string) => EditAnswer): Promise<boolean> {
    const uri = Uri.parse(file.key, true);
    return this.inTurn(async () => {
      const isNew = await createWhenMissing(uri);
      const written = await this.writeFile(file, edit);
      if (!written && isNew) await deleteWhenEmpty(uri);
      this.remember(written ? [{ ...written, isNew }] : []);
      return written !== undefined;
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
      for (const { file, lines, isNew = false } of [...last].reverse()) {
        await this.writeFile(file, (text) => revertAll(text, lines));
        if (isNew) await deleteWhenEmpty(Uri.parse(file.key, true));
      }
    });
  }

  private async change(actions: readonly TrackedAction[], wish: Wish): Promise<readonly TrackedAction[]> {
    const bound = actions.map((action) => ({ action, views: boundOccurrences(action) }));
    if (wish.changesMark && !(await this.mayMark(bound.flatMap(({ views }) => views)))) return actions;
    const refused = await this.inTurn(() => this.writeBound(bound, wish));
    const alike = bound
      .filter(({ action }) => !refused.includes(action))
      .flatMap(({ action, views }) => action.occurrences.filter((view) => !views.includes(view) && !wish.isMet(view)));
    if (alike.length > 0) void this.offerAlike(alike, wish);
    return refused;
  }

  private async offerAlike(views: readonly ActionView[], wish: Wish): Promise<void> {
    const change = l10n.t('Change Them Too');
    const question = l10n.t('The same words stand in {0}.', placesText(views));
    if ((await window.showInformationMessage(question, change)) === change) await this.writeAsked(views, wish);
  }

  /** Answers whether any of them was written. */
  private async writeAsked(views: readonly ActionView[], wish: Wish): Promise<boolean> {
    if (wish.changesMark && !(await this.mayMark(views))) return false;
    return this.inTurn(async () => {
      const { changes } = await this.writeViews(views, wish);
      this.remember(changes);
      return changes.length > 0;
    });
  }

  private async mayMark(views: readonly ActionView[]): Promise<boolean> {
    const approved = views.flatMap(({ meeting }) => (meeting.isApproved ? [meeting.file.path] : []));
    if (approved.length === 0) return true;
    const change = l10n.t('Change the Mark');
    const paths = [...new Set(approved)].join(', ');
    const question = l10n.t('The minutes {0} are approved. Change the mark of this action in them?', paths);
    return (await window.showWarningMessage(question, { modal: true }, change)) === change;
  }

  /** Copies of an action whose own meeting stays as it is stay too. */
  private async writeBound(bound: readonly Bound[], wish: Wish): Promise<readonly TrackedAction[]> {
    const own = await this.writeViews(
      bound.flatMap(({ views }) => views.slice(0, 1)),
      wish,
    );
    const isRefused = ({ views }: Bound): boolean => views.slice(0, 1).some((view) => own.refused.has(view));
    const copies = await this.writeViews(
      bound.filter((one) => !isRefused(one)).flatMap(({ views }) => views.slice(1)),
      wish,
    );
    this.remember([...own.changes, ...copies.changes]);
    return bound.filter(isRefused).map(({ action }) => action);
  }

  /** Each file is written once, however many actions of it change. */
  private async writeViews(views: readonly ActionView[], wish: Wish): Promise<ViewsWritten> {
    const byFile = new Map<string, ActionView[]>();
    for (const view of views) {
      const { key } = view.meeting.file;
      byFile.set(key, [...(byFile.get(key) ?? []), view]);
    }
    const written: ViewsWritten[] = [];
    for (const inFile of byFile.values()) written.push(await this.writeInFile(inFile, wish));
    return {
      changes: written.flatMap(({ changes }) => changes),
      refused: new Set(written.flatMap(({ refused }) => [...refused])),
    };
  }

  /** @param views actions of one file */
  private async writeInFile(views: readonly ActionView[], wish: Wish): Promise<ViewsWritten> {
    const [first] = views;
    if (!first) return { changes: [], refused: new Set() };
    const { file } = first.meeting;
    const places = views.map(({ action }) => action.place);
    let refusals: readonly (Refusal | undefined)[] = [];
    const change = await this.writeFile(file, (text) => {
      const several = editSeveral(file, text, places, (seen, number) => wish.edit(seen, views[number] ?? first));
      refusals = several.refusals;
      return { kind: 'edits', edits: several.edits };
    });
    if (!change) return { changes: [], refused: new Set(views) };
    for (const reason of new Set(refusals)) if (reason) void window.showWarningMessage(refusalText(reason, file.path));
    return { changes: [change], refused: new Set(views.filter((_, number) => refusals[number] !== undefined)) };
  }

  private async writeFile(file: FileName, edit: (text: string) => EditAnswer): Promise<FileChange | undefined> {
    const uri = Uri.parse(file.key, true);
    const written = await changeFile(uri, edit);
    switch (written.kind) {
      case 'written':
        this.minutes.takeChanged(uri, applyEdits(written.before, written.edits), written.isUnsaved ? 'editor' : 'file');
        return { file, lines: lineChanges(written.before, written.edits) };
      case 'refused':
        void window.showWarningMessage(refusalText(written.reason, file.path));
        return undefined;
      case 'failed':
        this.log.error(`${file.path} could not be changed: ${String(written.error)}`);
        void window.showErrorMessage(l10n.t('{0} could not be changed: {1}', file.path, messageOf(written.error)));
        return undefined;
    }
  }

  private remember(changes: Change): void {
    const written = changes.filter(({ lines }) => lines.length > 0);
    if (written.length === 0) return;
    this.changes.push(written);
    if (this.changes.length > mostChanges) this.changes.shift();
  }

  /** Who is who where the action stands, as the book knows it now. */
  private peopleOf({ meeting }: ActionView): PeopleAround {
    const { book } = this.minutes;
    return peopleAround(book, book.get(meeting.file.key) ?? meeting);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const result = this.queue.then(work);
    this.queue = result.catch(() => undefined);
    return result;
  }
}

/** An action with all its places that change together, its own meeting's first. */
interface Bound {
  readonly action: TrackedAction;
  readonly views: readonly ActionView[];
}

interface ViewsWritten {
  readonly changes: Change;
  readonly refused: ReadonlySet<ActionView>;
}

function statusWish(status: Status): Wish {
  return {
    edit: ({ file, text, place }) => setStatus(file, text, place, status),
    isMet: (view) => view.status === status,
    changesMark: true,
  };
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
