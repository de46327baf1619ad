import type { TrackedAction } from '../index/occurrences';
import { shortHash } from './shortHash';

/**
 * A name for each action that stays the same while other lines change, also when the action is ticked, rescheduled or given to
 * somebody else: its `^id`, else a hash of its own meeting's file, the headings above it, its text, and its number among its likes.
 * @param tracked all actions of the book, in its order
 */
export function actionIds(tracked: readonly TrackedAction[]): ReadonlyMap<TrackedAction, string> {
  const alike = new Map<string, number>();
  const idOf = ({ action, meeting, text }: TrackedAction): string => {
    if (action.id !== undefined) return action.id;
    const identity = JSON.stringify([pathInFolder(meeting.file.path), action.place.section, text]);
    const ordinal = alike.get(identity) ?? 0;
    alike.set(identity, ordinal + 1);
    return shortHash(`${identity} ${ordinal}`);
  };
  return new Map(tracked.map((action) => [action, idOf(action)]));
}

/** The path without the workspace folder's name, which is another one in each clone. */
function pathInFolder(path: string): string {
  return path.slice(path.indexOf('/') + 1);
}
