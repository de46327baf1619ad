import { actionView } from '../index/actionView';
import { ownersOf, type Owners } from '../index/owners';
import type { PeopleAround } from '../index/peopleAround';
import type { PersonFinder } from '../index/people';
import type { Meeting, Span } from '../model';
import { normalizeName } from '../parse/nameKey';
import { rangeOf } from '../parse/prose';
import type { Position, TextEdit } from '../text';
import { editAction, type FoundAction, type Proposal } from './actionEdit';
import { writeInCell } from './cellEdits';
import type { EditAnswer, SeenAction } from './edits';
import { withGap } from './gaps';
import { namesLike } from './namesLike';
import { cutFromProse, endsOfText, insertion, replaceInProse, startsOfText, textAt } from './proseEdits';

/**
 * Gives an action other owners, where and as its owners are written: `Ana: Send it` becomes `Ben: Send it`, `Send it (@ana)` becomes
 * `Send it (@ben)`. Where there are none, `Ben Ode: ` is written before the text. No names take the owners away.
 * @param names as people know them; the first is the assignee
 */
export function setOwners(seen: SeenAction, names: readonly string[], people: PeopleAround): EditAnswer {
  return editAction(seen, {
    propose: (found) => {
      const task = taskOf(found, names, people);
      if (isSame(task.owners.names, task.names)) return [{ edits: [] }];
      if (found.meeting.isApproved) return 'approved';
      return task.names.length === 0 ? unassignments(task) : assignments(task);
    },
    isAsWanted: (found, changed) => {
      const before = actionView(people, found.meeting, found.action);
      // Whom an assignee's cell names is known by that.
      const after = actionView(alsoIn(changed.meeting, people), changed.meeting, changed.action);
      return (
        before !== undefined &&
        after !== undefined &&
        isSame(after.owners, taskOf(found, names, people).names) &&
        after.due === before.due &&
        after.status === before.status &&
        after.text === before.text
      );
    },
  });
}

function alsoIn(meeting: Meeting, people: PeopleAround): PersonFinder {
  const names = new Map(meeting.people.map(({ name }) => [normalizeName(name), name]));
  return { findPerson: (name) => people.findPerson(name, meeting) ?? names.get(normalizeName(name)) };
}

interface Task {
  readonly found: FoundAction;
  readonly owners: Owners;
  /** Whom the names mean. */
  readonly names: readonly string[];
  /** Ways to write them in place of other names. */
  readonly like: (written: string) => readonly string[];
  /** The old names in the text, where new ones can take their place. */
  readonly written: Span | undefined;
}

function taskOf(found: FoundAction, given: readonly string[], people: PeopleAround): Task {
  const { action, meeting } = found;
  const names = [...new Set(given.map((name) => people.findPerson(name, meeting) ?? name))];
  const owners = ownersOf(people, meeting, action);
  const written = namesIn(action.prose.text, owners);
  const isToChange = written !== undefined && !isSpeaker(found, written);
  return {
    found,
    owners,
    names,
    written: isToChange ? written : undefined,
    like: (other) => namesLike(other, names, { people, meeting }),
  };
}

/** From the first name to the last; an account stands in parentheses: `Unknown User (ana)`. */
function namesIn(text: string, { places }: Owners): Span | undefined {
  const [first] = places;
  const last = places.at(-1);
  if (!first || !last) return undefined;
  const { start } = first.span;
  const { end } = last.span;
  return { start, end: text.charAt(end) === ')' && text.slice(start, end).includes('(') ? end + 1 : end };
}

/** In `Ana: ACTION: Send it` she says it, which stays true whoever does it; `[Ana][ACTION] Send it` names the owner. */
function isSpeaker({ action }: FoundAction, { start, end }: Span): boolean {
  if (action.form !== 'keyword' || action.prose.text.startsWith('][', end)) return false;
  return isBefore(rangeOf(action.prose, { start, end }).start, action.mark.start);
}

function isBefore(a: Position, b: Position): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, index) => name === b[index]);
}

function* assignments(task: Task): Iterable<Proposal> {
  const { found, names, like, written } = task;
  const { action, lines } = found;
  const cell = action.cells?.assignee;
  if (cell) {
    const texts = like(textAt(lines, cell));
    for (const text of texts)
      for (const inText of inTextToo(task)) yield { edits: [...writeInCell(lines, cell, text), ...inText] };
    return;
  }
  if (written) yield* inPlace(task, written);
  yield* insteadOfNobody(task);
  yield* atStart(task, `${names.join(', ')}: `);
  yield* behindKeyword(task, `: ${names.join(', ')}: `);
  for (const place of endsOfText(found)) yield { edits: [insertion(place, ` (${names.join(', ')})`)] };
}

/** In `AI to Ana - Send it` the keyword needs no mark as long as a single person stands behind it: `AI: Ana, Ben: Send it`. */
function* behindKeyword({ found, owners }: Task, newText: string): Iterable<Proposal> {
  const { form, mark, prose, body } = found.action;
  const [span] = owners.spans;
  if (form !== 'keyword' || !span) return;
  const { end } = rangeOf(prose, { start: span.start, end: withGap(prose.text, body, span).end });
  if (end.line === mark.end.line && isBefore(mark.end, end))
    yield { edits: [{ range: { start: mark.end, end }, newText }] };
}

/** A report's text may name the assignee once more. */
function* inTextToo({ found, like, written }: Task): Iterable<readonly TextEdit[]> {
  const { prose, body } = found.action;
  if (written) {
    for (const text of like(prose.text.slice(written.start, written.end))) yield replaceInProse(prose, written, text);
    yield* cutFromProse(found, prose, withGap(prose.text, body, written));
  }
  yield [];
}

function* inPlace({ found, like }: Task, written: Span): Iterable<Proposal> {
  const { prose } = found.action;
  const texts = like(prose.text.slice(written.start, written.end));
  const isLink = prose.links.some(({ start, end }) => start < written.end && end > written.start);
  if (!isLink) {
    for (const text of texts) yield { edits: replaceInProse(prose, written, text) };
    return;
  }
  // A link leads to the one who owned it before: `[Ana](https://example.org/ana)`.
  for (const [first, ...more] of cutFromProse(found, prose, written).slice(1, 2))
    for (const text of texts) if (first) yield { edits: [{ ...first, newText: text }, ...more] };
}

const behindNobody = /(?:\s*:|\s+[-–—]{1,2}|\s+to)?\s*$/iu;

/** `Unclaimed: Send it`, `AI(TBD): Send it`. */
function* insteadOfNobody({ found, owners, names }: Task): Iterable<Proposal> {
  const { prose } = found.action;
  const [span] = owners.spans;
  if (!owners.isNobody || !span || span.end <= span.start) return;
  const text = prose.text.slice(span.start, span.end);
  const word = { start: span.start, end: span.end - (behindNobody.exec(text)?.[0].length ?? 0) };
  yield { edits: replaceInProse(prose, word, names.join(', ')) };
  for (const place of startsOfText(found))
    for (const cut of cutFromProse(found, prose, span)) yield { edits: joined(place, `${names.join(', ')}: `, cut) };
}

/** Writes something before the text, and takes the old owners out wherever they are. */
function* atStart(task: Task, newText: string): Iterable<Proposal> {
  for (const place of startsOfText(task.found)) {
    for (const cut of oldOwnersCut(task)) yield { edits: joined(place, newText, cut) };
    yield { edits: [insertion(place, newText)] };
  }
}

/** Two edits at one place are one. */
function joined(place: Position, newText: string, [first, ...more]: readonly TextEdit[]): readonly TextEdit[] {
  if (!first) return [insertion(place, newText)];
  const { start } = first.range;
  const isSamePlace = start.line === place.line && start.character === place.character;
  return isSamePlace ? [{ ...first, newText }, ...more] : [insertion(place, newText), first, ...more];
}

function* oldOwnersCut({ found, owners, written }: Task): Iterable<readonly TextEdit[]> {
  const { prose, body } = found.action;
  if (!written) return;
  // In a keyword the names alone are known: `AI(Ana): Send it`.
  const isInBody = written.start >= body.start;
  const spans = isInBody ? [...owners.spans, ...wider(prose.text, written)] : wider(prose.text, written);
  for (const span of [...spans, written]) {
    if (isInBody) yield* cutFromProse(found, prose, withGap(prose.text, body, span));
    yield* cutFromProse(found, prose, span);
  }
}

/** The names with the brackets around them, or with what leads to them: in `AI(Ana): Send it` this is `(Ana)`, in `ACTION for Ana:` ` for Ana`. */
function wider(text: string, { start, end }: Span): readonly Span[] {
  const before = /\s*[([]$/.exec(text.slice(Math.max(0, start - 4), start));
  const after = /^[)\]]/.exec(text.slice(end, end + 1));
  const near = text.slice(Math.max(0, start - 12), start);
  const leads = /(?:\s*[-–—:])?(?:\s+(?:for|on|to))?\s+$/iu.exec(near);
  const inside = /(?<=[([])(?:on\s+)?$/iu.exec(near);
  const separator = /^\s*(?:[-–—]{1,2}|[,;])\s*/u.exec(text.slice(end, end + 8));
  return [
    ...(before && after ? [{ start: start - before[0].length, end: end + 1 }] : []),
    ...(leads ? [{ start: start - leads[0].length, end }] : []),
    ...(inside && separator ? [{ start: start - inside[0].length, end: end + separator[0].length }] : []),
  ];
}

function* unassignments(task: Task): Iterable<Proposal> {
  const { found, written } = task;
  const { action, lines } = found;
  const cell = action.cells?.assignee;
  if (cell) {
    const cuts = [...oldOwnersCut(task), []];
    for (const inText of cuts) yield { edits: [...writeInCell(lines, cell, ''), ...inText] };
    return;
  }
  for (const cut of oldOwnersCut(task)) yield { edits: cut };
  yield* behindKeyword(task, ': ');
  // In some places only the owner makes an action of a text, and from a line above others inherit theirs.
  if (written) yield { edits: replaceInProse(action.prose, written, 'TBD') };
  yield* atStart(task, 'Unassigned: ');
}
