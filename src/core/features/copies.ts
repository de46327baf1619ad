import type { Minutebook } from '../index/minutebook';
import { boundOccurrences, trackedActions } from '../index/occurrences';
import type { ActionView } from '../index/queries';
import type { Action, Status } from '../model';

/** Where actions that changed in one place stand as well, and differ now. */
export interface Copies {
  /** They carry the same id or say where they come from: they change with it. */
  readonly bound: readonly ActionView[];
  /** Their words alone are the same: they change when the user says so. */
  readonly alike: readonly ActionView[];
}

export function copiesThatDiffer(book: Minutebook, changed: readonly Action[], status: Status): Copies {
  const here = new Set(changed);
  const found = trackedActions(book).flatMap((tracked): readonly Copies[] => {
    if (!tracked.occurrences.some(({ action }) => here.has(action))) return [];
    const others = tracked.occurrences.filter((view) => !here.has(view.action) && view.status !== status);
    const bound = boundOccurrences(tracked);
    const isBound = bound.some(({ action }) => here.has(action));
    const follows = (view: ActionView): boolean => isBound && bound.includes(view);
    return [{ bound: others.filter(follows), alike: others.filter((view) => !follows(view)) }];
  });
  return { bound: found.flatMap(({ bound }) => bound), alike: found.flatMap(({ alike }) => alike) };
}
