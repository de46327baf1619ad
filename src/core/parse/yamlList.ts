import { isAlias, isMap, isNode, isPair, isScalar, isSeq, type Pair, type YAMLSeq } from 'yaml';
import type { Position, Range } from '../text';

/**
 * How YAML writes the texts of a field, and where another one can go.
 * - `empty`: `aliases:` with nothing behind the colon;
 * - `text`: `aliases: Ana`;
 * - `brackets`: `aliases: [Ana, A. Li]`, also over several lines;
 * - `dashes`: one below the other.
 */
export type YamlList =
  | { readonly kind: 'empty'; readonly key: Position }
  | { readonly kind: 'text'; readonly range: Range; readonly value: string; readonly isQuoted: boolean }
  /** `end` is behind the last text; without one, behind the opening bracket. */
  | { readonly kind: 'brackets'; readonly end: Position; readonly isEmpty: boolean }
  | {
      readonly kind: 'dashes';
      /** The column of the dashes. */
      readonly column: number;
      readonly lastLine: number;
      /** Whether nothing stands behind the last dash. */
      readonly isLastEmpty: boolean;
      /** Whether each is a map: `- name: Ana`. */
      readonly areMaps: boolean;
    };

type PositionOf = (offset: number) => Position;

/** The texts of a field; undefined for what is written in another way: as a map, as a text of several lines, behind an anchor. */
export function yamlListOf({ key, value }: Pair, positionOf: PositionOf): YamlList | undefined {
  if (!isScalar(key) || !key.range || (isNode(value) && !isAlias(value) && value.anchor !== undefined))
    return undefined;
  if (value === null || value === undefined) return { kind: 'empty', key: positionOf(key.range[0]) };
  if (isScalar(value) && value.range) {
    const [start, end] = value.range;
    const range = { start: positionOf(start), end: positionOf(end) };
    if (start === end) return { kind: 'empty', key: positionOf(key.range[0]) };
    if (typeof value.value !== 'string' || range.start.line !== range.end.line) return undefined;
    const isQuoted = value.type === 'QUOTE_DOUBLE' || value.type === 'QUOTE_SINGLE';
    return isQuoted || value.type === 'PLAIN' ? { kind: 'text', range, value: value.value, isQuoted } : undefined;
  }
  return isSeq(value) ? seqOf(value, positionOf) : undefined;
}

function seqOf(seq: YAMLSeq, positionOf: PositionOf): YamlList | undefined {
  if (!seq.range) return undefined;
  const start = positionOf(seq.range[0]);
  const last = lastText(seq.items.at(-1));
  if (seq.flow === true) {
    const open = { line: start.line, character: start.character + 1 };
    return { kind: 'brackets', end: last ? positionOf(last.end) : open, isEmpty: seq.items.length === 0 };
  }
  if (!last) return undefined;
  const isLastEmpty = last.start === last.end;
  const areMaps = seq.items.every((item) => isMap(item));
  return { kind: 'dashes', column: start.character, lastLine: positionOf(last.end).line, isLastEmpty, areMaps };
}

/** Where the last text in a value stands: comments and empty lines behind it count as its own with maps and lists. */
export function lastText(node: unknown): { readonly start: number; readonly end: number } | undefined {
  if (isPair(node)) return lastText(node.value) ?? lastText(node.key);
  if (isMap(node) || isSeq(node)) return node.items.length > 0 ? lastText(node.items.at(-1)) : bounds(node.range);
  return isScalar(node) ? bounds(node.range) : undefined;
}

function bounds(
  range: readonly number[] | null | undefined,
): { readonly start: number; readonly end: number } | undefined {
  const [start, end] = range ?? [];
  return start === undefined || end === undefined ? undefined : { start, end };
}

const plain = /^\p{L}[\p{L}\p{M}\p{N}'’. _()@-]{0,200}$/u;
const reserved = /^(?:true|false|yes|no|on|off|null|y|n|nan)$/i;

/** A text as YAML writes it, also between brackets: in quotes where it would otherwise mean something else. */
export function yamlText(text: string): string {
  return plain.test(text) && !text.endsWith(' ') && !reserved.test(text) ? text : JSON.stringify(text);
}
