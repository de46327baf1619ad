import type { Occurrence } from './occurrence';

/** Occurrences of one action while they are gathered; never empty. */
export interface Group {
  readonly occurrences: Occurrence[];
  /** The keys of the files that they stand in. */
  readonly files: Set<string>;
  /** Its place among the groups of each of its texts. */
  readonly places: Map<AlikeGroups, number>;
}

/**
 * The groups of the same words, in the order of their beginning. Files of thousands of equal lines must not take the square of their
 * number, so what was passed over once is not looked at again.
 */
export class AlikeGroups {
  private readonly groups: Group[] = [];
  /** For each file, how many groups at the start stand in it already. */
  private readonly taken = new Map<string, number>();
  /** For each file, how many groups at the start stand in it already or are done. */
  private readonly takenOrDone = new Map<string, number>();
  private done = 0;

  get first(): Group | undefined {
    return this.groups[0];
  }

  add(group: Group): void {
    if (group.places.has(this)) return;
    group.places.set(this, this.groups.length);
    this.groups.push(group);
  }

  /** To be told when one of the groups was done and is so no more. */
  reopened({ files, places }: Group): void {
    const at = places.get(this) ?? 0;
    this.done = Math.min(this.done, at);
    for (const [file, passed] of this.takenOrDone) if (passed > at && !files.has(file)) this.takenOrDone.set(file, at);
  }

  /**
   * The group that an occurrence may belong to: one of another file, or for a report in the same one. What was done and stands open
   * again in a later meeting is a new action.
   */
  find({ isRow, view }: Occurrence): Group | undefined {
    if (isRow) return this.first;
    const { key } = view.meeting.file;
    return view.status === 'open' ? this.groups[this.passDone(key)] : this.groups[this.passTaken(key)];
  }

  private passTaken(file: string): number {
    let at = this.taken.get(file) ?? 0;
    while (this.groups[at]?.files.has(file)) at++;
    this.taken.set(file, at);
    return at;
  }

  private passDone(file: string): number {
    while (isDone(this.groups[this.done])) this.done++;
    let at = Math.max(this.takenOrDone.get(file) ?? 0, this.done);
    while (this.groups[at]?.files.has(file) || isDone(this.groups[at])) at++;
    this.takenOrDone.set(file, at);
    return at;
  }
}

/** As its latest occurrence has it. */
export function isDone(group: Group | undefined): boolean {
  return group?.occurrences.at(-1)?.view.status === 'done';
}
