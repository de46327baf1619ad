import { Position, Range } from 'vscode';
import type * as core from '../core/text';

/** Places in a text, as the core and as the editor have them; both count lines and UTF-16 units from 0. */
export function editorPosition({ line, character }: core.Position): Position {
  return new Position(line, character);
}

export function editorRange({ start, end }: core.Range): Range {
  return new Range(editorPosition(start), editorPosition(end));
}

export function corePosition({ line, character }: Position): core.Position {
  return { line, character };
}

export function coreRange({ start, end }: Range): core.Range {
  return { start: corePosition(start), end: corePosition(end) };
}
