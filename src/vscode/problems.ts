import { Disposable, Uri, languages, window, workspace } from 'vscode';
import type { FileName, Meeting, Problem } from '../core/model';
import { ProblemMemory } from '../core/rules/problemMemory';
import { newestFirst, rosterProblems, type ProblemContext } from '../core/rules/problems';
import type { Settings } from '../core/settings';
import { currentSettings } from './configuration';
import type { Day } from './day';
import { diagnosticOf } from './diagnostics';
import type { LiveMinutes } from './liveMinutes';
import { startPace } from './pace';
import { TooManyProblems } from './tooManyProblems';

/** The problems of all minutes and rosters, shown where VS Code shows problems: those of closed files too. */
export class Problems {
  private readonly collection = languages.createDiagnosticCollection('minutebook');
  private readonly memory = new ProblemMemory();
  private readonly shown = new Map<string, readonly Problem[]>();
  private readonly tooMany = new TooManyProblems();
  private readonly registrations: Disposable;
  private settings: Settings = currentSettings();
  private generation = 0;

  constructor(
    private readonly minutes: LiveMinutes,
    private readonly day: Day,
  ) {
    const refresh = (): void => void this.refresh();
    this.registrations = Disposable.from(
      this.collection,
      minutes.onDidChange(refresh),
      day.onDidChange(refresh),
      workspace.onDidChangeConfiguration((event) => {
        if (!event.affectsConfiguration('minutebook')) return;
        this.settings = currentSettings();
        refresh();
      }),
    );
  }

  /** The problems of a meeting as it is known now, the likeliest fix of each first. */
  of(meeting: Meeting): readonly Problem[] {
    return this.memory.problemsOf(meeting, this.context());
  }

  dispose(): void {
    this.generation++;
    this.registrations.dispose();
  }

  private context(): ProblemContext {
    return { book: this.minutes.book, today: this.day.today, settings: this.settings };
  }

  /**
   * What is being looked at comes first, so that typing is answered at once; the rest, the newest minutes first, in slices. The next
   * change overtakes it, and finds what has been found already.
   */
  private async refresh(): Promise<void> {
    const generation = ++this.generation;
    const { book } = this.minutes;
    const visible = new Set(
      window.visibleTextEditors.flatMap(({ document }) => book.get(document.uri.toString()) ?? []),
    );
    for (const meeting of visible) this.show(meeting.file, this.of(meeting));
    const pace = startPace();
    const seen = new Set<string>();
    let listed = 0;
    for (const meeting of newestFirst(book.meetings())) {
      await pace();
      if (generation !== this.generation) return;
      const problems = this.of(meeting);
      listed += problems.filter(({ severity }) => severity !== 'hint').length;
      const isWithin = this.settings.problemsLimit === 0 || listed <= this.settings.problemsLimit;
      this.show(meeting.file, isWithin || visible.has(meeting) ? problems : []);
      seen.add(meeting.file.key);
    }
    for (const { file, problems } of rosterProblems(this.context())) {
      this.show(file, problems);
      seen.add(file.key);
    }
    for (const key of this.shown.keys()) if (!seen.has(key)) this.forget(key);
    if (this.minutes.state === 'complete') this.tooMany.tell(listed, this.settings.problemsLimit);
  }

  private show({ key }: FileName, problems: readonly Problem[]): void {
    if (this.shown.get(key) === problems) return;
    if (problems.length === 0) {
      this.forget(key);
      return;
    }
    this.shown.set(key, problems);
    this.collection.set(Uri.parse(key, true), problems.map(diagnosticOf));
  }

  private forget(key: string): void {
    if (this.shown.delete(key)) this.collection.delete(Uri.parse(key, true));
  }
}
