import type { CivilDate } from '../dates';
import type { Minutebook } from '../index/minutebook';
import type { Meeting } from '../model';
import { occasionAt } from '../parse/sittings';
import type { Position } from '../text';

/** A reference that stands somewhere in the minutes. */
export interface ReferenceChoice {
  readonly key: string;
  readonly mentions: number;
  /** The newest meeting that mentions it. */
  readonly last: { readonly title: string; readonly date: CivilDate | undefined };
}

/**
 * The references of all minutes whose key begins so, those that were mentioned last first.
 * @param at where the key is being typed, which is no mention of it
 */
export function referenceChoices(
  book: Minutebook,
  typed: string,
  at: { readonly meeting: Meeting; readonly position: Position },
): readonly ReferenceChoice[] {
  const found = new Map<string, Counted>();
  for (const meeting of book.meetings()) {
    for (const { identity, range } of meeting.references) {
      if (!identity.startsWith(typed) || (meeting === at.meeting && holds(range, at.position))) continue;
      const known = found.get(identity);
      const here = meeting.sittings.length === 0 ? meeting : occasionAt(meeting, range.start.line);
      if (!known) found.set(identity, { key: identity, mentions: 1, last: here });
      else {
        known.mentions++;
        if (compare(known.last.date, here.date) < 0) known.last = here;
      }
    }
  }
  return [...found.values()].sort((a, b) => compare(b.last.date, a.last.date) || byNumber(b.key, a.key));
}

type Counted = { -readonly [Key in keyof ReferenceChoice]: ReferenceChoice[Key] };

function holds(
  { start, end }: { readonly start: Position; readonly end: Position },
  { line, character }: Position,
): boolean {
  return start.line === line && start.character <= character && character <= end.character;
}

/** No date counts as the earliest. */
function compare(a: CivilDate | undefined, b: CivilDate | undefined): number {
  const [first, second] = [a ?? '', b ?? ''];
  return first < second ? -1 : first > second ? 1 : 0;
}

/** `DM-99` before `DM-100`. */
function byNumber(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : 1);
}
