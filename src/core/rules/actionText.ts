import type { TrackedAction } from '../index/occurrences';
import { message, type Message } from '../message';
import type { Range } from '../text';

const longest = 120;

/** `Send the figures (Ana Li)`: what an action is called in a list of problems. */
export function calledAs({ text, owners }: TrackedAction): Message {
  const short = text.length > longest ? `${text.slice(0, longest).trimEnd()}…` : text;
  return owners.length === 0 ? message('{0}', short) : message('{0} ({1})', short, owners.join(', '));
}

/** Where a problem of the whole action is shown: at its first line, or nothing would be left to read of the page. */
export function firstLineOf({ action: { range } }: TrackedAction): Range {
  const { start, end } = range;
  // The editor ends an overlong range at the end of the line.
  return end.line === start.line ? range : { start, end: { line: start.line, character: longestLine } };
}

const longestLine = 10_000;
