import type { FileName, Meeting, Person } from '../model';
import { frontMatterLists } from '../parse/frontMatterLists';
import { normalizeName } from '../parse/nameKey';
import { parseMeeting } from '../parse/parseMeeting';
import { sittingAt } from '../parse/sittings';
import { yamlText, type YamlList } from '../parse/yamlList';
import { applyEdits, splitLines, type TextEdit } from '../text';
import { attendeeLabels, waysToAdd } from './attendeeLines';
import { hasConflictMarkers, type EditAnswer } from './edits';
import { Insertion } from './insertion';

const longestName = 200;
/** Each is tried by reading the minutes once more. */
const mostWays = 16;

/**
 * Adds somebody to those who came, in the form that the minutes list them in: in the front matter, in a list, a table or a line
 * below a label; where there is no list yet, the front matter gets one. Nothing to change is an answer without edits.
 * @param line where the name stands, which tells the meeting in a file of many
 */
export function addAttendee(file: FileName, text: string, personName: string, line = 0): EditAnswer {
  const name = personName.replace(/[\s\p{C}]+/gu, ' ').trim();
  if (name === '' || name.length > longestName) return notUnderstood;
  if (hasConflictMarkers(text)) return { kind: 'refused', reason: 'merge-conflict' };
  const before = parseMeeting(file, text);
  if (before.attendees.some((person) => isCalled(person, name))) return { kind: 'edits', edits: [] };
  let tried = 0;
  for (const edits of ways(text, before, name, line)) {
    if (isAdded(before, parseMeeting(file, applyEdits(text, edits)), name)) return { kind: 'edits', edits };
    if (++tried === mostWays) break;
  }
  return notUnderstood;
}

const notUnderstood: EditAnswer = { kind: 'refused', reason: 'not-understood' };

function isCalled({ name, handle }: Person, called: string): boolean {
  const wanted = normalizeName(called.replace(/^@/, ''));
  return normalizeName(name) === wanted || handle?.toLowerCase() === wanted;
}

/** The front matter's list wins over the body's, as in reading; an empty one is only filled when there is no other. */
function* ways(text: string, before: Meeting, name: string, line: number): Iterable<readonly TextEdit[]> {
  const insertion = new Insertion(text);
  const lines = splitLines(text);
  const front = frontMatterLists(lines, ['attendees', 'participants', 'present']);
  const list = front?.list;
  if (list === 'unclear') return;
  const isFilled = list !== undefined && list.kind !== 'empty' && !(list.kind === 'brackets' && list.isEmpty);
  if (isFilled && !(list.kind === 'dashes' && list.isLastEmpty)) {
    yield intoFrontMatter(insertion, list, name);
    return;
  }
  const sitting = sittingAt(before, line);
  for (const label of attendeeLabels(lines, front ? front.endLine + 1 : 0))
    if (sittingAt(before, label.line) === sitting) yield* waysToAdd(insertion, lines, label, name);
  if (list) yield intoFrontMatter(insertion, list, name);
  else if (front) yield [insertion.below(front.endLine - 1, ['attendees:', `  - ${yamlText(name)}`])];
}

/** `attendees: Ana Li, Ben` is a comma list. */
function intoFrontMatter(insertion: Insertion, list: YamlList, name: string): readonly TextEdit[] {
  if (list.kind !== 'text') return insertion.intoList(list, name, `name: ${yamlText(name)}`);
  const { line, character } = list.range.end;
  return [insertion.at({ line, character: list.isQuoted ? character - 1 : character }, `, ${name}`)];
}

/** Whether the minutes now name this one among those who came, and otherwise say what they said. */
function isAdded(before: Meeting, after: Meeting, name: string): boolean {
  const rest = after.attendees.filter((person) => !isCalled(person, name));
  const others = after.people.filter((person) => !isCalled(person, name));
  return (
    after.attendees.length === before.attendees.length + 1 &&
    names(rest) === names(before.attendees) &&
    names(after.regrets) === names(before.regrets) &&
    names(others) === names(before.people.filter((person) => !isCalled(person, name))) &&
    after.date === before.date &&
    after.series === before.series &&
    after.problems.length <= before.problems.length &&
    actions(after, name) === actions(before, name)
  );
}

function names(people: readonly Person[]): string {
  return JSON.stringify(people.map((person) => person.name));
}

/** A mark in a roll call reads like an action until it is known that the name is somebody's. */
function actions(meeting: Meeting, name: string): string {
  const others = meeting.actions.filter(({ prose }) => prose.text !== name);
  return JSON.stringify(others.map(({ prose, status }) => [prose.text, status]));
}
