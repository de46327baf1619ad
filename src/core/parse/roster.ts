import { isMap, isScalar, parseDocument, type ParsedNode } from 'yaml';
import { message } from '../message';
import type { Person, Problem } from '../model';
import { splitLines, type Range } from '../text';
import { readPerson } from './people';
import { Fields, Places, rosterProblem as problem, textOf } from './rosterFields';

/** Somebody whom the roster names; `isActive` is false for those who have left, whom old minutes still name. */
export interface RosterEntry extends Person {
  readonly isActive: boolean;
}

/** What a roster file says. */
export interface Roster {
  readonly people: readonly RosterEntry[];
  readonly problems: readonly Problem[];
}

const mostCharacters = 1_000_000;
const mostCharactersOfEntry = 10_000;
const deepest = 50;
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
  const chunks = chunksOf(splitLines(text.replace(/^\uFEFF/, '')));
  const readings = chunks.map(readChunk);
  return {
    people: readings.flatMap(({ people }) => people),
    problems: readings.flatMap(({ problems }) => problems).slice(0, mostProblems),
  };
}

/** An entry of the list with the lines that belong to it; what stands before the first entry has no dash. */
interface Chunk {
  readonly line: number;
  readonly lines: readonly string[];
  readonly isEntry: boolean;
}

/** Entries begin with a dash that stands no deeper than the first one. */
function chunksOf(lines: readonly string[]): readonly Chunk[] {
  const first = lines.find((line) => /^\s*-(?:\s|$)/.test(line)) ?? '';
  const indentation = first.length - first.trimStart().length;
  const isStart = (line: string): boolean =>
    /^\s*-(?:\s|$)/.test(line) && line.length - line.trimStart().length <= indentation;
  const starts = lines.flatMap((line, index) => (isStart(line) ? [index] : []));
  const chunk = (start: number, end: number | undefined, isEntry: boolean): Chunk => ({
    line: start,
    lines: lines.slice(start, end),
    isEntry,
  });
  return [
    ...(starts[0] === 0 ? [] : [chunk(0, starts[0], false)]),
    ...starts.map((start, index) => chunk(start, starts[index + 1], true)),
  ];
}

function readChunk(chunk: Chunk): Roster {
  if (!chunk.isEntry) return readBefore(chunk);
  // Without its dash, the entry is a document of its own, and every column stays true.
  const lines = chunk.lines.map((line, index) => (index === 0 ? line.replace('-', ' ') : line));
  const whole = rangeOfLines(chunk);
  const text = lines.join('\n').replace(/\s*\n(?:---|\.\.\.)\s*$/, '');
  if (text.length > mostCharactersOfEntry || isTooDeep(lines))
    return {
      people: [],
      problems: [problem(message('This entry of the roster is too long or nested too deeply. Simplify it.'), whole)],
    };
  const document = parseDocument(text, {
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
    schema: 'failsafe',
  });
  const place = new Places(chunk.line, lines, text);
  const [error] = document.errors;
  if (error)
    return { people: [], problems: [problem(message('{0}', error.message), place.range(error.pos[0], undefined))] };
  const { contents } = document;
  if (contents === null)
    return { people: [], problems: [problem(message('This entry of the roster is empty. Write a name.'), whole)] };
  return readEntry(contents, place, whole);
}

/** Comments, the fence of a document, and one key above the list (`people:`). */
function readBefore(chunk: Chunk): Roster {
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
    if (person) return { people: [{ ...person, isActive: true }], problems: [] };
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
  };
  return { people: [person], problems: fields.problems };
}

/** Nesting that the parser of YAML could not bear: it calls itself for each level. */
function isTooDeep(lines: readonly string[]): boolean {
  const indentation = Math.max(...lines.map((line) => line.length - line.trimStart().length));
  const brackets = lines.reduce((sum, line) => sum + (line.match(/[[{]/g)?.length ?? 0), 0);
  const dashes = lines.map((line) => line.match(/[-?:](?=\s|$)/g)?.length ?? 0);
  return brackets > deepest || indentation > 4 * deepest || Math.max(...dashes) > deepest || lines.length > 500;
}

function rangeOfLines({ line, lines }: Chunk): Range {
  const last = lines.findLastIndex((text) => text.trim() !== '');
  const [first = ''] = lines;
  const start = { line, character: first.length - first.trimStart().length };
  return { start, end: { line: line + Math.max(0, last), character: lines[Math.max(0, last)]?.length ?? 0 } };
}
