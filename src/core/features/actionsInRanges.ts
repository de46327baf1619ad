import type { Action, Meeting } from '../model';
import type { Range } from '../text';

/** The actions in whose lines a range begins, ends or lies; of several in the line of a mere cursor the one that it stands in. */
export function actionsInRanges({ actions }: Meeting, ranges: readonly Range[]): readonly Action[] {
  const found = ranges.flatMap((range) => {
    const inLines = actions.filter((action) => sharesLine(action.range, range));
    const isCursor = range.start.line === range.end.line && range.start.character === range.end.character;
    if (!isCursor || inLines.length < 2) return inLines;
    const before = inLines.filter(({ range: { start } }) => !isAfter(start, range.start));
    return [before.at(-1) ?? inLines[0]].flatMap((action) => action ?? []);
  });
  return actions.filter((action) => found.includes(action));
}

function sharesLine({ start, end }: Range, range: Range): boolean {
  return start.line <= range.end.line && range.start.line <= end.line;
}

function isAfter(a: Range['start'], b: Range['start']): boolean {
  return a.line > b.line || (a.line === b.line && a.character > b.character);
}
