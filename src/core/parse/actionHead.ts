import type { OwnerCandidate } from '../model';
import { looksLikeName } from './names';
import { isNoFullName, isNoName } from './noNames';
import { ownersWritten } from './owner';

/** A line that speaks for the bullets below it: `AI: Ana:`, `Action items:`, `Steps to be done by @ana and @ben:`. */
export interface ActionHead {
  readonly owners: readonly OwnerCandidate[];
  /** Whether each bullet is an action for that; else only those with a mark or an owner are. */
  readonly makesActions: boolean;
}

const keyword =
  /^(?:action(?: item)?s?|AI|to ?do)(?:(?<colon>\s*:)|(?=\s*$))\s*(?<names>[^:]{1,60}?)?(?<behind>\s*:)?\s*$/iu;
const steps = /\b(?:by|for)\s+(?<names>@[^:]{1,100}):\s*$/u;
const longest = 160;

/** @param isItem whether the line is a list item, and the bullets are nested in it */
export function readActionHead(text: string, isItem: boolean): ActionHead | undefined {
  if (text.length > longest) return undefined;
  const of = steps.exec(text)?.groups?.['names'];
  if (of !== undefined) return { owners: ownersAbove(of, true), makesActions: false };
  const groups = keyword.exec(text)?.groups;
  if (!groups) return undefined;
  const { names, behind, colon } = groups;
  if (names === undefined) return isItem ? { owners: [], makesActions: colon !== undefined } : undefined;
  if (!(behind === undefined ? isItem && looksLikeOwner(names) : looksLikeOwner(names) || isLowName(names)))
    return undefined;
  return { owners: ownersAbove(names, behind !== undefined || /[@ ]/.test(names)), makesActions: true };
}

function looksLikeOwner(names: string): boolean {
  return looksLikeName(names) && !isNoFullName(names);
}

function isLowName(name: string): boolean {
  return /^\p{Ll}[\p{L}\d._-]{1,39}$/u.test(name) && !isNoName(name) && !isNoFullName(name);
}

/** A single word without a colon behind it must be somebody known: `TODO: Cleanup` is none. */
function ownersAbove(names: string, isSure: boolean): readonly OwnerCandidate[] {
  return ownersWritten(names, { start: 0, end: names.length }).map((candidate) => ({
    ...candidate,
    kind: candidate.kind === 'named' && !isSure ? 'known' : candidate.kind,
    // The names stand in another line, so they take nothing of the action's own text.
    span: { start: 0, end: 0 },
  }));
}
