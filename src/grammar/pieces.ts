import { anyName, fullName, handleName, joiner, sentenceStarts } from '../core/parse/names';

// The pieces of the grammars' regular expressions. The reader of minutes asks for more, but a grammar sees one line and no people.

const gap = '[ \\t]';

/** The start of a text, and blanks. */
export const start = `\\G${gap}*`;

const somebody = `(?!(?i:${[...sentenceStarts, 'bug', 'fix', 'feature', 'https?'].join('|')})\\b)`;

/** `Ana, Ben & @cleo`; not `Note`. */
export const names = `${somebody}${listOf(anyName)}`;

/** What needs no colon to be somebody: `@ana`, `Ana Li and Ben Ode`. */
export const sureNames = `${somebody}${listOf(`(?:${handleName}|${fullName})`)}`;

export const oneName = `${somebody}${anyName}`;
export const handle = handleName;
export const handles = listOf(handleName);

function listOf(name: string): string {
  return `${name}(?:${joiner}${name}){0,7}`;
}

/** `Action item`, `TODO`, `AI`. */
export const keyword = '(?:(?i:action(?: items?)?s?|to ?do)|AI)';

/** What needs no colon to be a keyword. */
export const loudKeyword = '(?:ACTION(?: ITEM)?S?|AI|TO ?DO)';

/** `58.1` in `ACTION 58.1`; one group. */
export const number = `((?:${gap}+#?|-|${gap}*#)\\d+(?:[.-]\\d+)*)?`;

/** `(Ben, JF)`, `[Yaacov]`; three groups. */
export const bracketedNames = `${gap}*([\\[(])([\\p{L}@][^\\[\\]()]{0,79})([\\])])`;

/** Not before `:` or `/`, as in `Action::run`. */
export const colon = `${gap}*:(?![:/])`;

/** Not `[text](link)`. */
export const noLink = '(?![(\\[])';

export const dashAhead = `(?=${gap}(?:--?|–|—)${gap})`;

const month =
  '(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const day = '\\d{1,2}(?:st|nd|rd|th)?';
const year = `(?:,?${gap}+\\d{4})?`;

/** `2021-03-29`, `29 Mar 2021`, `March 29th`. */
export const date = `(?:\\d{4}-\\d{2}-\\d{2}|${day}${gap}+${month}${year}|${month}${gap}+${day}${year})(?![\\p{L}\\d-])`;
