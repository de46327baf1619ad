import type { Suppression } from '../model';
import type { Block } from './block';
import { readSuppressions } from './suppressions';
import { textUnit, type PieceKey, type TextUnit } from './textUnit';
import { readUnits } from './units';

/**
 * A stretch of lines that Markdown reads without regard to those around it; the whole text, when it is read but once. Lines count from the
 * beginning of the file as it was when the piece was read.
 */
export interface Piece {
  readonly key: PieceKey;
  /** The number of its first line. */
  readonly line: number;
  readonly lines: readonly string[];
  readonly units: readonly TextUnit[];
  readonly suppressions: readonly Suppression[];
}

/** A piece, and by how many lines it has moved since it was read. */
export interface PlacedPiece {
  readonly piece: Piece;
  readonly moved: number;
}

export function readPiece(line: number, lines: readonly string[], blocks: readonly Block[]): Piece {
  const key = { line };
  const units = readUnits(blocks).map((unit) => textUnit(unit, key));
  return { key, line, lines, units, suppressions: readSuppressions(blocks) };
}
