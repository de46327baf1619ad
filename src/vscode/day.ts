import { Disposable, EventEmitter, window, workspace, type Event } from 'vscode';
import type { CivilDate } from '../core/dates';
import { today, type Clock } from '../workspace/today';
import { currentSettings } from './configuration';

const minute = 60_000;

/** Today, and an event when it becomes another day: at midnight, after the machine slept, when the setting changes. */
export class Day {
  private readonly changed = new EventEmitter<void>();
  private readonly registrations: Disposable;
  private current: CivilDate;
  readonly onDidChange: Event<void> = this.changed.event;

  constructor(private readonly clock: Clock) {
    this.current = today(currentSettings(), clock);
    // A look at the clock each minute costs nothing, and cannot be fooled by sleep or by a change of the clocks.
    const timer = setInterval(() => {
      this.look();
    }, minute);
    this.registrations = Disposable.from(
      this.changed,
      new Disposable(() => {
        clearInterval(timer);
      }),
      window.onDidChangeWindowState(({ focused }) => {
        if (focused) this.look();
      }),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('minutebook.today') || event.affectsConfiguration('minutebook.timeZone'))
          this.look();
      }),
    );
  }

  get today(): CivilDate {
    return this.current;
  }

  /** The date that the setting puts in place of the actual one. */
  get pretended(): CivilDate | undefined {
    return currentSettings().today;
  }

  dispose(): void {
    this.registrations.dispose();
  }

  private look(): void {
    const now = today(currentSettings(), this.clock);
    if (now === this.current) return;
    this.current = now;
    this.changed.fire();
  }
}
