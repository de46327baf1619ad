import {
  bracketedNames,
  colon,
  dashAhead,
  date,
  handle,
  handles,
  keyword,
  loudKeyword,
  names,
  noLink,
  number,
  oneName,
  start,
  sureNames,
} from './pieces';
import { boldCaptures, captures, notText, scopes, type Captures, type Grammar, type Rule } from './rules';

/**
 * Actions and decisions. A grammar cannot know which files are minutes, so in all Markdown only what means nothing else is coloured, and
 * owners and plain dates only in lines that are actions.
 */
export function actionsGrammar(): Grammar {
  return {
    comment: 'Made from src/grammar/actions.ts by `npm run grammars`.',
    scopeName: 'minutebook.actions.injection',
    injectionSelector: `L:text.html.markdown meta.paragraph - (${notText} | meta.action.minutebook)`,
    patterns: [{ include: '#mark' }, { include: '#keyword' }, { include: '#decision' }],
    repository: {
      mark: { patterns: marks },
      keyword: { patterns: keywords },
      owner: { patterns: owners },
      date: { patterns: dates },
      decision: { patterns: decisions },
    },
  };
}

/** From its head to the end of the line; what Markdown has in a paragraph stays coloured. */
function action(comment: string, begin: string, beginCaptures: Captures, more: readonly Rule[] = []): Rule {
  const text = [{ include: 'text.html.markdown#inline' }, { include: 'text.html.derivative' }];
  const patterns = [...more, { include: '#owner' }, { include: '#date' }, ...text];
  return { comment, name: 'meta.action.minutebook', begin, beginCaptures, end: '$', patterns };
}

const emojiStyle = '[\\x{FE0E}\\x{FE0F}]?';
const withKeyword = [{ include: '#keyword' }];

const marks: readonly Rule[] = [
  action(
    '[ ] Send it, [x] …, [-] …, [>] …, ☐ …, ☑ …',
    `\\G(?:(\\[ \\]|☐)|(\\[[xX]\\]|[☑☒])|(\\[-\\])|(\\[>\\]))${emojiStyle}(?=[ \\t])`,
    captures(scopes.open, scopes.done, scopes.cancelled, scopes.carried),
    withKeyword,
  ),
  action(
    '✓ Ana: …, but not ✓ Good',
    `\\G(?:([✓✔✅])|([✗✘]))${emojiStyle}(?=[ \\t]+(?:${names}:[ \\t]|${handle}))`,
    captures(scopes.done, scopes.cancelled),
    withKeyword,
  ),
];

const keywords: readonly Rule[] = [
  action(
    'ACTION: …, Action item 58.1: …, AI(Ben, JF): …, and behind a speaker, JB: ACTION: …',
    `${start}(?:(${oneName}):[ \\t]+)?(${keyword})${number}(?:${bracketedNames})?${colon}`,
    captures(scopes.owner, scopes.keyword, scopes.number, scopes.bracket, scopes.owner, scopes.bracket),
  ),
  action(
    'ACTION Ana: …, ACTION for Ana Li: …',
    `${start}(${loudKeyword})${number}[ \\t]+(?:(?:for|on)[ \\t]+)?(${names})${colon}`,
    captures(scopes.keyword, scopes.number, scopes.owner),
  ),
  action(
    'ACTION [Yaacov] …, TODO(japaric) …',
    `${start}(${loudKeyword})${number}${bracketedNames}${noLink}`,
    captures(scopes.keyword, scopes.number, scopes.bracket, scopes.owner, scopes.bracket),
  ),
  action(
    'AI -- …, ACTION 3 - …',
    `${start}(${loudKeyword})${number}${dashAhead}`,
    captures(scopes.keyword, scopes.number),
  ),
  action(
    '**Action item**: …, **ACTION 58.6** …, **ACTION (Ana):** …',
    `${start}(\\*\\*|__)(?:(${loudKeyword})|(${keyword})(?=[^*_\\n]{0,60}(?::[ \\t]*\\1|\\1[ \\t]*:)))` +
      `${number}(?:${bracketedNames})?[ \\t]*:?[ \\t]*(\\1)[ \\t]*:?`,
    boldCaptures(
      ...[scopes.stars, scopes.keyword, scopes.keyword, scopes.number],
      ...[scopes.bracket, scopes.owner, scopes.bracket, scopes.stars],
    ),
  ),
  action(
    '[ACTION] …, [ACTION: …]',
    `${start}(\\[)(${loudKeyword})${number}(?::|(\\])${noLink}):?`,
    captures(scopes.bracket, scopes.keyword, scopes.number, scopes.bracket),
  ),
];

const owners: readonly Rule[] = [
  {
    comment: 'Ana: …, Ana Li & Ben - …; not Note: …',
    match: `${start}(${names})(?=[ \\t]*:(?:[ \\t]|$)|[ \\t]+(?:--?|–|—)[ \\t])`,
    captures: captures(scopes.owner),
  },
  {
    comment: 'Ana Li and Ben Ode will …, @ana …; not Talk to …',
    match: `${start}(?:(${sureNames})(?=[ \\t]+(?:to|will|should|can)[ \\t]+\\p{Ll})|(${handle}))`,
    captures: captures(scopes.owner, scopes.owner),
  },
  {
    comment: '**Ana**: …, **Ana:** …',
    match: `${start}(\\*\\*|__)(${names})(?::[ \\t]*(\\1)|(\\1)(?=[ \\t]*:))`,
    captures: boldCaptures(scopes.stars, scopes.owner, scopes.stars, scopes.stars),
  },
  {
    comment: '[Ana] …',
    match: `${start}(\\[)(${names})(\\])(?=[ \\t])`,
    captures: captures(scopes.bracket, scopes.owner, scopes.bracket),
  },
  { comment: '… (@ana, @ben)', match: `(?<=\\()${handles}(?=\\))`, name: scopes.owner },
];

const dates: readonly Rule[] = [
  {
    comment: 'by 2021-03-29, before 29 March',
    match: `(?<![\\p{L}\\d_])(?i:(by|before|until))[ \\t]+(${date})`,
    captures: captures(scopes.label, scopes.date),
  },
  {
    comment: '(2021-03-29), and a date at the end',
    match: `(?<=\\()${date}(?=\\))|(?<![\\p{L}\\d_/-])${date}(?=[ \\t.]*$)`,
    name: scopes.date,
  },
];

const decided = '(?i:decision|decided|agreed|resolved|resolution)';
const loudlyDecided = '(DECISION|DECIDED|AGREED|RESOLVED|RESOLUTION)';
const numberAndRemark = '(?:[ -]?#?\\d{1,4}(?:\\.\\d{1,3})?)?(?: \\([^()\\n]{1,60}\\))?';

const decisions: readonly Rule[] = [
  {
    comment: 'DECISION: …, Agreed: …, Resolution 3 (unanimous): …; not Resolution: 0.2 arcsec',
    match: `${start}(${decided})${numberAndRemark}[ \\t]*:(?!:|[ \\t]*[\\d~<>])`,
    captures: captures(scopes.decision),
  },
  {
    comment: '**Decision**: …, **Decision:** …',
    match: `${start}(\\*\\*|__)(${decided})${numberAndRemark}(?:[ \\t]*:[ \\t]*(\\1)|(\\1)(?=[ \\t]*:))`,
    captures: boldCaptures(scopes.stars, scopes.decision, scopes.stars, scopes.stars),
  },
  {
    comment: '[DECISION] …, DECISION - …',
    match: `${start}(?:(\\[)${loudlyDecided}(\\])${noLink}|${loudlyDecided}${dashAhead})`,
    captures: captures(scopes.bracket, scopes.decision, scopes.bracket, scopes.decision),
  },
  {
    comment: 'We agreed that …',
    match: `${start}(?i:((?:we(?: have)?|it was) (?:agreed|decided|resolved) that))(?=[ \\t:])`,
    captures: captures(scopes.decision),
  },
];
