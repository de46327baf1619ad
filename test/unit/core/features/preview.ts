import MarkdownIt from 'markdown-it';
import type { MarkdownIt as Parser } from 'markdown-it';
import { previewMarks } from '../../../../src/core/features/previewMarks';
import { extendPreview } from '../../../../src/core/features/previewPlugin';
import type { PreviewWords } from '../../../../src/core/features/previewText';
import { withMarks } from '../../../../src/core/features/previewTokens';
import type { Minutebook } from '../../../../src/core/index/minutebook';
import { bookOf, day, usualPath } from '../minutes';

const words: PreviewWords = {
  status: (status) => status,
  badge: (badge) => (badge.urgency === undefined ? `${badge.status} there` : `${badge.days} days`),
};

/** As VS Code sets it up. */
export function markdown(): Parser {
  const md = new MarkdownIt({ html: true, linkify: true });
  md.linkify.set({ fuzzyLink: false });
  return md;
}

/** The HTML of minutes in the preview, on 18 March 2026. */
export function previewOf(text: string, book: Minutebook = bookOf({ [usualPath]: text }), md = markdown()): string {
  const meeting = book.get(`file:///${usualPath}`);
  const extended = extendPreview(md, (source) =>
    withMarks(
      source,
      meeting ? previewMarks(book, meeting, source.lines, { today: day('2026-03-18'), soonDays: 3 }) : [],
      words,
    ),
  );
  return extended.render(text, {});
}
