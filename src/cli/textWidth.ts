import { eastAsianWidth } from 'get-east-asian-width';

const ascii = /^[\x20-\x7E]*$/;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** How many columns of a terminal a text takes: two for a wide character such as 全 or an emoji, none for an accent of its own. */
export function textWidth(text: string): number {
  if (ascii.test(text)) return text.length;
  return Array.from(graphemes.segment(text), ({ segment }) => graphemeWidth(segment)).reduce(
    (sum, one) => sum + one,
    0,
  );
}

/** The text, or its beginning with `…`, so that it takes no more than the columns. */
export function cutToWidth(text: string, columns: number): string {
  if (textWidth(text) <= columns) return text;
  let result = '';
  let width = 1;
  for (const { segment } of graphemes.segment(text)) {
    width += graphemeWidth(segment);
    if (width > columns) break;
    result += segment;
  }
  return `${result.trimEnd()}…`;
}

const invisible = /^[\p{M}\p{Cf}\p{Cc}\p{Cs}]+$/u;
// `❤️`, a flag of two letters, `1️⃣`, `👩🏽‍💻`: each two columns.
const emoji = /\uFE0F|\p{Regional_Indicator}{2}|\p{Emoji_Presentation}/u;

function graphemeWidth(grapheme: string): number {
  if (invisible.test(grapheme)) return 0;
  return emoji.test(grapheme) ? 2 : eastAsianWidth(grapheme.codePointAt(0) ?? 0);
}
