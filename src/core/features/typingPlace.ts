import { itemAndAbove } from '../parse/listItem';
import { readKeyword } from '../parse/keyword';
import { readLabel } from '../parse/labels';
import { readMark } from '../parse/mark';
import { cellText, readProse } from '../parse/prose';
import { isActionLabel } from '../parse/actionList';
import type { CursorLine, CursorText } from './cursorText';

/** What is being typed, so far as it tells what may be meant. */
export type TypingPlace =
  /** `@mar|`; the sign is part of what is typed. */
  | { readonly kind: 'mention'; readonly typed: string }
  /** `- [ ] Ana, Mar|`: who owns the action. In `ACTION [Mar|` the names stand in brackets. */
  | {
      readonly kind: 'owner';
      readonly typed: string;
      readonly others: readonly string[];
      readonly isInBrackets: boolean;
    }
  /** `Present: Ana, Mar|`, and in a column such as *Coordinator*. */
  | { readonly kind: 'person'; readonly typed: string; readonly list: PeopleList }
  /** `(due tom|`; in `(tom|` the label is still to be written; in a table it is the column's header. */
  | { readonly kind: 'due'; readonly typed: string; readonly label: 'written' | 'missing' | 'header' }
  /** `DM-15|`. */
  | { readonly kind: 'reference'; readonly typed: string };

export type PeopleList = 'attendees' | 'regrets' | 'role';

/** What stands before the cursor at the end of its line, if that may be the beginning of something that we know. */
export function typingPlace(before: string, text: CursorText): TypingPlace | undefined {
  return mention(before) ?? reference(before) ?? due(before, text) ?? inCell(text) ?? inPeopleList(text) ?? owner(text);
}

/** Whether a line may hold such a place: a quick look that is worth taking before Markdown is parsed. */
export function mayHoldPlace(before: string): boolean {
  const tail = before.slice(-longestTail);
  return (
    [dueLabel, byLabel, bracket, startsEntry].some((pattern) => pattern.test(tail)) ||
    (mention(tail) ?? reference(tail)) !== undefined
  );
}

const longestTail = 200;

// A name that may be all that stands behind a list marker, a mark, a label, a separator or the edge of a cell.
const startsEntry =
  /(?:^(?:[\s>]*(?:[-*+•]|\d{1,9}[.)])\s)?|[|:：,;&/+()[\]>☐☑☒✓✔✅✗✘]|\s(?:and|for|ACTION|ITEM|AI|TODO)\s)[\s*_]*(?:\p{L}[\p{L}\p{M}\p{N}'’.-]*(?: [\p{L}\p{M}'’.-]*){0,4})?$/u;

function mention(before: string): TypingPlace | undefined {
  const typed = /(?<![\p{L}\p{N}_.@/\\-])@(?:[\p{L}\p{N}][\p{L}\p{M}\p{N}._-]{0,60})?$/u.exec(before)?.[0];
  return typed === undefined ? undefined : { kind: 'mention', typed };
}

function reference(before: string): TypingPlace | undefined {
  const typed = /(?<![\p{L}\p{N}_./-])[A-Z][A-Za-z\d]{0,15}(?:-[A-Za-z\d]{1,16}){0,5}-[A-Za-z\d]{0,8}$/u.exec(
    before,
  )?.[0];
  return typed === undefined ? undefined : { kind: 'reference', typed };
}

const dateWords = "(?:[\\p{L}\\p{N}+][\\p{L}\\p{N}+.,/'’ -]{0,39})?";
const dueLabel = new RegExp(
  `^.*(?<![\\p{L}\\p{N}_-])(?:(?:due|deadline)(?:\\s+date)?(?:\\s+(?:by|on))?(?:\\s+|:\\s*)|📅\\s*)(?<typed>${dateWords})$`,
  'isu',
);
const byLabel = new RegExp(`^.*(?<![\\p{L}\\p{N}_-])(?:by|before|until)\\s+(?<typed>${dateWords})$`, 'isu');
const bracket = new RegExp(`^.*(?<!\\])\\((?<typed>${dateWords})$`, 'su');

/** `due` labels a date wherever it stands; `by` and a bracket only in an action. */
function due(before: string, text: CursorText): TypingPlace | undefined {
  const tail = before.slice(-longestTail);
  const labelled = dueLabel.exec(tail)?.groups?.['typed'];
  if (labelled !== undefined) return { kind: 'due', typed: labelled, label: 'written' };
  const label = byLabel.exec(tail) ?? bracket.exec(tail);
  const typed = label?.groups?.['typed'];
  if (typed === undefined || !isAction(text) || keywordBracket.test(ownLine(text).source)) return undefined;
  return { kind: 'due', typed, label: label?.[0].endsWith(`(${typed}`) ? 'missing' : 'written' };
}

const dueHeader = /^(?:due|due date|deadline|(?:by )?when)$/i;
const personHeader =
  /^(?:coordinators?|chairs?|who|presenters?|presented by|assignees?|assigned to|(?:action )?owners?|leads?|speakers?|moderators?|note-?takers?|scribes?|requested by|proposed by)$/i;

/** In a table, the header tells what is wanted. */
function inCell(text: CursorText): TypingPlace | undefined {
  const { unit, above } = text;
  if (!unit.cell) return undefined;
  const line = ownLine(text).text;
  const { row, column } = unit.cell;
  const header = above.find((one) => one.unit.cell?.row.table === row.table)?.unit.cell?.row;
  const title = header && header !== row ? cellText(header.cells[column] ?? []).replace(/[\s:]+$/, '') : '';
  if (dueHeader.test(title)) return { kind: 'due', typed: line.trimStart(), label: 'header' };
  return personHeader.test(title) ? personAfter(line, 'role') : undefined;
}

function inPeopleList(text: CursorText): TypingPlace | undefined {
  const list = peopleListOf(text);
  if (list === undefined) return undefined;
  const line = ownLine(text).text;
  const entry = list.isLabelHere ? line.replace(/^[^:：]*[:：]\s*/u, '') : line.replace(/^\[[ xX]\]\s+/, '');
  return personAfter(entry, list.kind);
}

/** The list of people that the cursor stands in, by the label beside it or above it. */
function peopleListOf(text: CursorText): { readonly kind: PeopleList; readonly isLabelHere: boolean } | undefined {
  if (text.unit.cell || text.unit.level > 0) return undefined;
  const line = ownLine(text).text;
  const own = /[:：]/u.test(line) ? listOf(readLabel(line)?.kind) : undefined;
  if (own) return { kind: own, isLabelHere: true };
  const labelInUnit = text.lines.slice(0, -1).findLast((above) => readLabel(above.text) !== undefined)?.text;
  const label = readLabel(labelInUnit ?? labelAbove(text) ?? '');
  const kind = listOf(label?.kind);
  if (kind === undefined || (labelInUnit === undefined && label?.rest !== '')) return undefined;
  return { kind, isLabelHere: false };
}

function listOf(kind: NonNullable<ReturnType<typeof readLabel>>['kind'] | undefined): PeopleList | undefined {
  if (kind === 'attendees' || kind === 'regrets') return kind;
  return kind === 'chair' || kind === 'notetaker' ? 'role' : undefined;
}

const mostSentences = 3;

/** The heading, the phrase or the item that a list hangs under; of a paragraph, what stands right above it. */
function labelAbove({ unit, above }: CursorText): string | undefined {
  const around = new Set(itemAndAbove(unit.item));
  let sentences = 0;
  for (let at = above.length - 1; at >= 0; at--) {
    const other = above[at];
    if (!other || other.unit.cell) return undefined;
    const { item, level, startsItem } = other.unit;
    const isAround = item !== unit.item && startsItem && item !== undefined && around.has(item);
    if (level > 0 || (isAround && isLabel(other.text))) return other.text;
    if (item !== undefined) continue;
    if (isLabel(other.text) || unit.item === undefined || ++sentences > mostSentences) return other.text;
  }
  return undefined;
}

function isLabel(text: string): boolean {
  return readLabel(text) !== undefined || isActionLabel(text);
}

const partialName = /^(?:[\p{L}][\p{L}\p{M}\p{N}'’.-]*(?: [\p{L}\p{M}'’.-]*){0,4})?$/u;
const separator = /[,;/&+]|\s(?:and|for)(?=\s)/gu;

/** The last of several names: `Mar` in `Ana Li, Mar`. */
function lastName(text: string): { readonly others: readonly string[]; readonly typed: string } | undefined {
  const [last] = [...text.matchAll(separator)].slice(-1);
  const end = last ? last.index + last[0].length : 0;
  const typed = text.slice(end).trimStart();
  if (!partialName.test(typed)) return undefined;
  const others = text.slice(0, end).split(separator);
  return { others: others.map((name) => name.trim()).filter((name) => name !== ''), typed };
}

function personAfter(text: string, list: PeopleList): TypingPlace | undefined {
  const names = lastName(text);
  return names && { kind: 'person', typed: names.typed, list };
}

function isAction(text: CursorText): boolean {
  return text.lines.some(({ source }) => ownerText(source, text) !== undefined);
}

/** At the start of a paragraph or an item, and where a keyword begins another action in the middle of it. */
function owner(text: CursorText): TypingPlace | undefined {
  const place = ownerText(ownLine(text).source, text);
  const names = place && lastName(place.text);
  return names && { kind: 'owner', ...names, isInBrackets: place.isInBrackets };
}

function ownLine({ lines }: CursorText): CursorLine {
  return lines.at(-1) ?? { source: '', text: '' };
}

interface OwnerText {
  /** From where owners stand to the cursor. */
  readonly text: string;
  readonly isInBrackets: boolean;
}

const keywordBracket = /^[\s*_]*(?:ACTION(?: ITEM)?|AI|TODO)\s*[[(]([^\])]{0,100})$/u;
const keywordAlone = /^[\s*_]*(?:ACTION(?: ITEM)?|AI|TODO)\s+(?:for\s+)?(\p{Lu}[^:]{0,60})$/u;

/** What stands behind the mark, the keyword, or the marker of a list under *Actions*. */
function ownerText(source: string, text: CursorText): OwnerText | undefined {
  const mark = readMark(source);
  if (mark) return { text: source.slice(mark.textStart).trimStart(), isInBrackets: false };
  const bracketed = keywordBracket.exec(source)?.[1];
  if (bracketed !== undefined) return { text: bracketed, isInBrackets: true };
  const { unit } = text;
  const prose = readProse([{ line: 0, character: 0, text: source }]);
  const keyword = unit.level === 0 ? readKeyword(prose, unit.startsItem && text.lines.length === 1) : undefined;
  if (keyword) return { text: prose.text.slice(keyword.textStart), isInBrackets: false };
  const alone = keywordAlone.exec(prose.text)?.[1];
  if (alone !== undefined) return { text: alone, isInBrackets: false };
  const isListed = text.lines.length === 1 && unit.startsItem && !unit.cell && isActionLabel(labelAbove(text) ?? '');
  return isListed ? { text: prose.text, isInBrackets: false } : undefined;
}
