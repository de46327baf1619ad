import type { ActionView } from '../index/queries';
import type { Action } from '../model';
import { withoutMark } from '../parse/mark';
import { shortHash } from './shortHash';

/**
 * A name for each action in the editor: the same while lines above it change, and when it or another one is ticked. Remembered for as
 * long as the action lives, since each change asks for the names of all of them.
 */
export class ActionKeys {
  private readonly known = new WeakMap<Action, string>();

  keyOf({ meeting, action }: ActionView): string {
    const known = this.known.get(action);
    if (known !== undefined) return known;
    const { section, lineText, ordinal } = action.place;
    const key = shortHash(JSON.stringify([meeting.file.key, section, withoutMark(lineText), ordinal]));
    this.known.set(action, key);
    return key;
  }
}
