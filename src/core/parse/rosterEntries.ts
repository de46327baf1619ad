import { isMap, isScalar, parseDocument, type Document } from 'yaml';
import type { Position, Range } from '../text';
import { splitLines } from '../text';
import { Places, textOf } from './rosterFields';
import { lastText, yamlListOf, type YamlList } from './yamlList';

/** An entry of the list with the lines that belong to it; what stands before the first entry has no dash. */
export interface RosterChunk {
  readonly line: number;
  readonly lines: readonly string[];
  readonly isEntry: boolean;
}

/** Entries begin with a dash that stands no deeper than the first one. */
export function rosterChunks(text: string): readonly RosterChunk[] {
  const lines = splitLines(text.replace(/^\uFEFF/, ''));
  const first = lines.find((line) => /^\s*-(?:\s|$)/.test(line)) ?? '';
  const indentation = first.length - first.trimStart().length;
  const isStart = (line: string): boolean =>
    /^\s*-(?:\s|$)/.test(line) && line.length - line.trimStart().length <= indentation;
  const starts = lines.flatMap((line, index) => (isStart(line) ? [index] : []));
  const chunk = (start: number, end: number | undefined, isEntry: boolean): RosterChunk => ({
    line: start,
    lines: lines.slice(start, end),
    isEntry,
  });
  return [
    ...(starts[0] === 0 ? [] : [chunk(0, starts[0], false)]),
    ...starts.map((start, index) => chunk(start, starts[index + 1], true)),
  ];
}

/** An entry as a document of its own. */
export interface ParsedEntry {
  readonly document: Document.Parsed;
  readonly place: Places;
}

const mostCharacters = 10_000;
const deepest = 50;

/** Undefined when it is too long or nested too deeply. */
export function parseRosterEntry(chunk: RosterChunk): ParsedEntry | undefined {
  // Without its dash, the entry is a document of its own, and every column stays true.
  const lines = chunk.lines.map((line, index) => (index === 0 ? line.replace('-', ' ') : line));
  const text = lines.join('\n').replace(/\s*\n(?:---|\.\.\.)\s*$/, '');
  if (text.length > mostCharacters || isTooDeep(lines)) return undefined;
  const document = parseDocument(text, {
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
    schema: 'failsafe',
  });
  return { document, place: new Places(chunk.line, lines, text) };
}

/** Nesting that the parser of YAML could not bear: it calls itself for each level. */
function isTooDeep(lines: readonly string[]): boolean {
  const indentation = Math.max(...lines.map((line) => line.length - line.trimStart().length));
  const brackets = lines.reduce((sum, line) => sum + (line.match(/[[{]/g)?.length ?? 0), 0);
  const dashes = lines.map((line) => line.match(/[-?:](?=\s|$)/g)?.length ?? 0);
  return brackets > deepest || indentation > 4 * deepest || Math.max(...dashes) > deepest || lines.length > 500;
}

/** Where an entry can be added to. */
export interface EntryPlace {
  /** Where its last text ends; comments below it are left where they are. */
  readonly end: Position;
  /**
   * - `text`: `- Ana Li (AL)`;
   * - `fields`: `- name: Ana Li`, one field below the other; `column` is where they begin;
   * - `braces`: `- {name: Ana Li}`.
   */
  readonly form:
    | { readonly kind: 'text'; readonly range: Range; readonly value: string }
    | { readonly kind: 'fields'; readonly column: number; readonly aliases: YamlList | 'unclear' | undefined }
    | { readonly kind: 'braces'; readonly aliases: YamlList | 'unclear' | undefined };
}

/** Undefined for what is no entry, or is written in a way that we do not add to. */
export function entryPlace(chunk: RosterChunk): EntryPlace | undefined {
  const parsed = chunk.isEntry ? parseRosterEntry(chunk) : undefined;
  const contents = parsed?.document.contents;
  const last = lastText(contents);
  if (!parsed || !last || parsed.document.errors.length > 0) return undefined;
  const positionOf = (offset: number): Position => parsed.place.position(offset);
  const end = positionOf(last.end);
  if (isScalar(contents)) {
    const range = { start: positionOf(last.start), end };
    return contents.type === 'PLAIN'
      ? { end, form: { kind: 'text', range, value: textOf(contents) ?? '' } }
      : undefined;
  }
  if (!isMap(contents)) return undefined;
  const pair = contents.items.find(({ key }) => isScalar(key) && textOf(key)?.toLowerCase() === 'aliases');
  const aliases = pair && (yamlListOf(pair, positionOf) ?? 'unclear');
  if (contents.flow === true) return { end, form: { kind: 'braces', aliases } };
  return { end, form: { kind: 'fields', column: positionOf(contents.range[0]).character, aliases } };
}
