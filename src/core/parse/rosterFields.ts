import { isNode, isScalar, isSeq, type Pair } from 'yaml';
import { message, type Message } from '../message';
import type { Problem } from '../model';
import type { Position, Range } from '../text';

/** The fields of an entry; what does not fit is a problem at the field, and the field is left out. */
export class Fields {
  readonly problems: Problem[] = [];
  private readonly byKey = new Map<string, Pair>();

  constructor(
    pairs: readonly Pair[],
    private readonly place: Places,
  ) {
    for (const pair of pairs) this.byKey.set((isScalar(pair.key) ? (textOf(pair.key) ?? '') : '').toLowerCase(), pair);
  }

  has(key: string): boolean {
    return this.byKey.has(key);
  }

  text(key: string): string | undefined {
    const pair = this.byKey.get(key);
    if (!pair || (isEmpty(pair.value) && key !== 'name')) return undefined;
    const text = isScalar(pair.value) ? textOf(pair.value) : undefined;
    if (text === undefined)
      this.refuse(
        pair,
        isEmpty(pair.value) ? message('`{0}:` is empty.', key) : message('`{0}:` must be one text.', key),
      );
    return text;
  }

  /** Where a field's value stands. */
  range(key: string): Range | undefined {
    return this.place.rangeOf(this.byKey.get(key)?.value);
  }

  /** One text, or a list of texts. */
  texts(key: string): readonly string[] {
    const pair = this.byKey.get(key);
    if (!pair || isEmpty(pair.value)) return [];
    const values: readonly unknown[] = isSeq(pair.value) ? pair.value.items : [pair.value];
    const texts = values.flatMap((value) => (isScalar(value) ? (textOf(value) ?? []) : []));
    if (texts.length < values.length) this.refuse(pair, message('`{0}:` must be texts.', key));
    return texts;
  }

  /** True when it is not said. */
  isTrue(key: string): boolean {
    const pair = this.byKey.get(key);
    if (!pair || isEmpty(pair.value)) return true;
    const text = isScalar(pair.value) ? textOf(pair.value)?.toLowerCase() : undefined;
    if (text === undefined || !/^(?:true|false|yes|no)$/.test(text))
      this.refuse(pair, message('`{0}:` must be true or false.', key));
    return text !== 'false' && text !== 'no';
  }

  private refuse({ key: node, value }: Pair, why: Message): void {
    const start = isNode(node) ? node.range?.[0] : undefined;
    const end = isNode(value) ? value.range?.[1] : undefined;
    this.problems.push(rosterProblem(why, this.place.range(start ?? 0, end)));
  }
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (isScalar(value) && textOf(value) === undefined);
}

/** A scalar's text, as it was written; undefined for `null` and for nothing. */
export function textOf({ value }: { readonly value: unknown }): string | undefined {
  const text = typeof value === 'string' ? value.trim() : '';
  return text === '' || text === '~' || text === 'null' ? undefined : text;
}

/** Where the offsets of an entry's text stand in the file. */
export class Places {
  constructor(
    private readonly line: number,
    private readonly lines: readonly string[],
    private readonly text: string,
  ) {}

  /** To the end of the line where no end is given. */
  range(from: number, to: number | undefined): Range {
    const start = this.position(from);
    const end =
      to === undefined ? { ...start, character: this.lines[start.line - this.line]?.length ?? 0 } : this.position(to);
    return { start, end };
  }

  /** Without the comments and empty lines behind it. */
  rangeOf(node: unknown): Range | undefined {
    const [start, end] = (isNode(node) ? node.range : undefined) ?? [];
    return start === undefined ? undefined : this.range(start, end);
  }

  position(offset: number): Position {
    const before = this.text.slice(0, offset).split('\n');
    return { line: this.line + before.length - 1, character: before.at(-1)?.length ?? 0 };
  }
}

export function rosterProblem(text: Message, range: Range): Problem {
  return { code: 'roster', message: text, range, severity: 'error' };
}
