import type { Position, Range } from '../text';

/** An entry with those that begin inside of it; all ranges lie inside the ones around them. */
export type Nested<T> = T & { readonly children: readonly Nested<T>[] };

interface Ranged {
  readonly range: Range;
  readonly at: Range;
}

/** Puts entries into one another, in the order of the text; what reaches out of the entry that it begins in is cut off there. */
export function nest<T extends Ranged>(entries: readonly T[]): readonly Nested<T>[] {
  const roots: Open<T>[] = [];
  const open: Open<T>[] = [];
  for (const entry of [...entries].sort(byPlace)) {
    while (open.length > 0 && !isBefore(entry.range.start, open.at(-1)?.range.end)) open.pop();
    const parent = open.at(-1);
    const range = parent ? within(entry.range, parent.range) : entry.range;
    const placed: Open<T> = { ...entry, range, at: within(entry.at, range), children: [] };
    (parent?.children ?? roots).push(placed);
    open.push(placed);
  }
  return roots;
}

type Open<T> = T & { readonly children: Open<T>[] };

/** The outer one first. Sorting is stable: of equal ranges, the first stays outside. */
function byPlace(a: Ranged, b: Ranged): number {
  return compare(a.range.start, b.range.start) || compare(b.range.end, a.range.end);
}

function compare(a: Position, b: Position): number {
  return a.line - b.line || a.character - b.character;
}

function isBefore(position: Position, end: Position | undefined): boolean {
  return end !== undefined && compare(position, end) < 0;
}

function within({ start, end }: Range, outer: Range): Range {
  return { start: clamped(start, outer), end: clamped(end, outer) };
}

function clamped(position: Position, { start, end }: Range): Position {
  if (compare(position, start) < 0) return start;
  return compare(position, end) > 0 ? end : position;
}
