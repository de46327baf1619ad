import type { Memento } from 'vscode';
import type { CivilDate } from '../core/dates';
import type { ActionKeys } from '../core/features/actionKeys';
import { noteDone, openKeys, readSeenDone, type SeenDone } from '../core/features/recentlyDone';
import type { TrackedAction } from '../core/index/occurrences';

const place = 'openActions.seenDone';

/** Remembers when actions were seen to become done, since minutes do not say when. */
export class DoneMemory {
  private wereOpen: ReadonlySet<string> = new Set();
  private known: SeenDone;

  constructor(
    private readonly memory: Memento,
    private readonly keys: ActionKeys,
  ) {
    this.known = readSeenDone(memory.get(place));
  }

  get seen(): SeenDone {
    return this.known;
  }

  /** Looks at all actions of a workspace that has been read to its end: before that, an action may yet turn out to be done. */
  look(actions: readonly TrackedAction[], today: CivilDate): void {
    const { keys, wereOpen } = this;
    const known = noteDone(this.known, { wereOpen, actions, keys, today });
    this.wereOpen = openKeys(actions, keys);
    if (known === this.known) return;
    this.known = known;
    void this.memory.update(place, known);
  }
}
