import { readBlocks } from '../parse/blocks';
import { readUnits } from '../parse/units';
import { splitLines, type Position } from '../text';
import { endOfFrontMatter } from './frontMatterPlace';

/** A list item of Markdown. */
export interface ListItemText {
  /** Its first line behind the marker; empty for an item without text. */
  readonly text: string;
  /** Where that begins. */
  readonly place: Position;
}

/** Stands for the text of an item that has none: without one, it is nothing that Markdown speaks of. */
const nothing = '\uE000';

/** The list items that begin in these lines, but for those in code, in comments and in front matter. */
export function listItemsIn(text: string, isWanted: (line: number) => boolean): readonly ListItemText[] {
  const lines = splitLines(text);
  const from = (endOfFrontMatter({ count: lines.length, at: (line) => lines[line] ?? '' }) ?? -1) + 1;
  const source = lines.map((line, at) =>
    at < from ? '' : isWanted(at) && emptyItem.test(line) ? line + nothing : line,
  );
  return readUnits(readBlocks(source)).flatMap((unit): readonly ListItemText[] => {
    const [first] = unit.lines;
    if (!first || !unit.startsItem || unit.cell || unit.level > 0 || !isWanted(first.line)) return [];
    const { line, character } = first;
    return [{ text: first.text === nothing ? '' : first.text, place: { line, character } }];
  });
}

const emptyItem = /^[\s>]*(?:[-*+]|\d{1,9}[.)])[ \t]+$/;
