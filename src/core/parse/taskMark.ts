import type { Status } from '../model';

/** `[ ]`, `[x]`, `[-]`, `[>]` or another punctuation mark in brackets, at the start of a task item's text. */
export const taskMark = /^\[([^\p{L}\p{N}]|[xX])\](?=\s|$)\s*/u;

/** What stands between the brackets; marks that we do not know are open. */
export function statusOf(sign: string): Status {
  switch (sign) {
    case 'x':
    case 'X':
      return 'done';
    case '-':
      return 'cancelled';
    case '>':
      return 'carried';
    default:
      return 'open';
  }
}

/** The sign that a status is written with. */
export function signOf(status: Status): string {
  switch (status) {
    case 'open':
      return ' ';
    case 'done':
      return 'x';
    case 'cancelled':
      return '-';
    case 'carried':
      return '>';
  }
}

/** A line of an action as it was before anybody ticked it: two equal lines stay equal when one of them is. */
export function withoutMark(lineText: string): string {
  return lineText.replace(/\[(?:[^\p{L}\p{N}]|[xX])\]/u, '[ ]');
}
