import type { Range } from '../../src/core/text';

/** A stretch of one line, in UTF-16 columns, end exclusive. */
export interface Mark {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly label: string;
}

export function markOf({ start, end }: Range, label: string): Mark {
  return { line: start.line, start: start.character, end: end.character, label };
}

/** The lines with a line of carets (‸ for an empty stretch) under each mark: what a test expects, and what it gets, as one text. */
export function withCarets(lines: readonly string[], marks: readonly Mark[]): string {
  return lines
    .flatMap((line, index) => [line, ...marks.filter((mark) => mark.line === index).map(caretLine)])
    .join('\n');
}

/** The lines of such a text that are no carets. */
export function withoutCarets(text: string): readonly string[] {
  return text.split('\n').filter((line) => !/^ *(?:\^+|‸) /.test(line));
}

function caretLine({ start, end, label }: Mark): string {
  return `${' '.repeat(start)}${'^'.repeat(end - start) || '‸'} ${label}`;
}
