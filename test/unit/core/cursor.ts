import { splitLines, type Position } from '../../../src/core/text';

/** A text in which `<|>` is the cursor. */
export interface TextWithCursor {
  readonly text: string;
  readonly position: Position;
  /** The cursor's line, without the cursor. */
  readonly lineText: string;
}

export function atCursor(written: string): TextWithCursor {
  const [before = '', behind] = written.split('<|>');
  if (behind === undefined) throw new Error(`no <|> in ${JSON.stringify(written)}`);
  const lines = splitLines(before);
  const position = { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  const text = before + behind;
  return { text, position, lineText: splitLines(text)[position.line] ?? '' };
}
