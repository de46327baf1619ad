import type { ActionView } from '../index/queries';
import type { LocatedReference, Meeting } from '../model';
import type { Position } from '../text';

/** Looking through all references of a file, or of a long line, for each of its actions would take the square of its length. */
export class ActionReferences {
  private readonly inOrder = new WeakMap<Meeting, readonly LocatedReference[]>();

  /** The references in the action's own text, each once, in their order. */
  of({ meeting, action: { range } }: ActionView): readonly LocatedReference[] {
    const references = this.referencesOf(meeting);
    const found = new Map<string, LocatedReference>();
    for (let at = firstFrom(references, range.start); at < references.length; at++) {
      const reference = references[at];
      if (!reference || !isBefore(reference.range.start, range.end)) break;
      if (!found.has(reference.identity)) found.set(reference.identity, reference);
    }
    return [...found.values()];
  }

  private referencesOf(meeting: Meeting): readonly LocatedReference[] {
    const known = this.inOrder.get(meeting);
    if (known) return known;
    const sorted = [...meeting.references].sort(({ range: { start: a } }, { range: { start: b } }) =>
      a.line === b.line ? a.character - b.character : a.line - b.line,
    );
    this.inOrder.set(meeting, sorted);
    return sorted;
  }
}

/** The number of the first reference at or behind a position. */
function firstFrom(references: readonly LocatedReference[], position: Position): number {
  let [low, high] = [0, references.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const reference = references[middle];
    if (reference && isBefore(reference.range.start, position)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
