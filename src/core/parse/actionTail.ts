import type { Prose, Provenance, Span } from '../model';
import type { TextLine } from './block';

/** What may stand behind an action's text, in any order with a status tag: `(from [2021-02-23](2021-02-23.md#x)) ^act-7`. */
export interface ActionTail {
  readonly id: string | undefined;
  readonly provenance: Provenance | undefined;
  /** Where the text ends. */
  readonly end: number;
}

const idAtEnd = /(?:^|\s)\^([A-Za-z][A-Za-z\d-]{0,63})\s*$/;
const provenanceAtEnd = /\s*\(from [^()]{1,200}\)\s*$/u;
const longestTail = 300;

/** Reads id and provenance at the end of a stretch of the prose. */
export function readTail(prose: Prose, within: Span, lines: readonly TextLine[]): ActionTail {
  let end = within.end;
  let id: string | undefined;
  let provenance: Provenance | undefined;
  for (;;) {
    const from = Math.max(within.start, end - longestTail);
    const tail = prose.text.slice(from, end);
    const idMatch = id === undefined ? idAtEnd.exec(tail) : null;
    const fromMatch = provenance === undefined ? provenanceAtEnd.exec(tail) : null;
    const match = idMatch ?? fromMatch;
    if (!match) return { id, provenance, end };
    id ??= idMatch?.[1];
    if (!idMatch && fromMatch) provenance = readProvenance(lines);
    if (!idMatch && provenance === undefined) return { id, provenance, end };
    end = from + match.index;
  }
}

const written = /\(from \[([^\]]{0,200})\]\(\s*<?([^()<>\s]{1,500})>?[^()]{0,200}\)\)/u;

function readProvenance(lines: readonly TextLine[]): Provenance | undefined {
  const match = written.exec(lines.map(({ text }) => text).join(' '));
  return match?.[1] === undefined || match[2] === undefined ? undefined : { label: match[1], destination: match[2] };
}
