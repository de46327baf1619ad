import { yamlText, type YamlList } from '../parse/yamlList';
import { lineEndAt, rangeInLine, splitLines, type Position, type TextEdit } from '../text';

/** A text that stays as it is, byte for byte, but for what is put in. */
export class Insertion {
  private readonly lines: readonly string[];

  constructor(readonly text: string) {
    this.lines = splitLines(text);
  }

  lineText(line: number): string {
    return this.lines[line] ?? '';
  }

  at(place: Position, newText: string): TextEdit {
    return { range: { start: place, end: place }, newText };
  }

  /** Lines of their own, with the line ending of the line above. */
  below(line: number, newLines: readonly string[]): TextEdit {
    const eol = lineEndAt(this.text, line);
    return this.at({ line, character: this.lineText(line).length }, newLines.map((newLine) => eol + newLine).join(''));
  }

  /** Lines at the end of the text, which ends in a line ending then. */
  atEnd(newLines: readonly string[]): TextEdit {
    const [line, eol] = [this.lines.length - 1, lineEndAt(this.text, 0)];
    const end = { line, character: this.lineText(line).length };
    return this.at(end, (end.character > 0 ? eol : '') + newLines.map((newLine) => newLine + eol).join(''));
  }

  /** One more text in a YAML list. `entry` is what a list of maps gets: `name: Ana`. */
  intoList(list: YamlList, text: string, entry: string): readonly TextEdit[] {
    const written = yamlText(text);
    switch (list.kind) {
      case 'empty':
        return [this.below(list.key.line, [`${' '.repeat(list.key.character)}  - ${written}`])];
      case 'text':
        return [{ range: list.range, newText: `[${yamlText(list.value)}, ${written}]` }];
      case 'brackets':
        return [this.at(list.end, list.isEmpty ? written : `, ${written}`)];
      case 'dashes':
        return [this.behindDashes(list, list.areMaps && !list.isLastEmpty ? entry : written)];
    }
  }

  private behindDashes(
    { column, lastLine, isLastEmpty }: Extract<YamlList, { kind: 'dashes' }>,
    item: string,
  ): TextEdit {
    if (!isLastEmpty) return this.below(lastLine, [`${' '.repeat(column)}- ${item}`]);
    const { length } = this.lineText(lastLine);
    return { range: rangeInLine(lastLine, Math.min(column + 1, length), length), newText: ` ${item}` };
  }
}
