import type { Range, TextEdit } from '../text';
import { textAt } from './proseEdits';

/**
 * Writes a text into a cell of a report, or into the room for it: `|  |` becomes `| Ana |`. Nothing for a cell that reaches over lines,
 * whose layout is not ours to make.
 */
export function writeInCell(lines: readonly string[], cell: Range, newText: string): readonly TextEdit[] {
  if (cell.start.line !== cell.end.line) return [];
  const line = lines[cell.start.line] ?? '';
  const isEmpty = textAt(lines, cell).trim() === '';
  const isBetweenSigns = line.charAt(cell.end.character) === '|';
  // In a pasted table a tab would begin another cell, in one of Markdown a sign.
  const text = newText.replace(/\s+/g, ' ').replaceAll('|', '\\|');
  return [{ range: cell, newText: isEmpty && isBetweenSigns ? ` ${text} ` : text }];
}
