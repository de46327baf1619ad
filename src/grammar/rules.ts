/**
 * A rule of a TextMate grammar, with regular expressions of Oniguruma. `\G` is the place where the rule around it began: the start of a
 * paragraph, of a list item or of an action's text.
 */
export interface Rule {
  readonly comment?: string;
  readonly name?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly patterns?: readonly Rule[];
  readonly include?: string;
}

export type Captures = Readonly<Record<string, { readonly name: string } | { readonly patterns: readonly Rule[] }>>;

/** A grammar that is put into another one, where that has these scopes. */
export interface Grammar {
  readonly comment: string;
  readonly scopeName: string;
  readonly injectionSelector: string;
  readonly patterns: readonly Rule[];
  readonly repository?: Readonly<Record<string, Rule>>;
}

/** Scopes that the themes of VS Code colour apart from each other and from the text. */
export const scopes = {
  owner: 'entity.name.type.owner.minutebook',
  label: 'keyword.other.due.minutebook',
  date: 'constant.numeric.due.minutebook',
  keyword: 'keyword.control.action.minutebook',
  number: 'constant.numeric.number.minutebook',
  bracket: 'punctuation.definition.action.minutebook',
  open: 'constant.language.mark.open.minutebook',
  done: 'markup.inserted.mark.done.minutebook',
  cancelled: 'markup.deleted.mark.cancelled.minutebook',
  carried: 'markup.changed.mark.carried.minutebook',
  decision: 'support.function.decision.minutebook',
  reference: 'string.other.link.reference.minutebook',
  generated: 'keyword.control.generated.minutebook',
  stars: 'punctuation.definition.bold.markdown',
} as const;

/** The scopes of a pattern's groups, in their order. */
export function captures(...names: readonly string[]): Captures {
  return Object.fromEntries(names.map((name, index) => [String(index + 1), { name }]));
}

/** The same inside of bold text, of which we take the stars along. */
export function boldCaptures(...names: readonly string[]): Captures {
  return captures(...names.map((name) => `markup.bold.markdown ${name}`));
}

/** Code, comments, front matter, addresses and HTML tags. */
export const notText =
  'comment | meta.embedded | markup.fenced_code | markup.raw | markup.inline.raw | markup.underline.link | meta.image | meta.tag';
