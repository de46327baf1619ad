import type { Action } from '../model';
import type { ActionView } from './actionView';
import type { Minutebook } from './minutebook';
import type { TrackedAction } from './trackedAction';

export type { TrackedAction } from './trackedAction';

/**
 * All actions, each once however many minutes repeat it, in the order of the own meetings' files and lines. As long as nothing changes
 * of an action and what may be one with it, it is the same object.
 */
export function trackedActions(book: Minutebook): readonly TrackedAction[] {
  return book.actions.tracked();
}

export function openActions(book: Minutebook): readonly TrackedAction[] {
  return book.actions.open();
}

/** The action that an occurrence belongs to; undefined for what is not shown as an action. */
export function trackedActionOf(book: Minutebook, action: Action): TrackedAction | undefined {
  return book.actions.trackedOf(action);
}

/** The places that agree by id or by where they come from, which change together; the others are alike by their words alone. */
export function boundOccurrences({ occurrences }: TrackedAction): readonly ActionView[] {
  const [own, ...others] = occurrences;
  if (!own) return [];
  const isBound = ({ action }: ActionView): boolean =>
    action.provenance !== undefined || (action.id !== undefined && action.id === own.action.id);
  return [own, ...others.filter(isBound)];
}
