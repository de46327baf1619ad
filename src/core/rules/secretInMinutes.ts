import { message } from '../message';
import { asRead } from './asRead';
import type { Rule } from './rule';

/** `Passcode: 4711`, `https://meet.example/j/1?pwd=…`: in git it stays for ever. */
export const secretInMinutes: Rule = {
  code: 'secret-in-minutes',
  severity: 'warning',
  description: message('Something that lets people in stands in the minutes.'),
  find: asRead('secret-in-minutes', ({ range }) => [
    { title: message('Remove the secret'), change: { kind: 'replace', range, newText: '' } },
  ]),
};
