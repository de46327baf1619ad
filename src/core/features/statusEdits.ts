import type { Action, ActionPlace, FileName, Status } from '../model';
import { isChecked, signOf } from '../parse/mark';
import { rangeInLine, type TextEdit } from '../text';
import { editAction, factsOf, type FoundAction, type Proposal } from './actionEdit';
import { writeInCell } from './cellEdits';
import type { EditAnswer, Refusal } from './edits';
import { cutRange, endsOfText, insertion, textAt } from './proseEdits';

/**
 * Changes how an action stands, in the form that it is written in, and nothing else in the text: `[ ]` becomes `[x]`, `☐` becomes `☑`;
 * where the form cannot show it, ` [done]` or the like is added at the end, and taken away again.
 * @param place where the action was seen; the text may have changed since
 */
export function setStatus(file: FileName, text: string, place: ActionPlace, status: Status): EditAnswer {
  const answer = editAction(
    { file, text, place },
    {
      propose: (found) => proposals(found, status),
      isAsWanted: ({ action }, changed) => factsOf({ ...action, status }) === factsOf(changed.action),
    },
  );
  // Struck-out text, or `- Done last week`: what is told so is not for us to take back.
  return answer.kind === 'refused' && answer.reason === 'not-understood' ? { ...answer, reason: 'told' } : answer;
}

function proposals(found: FoundAction, status: Status): readonly Proposal[] | Refusal {
  const { action, lines } = found;
  if (action.status === status) return [{ edits: [] }];
  const inCell = statusInCell(found, status);
  if (inCell) return [{ edits: inCell }];
  const mark = markFor(action, status, textAt(lines, action.mark));
  if (mark.written === undefined && action.tag === undefined && mark.showed !== action.status) return 'not-understood';
  const inMark = markEdit(action, mark);
  const tags = tagEdits(found, mark.shows === status ? undefined : status);
  return tags.map((inTag) => ({ edits: [...inMark, ...inTag] }));
}

const statusWords: Readonly<Record<Status, string | undefined>> = {
  open: 'open',
  done: 'done',
  cancelled: 'cancelled',
  carried: undefined,
};

/** A report that has a column for it says it there; a mark in another cell agrees with it. */
function statusInCell({ action, lines }: FoundAction, status: Status): readonly TextEdit[] | undefined {
  const cell = action.cells?.status;
  const word = statusWords[status];
  if (!cell || word === undefined) return undefined;
  const written = textAt(lines, cell).trim();
  const mark = markFor(action, status, textAt(lines, action.mark));
  if (written === '' && mark.shows === status) return undefined;
  const newText = /^\p{Lu}/u.test(written) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
  return [...markEdit(action, mark), ...writeInCell(lines, cell, newText)];
}

interface NewMark {
  /** What the mark shows now. */
  readonly showed: Status;
  /** What it can show of the wanted status; the rest is for a tag. */
  readonly shows: Status;
  /** The mark to write; undefined to leave it. */
  readonly written: string | undefined;
}

function markFor(action: Action, status: Status, mark: string): NewMark {
  switch (action.form) {
    case 'brackets':
      return { showed: action.status, shows: status, written: `[${signOf(status)}]` };
    case 'glyph':
      return glyphFor(status, mark);
    case 'checkbox':
      return checkboxFor(status, mark);
    case 'keyword':
    case 'listed':
    case 'row':
      return { showed: 'open', shows: 'open', written: undefined };
  }
}

function glyphFor(status: Status, mark: string): NewMark {
  const showed = mark === '☐' ? 'open' : mark === '✗' || mark === '✘' ? 'cancelled' : 'done';
  if (status === 'done') return { showed, shows: 'done', written: showed === 'done' ? undefined : '☑' };
  return { showed, shows: 'open', written: showed === 'open' ? undefined : '☐' };
}

function checkboxFor(status: Status, tag: string): NewMark {
  const showed = isChecked(tag) ? 'done' : 'open';
  const shows = status === 'done' ? 'done' : 'open';
  if (showed === shows) return { showed, shows, written: undefined };
  const written =
    shows === 'done'
      ? tag.replace(/\s*\/?>$/, (end) => ` checked=""${end}`)
      : tag.replace(/\s+checked(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s>/]+))?/i, '');
  return { showed, shows, written };
}

/** Only the characters that differ are written. */
function markEdit(action: Action, { written }: NewMark): readonly TextEdit[] {
  if (written === undefined) return [];
  const { start, end } = action.mark;
  if (action.form !== 'brackets') return [{ range: action.mark, newText: written }];
  return [{ range: rangeInLine(start.line, start.character + 1, end.character - 1), newText: written.slice(1, -1) }];
}

/** Ways to write a tag, or to take it away; one way without edits where there is none. */
function tagEdits(found: FoundAction, status: Status | undefined): readonly (readonly TextEdit[])[] {
  const { tag } = found.action;
  const newText = status === undefined || status === 'open' ? '' : ` [${status}]`;
  const added = newText === '' ? [[]] : endsOfText(found).map((place) => [insertion(place, newText)]);
  if (!tag) return added;
  // A word before the text is taken out with its markup: `**DONE** Send it`.
  return [
    [{ range: tag, newText }],
    ...added.flatMap((edits) => cutRange(found, tag).map((cut) => [...cut, ...edits])),
  ];
}
