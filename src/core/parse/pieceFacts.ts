import type { TextLine } from './block';
import { labelsIn, splitAtLabels, type LabelPlace } from './labels';
import { readDays, type Days } from './meetingDate';
import { saysWhenNext } from './namedNextMeeting';
import type { PathFacts } from './pathFacts';
import { rolesIn, type RoleText } from './roles';
import { datedHeadings, type DatedHeading } from './sittings';
import type { TextUnit } from './textUnit';

/** What a piece of a file says of the meeting, without regard to the rest. */
export interface PieceFacts {
  /** Its units, parted at labels. */
  readonly units: readonly TextUnit[];
  /** Each with the number of its unit in the piece. */
  readonly labels: readonly LabelPlace[];
  readonly roles: readonly RoleText[];
  /** The lines of the units that name roles. */
  readonly roleLines: readonly TextLine[];
  readonly headings: readonly TextUnit[];
  readonly dated: readonly DatedHeading[];
  /** `Next meeting is 2020-07-26`, with the number of its unit in the piece. */
  readonly nextSentences: readonly { readonly index: number; readonly text: string }[];
  /** What the first of its headings says that holds a date. */
  readonly headingDays: () => Days | undefined;
}

export function readPieceFacts(whole: readonly TextUnit[], path: PathFacts): PieceFacts {
  const units = splitAtLabels(whole);
  const headings = units.filter(({ unit }) => unit.level > 0);
  const inRoles = units.map(({ unit, text }) => ({ lines: unit.lines, roles: rolesIn(text) }));
  return {
    units,
    labels: labelsIn(units),
    roles: inRoles.flatMap(({ roles }) => roles),
    roleLines: inRoles.flatMap(({ lines, roles }) => (roles.length > 0 ? lines : [])),
    headings,
    dated: datedHeadings(units, path),
    nextSentences: units.flatMap((unit, index) => (saysWhenNext(unit) ? [{ index, text: unit.text }] : [])),
    headingDays: once(() => firstDays(headings, path)),
  };
}

function firstDays(headings: readonly TextUnit[], path: PathFacts): Days | undefined {
  for (const { text } of headings) {
    const days = /\bnext\b/i.test(text) ? undefined : readDays(text, path);
    if (days) return days;
  }
  return undefined;
}

/** Finds something when it is first asked for, and then keeps it. */
function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | undefined;
  return () => (found ??= { value: find() }).value;
}
