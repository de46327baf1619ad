import { isMap, isScalar, type ParsedNode } from 'yaml';
import { message } from '../message';
import type { Person, Problem } from '../model';
import type { Range } from '../text';
import { readPerson } from './people';
import { parseRosterEntry, rosterChunks, type RosterChunk } from './rosterEntries';
import { Fields, type Places, rosterProblem as problem, textOf } from './rosterFields';

/** Somebody whom the roster names; `isActive` is false for those who have left, whom old minutes still name. */
export interface RosterEntry extends Person {
  readonly isActive: boolean;
  /** Where the name stands. */
  readonly range: Range;
}

/** What a roster file says. */
export interface Roster {
  readonly people: readonly RosterEntry[];
  readonly problems: readonly Problem[];
}

const mostCharacters = 1_000_000;
const mostProblems = 50;

/**
 * Reads a YAML list of `{name, initials, handle, email, aliases, active}`. Never throws: each entry is read on its own, so that a slip in
 * one is a problem at its place and leaves the others as they are.
 */
export function readRoster(text: string): Roster {
  if (text.length > mostCharacters) {
    const tooLong = message('The roster has more than {0} characters and is not read. Shorten it.', mostCharacters);
    return {
      people: [],
      problems: [problem(tooLong, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } })],
    };
  }
  const readings = rosterChunks(text).map(readChunk);
  return {
    people: readings.flatMap(({ people }) => people),
    problems: readings.flatMap(({ problems }) => problems).slice(0, mostProblems),
  };
}

function readChunk(chunk: RosterChunk): Roster {
  if (!chunk.isEntry) return readBefore(chunk);
  const whole = rangeOfLines(chunk);
  const parsed = parseRosterEntry(chunk);
  if (!parsed)
    return {
      people: [],
      problems: [problem(message('This entry of the roster is too long or nested too deeply. Simplify it.'), whole)],
    };
  const { document, place } = parsed;
  const [error] = document.errors;
  if (error)
    return { people: [], problems: [problem(message('{0}', error.message), place.range(error.pos[0], undefined))] };
  const { contents } = document;
  if (contents === null)
    return { people: [], problems: [problem(message('This entry of the roster is empty. Write a name.'), whole)] };
  return readEntry(contents, place, whole);
}

/** Comments, the fence of a document, and one key above the list (`people:`). */
function readBefore(chunk: RosterChunk): Roster {
  const written = chunk.lines.findIndex(
    (line) => !/^\s*(?:#.*|---\s*|%.*|[\p{L}_-]{1,40}:\s*|\[\s*\]\s*)?$/u.test(line),
  );
  if (written < 0) return { people: [], problems: [] };
  const text = message('The roster must be a list of people: begin each with `- name:`.');
  const { length } = chunk.lines[written] ?? '';
  const line = chunk.line + written;
  return {
    people: [],
    problems: [problem(text, { start: { line, character: 0 }, end: { line, character: length } })],
  };
}

function readEntry(entry: ParsedNode, place: Places, whole: Range): Roster {
  if (isScalar(entry)) {
    const person = readPerson(textOf(entry) ?? '');
    if (person) return { people: [{ ...person, isActive: true, range: place.rangeOf(entry) ?? whole }], problems: [] };
    return { people: [], problems: [problem(message('This entry of the roster names nobody. Write a name.'), whole)] };
  }
  if (!isMap(entry)) {
    const text = message('An entry of the roster must be a name, or fields such as `name:` and `initials:`.');
    return { people: [], problems: [problem(text, whole)] };
  }
  const fields = new Fields(entry.items, place);
  const name = fields.text('name');
  const [initials, handle, email] = [
    fields.text('initials'),
    fields.text('handle')?.replace(/^@/, ''),
    fields.text('email'),
  ];
  const aliases = fields.texts('aliases');
  const isActive = fields.isTrue('active');
  if (name === undefined && !fields.has('name'))
    fields.problems.push(problem(message('This entry of the roster has no `name:`.'), whole));
  if (name === undefined) return { people: [], problems: fields.problems };
  const person: RosterEntry = {
    name,
    ...(initials === undefined ? {} : { initials }),
    ...(handle === undefined ? {} : { handle }),
    ...(email === undefined ? {} : { email }),
    ...(aliases.length === 0 ? {} : { aliases }),
    isActive,
    range: fields.range('name') ?? whole,
  };
  return { people: [person], problems: fields.problems };
}

function rangeOfLines({ line, lines }: RosterChunk): Range {
  const last = lines.findLastIndex((text) => text.trim() !== '');
  const [first = ''] = lines;
  const start = { line, character: first.length - first.trimStart().length };
  return { start, end: { line: line + Math.max(0, last), character: lines[Math.max(0, last)]?.length ?? 0 } };
}
