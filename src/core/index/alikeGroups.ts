import type { ActionView } from './queries';

/** Occurrences of one action while they are gathered; never empty. */
export interface Group {
  readonly views: ActionView[];
  /** The keys of the files that they stand in. */
  readonly files: Set<string>;
  /** What they are registered under. */
  readonly texts: Set<string>;
}

/** The groups of the same words, in the order of their beginning. */
export class AlikeGroups {
  private readonly groups: Group[] = [];
  /** How many groups at the start stand in this file already: a file of thousands of equal lines would take the square of their number. */
  private readonly taken = new Map<string, number>();

  get first(): Group | undefined {
    return this.groups[0];
  }

  add(group: Group): void {
    this.groups.push(group);
  }

  /**
   * The group that a view may belong to: one of another file, or for a report in the same one. What was done and stands open again in a
   * later meeting is a new action.
   */
  find(view: ActionView): Group | undefined {
    if (view.action.reportedFrom !== undefined) return this.first;
    const { key } = view.meeting.file;
    let at = this.taken.get(key) ?? 0;
    while (this.groups[at]?.files.has(key)) at++;
    if (at > 0) this.taken.set(key, at);
    for (; at < this.groups.length; at++) {
      const group = this.groups[at];
      if (group && !group.files.has(key) && mayRepeat(group, view)) return group;
    }
    return undefined;
  }
}

function mayRepeat({ views }: Group, { status }: ActionView): boolean {
  return status !== 'open' || views.at(-1)?.status !== 'done';
}
