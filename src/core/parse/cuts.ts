import type { Token } from 'markdown-it';

/**
 * A line of a Markdown text at which it can be cut in two: on either side Markdown finds what it finds there in the whole, and so do we.
 */
export interface Cut {
  readonly line: number;
  /** The number of the token that begins there. */
  readonly token: number;
  readonly isHeading: boolean;
}

/**
 * Where blocks begin that nothing is open around, and items of lists that nothing is open around. markdown-it decides about a block by its
 * own lines and, to see that it ends, by two lines behind it (the second only to tell a table), so what stands before a cut depends on
 * the cut's line and on the line below it alone, and what stands behind it on nothing above.
 */
export function findCuts(tokens: readonly Token[], lines: readonly string[]): readonly Cut[] {
  const cuts: Cut[] = [];
  for (const [index, { type, level, nesting, map }] of tokens.entries()) {
    const isItem = type === 'list_item_open' && level === 1;
    const isBlock = level === 0 && nesting >= 0 && !type.endsWith('_list_open');
    if (!map || !(isItem || isBlock)) continue;
    const [line] = map;
    const isHeading = type === 'heading_open' && isHash(lines[line]);
    if (isCut(lines, line, { isItem, isHeading })) cuts.push({ line, token: index, isHeading });
  }
  return cuts;
}

/** How many lines from a cut on decide about what stands before it. */
export const linesLookedAt = 2;

/**
 * Behind a blank line, or at what can be no further line of anything. A link's definition (`[a]: b`) looks for its title as far as the next of
 * these. A tab may make the line a row of a pasted table, for which Markdown is not asked, together with lines far away. Alone, an item above
 * a line such as `|---|` would be a table.
 */
function isCut(lines: readonly string[], line: number, { isItem, isHeading }: Kind): boolean {
  if (lines[line]?.includes('\t') !== false) return false;
  if (isItem) return !isRuler(lines[line + 1]);
  return isHeading || isBlank(lines[line - 1]);
}

interface Kind {
  readonly isItem: boolean;
  readonly isHeading: boolean;
}

/** `## Heading`, not an underlined one. */
function isHash(line: string | undefined): boolean {
  return line !== undefined && /^ {0,3}#/.test(line);
}

/** For Markdown only blanks and tabs are white space. */
function isBlank(line: string | undefined): boolean {
  return line !== undefined && /^[ \t]*$/.test(line);
}

function isRuler(line: string | undefined): boolean {
  return line !== undefined && /^[ \t]*[|:-][ \t|:-]*$/.test(line);
}
