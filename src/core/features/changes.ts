import { applyEdits, rangeInLine, splitLines, type TextEdit } from '../text';

/** What an edit did to a line, which may be several lines since; kept so that it can be taken back, also in a file that is closed. */
export interface LineChange {
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

export type RevertAnswer =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: 'gone' | 'several' };

/** The lines that the edits change. Each edit must stay in its line; what it writes may be several. */
export function lineChanges(text: string, edits: readonly TextEdit[]): readonly LineChange[] {
  const lines = splitLines(text);
  const changed = new Set(edits.map(({ range }) => range.start.line));
  return [...changed].map((line) => {
    const before = lines[line] ?? '';
    const here = edits.filter(({ range }) => range.start.line === line);
    const inLine = here.map(({ range, newText }) => ({
      range: rangeInLine(0, range.start.character, range.end.character),
      newText,
    }));
    return { line, before, after: applyEdits(before, inLine) };
  });
}

/**
 * Takes a change back: on its line when that still reads as the change left it, else on the only line that does.
 * Writes only what differs.
 */
export function revert(text: string, change: LineChange): RevertAnswer {
  const lines = splitLines(text);
  const written = splitLines(change.after);
  const isAt = (index: number): boolean => written.every((line, offset) => lines[index + offset] === line);
  const alike = lines.flatMap((line, index) => (line === written[0] && isAt(index) ? [index] : []));
  const line = alike.includes(change.line) ? change.line : alike.length === 1 ? alike[0] : undefined;
  if (line === undefined) return { kind: 'refused', reason: alike.length === 0 ? 'gone' : 'several' };
  return { kind: 'edits', edits: [editBack(line, change.before, written)] };
}

/** What makes one line again of one or several, of which the first is at `line`; writes only what differs. */
function editBack(line: number, before: string, written: readonly string[]): TextEdit {
  const [first = ''] = written;
  const last = written.at(-1) ?? '';
  const start = commonPrefix(before, first);
  const behind = written.length === 1 ? last.slice(start) : last;
  const end = commonSuffix(before.slice(start), behind);
  const range = {
    start: { line, character: start },
    end: { line: line + written.length - 1, character: last.length - end },
  };
  return { range, newText: before.slice(start, before.length - end) };
}

/** What makes the second text of the first, which has as many lines: for each line that differs, only what differs in it. */
export function editsBetween(before: string, after: string): readonly TextEdit[] {
  const wanted = splitLines(after);
  return splitLines(before).flatMap((line, index) => {
    const other = wanted[index] ?? '';
    return line === other ? [] : [editOfLine(index, line, other)];
  });
}

function editOfLine(line: number, before: string, after: string): TextEdit {
  const start = commonPrefix(before, after);
  const end = commonSuffix(before.slice(start), after.slice(start));
  return { range: rangeInLine(line, start, before.length - end), newText: after.slice(start, after.length - end) };
}

/** In UTF-16 units; no character is divided. */
function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charAt(length) === b.charAt(length)) length++;
  return endsInCharacter(a, length) || endsInCharacter(b, length) ? length - 1 : length;
}

function commonSuffix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charAt(a.length - 1 - length) === b.charAt(b.length - 1 - length))
    length++;
  return endsInCharacter(a, a.length - length) || endsInCharacter(b, b.length - length) ? length - 1 : length;
}

/** Whether a place in a text is between the two units of one character. */
function endsInCharacter(text: string, at: number): boolean {
  return /^[\uD800-\uDBFF][\uDC00-\uDFFF]$/.test(text.slice(Math.max(0, at - 1), at + 1));
}
