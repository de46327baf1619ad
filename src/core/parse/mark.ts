import type { Status } from '../model';

/** How an action is marked, which decides how its mark is changed. */
export type MarkForm = 'brackets' | 'glyph' | 'checkbox';

export interface Mark {
  readonly form: MarkForm;
  readonly status: Status;
  /** In `**[x] Send it**`, which begins with the markup, this is 2 to 5. */
  readonly start: number;
  readonly end: number;
  /** Where the action's text begins. */
  readonly textStart: number;
  /** A tick may also praise or count: it makes an action only beside an owner or a due date. */
  readonly isTick: boolean;
}

// Bold, italics, struck text and quote marks may stand before a mark; in a table cell, also a list marker.
const before = '^[\\s*_~>]*(?:(?:[-+•]|\\d{1,9}[.)])\\s+[*_~]*)?';
const mayBeMark = new RegExp(`${before}[[<☐☑☒✓✔✅✗✘]`, 'u');
const brackets = new RegExp(`${before}(\\[([^\\p{L}\\p{N}]|[xX])\\])(?=\\s|$|[*_~])`, 'u');
const glyph = new RegExp(`${before}([☐☑☒✓✔✅✗✘])[\\uFE0E\\uFE0F]?`, 'u');
const checkbox = new RegExp(`${before}(<input\\b[^<>]*>)`, 'i');

/** The mark that a text begins with: `[ ]`, `☐`, `✓`, `<input type="checkbox"/>`. */
export function readMark(text: string): Mark | undefined {
  return mayBeMark.test(text) ? (readBrackets(text) ?? readGlyph(text) ?? readCheckbox(text)) : undefined;
}

function readBrackets(text: string): Mark | undefined {
  const match = brackets.exec(text);
  return match ? mark('brackets', match, statusOf(match[2] ?? ' ')) : undefined;
}

function readGlyph(text: string): Mark | undefined {
  const match = glyph.exec(text);
  const sign = match?.[1] ?? '';
  return match ? { ...mark('glyph', match, glyphStatus(sign)), isTick: !'☐☑☒'.includes(sign) } : undefined;
}

function readCheckbox(text: string): Mark | undefined {
  const match = checkbox.exec(text);
  const tag = match?.[1] ?? '';
  if (!match || !/\btype\s*=\s*["']?checkbox/i.test(tag)) return undefined;
  return mark('checkbox', match, isChecked(tag) ? 'done' : 'open');
}

function mark(form: MarkForm, match: RegExpExecArray, status: Status): Mark {
  const written = match[1] ?? '';
  const start = match[0].lastIndexOf(written);
  return { form, status, start, end: start + written.length, textStart: match[0].length, isTick: false };
}

export function isChecked(tag: string): boolean {
  return /\schecked(?=[\s=/>])/i.test(tag);
}

function glyphStatus(sign: string): Status {
  if (sign === '☐') return 'open';
  return sign === '✗' || sign === '✘' ? 'cancelled' : 'done';
}

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

const anyMark =
  /\[(?:[^\p{L}\p{N}]|[xX])\]|[☐☑☒✓✔✅✗✘][\uFE0E\uFE0F]?|<input\b[^<>]*>| ?\[(?:done|cancelled|carried)\]/giu;

/** A line of an action as it was before anybody ticked it: two equal lines stay equal when one of them is. */
export function withoutMark(lineText: string): string {
  return lineText.replace(anyMark, (found) => (found.trim().length > 4 && found.includes('[') ? '' : '[ ]'));
}
