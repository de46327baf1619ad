import type { Block, CellPlace, ListItem, TextLine } from './block';
import { startsLineOfItsOwn } from './lineStart';
import { looksLikeName } from './names';

/**
 * A stretch of running text that can be an action, a decision or a label of its own: a heading, a paragraph, a list item, a
 * table cell, or a part of one between HTML elements, `<br>` or checkboxes.
 */
export interface Unit {
  /** None of them empty. */
  readonly lines: readonly TextLine[];
  /** 1 to 6 for a heading, else 0. */
  readonly level: number;
  /** The innermost list item around it, of Markdown, of HTML, or of text bullets (`•`). */
  readonly item: ListItem | undefined;
  /** Whether it is that item's first text, beside its marker. */
  readonly startsItem: boolean;
  readonly cell: CellPlace | undefined;
}

/** The units of blocks, in order. Linear in the length of their text. */
export function readUnits(blocks: readonly Block[]): readonly Unit[] {
  return blocks.flatMap((block): readonly Unit[] => {
    switch (block.kind) {
      case 'heading':
        return [{ lines: block.lines, level: block.level, item: undefined, startsItem: false, cell: undefined }];
      case 'paragraph':
        return new UnitReader({ item: block.item, startsItem: block.startsItem, cell: undefined }).read(block.lines);
      case 'html':
        return new UnitReader({ item: undefined, startsItem: false, cell: undefined }, true).read(block.lines);
      case 'row':
        return block.cells.flatMap((lines, column) =>
          new UnitReader({ item: undefined, startsItem: false, cell: { row: block, column } }).read(lines),
        );
    }
  });
}

type Surroundings = Pick<Unit, 'item' | 'startsItem' | 'cell'>;

const blockElements =
  'p|div|li|ul|ol|dl|dt|dd|table|thead|tbody|tr|td|th|br|hr|h[1-6]|section|article|blockquote|details|summary';
// `It leaks. [ACTION: Ana to mend it]`, but not behind a speaker, nor in code or in a link. It may end in a line below.
const inner = '(?:[^\\[\\]`]|\\[[^\\[\\]`]{0,40}\\])';
const actionInBrackets = `(?:^|(?<=[^\\s:\`]\\s))\\[ACTION(?: ITEM)?:\\s${inner}{1,400}(?:\\](?![(\\[\`])|$)`;
const bracketEnd = new RegExp(`^${inner}{0,400}?\\](?![(\\[\`])`, 'i');
const mostLinesInBrackets = 4;
const boundary = new RegExp(
  `<!--|<(/?)(${blockElements}|pre)\\b[^<>]*>|<input\\b[^<>]*>|[•◦▪](?=\\s)|${actionInBrackets}`,
  'gi',
);
/** Most lines have none of the signs that a boundary begins with. */
const mayHoldBoundary = /[<•◦▪]|\[ACTION/i;
const commentEnd = /-->/g;
const preEnd = /<\/pre>/gi;
const bullets = '•◦▪';

/** Whether an action in brackets stands in code is told from this much before it, so that long lines stay linear. */
const longestCode = 1000;

/** Splits the lines of one block. HTML that is pasted is seldom whole, so nothing depends on an element's end. */
class UnitReader {
  private readonly units: Unit[] = [];
  private lines: TextLine[] = [];
  private item: ListItem | undefined;
  private startsItem: boolean;
  /** For each open list the innermost `<li>` around this place: its own, else that of the list around it. */
  private lists: (ListItem | undefined)[] = [];
  /** The last item of each kind of text bullet. */
  private bulletItems: (ListItem | undefined)[] = [];
  private skippingTo: RegExp | undefined;
  /** Whether the action in brackets that is being read has yet to end. */
  private isInBrackets = false;
  private whole: readonly TextLine[] = [];

  /** Where the block's last comment ends: line by line, then column. */
  private lastCommentEnd = { index: -1, column: -1 };

  /** @param isHtml whether a comment that never ends takes the rest of the block, as Markdown has it for blocks of HTML */
  constructor(
    private readonly around: Surroundings,
    private readonly isHtml = false,
  ) {
    this.item = around.item;
    this.startsItem = around.startsItem;
  }

  read(lines: readonly TextLine[]): readonly Unit[] {
    this.whole = lines;
    const index = lines.findLastIndex(({ text }) => text.includes('-->'));
    this.lastCommentEnd = { index, column: lines[index]?.text.lastIndexOf('-->') ?? -1 };
    for (const [at, line] of lines.entries()) this.readLine(line, at);
    this.end();
    return this.units;
  }

  private readLine(line: TextLine, index: number): void {
    if (startsLineOfItsOwn(line.text)) this.end();
    const { text } = line;
    let done = this.isInBrackets ? this.readBracketEnd(line) : this.skip(text, 0);
    boundary.lastIndex = done;
    const next = mayHoldBoundary.test(text) ? (): RegExpExecArray | null => boundary.exec(text) : (): null => null;
    for (let match = next(); match; match = next()) {
      if (this.isText(match, text, index)) {
        boundary.lastIndex = match.index + 1;
        continue;
      }
      this.add(line, done, match.index);
      this.readBoundary(match);
      const after = match.index + match[0].length;
      // A checkbox is the mark that the next unit begins with.
      done = match[0].startsWith('<input') ? match.index : this.skip(text, after);
      if (match[0].startsWith('[')) this.addBrackets(line, match);
      boundary.lastIndex = Math.max(done, after);
    }
    this.add(line, done, text.length);
  }

  /** Where reading goes on after a comment or `<pre>` that has begun: the line's end when it does not end in this line. */
  private skip(text: string, from: number): number {
    if (this.skippingTo === undefined) return from;
    this.skippingTo.lastIndex = from;
    if (!this.skippingTo.test(text)) return text.length;
    const after = this.skippingTo.lastIndex;
    this.skippingTo = undefined;
    return after;
  }

  /** What looks like a boundary and is text: `full• stop` outside of pasted tables, a comment that never ends in a paragraph. */
  private isText({ 0: found, index: at }: RegExpExecArray, text: string, index: number): boolean {
    if (found.startsWith('[')) return !this.isAction(found, text.slice(Math.max(0, at - longestCode), at), index);
    if (bullets.includes(found)) {
      const before = text.charAt(at - 1);
      return this.around.cell === undefined && before.trim() !== '' && before !== '>';
    }
    if (found !== '<!--' || this.isHtml) return false;
    const { index: last, column } = this.lastCommentEnd;
    return index > last || (index === last && at > column);
  }

  private readBoundary(match: RegExpExecArray): void {
    const [found, slash, element = ''] = match;
    if (found === '<!--') this.skippingTo = commentEnd;
    else if (found.startsWith('<input')) this.startMark(found);
    else if (found.startsWith('[')) this.end();
    else if (bullets.includes(found)) this.startBullet(found);
    else if (slash === '/') this.close(element.toLowerCase());
    else this.open(element.toLowerCase());
  }

  private startMark(tag: string): void {
    if (/type\s*=\s*["']?checkbox/i.test(tag)) this.end();
  }

  /** `• ` begins an item in pasted lists; beside an `<li>` it only repeats its marker. */
  private startBullet(bullet: string): void {
    this.end();
    if (this.startsItem && this.lists.length > 0) return;
    const level = bullets.indexOf(bullet);
    const above = this.bulletItems.slice(0, level).findLast((item) => item !== undefined);
    this.begin({ parent: above ?? this.around.item });
    this.bulletItems = [...this.bulletItems.slice(0, level), this.item];
  }

  private open(element: string): void {
    this.end();
    if (element === 'pre') this.skippingTo = preEnd;
    else if (element === 'ul' || element === 'ol') this.lists.push(this.lists.at(-1));
    else if (element === 'li') this.openItem();
    else if (element === 'td' || element === 'th' || element === 'tr') this.leaveLists();
  }

  private openItem(): void {
    if (this.lists.length === 0) this.lists.push(undefined);
    this.begin({ parent: this.lists.at(-2) ?? this.around.item });
    this.lists[this.lists.length - 1] = this.item;
  }

  private close(element: string): void {
    this.end();
    if (element === 'ul' || element === 'ol') {
      this.lists.pop();
      this.item = this.lists.at(-1) ?? this.around.item;
      this.startsItem = false;
    } else if (element === 'table') this.leaveLists();
  }

  private leaveLists(): void {
    this.lists = [];
    this.bulletItems = [];
    this.item = this.around.item;
    this.startsItem = false;
  }

  private begin(item: ListItem): void {
    this.item = item;
    this.startsItem = true;
  }

  private add(line: TextLine, start: number, end: number): void {
    const text = line.text.slice(start, end);
    const trimmed = text.trim();
    if (trimmed === '') return;
    this.lines.push({ line: line.line, character: line.character + start + text.indexOf(trimmed), text: trimmed });
  }

  /** Not in code, and, where it begins the line, not `[ACTION: Ana] Mend it`; one that does not end here must end soon. */
  private isAction(found: string, before: string, index: number): boolean {
    if ((before.split('`').length & 1) === 0) return false;
    if (!found.endsWith(']')) return this.endsBelow(index);
    const said = found.slice(found.indexOf(':') + 1, -1).trim();
    return before !== '' || (said.includes(' ') && !looksLikeName(said));
  }

  private endsBelow(index: number): boolean {
    const below = this.whole.slice(index + 1, index + mostLinesInBrackets);
    const end = below.findIndex(({ text }) => /[[\]`<]/.test(text));
    const own = below.findIndex(({ text }) => startsLineOfItsOwn(text));
    return end >= 0 && (own < 0 || own > end) && bracketEnd.test(below[end]?.text ?? '');
  }

  private addBrackets(line: TextLine, { 0: found, index }: RegExpExecArray): void {
    this.add(line, index, index + found.length);
    this.isInBrackets = !found.endsWith(']');
    if (!this.isInBrackets) this.end();
  }

  /** Where the text behind the brackets begins. */
  private readBracketEnd(line: TextLine): number {
    const end = bracketEnd.exec(line.text)?.[0].length;
    this.add(line, 0, end ?? line.text.length);
    if (end === undefined) return line.text.length;
    this.isInBrackets = false;
    this.end();
    return end;
  }

  private end(): void {
    if (this.lines.length === 0) return;
    const { item, startsItem, lines } = this;
    this.units.push({ lines, level: 0, item, startsItem, cell: this.around.cell });
    this.lines = [];
    this.startsItem = false;
  }
}
