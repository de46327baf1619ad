import { isAlias, isNode, isScalar, LineCounter, parseDocument, visit, type Document } from 'yaml';
import { message, type Message } from '../message';
import type { Problem } from '../model';
import { rangeInLine, type Position } from '../text';

/** The YAML between `---` at the very start of a file and the next `---` (or `...`). */
export interface FrontMatter {
  /** Number of lines that it takes, both fences included; 0 when there is none. */
  readonly lineCount: number;
  /** Those between the fences, of which the first is the file's second. */
  readonly lines: readonly string[];
  readonly values: ReadonlyMap<string, unknown>;
  readonly problems: readonly Problem[];
}

const none: FrontMatter = { lineCount: 0, lines: [], values: new Map(), problems: [] };
const mostLines = 1000;
const mostCharacters = 100_000;
const deepest = 200;
/** One slip in YAML can make an error of every line behind it. */
const mostProblems = 10;

/** How many lines the front matter of a text takes, both fences included; 0 when there is none. */
export function frontMatterLength(lines: Iterable<string>): number {
  let index = 0;
  for (const line of lines) {
    if (index === mostLines || (index === 0 && line.trimEnd() !== '---')) return 0;
    if (index > 0 && /^(?:---|\.\.\.)\s*$/.test(line)) return index + 1;
    index++;
  }
  return 0;
}

/** Never throws: bad YAML is a problem at its place, and what could be read of it counts. */
export function readFrontMatter(lines: readonly string[]): FrontMatter {
  const yaml = frontMatterLines(lines);
  if (!yaml) return none;
  const refusal = whyNotRead(yaml);
  const reading =
    refusal === undefined ? readYaml(yaml) : { values: none.values, problems: [problem(yaml, 1, 0, refusal)] };
  return { lineCount: yaml.length + 2, lines: yaml, ...reading };
}

/** The lines between the fences, of which the first is the file's second; undefined when the file has no front matter. */
function frontMatterLines(lines: readonly string[]): readonly string[] | undefined {
  const length = frontMatterLength(lines);
  return length === 0 ? undefined : lines.slice(1, length - 1);
}

/** Front matter as the parser of YAML sees it, for those who ask where its parts stand; undefined when it is not read, or broken. */
export function frontMatterDocument(lines: readonly string[]): FrontMatterDocument | undefined {
  const yaml = frontMatterLines(lines);
  if (!yaml || whyNotRead(yaml) !== undefined) return undefined;
  const lineCounter = new LineCounter();
  const document = parsed(yaml, lineCounter);
  if (document.errors.length > 0) return undefined;
  const positionOf = (offset: number): Position => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(line, 1), character: Math.max(col - 1, 0) };
  };
  return { document, positionOf, lineCount: yaml.length + 2 };
}

export interface FrontMatterDocument {
  readonly document: Document.Parsed;
  /** Where an offset of the YAML stands in the file. */
  readonly positionOf: (offset: number) => Position;
  readonly lineCount: number;
}

/** The parser of YAML calls itself for each level of nesting, and a stack that overflows can end the whole process. */
function whyNotRead(yaml: readonly string[]): Message | undefined {
  if (yaml.reduce((sum, line) => sum + line.length, 0) > mostCharacters)
    return message('The front matter has more than {0} characters and is not read. Shorten it.', mostCharacters);
  let brackets = 0;
  for (const line of yaml) {
    brackets += count(line, /[[{]/g);
    const indentation = line.length - line.trimStart().length;
    if (brackets + indentation + count(line, /[-?:](?=\s|$)/g) > deepest)
      return message('The front matter is nested too deeply and is not read. Simplify it.');
  }
  return undefined;
}

function count(line: string, pattern: RegExp): number {
  return line.match(pattern)?.length ?? 0;
}

function readYaml(yaml: readonly string[]): Pick<FrontMatter, 'values' | 'problems'> {
  const lineCounter = new LineCounter();
  const document = parsed(yaml, lineCounter);
  const errors = document.errors
    .slice(0, mostProblems)
    .map((error) => ({ offset: error.pos[0], text: message('{0}', error.message) }));
  const all = [...errors, ...takeOutBroken(document, errors)].sort((a, b) => a.offset - b.offset);
  const problems = all.slice(0, mostProblems).map(({ offset, text }) => {
    const { line, col } = lineCounter.linePos(offset);
    return problem(yaml, Math.max(line, 1), Math.max(col - 1, 0), text);
  });
  const values = valuesOf(document);
  if (values) return { values, problems };
  const tooMuch = message('The front matter repeats its parts too often and is not read. Simplify it.');
  return { values: none.values, problems: [...problems, problem(yaml, 1, 0, tooMuch)] };
}

function parsed(yaml: readonly string[], lineCounter: LineCounter): Document.Parsed {
  return parseDocument(yaml.join('\n'), {
    lineCounter,
    prettyErrors: false,
    uniqueKeys: false,
    logLevel: 'silent',
    customTags: (tags) => tags.filter((tag) => typeof tag === 'string' || !/:(?:int|float)$/.test(tag.tag)),
  });
}

interface YamlError {
  readonly offset: number;
  readonly text: Message;
}

/** Quoted text that does not end, which takes in all that follows; aliases of nothing, of which only we tell: `title: *Draft*`. */
function takeOutBroken(document: Document.Parsed, errors: readonly YamlError[]): readonly YamlError[] {
  const anchors = new Set<string>();
  const found: YamlError[] = [];
  visit(document, (_, node) => {
    if (isAlias(node) && !anchors.has(node.source)) {
      const text = message('Nothing is called &{0}. Write text that begins with * in quotes.', node.source);
      found.push({ offset: node.range?.[0] ?? 0, text });
      return visit.REMOVE;
    }
    if (isNode(node) && !isAlias(node) && node.anchor !== undefined) anchors.add(node.anchor);
    const [start, end] = (isScalar(node) && node.type?.startsWith('QUOTE') ? node.range : undefined) ?? [];
    if (start === undefined || end === undefined) return undefined;
    return errors.some(({ offset }) => offset > start && offset <= end) ? visit.REMOVE : undefined;
  });
  return found;
}

/** A problem from a column to the end of its line; `line` counts from 1 in the YAML, which begins on the file's second line. */
function problem(yaml: readonly string[], line: number, column: number, text: Message): Problem {
  const { length } = yaml[line - 1] ?? '';
  const range = rangeInLine(line, Math.min(column, length), length);
  return { code: 'front-matter', message: text, range, severity: 'error' };
}

/** Undefined when aliases multiply without end. */
function valuesOf(document: Document.Parsed): ReadonlyMap<string, unknown> | undefined {
  try {
    // As a Map, because a key may be a list or a map itself: written out as a string that takes exponential time.
    return fieldsOf(document.toJS({ maxAliasCount: 100, mapAsMap: true }));
  } catch {
    return undefined;
  }
}

/** The fields of a YAML map by their names in lower case; nothing when the value is no map. */
export function fieldsOf(value: unknown): ReadonlyMap<string, unknown> {
  if (!(value instanceof Map)) return none.values;
  const entries: ReadonlyMap<unknown, unknown> = value;
  return new Map([...entries].flatMap(([key, entry]) => (typeof key === 'string' ? [[key.toLowerCase(), entry]] : [])));
}

/** A value as text, as it was written; undefined for what is no text. */
export function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value.trim() : undefined;
}
