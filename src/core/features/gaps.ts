import type { Span } from '../model';

/**
 * What to take out so that the text around it reads on: in `Send it, 29 Mar 2021, today` the date with the comma before it; at the end of
 * a text also the blanks and dashes before it; at its start those behind it.
 */
export function withGap(text: string, within: Span, span: Span): Span {
  const { start, end } = trimmed(text, span);
  const left = text.slice(within.start, start);
  const right = text.slice(end, Math.max(end, within.end));
  if (left.trim() === '') return { start, end: end + (/^[\s,;:]+/.exec(right)?.[0].length ?? 0) };
  if (right.trim() === '' || /^\s*[.,;:)\]](?![\p{L}\p{N}])/u.test(right))
    return { start: within.start + withoutTrail(left), end };
  return { start, end: end + (/^\s+/.exec(right)?.[0].length ?? 0) };
}

function trimmed(text: string, { start, end }: Span): Span {
  const inside = text.slice(start, end);
  const from = start + inside.length - inside.trimStart().length;
  return { start: from, end: Math.max(from, start + inside.trimEnd().length) };
}

function withoutTrail(text: string): number {
  let end = text.length;
  while (end > 0 && ' ,;–—-'.includes(text.charAt(end - 1))) end--;
  return end;
}
