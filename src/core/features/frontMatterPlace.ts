import type { Lines } from './cursorText';
import type { Position } from '../text';

/** What is being typed between the fences of the front matter. */
export type FrontMatterPlace =
  /** `stat|` at the margin. */
  | { readonly kind: 'key'; readonly typed: string }
  /** `status: dr|`. */
  | { readonly kind: 'value'; readonly key: string; readonly typed: string }
  /** `  - Mar|` below `attendees:`, and `Mar` in `attendees: [Ana Li, Mar|`. */
  | { readonly kind: 'entry'; readonly key: string; readonly typed: string; readonly form: 'list' | 'row' };

const mostLines = 1000;

/**
 * The keys of the front matter in which the line stands, in lower case, but for the line's own; undefined for a line that stands in
 * none.
 */
export function frontMatterKeys(lines: Lines, line: number): ReadonlySet<string> | undefined {
  if (line === 0 || line >= mostLines || lines.at(0).trimEnd() !== '---') return undefined;
  const end = endOfFrontMatter(lines);
  if (end !== undefined && line >= end) return undefined;
  const keys = new Set<string>();
  for (let at = 1; at < (end ?? line + 1); at++) {
    const text = lines.at(at);
    // Without a second fence, only what looks like front matter is some that is still being written.
    if (end === undefined && !yamlLine.test(text)) return undefined;
    const key = keyOf(text);
    if (key !== undefined && at !== line) keys.add(key);
  }
  return keys;
}

/** The number of the line with the second fence; undefined where there is no front matter. */
export function endOfFrontMatter(lines: Lines): number | undefined {
  if (lines.at(0).trimEnd() !== '---') return undefined;
  for (let at = 1; at < Math.min(lines.count, mostLines); at++) if (/^(?:---|\.\.\.)\s*$/.test(lines.at(at))) return at;
  return undefined;
}

const yamlLine = /^(?:\s*(?:#.*|-\s.*|-)?|\s*[\w-]+\s*:(?:\s.*)?|[\w-]*|\s+\S.*)$/;

function keyOf(text: string): string | undefined {
  return /^([\w-]+)\s*:/.exec(text)?.[1]?.toLowerCase();
}

export function frontMatterPlace(lines: Lines, { line, character }: Position): FrontMatterPlace | undefined {
  const before = lines.at(line).slice(0, character);
  if (/(?:^|\s)#/.test(before)) return undefined;
  const after = lines.at(line).slice(character);
  if (/^[\w-]*$/.test(before)) return /^[\w-]*\s*:/.test(after) ? undefined : { kind: 'key', typed: before };
  const [, key, row] = /^([\w-]+)\s*:\s*[[{](.*)$/.exec(before) ?? [];
  if (key !== undefined && row !== undefined)
    return { kind: 'entry', key: key.toLowerCase(), typed: lastEntry(row), form: 'row' };
  const [, field, value] = /^([\w-]+)\s*:\s(\s*[^\s].*|\s*)$/.exec(before) ?? [];
  if (field !== undefined && value !== undefined)
    return { kind: 'value', key: field.toLowerCase(), typed: value.trimStart() };
  const entry = /^\s*-\s+(?:\{?\s*name:\s*)?(.*)$/.exec(before)?.[1];
  const listKey = entry === undefined ? undefined : keyAbove(lines, line);
  return entry === undefined || listKey === undefined
    ? undefined
    : { kind: 'entry', key: listKey, typed: entry, form: 'list' };
}

function lastEntry(row: string): string {
  return row.slice(row.lastIndexOf(',') + 1).trimStart();
}

function keyAbove(lines: Lines, line: number): string | undefined {
  for (let at = line - 1; at > 0; at--) {
    const key = keyOf(lines.at(at));
    if (key !== undefined) return key;
  }
  return undefined;
}
