import type { Token } from 'markdown-it';
import type { Span, Status } from '../model';
import type { TextLine } from '../parse/block';
import type { PreviewBadge, PreviewMark, PreviewStretch } from './previewMarks';
import { VisibleText, shownBy } from './visibleText';

/** Makes a token of markdown-it's own class, of whatever version that is. */
export type NewToken = (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

/** The words that the preview adds, in the user's language. */
export interface PreviewWords {
  readonly status: (status: Status) => string;
  readonly badge: (badge: PreviewBadge) => string;
}

/** The children of an inline token, and what to put around them. */
export interface Dressing {
  readonly source: readonly TextLine[];
  /** In the order of the text. */
  readonly marks: readonly PreviewMark[];
  readonly words: PreviewWords;
  readonly newToken: NewToken;
}

export interface Dressed {
  readonly tokens: Token[];
  /** `[ ]` is the first that is shown. */
  readonly beginsWithBox: boolean;
}

/** The tokens of a line of text with elements around what the marks name. No character of the text changes. */
export function dressed(children: readonly Token[], { source, marks, words, newToken }: Dressing): Dressed {
  const visible = new VisibleText(children, source);
  const placed = placedMarks(visible, marks);
  const tailor = new Tailor(placed, words, newToken);
  for (const child of children) tailor.take(child);
  tailor.end();
  const first = placed.inner[0];
  return { tokens: tailor.tokens, beginsWithBox: first?.mark.kind === 'box' && first.start === 0 };
}

/** A copy of a token, other in this: VS Code keeps the tokens that it has, and shows them again. */
export function changed(token: Token, change: Partial<Token>, newToken: NewToken): Token {
  return Object.assign(newToken(token.type, token.tag, token.nesting), token, change);
}

export function withClass({ attrs }: Token, name: string): NonNullable<Token['attrs']> {
  const others = (attrs ?? []).filter(([attribute]) => attribute !== 'class');
  const classes = attrs?.find(([attribute]) => attribute === 'class')?.[1];
  return [...others, ['class', classes === undefined ? name : `${classes} ${name}`]];
}

interface PlacedStretch extends Span {
  readonly mark: PreviewStretch;
}

interface PlacedBadge {
  readonly at: number;
  readonly mark: PreviewBadge;
}

/** Stretches of one list never overlap. Those of `inner` lie in those of the others. */
interface PlacedMarks {
  readonly decisions: readonly PlacedStretch[];
  readonly actions: readonly PlacedStretch[];
  readonly inner: readonly PlacedStretch[];
  readonly badges: readonly PlacedBadge[];
}

function placedMarks(visible: VisibleText, marks: readonly PreviewMark[]): PlacedMarks {
  const stretches: PlacedStretch[] = [];
  const badges: PlacedBadge[] = [];
  for (const mark of marks) {
    if (mark.kind === 'badge') {
      const at = visible.offsetOf(mark.range.start);
      if (at !== undefined) badges.push({ at, mark });
    } else {
      const span = visible.spanOf(mark.range);
      if (span) stretches.push({ ...span, mark });
    }
  }
  return {
    decisions: apart(stretches.filter(({ mark }) => mark.kind === 'decision')),
    actions: apart(stretches.filter(({ mark }) => mark.kind === 'action')),
    inner: apart(stretches.filter(({ mark }) => mark.kind !== 'decision' && mark.kind !== 'action')),
    badges: badges.sort((a, b) => a.at - b.at),
  };
}

/** Without those that begin inside of another. */
function apart(stretches: readonly PlacedStretch[]): readonly PlacedStretch[] {
  let end = 0;
  return [...stretches]
    .sort((a, b) => a.start - b.start)
    .filter((stretch) => {
      const isFree = stretch.start >= end;
      if (isFree) end = stretch.end;
      return isFree;
    });
}

/** Cuts tokens of text where something begins or ends, and puts elements around the pieces. */
class Tailor {
  readonly tokens: Token[] = [];
  /** How much of the shown text is done. */
  private done = 0;
  private links = 0;
  private nextBadge = 0;
  private readonly decisions: Track;
  private readonly actions: Track;
  private readonly inner: Track;

  constructor(
    private readonly placed: PlacedMarks,
    private readonly words: PreviewWords,
    private readonly newToken: NewToken,
  ) {
    this.decisions = new Track(placed.decisions);
    this.actions = new Track(placed.actions);
    this.inner = new Track(placed.inner);
  }

  take(token: Token): void {
    const length = shownBy(token).length;
    if (token.type === 'link_open') this.links++;
    if (token.type === 'link_close') this.links--;
    if (token.type === 'text') {
      this.takeText(token);
      return;
    }
    if (length > 0 || token.nesting > 0) this.addBadges();
    this.tokens.push(token.type === 'code_inline' ? this.code(token) : token);
    this.done += length;
  }

  end(): void {
    this.addBadges();
  }

  private takeText(token: Token): void {
    const { content } = token;
    const start = this.done;
    const end = start + content.length;
    while (this.done < end) {
      this.addBadges();
      const until = Math.min(end, ...this.tracks().map((track) => track.cutBehind(this.done)), this.badgeBehind());
      this.addPiece(content.slice(this.done - start, until - start));
      this.done = until;
    }
  }

  private code(token: Token): Token {
    const classes = this.classesAround();
    return classes === '' ? token : changed(token, { attrs: withClass(token, classes) }, this.newToken);
  }

  private tracks(): readonly Track[] {
    return [this.decisions, this.actions, this.inner];
  }

  private badgeBehind(): number {
    return this.placed.badges[this.nextBadge]?.at ?? Infinity;
  }

  private addPiece(content: string): void {
    const around = this.classesAround();
    const inner = this.inner.at(this.done)?.mark;
    const open = [
      ...(around === '' ? [] : [this.element('span', [['class', around]])]),
      ...(inner ? this.elementOf(inner) : []),
    ];
    const text = this.newToken('text', '', 0);
    text.content = content;
    this.tokens.push(...open, text, ...open.toReversed().map((token) => this.closing(token)));
  }

  /** What the text here is part of. */
  private classesAround(): string {
    const marks = [this.decisions, this.actions].flatMap((track) => track.at(this.done)?.mark ?? []);
    return marks.map(classOf).join(' ');
  }

  private elementOf(mark: PreviewStretch): readonly Token[] {
    const name = classOf(mark);
    switch (mark.kind) {
      case 'reference':
        // A link cannot stand in another.
        return this.links > 0
          ? []
          : [
              this.element('a', [
                ['href', mark.url],
                ['class', name],
                ['title', mark.url],
              ]),
            ];
      case 'box': {
        const word = this.words.status(mark.status);
        return [
          this.element('span', [
            ['class', name],
            ['role', 'img'],
            ['aria-label', word],
            ['title', word],
          ]),
        ];
      }
      case 'owner':
        return [this.element('span', [['class', name], ...titled(mark.name)])];
      default:
        return [this.element('span', [['class', name]])];
    }
  }

  private element(tag: 'a' | 'span', attrs: NonNullable<Token['attrs']>): Token {
    const token = this.newToken(tag === 'a' ? 'link_open' : 'minutebook_open', tag, 1);
    token.attrs = attrs;
    return token;
  }

  private closing({ type, tag }: Token): Token {
    return this.newToken(type === 'link_open' ? 'link_close' : 'minutebook_close', tag, -1);
  }

  /** The badges that belong here. The blank that sets one off is part of it, so that the text without it is as it was. */
  private addBadges(): void {
    for (
      let badge = this.placed.badges[this.nextBadge];
      badge && badge.at <= this.done;
      badge = this.placed.badges[++this.nextBadge]
    ) {
      const { mark } = badge;
      const open = this.element('span', [['class', classNames('badge', mark.urgency ?? mark.status)]]);
      const text = this.newToken('text', '', 0);
      text.content = ` ${this.words.badge(mark)}`;
      this.tokens.push(open, text, this.closing(open));
    }
  }
}

function titled(name: string | undefined): NonNullable<Token['attrs']> {
  return name === undefined ? [] : [['title', name]];
}

function classOf(mark: PreviewStretch): string {
  switch (mark.kind) {
    case 'box':
    case 'action':
      return classNames(mark.kind, mark.status);
    case 'due':
      return mark.urgency === undefined ? classNames('due') : classNames('due', mark.urgency);
    default:
      return classNames(mark.kind);
  }
}

function classNames(...names: readonly string[]): string {
  return names.map((name) => `minutebook-${name}`).join(' ');
}

/** Stretches one behind the other, asked from left to right. */
class Track {
  private next = 0;

  constructor(private readonly stretches: readonly PlacedStretch[]) {}

  at(offset: number): PlacedStretch | undefined {
    const stretch = this.reach(offset);
    return stretch && stretch.start <= offset ? stretch : undefined;
  }

  /** Where the next stretch behind the offset begins, or the one at the offset ends. */
  cutBehind(offset: number): number {
    const stretch = this.reach(offset);
    if (!stretch) return Infinity;
    return stretch.start > offset ? stretch.start : stretch.end;
  }

  private reach(offset: number): PlacedStretch | undefined {
    while ((this.stretches[this.next]?.end ?? Infinity) <= offset) this.next++;
    return this.stretches[this.next];
  }
}
