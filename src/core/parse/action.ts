import type { CivilDate } from '../dates';
import type { Action, Problem } from '../model';
import { rangeInLine } from '../text';
import type { ListItem, Paragraph, TextLine } from './blocks';
import { readDueDate } from './dueDate';
import { ownerCandidates } from './owner';
import { blanked, readProse } from './prose';
import { statusOf, taskMark } from './taskMark';

/** An action without what only the whole file can tell: its notes and its ordinal. */
export interface ActionReading {
  readonly action: Omit<Action, 'notes' | 'place'>;
  readonly item: ListItem | undefined;
  readonly line: number;
  readonly problems: readonly Problem[];
}

/** Reads `- [ ] Ana: Send it (due 2021-03-29)`; undefined when the paragraph is no action. */
export function readTaskItem(paragraph: Paragraph, meeting: CivilDate | undefined): ActionReading | undefined {
  const [first, ...more] = paragraph.lines;
  if (!first || !paragraph.item || !paragraph.startsItem) return undefined;
  const match = taskMark.exec(first.text);
  const sign = match?.[1];
  if (!match || sign === undefined) return undefined;
  const rest: TextLine = {
    ...first,
    character: first.character + match[0].length,
    text: first.text.slice(match[0].length),
  };
  const prose = readProse([rest, ...more]);
  if (isPlaceholder(prose.text)) return undefined;
  const mark = rangeInLine(first.line, first.character, first.character + sign.length + 2);
  const last = more.at(-1) ?? first;
  const { due, problems } = readDueDate(prose, meeting);
  const action = {
    status: statusOf(sign),
    mark,
    range: { start: mark.start, end: { line: last.line, character: last.character + last.text.length } },
    prose,
    owners: ownerCandidates(blanked(prose.text, prose.code), due?.span),
    due,
  };
  return { action, item: paragraph.item, line: first.line, problems };
}

const longestPlaceholder = 60;

/** What a template leaves behind, a vote, or nothing to do: `name`, `TODO`, `@ana`, `None!`. */
function isPlaceholder(text: string): boolean {
  if (text.length > longestPlaceholder) return false;
  return /^(?:name|text|todo|none|no action|@[\p{L}\d._-]+)?[\s.!:]*$/iu.test(text);
}
