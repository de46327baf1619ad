import { message } from '../message';
import { rangeInLine } from '../text';
import { asRead } from './asRead';
import type { Rule } from './rule';

/** `- [?] Ana: Send the figures`: a mark that means nothing here, so that the action counts as open. */
export const unknownMark: Rule = {
  code: 'unknown-mark',
  severity: 'hint',
  description: message('The mark of an action means nothing.'),
  find: asRead('unknown-mark', ({ range: { start, end } }) => {
    const sign = rangeInLine(start.line, start.character + 1, end.character - 1);
    return [
      // It counts as open as it is.
      { title: message('Write [ ], open'), change: { kind: 'replace', range: sign, newText: ' ' }, isSafe: true },
      { title: message('Write [x], done'), change: { kind: 'replace', range: sign, newText: 'x' } },
      { title: message('Write [-], cancelled'), change: { kind: 'replace', range: sign, newText: '-' } },
    ];
  }),
};
