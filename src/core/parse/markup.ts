import { decodeHTML } from 'entities';
import type { Span } from '../model';

/** What stands between two pieces of markup. */
export type Stretch = 'code' | 'link' | 'strong' | 'emphasis' | 'struck';

/** A piece of inline markup: `**`, `<br/>`, `&amp;`, and of `[the note](note.md)` the `[` and the `](note.md)`. */
export interface Cut extends Span {
  readonly opens?: Stretch;
  readonly closes?: Stretch;
  /** What is read in its place: `&` for `&amp;`. */
  readonly text?: string;
}

/** The inline markup of a paragraph, in order; lines are joined by LF. Linear in the text's length. */
export function readMarkup(text: string): readonly Cut[] {
  return new MarkupReader(text).read();
}

/** Whether a text has a sign that markup begins with. */
export function mayHoldMarkup(text: string): boolean {
  return /[&\\`<[*_~]/.test(text);
}

// What can be markup: escapes, entities, code, comments and tags, links and images, emphasis.
const markup =
  /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});|\\(?:[!-/:-@[-`{-~]|(?=\n))|`+|<!--|<\/?[a-zA-Z][\w-]*(?:\s[^<>]{0,500})?\/?>|!?\[|\](?:\(|\[)?|\*+|_+|~~+/g;

class MarkupReader {
  private readonly cuts: Cut[] = [];
  private readonly emphasis = new EmphasisRuns();
  private links: LinkBrackets | undefined;
  private ticks: CodeTicks | undefined;
  private noComment = false;

  constructor(private readonly text: string) {}

  read(): readonly Cut[] {
    markup.lastIndex = 0;
    for (let match = markup.exec(this.text); match; match = markup.exec(this.text)) {
      const end = this.readPiece(match[0], match.index);
      if (end !== undefined) markup.lastIndex = end;
    }
    return this.cuts.flatMap((cut) => this.emphasis.paired(cut));
  }

  /** Where to read on behind this piece of markup; undefined when it is plain text after all. */
  private readPiece(found: string, start: number): number | undefined {
    const end = start + found.length;
    switch (found.charAt(0)) {
      case '&':
        return this.readEntity(found, start);
      case '\\':
        this.cuts.push({ start, end: start + 1 });
        return end;
      case '`':
        return this.readCode(start, end);
      case '<':
        return found === '<!--' ? this.cut(start, this.endOfComment(end)) : this.readTag(found, { start, end });
      case '!':
      case '[':
        return this.openLink(start, end);
      case ']':
        return this.closeLink(start);
      default:
        this.readEmphasis({ start, end });
        return end;
    }
  }

  private cut(start: number, end: number | undefined): number | undefined {
    if (end !== undefined) this.cuts.push({ start, end });
    return end;
  }

  private readEntity(found: string, start: number): number | undefined {
    const text = decodeHTML(found);
    if (text === found) return undefined;
    this.cuts.push({ start, end: start + found.length, text });
    return start + found.length;
  }

  private readTag(found: string, span: Span): number {
    const [, slash, element = ''] = /^<(\/?)([\w-]+)/.exec(found) ?? [];
    const stretch = stretchOf.get(element.toLowerCase());
    if (stretch === undefined) this.cuts.push(span);
    else this.cuts.push(slash === '/' ? { ...span, closes: stretch } : { ...span, opens: stretch });
    return span.end;
  }

  private readCode(start: number, end: number): number | undefined {
    this.ticks ??= new CodeTicks(this.text);
    const closing = this.ticks.closing(end - start, end);
    if (closing === undefined) return undefined;
    const after = closing + end - start;
    this.cuts.push({ start, end, opens: 'code' }, { start: closing, end: after, closes: 'code' });
    return after;
  }

  private endOfComment(from: number): number | undefined {
    const end = this.noComment ? -1 : this.text.indexOf('-->', from);
    this.noComment ||= end < 0;
    return end < 0 ? undefined : end + 3;
  }

  private openLink(start: number, end: number): number | undefined {
    this.links ??= new LinkBrackets(this.text);
    if (!this.links.open(end - 1)) return undefined;
    this.cuts.push({ start, end, opens: 'link' });
    return end;
  }

  private closeLink(start: number): number | undefined {
    const end = this.links?.close(start);
    if (end !== undefined) this.cuts.push({ start, end, closes: 'link' });
    return end;
  }

  private readEmphasis(run: Cut): void {
    this.cuts.push(run);
    this.emphasis.add(run, this.text);
  }
}

const stretchOf: ReadonlyMap<string, Stretch> = new Map([
  ['b', 'strong'],
  ['strong', 'strong'],
  ['i', 'emphasis'],
  ['em', 'emphasis'],
  ['s', 'struck'],
  ['del', 'struck'],
  ['strike', 'struck'],
  ['code', 'code'],
]);

/** Runs of `*`, `_` and `~~` come in pairs: in `rename *.txt` the star is text. */
class EmphasisRuns {
  private readonly waiting = new Map<string, Cut[]>();
  private readonly unpaired = new Set<Cut>();
  private readonly pairs = new Map<Cut, Cut>();

  add(run: Cut, text: string): void {
    const sign = text.slice(run.start, run.end);
    const before = text.charAt(run.start - 1);
    const after = text.charAt(run.end);
    this.unpaired.add(run);
    if (sign.startsWith('_') && isWord(before) && isWord(after)) return;
    const opener = closes(before, after) ? this.waiting.get(sign)?.pop() : undefined;
    if (opener) {
      const stretch = sign.startsWith('~') ? 'struck' : sign.length > 1 ? 'strong' : 'emphasis';
      this.pairs.set(opener, { ...opener, opens: stretch }).set(run, { ...run, closes: stretch });
      this.unpaired.delete(opener);
      this.unpaired.delete(run);
    } else if (!isSpaceOrEdge(after)) this.wait(sign, run);
  }

  /** The cut with what it opens or closes; nothing when it is plain text after all. */
  paired(cut: Cut): readonly Cut[] {
    return this.unpaired.has(cut) ? [] : [this.pairs.get(cut) ?? cut];
  }

  private wait(sign: string, run: Cut): void {
    const runs = this.waiting.get(sign);
    if (runs) runs.push(run);
    else this.waiting.set(sign, [run]);
  }
}

/** Generous to what an editor has torn: `**Action  **:`. */
function closes(before: string, after: string): boolean {
  return !isSpaceOrEdge(before) || after === ':';
}

function isSpaceOrEdge(character: string): boolean {
  return character.trim() === '';
}

function isWord(character: string): boolean {
  return /[\p{L}\p{N}]/u.test(character);
}

/** `[Ana][**ACTION**] Send it` has no link. */
const keywordInBrackets = /^\[[*_~]{0,3}(?:ACTION|Action|AI|TODO)\b/;

/** Which brackets are links: `[text](destination)`, `[text][label]`, `[text][]`. Paired in one pass. */
class LinkBrackets {
  private readonly closings = new Map<number, number>();
  private readonly expected = new Set<number>();

  constructor(private readonly text: string) {
    const open = { square: new Array<number>(), round: new Array<number>() };
    for (const match of text.matchAll(/\\.|[[\]()]/g)) {
      const stack = match[0] === '[' || match[0] === ']' ? open.square : open.round;
      if (match[0] === '[' || match[0] === '(') stack.push(match.index);
      else if (match[0] === ']' || match[0] === ')') this.pair(stack.pop(), match.index);
    }
  }

  /** Whether a link's text begins behind the bracket. Must be asked from left to right. */
  open(opening: number): boolean {
    const closing = this.closings.get(opening);
    if (closing === undefined || this.endOfDestination(closing) === undefined) return false;
    this.expected.add(closing);
    return true;
  }

  /** The end of the link whose text the bracket ends; undefined when no such link was opened. */
  close(closing: number): number | undefined {
    return this.expected.has(closing) ? this.endOfDestination(closing) : undefined;
  }

  private endOfDestination(closing: number): number | undefined {
    const next = this.text.charAt(closing + 1);
    if (next === '[' && keywordInBrackets.test(this.text.slice(closing + 1, closing + 20))) return undefined;
    const end = next === '(' || next === '[' ? this.closings.get(closing + 1) : undefined;
    return end === undefined ? undefined : end + 1;
  }

  private pair(opening: number | undefined, closing: number): void {
    if (opening !== undefined) this.closings.set(opening, closing);
  }
}

/** The runs of backticks by their length, so that looking for a closing run never reads the text again. */
class CodeTicks {
  private readonly starts = new Map<number, number[]>();

  constructor(text: string) {
    for (const match of text.matchAll(/`+/g)) {
      const starts = this.starts.get(match[0].length);
      if (starts) starts.push(match.index);
      else this.starts.set(match[0].length, [match.index]);
    }
    for (const starts of this.starts.values()) starts.reverse();
  }

  /** Where the run of this length begins that closes the code. Must be asked from left to right. */
  closing(length: number, from: number): number | undefined {
    const starts = this.starts.get(length) ?? [];
    while ((starts.at(-1) ?? from) < from) starts.pop();
    return starts.at(-1);
  }
}
