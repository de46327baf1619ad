import type { MarkdownIt } from 'markdown-it';

const deepest = 100;
const markers = /^(?:(?:[-*+]|\d{1,9}[.)])\s+)+/;

/**
 * markdown-it leaves out what is nested too deeply, and with it the rest of the file. Here each such line is a paragraph instead, without
 * its list markers; at that depth nothing else is looked for.
 */
export function keepDeepLines(parser: MarkdownIt): void {
  parser.set({ maxNesting: Infinity });
  parser.block.ruler.before('table', 'deep_line', (state, line) => {
    if (state.level < deepest) return false;
    const content = state
      .getLines(line, line + 1, state.blkIndent, false)
      .trim()
      .replace(markers, '');
    state.line = line + 1;
    state.push('paragraph_open', 'p', 1).map = [line, line + 1];
    const inline = state.push('inline', '', 0);
    inline.content = content;
    inline.map = [line, line + 1];
    inline.children = [];
    state.push('paragraph_close', 'p', -1);
    return true;
  });
}
