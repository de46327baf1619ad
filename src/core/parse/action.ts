import type { CivilDate } from '../dates';
import { message } from '../message';
import type { Action, OwnerCandidate, Problem, Prose, Span, Status } from '../model';
import { rangeInLine, type Position, type Range } from '../text';
import type { TextLine } from './block';
import { readTail } from './actionTail';
import { readDueDate } from './dueDate';
import { readKeyword, type Keyword } from './keyword';
import { readMark, type Mark } from './mark';
import { ownerCandidates, ownersWritten } from './owner';
import { blanked, rangeOf, readProse, shiftedSpan, sliceProse } from './prose';
import { readStatusTag, statusIn, type StatusTag } from './statusTag';
import type { Unit } from './units';

/** An action without what only the whole file can tell: its notes and its ordinal. */
export interface ActionReading {
  readonly action: Omit<Action, 'notes' | 'place'>;
  readonly unit: Unit;
  readonly problems: readonly Problem[];
}

/** A unit and its text, markup looked through. */
export interface UnitText {
  readonly unit: Unit;
  readonly prose: Prose;
}

/** What a unit is beside its own text. */
export interface ActionContext {
  readonly meeting: CivilDate | undefined;
  /** A list item under an action heading, which is an action when somebody owns it. */
  readonly isListed: boolean;
  /** One below `AI: Ana:`, which is an action as it stands. */
  readonly isHeaded: boolean;
  /** Owners of the line that the unit hangs under. */
  readonly inherited: readonly OwnerCandidate[];
}

/** Reads `- [ ] Ana: Send it (due 2021-03-29)`, `**ACTION** (Ana) …`, `☐ …`; undefined when the unit is no action. */
export function readAction({ unit, prose: whole }: UnitText, context: ActionContext): ActionReading | undefined {
  const [first, ...more] = unit.lines;
  if (!first || unit.level > 0) return undefined;
  const mark = readMark(first.text);
  const textLines = mark ? textBehind(mark, first, more) : unit.lines;
  const prose = mark ? readProse(textLines) : whole;
  const isOtherwise = mark !== undefined || context.isListed || context.isHeaded;
  const keyword = keywordOf(prose, unit, isOtherwise);
  if (!isOtherwise && !keyword) return undefined;
  const bodyStart = keyword?.textStart ?? 0;
  const tagBehind = readStatusTag(prose, { start: bodyStart, end: keyword?.textEnd ?? prose.text.length });
  const tail = readTail(prose, tagBehind.rest, textLines);
  const text = { start: tagBehind.rest.start, end: tail.end };
  const tag = withTagBefore(
    tagBehind.status === undefined ? readStatusTag(prose, text) : { ...tagBehind, rest: text },
    prose,
    keyword,
  );
  const body = sliceSpan(prose, tag.rest);
  if (isNothingToDo(prose.text.slice(body.start, body.end), mark)) return undefined;
  const { due, problems } = readDueDate(sliceProse(prose, body.start, body.end), context.meeting);
  const shiftedDue = due && { ...due, span: shiftedSpan(due.span, body.start) };
  const start = mark
    ? positionIn(first, mark.start)
    : rangeOf(prose, { start: keyword?.span.start ?? 0, end: 0 }).start;
  const action = {
    form: mark?.form ?? (keyword ? 'keyword' : 'listed'),
    status: statusOf(mark, tag, prose, body),
    mark: markRange(mark, keyword, { first, prose }),
    tag: tag.span && rangeOf(prose, tag.span),
    range: { start, end: endOf(textLines) },
    prose,
    body,
    owners: [
      ...keywordOwners(prose, keyword, body),
      ...(keyword?.mustBeKnown === true ? [] : ownersInBody(prose, body, shiftedDue?.span)),
      ...speakerLast(prose, keyword),
      ...context.inherited,
    ],
    due: shiftedDue,
    needs: needsOf(mark, keyword, context),
    number: keyword?.number,
    id: tail.id,
    provenance: tail.provenance,
    reportedFrom: undefined,
    cells: undefined,
  } as const;
  return { action, unit, problems: [...problems, ...unknownMark(mark, first)] };
}

/** @param isOtherwise whether the unit is an action without a keyword, too: then `TODO list: …` has none */
function keywordOf(prose: Prose, { startsItem }: Unit, isOtherwise: boolean): Keyword | undefined {
  const keyword = readKeyword(prose, startsItem);
  return isOtherwise && keyword?.mustBeKnown === true ? undefined : keyword;
}

/** Whether a known person must stand in or beside it. */
function isUnsure({ isDoubtful, mustBeKnown }: Keyword): boolean {
  return isDoubtful || mustBeKnown;
}

/** A word before the keyword counts where none stands behind it. */
function withTagBefore(tag: StatusTag, prose: Prose, keyword: Keyword | undefined): StatusTag {
  const told = keyword?.told;
  if (!told || tag.status !== undefined) return tag;
  return { ...tag, status: statusIn(prose.text.slice(told.start, told.end)), span: told };
}

/** In `**[ ] Send it**` the markup that began before the mark ends with the text. */
function textBehind(mark: Mark, first: TextLine, more: readonly TextLine[]): readonly TextLine[] {
  const lines = [behind(first, mark.textStart), ...more];
  const markup = first.text.slice(0, mark.start).trim();
  const last = lines.at(-1);
  if (!/^[*_~]+$/.test(markup) || !last?.text.endsWith(markup)) return lines;
  return [...lines.slice(0, -1), { ...last, text: last.text.slice(0, -markup.length) }];
}

function behind(line: TextLine, column: number): TextLine {
  return { ...line, character: line.character + column, text: line.text.slice(column) };
}

function sliceSpan(prose: Prose, { start, end }: Span): Span {
  const text = prose.text.slice(start, end);
  const from = start + text.length - text.trimStart().length;
  return { start: from, end: Math.max(from, start + text.trimEnd().length) };
}

function statusOf(mark: Mark | undefined, tag: StatusTag, prose: Prose, body: Span): Status {
  if (tag.status !== undefined) return tag.status;
  const isStruck = prose.struck.some(
    ({ start, end }) => start <= body.start && end >= body.end && body.end > body.start,
  );
  if (isStruck && (mark === undefined || mark.status === 'open')) return mark ? 'cancelled' : 'done';
  return mark?.status ?? 'open';
}

function needsOf(mark: Mark | undefined, keyword: Keyword | undefined, { isHeaded }: ActionContext): Action['needs'] {
  if (mark?.isTick === true) return 'owner-or-due';
  return mark || isHeaded || (keyword && !isUnsure(keyword)) ? 'nothing' : 'owner';
}

function markRange(
  mark: Mark | undefined,
  keyword: Keyword | undefined,
  { first, prose }: { first: TextLine; prose: Prose },
): Range {
  if (mark) return rangeInLine(first.line, first.character + mark.start, first.character + mark.end);
  return rangeOf(prose, keyword?.span ?? { start: 0, end: 0 });
}

function ownersInBody(prose: Prose, body: Span, due: Span | undefined): readonly OwnerCandidate[] {
  const part = sliceProse(prose, body.start, body.end);
  return ownerCandidates(blanked(part.text, part.code), due && shiftedSpan(due, -body.start)).map((candidate) => ({
    ...candidate,
    span: shiftedSpan(candidate.span, body.start),
    names: candidate.names.map((name) => ({ ...name, span: shiftedSpan(name.span, body.start) })),
  }));
}

/** `AI(Ben, JF): …`; and `JB: Action item: I will …`, where whoever says it takes it on. */
function keywordOwners(prose: Prose, keyword: Keyword | undefined, body: Span): readonly OwnerCandidate[] {
  if (keyword?.owners) {
    const written = ownersWritten(prose.text, keyword.owners);
    if (!isUnsure(keyword)) return written;
    return written.map((candidate) => (candidate.kind === 'named' ? { ...candidate, kind: 'known' } : candidate));
  }
  const saysI = /^(?:I\b|I['’]ll\b)/u.test(prose.text.slice(body.start, body.end));
  return saysI && keyword?.speaker ? ownersWritten(prose.text, keyword.speaker) : [];
}

function speakerLast(prose: Prose, keyword: Keyword | undefined): readonly OwnerCandidate[] {
  return keyword?.speaker && !isUnsure(keyword) ? ownersWritten(prose.text, keyword.speaker) : [];
}

function unknownMark(mark: Mark | undefined, { line, character, text: lineText }: TextLine): readonly Problem[] {
  if (mark?.form !== 'brackets') return [];
  const sign = lineText.slice(mark.start + 1, mark.end - 1);
  if (/^[ xX>-]$/u.test(sign) || sign.trim() === '') return [];
  const text = message(
    'The mark [{0}] has no meaning here, so the action counts as open. Known marks are [ ], [x], [-] and [>].',
    sign,
  );
  const range = rangeInLine(line, character + mark.start, character + mark.end);
  return [{ code: 'unknown-mark', message: text, range, severity: 'hint' }];
}

const longestPlaceholder = 60;

const nothingToDo =
  /^(?:name|text|todo|tb[ad]|none|nothing|n\/a|no actions?(?: items?)?|(?:none|no actions?(?: items?)?) (?:for|this|at|from|today|yet|needed|required)\b.{0,40}|@[\p{L}\d._-]+(?:[\s,&+/]+@[\p{L}\d._-]+)*(?:\s*\([^()]*\))?)?[\s.!:?*_-]*$/iu;

const fillIn =
  /^(?:add|insert|enter|write) (?:your|an?|the|more|other) (?:agenda )?(?:topics?|items?|names?|notes)(?: (?:here|below))?[\s.!…]*$/iu;
const standing = /^(?:closed|open|done|completed?|resolved|fixed|pending|ongoing)[\s.!]*$/iu;

/**
 * What a template leaves behind, a vote, or nothing to do: `name`, `TODO`, `@ana`, `None!`, `Add your topic`; behind a keyword alone, a
 * word that only says how another action stands: `[Action item 12](…): closed`.
 */
function isNothingToDo(text: string, mark: Mark | undefined): boolean {
  if (text.length > longestPlaceholder) return false;
  return nothingToDo.test(text) || fillIn.test(text) || (!mark && standing.test(text));
}

function positionIn({ line, character }: TextLine, column: number): Position {
  return { line, character: character + column };
}

function endOf(lines: readonly TextLine[]): Position {
  const last = lines.at(-1);
  return last ? positionIn(last, last.text.length) : { line: 0, character: 0 };
}
