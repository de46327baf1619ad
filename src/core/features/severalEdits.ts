import type { ActionPlace, FileName } from '../model';
import { parseMeeting } from '../parse/parseMeeting';
import { applyEdits, type TextEdit } from '../text';
import { editsBetween } from './changes';
import type { EditAnswer, Refusal, SeenAction } from './edits';
import { locateIn } from './locate';

/** How several actions of one file change at once. */
export interface SeveralEdits {
  readonly edits: readonly TextEdit[];
  /** For each action why it stays as it is; undefined where it does not. */
  readonly refusals: readonly (Refusal | undefined)[];
}

/**
 * Changes several actions of a file by one set of edits. All of them are found in the text as it is before the first one changes, so
 * that of two equal lines both are.
 * @param edit what to do with the action of this number, in the text as the ones before have left it
 */
export function editSeveral(
  file: FileName,
  text: string,
  places: readonly ActionPlace[],
  edit: (seen: SeenAction, number: number) => EditAnswer,
): SeveralEdits {
  const before = parseMeeting(file, text);
  let meeting = before;
  let current = text;
  const refusals = places.map((place, number): Refusal | undefined => {
    const located = locateIn(before, place);
    if (located.kind !== 'found') return located.kind;
    // No edit adds or removes an action.
    const here = meeting.actions[before.actions.indexOf(located.action)]?.place ?? place;
    const answer = edit({ file, text: current, place: here }, number);
    if (answer.kind === 'refused') return answer.reason;
    if (answer.edits.length > 0) {
      current = applyEdits(current, answer.edits);
      meeting = parseMeeting(file, current);
    }
    return undefined;
  });
  return { edits: editsBetween(text, current), refusals };
}
