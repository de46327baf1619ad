import type { Action, Meeting } from '../model';
import { parseMeeting } from '../parse/parseMeeting';
import { applyEdits, splitLines, type TextEdit } from '../text';
import { hasConflictMarkers, type EditAnswer, type Refusal, type SeenAction } from './edits';
import { locateIn } from './locate';

/** An action that was found again, in the lines of its file as they are now. */
export interface FoundAction {
  readonly action: Action;
  readonly meeting: Meeting;
  readonly lines: readonly string[];
}

/** Edits that may write what is wanted. */
export interface Proposal {
  readonly edits: readonly TextEdit[];
  /** Words that the action's text had are now something else: `next Friday` has become a due date. */
  readonly takesWords?: boolean;
}

export type Changed = Pick<FoundAction, 'action' | 'meeting'>;

export interface ActionChange {
  /** Ways to write it, the best first; or why there is none. */
  readonly propose: (found: FoundAction) => Iterable<Proposal> | Refusal;
  /** Whether the action reads as it should once such edits are made. */
  readonly isAsWanted: (before: FoundAction, after: Changed, proposal: Proposal) => boolean;
}

/**
 * Finds the action and writes the change in the first way that reads as it should: what comes out is read again, and all that was not
 * meant must say what it said before. So no form of action, however odd, is spoilt by an edit; at worst it is refused.
 */
export function editAction({ file, text, place }: SeenAction, { propose, isAsWanted }: ActionChange): EditAnswer {
  if (hasConflictMarkers(text)) return refused('merge-conflict');
  const meeting = parseMeeting(file, text);
  const located = locateIn(meeting, place);
  if (located.kind !== 'found') return refused(located.kind);
  const found = { action: located.action, meeting, lines: splitLines(text) };
  const index = meeting.actions.indexOf(found.action);
  const proposals = propose(found);
  if (typeof proposals === 'string') return refused(proposals);
  for (const proposal of proposals) {
    const { edits } = proposal;
    if (edits.length === 0) return { kind: 'edits', edits };
    const after = parseMeeting(file, applyEdits(text, edits));
    const changed = after.actions[index];
    if (
      changed &&
      isElseUnchanged(meeting, after, index) &&
      isAsWanted(found, { action: changed, meeting: after }, proposal)
    )
      return { kind: 'edits', edits };
  }
  return refused('not-understood');
}

/** What the minutes say of an action, but for the columns at which they say it. */
export function factsOf(action: Action): string {
  const { status, prose, body, owners, due, reportedFrom } = action;
  const candidates = owners.map(({ kind, names }) => [kind, names.map(({ name }) => name)]);
  const text = prose.text.slice(body.start, body.end);
  return JSON.stringify([frame(action), status, text, candidates, due?.date, reportedFrom]);
}

function refused(reason: Refusal): EditAnswer {
  return { kind: 'refused', reason };
}

function isElseUnchanged(before: Meeting, after: Meeting, edited: number): boolean {
  const isSame = (action: Action, index: number): boolean => {
    const other = after.actions[index];
    if (other === undefined) return false;
    if (index === edited) return frame(action) === frame(other);
    return action.needs === other.needs && factsOf(action) === factsOf(other);
  };
  return (
    before.actions.length === after.actions.length &&
    before.date === after.date &&
    before.series === after.series &&
    before.decisions.length === after.decisions.length &&
    before.actions.every(isSame)
  );
}

/** What no edit may change in the edited action either. */
function frame({ form, id, number, provenance, notes, place: { line, section }, prose }: Action): string {
  // No mark may be left alone in its line: `- [ ]`, with the text in the next one.
  const textBegins = (prose.segments[0]?.line ?? line) - line;
  return JSON.stringify([form, id, number, provenance, notes, line, section, textBegins]);
}
