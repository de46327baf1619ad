import { applyEdits, rangeInLine, splitLines, type TextEdit } from '../text';

/** What an edit did to a line, kept so that it can be taken back, also in a file that is closed. */
export interface LineChange {
  readonly line: number;
  readonly before: string;
  readonly after: string;
}

export type RevertAnswer =
  | { readonly kind: 'edits'; readonly edits: readonly TextEdit[] }
  | { readonly kind: 'refused'; readonly reason: 'gone' | 'several' };

/** The lines that the edits change. The edits must add and remove no line. */
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
  const alike = lines.flatMap((line, index) => (line === change.after ? [index] : []));
  const line = alike.includes(change.line) ? change.line : alike.length === 1 ? alike[0] : undefined;
  if (line === undefined) return { kind: 'refused', reason: alike.length === 0 ? 'gone' : 'several' };
  const start = commonPrefix(change.before, change.after);
  const end = commonPrefix(reversed(change.before.slice(start)), reversed(change.after.slice(start)));
  const newText = change.before.slice(start, change.before.length - end);
  return { kind: 'edits', edits: [{ range: rangeInLine(line, start, change.after.length - end), newText }] };
}

function commonPrefix(a: string, b: string): number {
  let length = 0;
  while (length < a.length && length < b.length && a.charAt(length) === b.charAt(length)) length++;
  return length;
}

function reversed(text: string): string {
  return text.split('').reverse().join('');
}
