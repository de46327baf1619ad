import type { ReferenceSeries } from '../core/model';
import { rubinSeries } from '../core/parse/series';
import { date } from './pieces';
import { captures, notText, scopes, type Grammar } from './rules';

/** The keys of tickets and documents, and due dates that say so, wherever Markdown has text. */
export function referencesGrammar(): Grammar {
  const places = ['meta.paragraph', 'markup.table', 'markup.heading'];
  return {
    comment: 'Made from src/grammar/references.ts and the known series by `npm run grammars`.',
    scopeName: 'minutebook.references.injection',
    injectionSelector: places.map((place) => `L:text.html.markdown ${place} - (${notText})`).join(', '),
    patterns: [
      {
        comment: 'due 2021-03-29, due: 29 Mar 2021, [due:: 2021-03-29]',
        match: `(?<![\\p{L}\\d_])(?i:(due|deadline))(?:[ \\t]+(?:date|by|on|before|until|is)){0,2}[ \\t]*:{0,2}[ \\t]*(${date})`,
        captures: captures(scopes.label, scopes.date),
      },
      {
        comment: '📅 2021-03-29',
        match: `(📅)\\x{FE0F}?[ \\t]*(${date})`,
        captures: captures(scopes.label, scopes.date),
      },
      { comment: 'DM-15198, DMTN-165, LDM-503-01', match: keysOf(rubinSeries()), name: scopes.reference },
    ],
  };
}

/** As the reader has it: letters of scripts that set spaces between words. */
const letter = '\\p{Latin}\\p{Greek}\\p{Cyrillic}\\p{M}\\d_';

function keysOf(series: readonly ReferenceSeries[]): string {
  const prefixes = new Map<string, string[]>();
  for (const one of series) {
    const numbers = numbersOf(one);
    prefixes.set(numbers, [...(prefixes.get(numbers) ?? []), one.prefix]);
  }
  const keys = Array.from(prefixes, ([numbers, alike]) => `(?:${alike.sort().join('|')})-${numbers}`);
  return `(?<![${letter}.]|[${letter}]-|[^\\d]/)(?:${keys.join('|')})(?![${letter}@]|-\\p{L}{0,20}\\d|\\.\\d)`;
}

const verification = '(?:-V-\\d{1,2})?';

/** What stands behind the prefix: `15198`, `0266-V-01`, `503-01`, `206-REQ-0235`. */
function numbersOf({ kind, digits: { min, max }, hasParts }: ReferenceSeries): string {
  // No ticket's number begins with 0.
  if (kind === 'ticket') return `[1-9]${digits(min - 1, max - 1)}`;
  if (kind === 'requirement') return digits(min, max) + verification;
  if (hasParts !== true) return digits(min, max);
  // `LDM-2024-06` is a month.
  const milestone = '(?<!\\d{4})-(?:\\d{1,2}[a-z]?|[A-Z]{2,4}[a-z])';
  return `${digits(min, max)}(?:-REQ-\\d{1,4}${verification}|${milestone})?`;
}

function digits(min: number, max: number): string {
  return min === max ? `\\d{${min}}` : `\\d{${min},${max}}`;
}
