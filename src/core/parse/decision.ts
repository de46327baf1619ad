import type { Span } from '../model';

/**
 * The text of the decision that a paragraph, list item or cell begins with: in `DECISION: mend the roof` it is
 * `mend the roof`, in `We agreed that the roof is mended` it is `the roof is mended`. Undefined when there is none.
 */
export function readDecision(text: string): Span | undefined {
  const start = startOf(keyword.exec(text)) ?? sentence.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  const end = endOf(text, start);
  const decided = text.slice(start, end);
  if (end <= start || isNothing(decided)) return undefined;
  return /^\W*resolution/i.test(text) && isNoResolution(decided) ? undefined : { start, end };
}

/** Whether a label says that its list items are decisions: `Decisions`, `We agreed that:`. */
export function isDecisionLabel(label: string): boolean {
  return decisionLabel.test(label.trim());
}

// `Decision: …`, `Decision 3: …`, `Resolution #4.1 (unanimous): …`, `[DECISION] …`, `[DECISION: …]`, `DECISION - …`;
// before it white space, quote marks and what is left of bold.
const keyword = new RegExp(
  '^[\\s>"\'“‘*_[(]{0,20}(?<word>decision|decided|agreed|resolved|resolution)' +
    '(?:[ -]?#?\\d{1,4}(?:\\.\\d{1,3})?)?(?: \\([^()]{1,60}\\))?' +
    '(?:[*_]{0,3}\\s{0,9}:(?!:)|[\\])]:?|(?<dash>\\s{0,9}--|\\s[-–—]\\s))[\\s*_]*',
  'i',
);
const sentence = /^[\s>"'“‘*_]{0,20}(?:we(?: have)?|it was) (?:agreed|decided|resolved) that(?:\s*:|(?=\s))[\s*_]*/i;

const decisionLabel =
  /^(?:(?:key )?(?:decisions?|resolutions)(?: (?:made|taken|reached))?|(?:(?:we|it was) )?(?:agreed|decided|resolved)(?: that)?)\s?[:.]?$/i;

/** A dash counts only behind capitals, for `Agreed - but late` is talk. */
function startOf(match: RegExpExecArray | null): number | undefined {
  const { word = '', dash } = match?.groups ?? {};
  return dash !== undefined && word !== word.toUpperCase() ? undefined : match?.[0].length;
}

const brackets = new Map([
  [']', '['],
  [')', '('],
]);

/** Without white space behind, and without the bracket that ends `[DECISION: mend it]`. */
function endOf(text: string, start: number): number {
  const end = text.trimEnd().length;
  const opening = brackets.get(text.charAt(end - 1));
  if (opening === undefined || text.slice(start, end).includes(opening)) return end;
  return text.slice(0, start).includes(opening) ? text.slice(0, end - 1).trimEnd().length : end;
}

// `Decision: none`, `DECISION: text`, `Decision: …`
function isNothing(decided: string): boolean {
  return (
    !/[\p{L}\p{N}]/u.test(decided) ||
    /^\W*(?:none|nothing|no decisions?|n\/?a|text|tbd|tba|todo|pending|to be (?:decided|determined))\W*$/i.test(decided)
  );
}

// `Resolution: 0.2 arcsec` is an image's, `Resolution: Won't fix` a ticket's.
function isNoResolution(decided: string): boolean {
  return /^(?:[\d~<>≤≥±]|(?:done|fixed|won['’]?t (?:do|fix)|duplicate|unresolved|invalid|incomplete|cannot reproduce)\W*$)/i.test(
    decided,
  );
}
