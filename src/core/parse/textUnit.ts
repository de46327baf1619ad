import type { Prose } from '../model';
import { readProse } from './prose';
import type { TextLine } from './block';
import type { Unit } from './units';

/** A unit with its text, markup looked through. */
export interface TextUnit {
  readonly unit: Unit;
  readonly prose: Prose;
  readonly text: string;
  /** The piece of the file that it stands in: lines of different pieces do not compare. */
  readonly piece: PieceKey;
}

/** A piece of a file, as those know it who only tell it from the others. */
export interface PieceKey {
  /** The number of its first line, when it was read. */
  readonly line: number;
}

/** Lines of a piece. */
export interface PieceLines {
  readonly lines: readonly TextLine[];
  readonly piece: PieceKey;
}

export function textUnit(unit: Unit, piece: PieceKey): TextUnit {
  const prose = readProse(unit.lines);
  return { unit, prose, text: prose.text, piece };
}
