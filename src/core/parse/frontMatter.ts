import { LineCounter, parseDocument } from 'yaml';
import type { Problem } from '../model';
import { rangeInLine } from '../text';

/** The YAML between `---` at the very start of a file and the next `---` (or `...`). */
export interface FrontMatter {
  /** Number of lines that it takes, both fences included; 0 when there is none. */
  readonly lineCount: number;
  readonly values: ReadonlyMap<string, unknown>;
  readonly problems: readonly Problem[];
}

const none: FrontMatter = { lineCount: 0, values: new Map(), problems: [] };
const mostLines = 1000;

/** Never throws: bad YAML is a problem at its place, and what could be read of it counts. */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  if (lines[0]?.trimEnd() !== '---') return none;
  const end = lines.findIndex((line, index) => index > 0 && index < mostLines && /^(?:---|\.\.\.)\s*$/.test(line));
  if (end < 0) return none;
  const lineCounter = new LineCounter();
  const source = lines.slice(1, end).join('\n');
  const document = parseDocument(source, { lineCounter, prettyErrors: false, uniqueKeys: false, logLevel: 'silent' });
  const problems = document.errors.map((error): Problem => {
    const { line, col } = lineCounter.linePos(error.pos[0]);
    const length = (lines[line] ?? '').length;
    // `line` counts from 1 inside the YAML, which begins on the file's second line: the two cancel out.
    const start = Math.min(Math.max(col - 1, 0), length);
    return { code: 'front-matter', message: error.message, range: rangeInLine(line, start, length), severity: 'error' };
  });
  return { lineCount: end + 1, values: valuesOf(document), problems };
}

function valuesOf(document: { toJS(options: { maxAliasCount: number }): unknown }): ReadonlyMap<string, unknown> {
  let value: unknown;
  try {
    value = document.toJS({ maxAliasCount: 100 });
  } catch {
    return none.values; // aliases that multiply without end
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return none.values;
  return new Map(Object.entries(value).map(([key, entry]) => [key.toLowerCase(), entry]));
}

/** A value as text: strings as they are, numbers as written; undefined for anything else. */
export function textOf(value: unknown): string | undefined {
  if (typeof value === 'number') return String(value);
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
