import type { Suppression } from '../model';
import type { Block } from './block';

const kinds = ['disable-next-line', 'disable', 'enable'] as const;
const directive = /<!--\s*minutebook-(disable-next-line|disable|enable)\b([^<>]*?)-->/g;

/**
 * Comments that silence problems: `<!-- minutebook-disable-next-line overdue -->` for the line below it,
 * `<!-- minutebook-disable vague-date missing-due -->` from there on to the end or to `<!-- minutebook-enable -->`.
 * Without codes they mean all problems.
 */
export function readSuppressions(blocks: readonly Block[]): readonly Suppression[] {
  return blocks.flatMap((block) => linesOf(block).flatMap(({ line, text }) => inLine(line, text)));
}

function linesOf(block: Block): readonly { readonly line: number; readonly text: string }[] {
  return 'lines' in block ? block.lines : [];
}

function inLine(line: number, text: string): readonly Suppression[] {
  if (!text.includes('minutebook-')) return [];
  return Array.from(text.matchAll(directive), ([, word, codes = '']) => ({
    kind: kinds.find((kind) => kind === word) ?? 'enable',
    line,
    codes: codes.split(/[\s,]+/).filter((code) => code !== ''),
  }));
}
