import { readKeyword } from './keyword';
import { readMark } from './mark';
import { readProse } from './prose';

const mayBeKeyword =
  /^[\s*_~>[(\\]*(?:(?:done|cancell?ed)[\s*_\]:]{1,9}|[^\n:]{1,60}[:\]][\s*_]*)?[[(*_~\s]*(?:action|ai\b|to ?do)/i;

/** Whether a line of a paragraph begins something new: it starts with a mark or with a keyword. */
export function startsLineOfItsOwn(text: string): boolean {
  if (readMark(text)) return true;
  if (!mayBeKeyword.test(text.slice(0, 120))) return false;
  return readKeyword(readProse([{ line: 0, character: 0, text }]), false) !== undefined;
}
