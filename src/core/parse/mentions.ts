import type { Mention, Person } from '../model';
import type { TextLine } from './block';
import { isAccount, normalizeName } from './nameKey';
import { namesInLine } from './namesInLine';
import { Remembered } from './remembered';

/** A line of a piece of the file, and by how many lines the piece has moved since it was read. */
export interface PlacedLine {
  readonly line: TextLine;
  readonly moved: number;
}

/** Finds mentions, and again only in lines that have changed, as long as the people stay the same. */
export class MentionsReader {
  private readonly finder = new Remembered<readonly Person[], MentionFinder>();

  /**
   * Where lists and columns of people name the people of a meeting, each once in a line, in the order of the text. Linear in the length of
   * the lines: most words begin nobody's name.
   */
  read(lines: readonly PlacedLine[], people: readonly Person[]): readonly Mention[] {
    const finder = this.finder.ask(people, () => new MentionFinder(people));
    return withoutRepeats(lines.flatMap(({ line, moved }) => finder.find(line, line.line + moved)));
  }
}

class MentionFinder {
  private readonly names: ReadonlyMap<string, string>;
  private readonly firstWords: ReadonlySet<string>;
  private readonly known = new WeakMap<TextLine, Remembered<number, readonly Mention[]>>();

  constructor(people: readonly Person[]) {
    this.names = namesByKey(people);
    this.firstWords = new Set(Array.from(this.names.keys(), firstWord));
  }

  /** @param at the number that the line has now */
  find(line: TextLine, at: number): readonly Mention[] {
    const known = this.known.get(line) ?? new Remembered<number, readonly Mention[]>();
    this.known.set(line, known);
    return known.ask(at, () => this.read(line, at));
  }

  private read({ character, text }: TextLine, line: number): readonly Mention[] {
    const find = (name: string): string | undefined => this.names.get(keyOf(name));
    const mayBegin = (word: string): boolean => this.firstWords.has(firstWord(keyOf(word)));
    const seen = new Set<string>();
    return namesInLine(text, find, mayBegin).flatMap(({ name, start, end }): readonly Mention[] => {
      if (seen.has(name)) return [];
      seen.add(name);
      return [{ name, line, start: character + start, end: character + end }];
    });
  }
}

/** A line may belong to a list and be the text behind a role. */
function withoutRepeats(mentions: readonly Mention[]): readonly Mention[] {
  const inOrder = [...mentions].sort((a, b) => a.line - b.line || a.start - b.start || b.end - a.end);
  return inOrder.filter(({ line, start }, index) => {
    const before = inOrder[index - 1];
    return before?.line !== line || before.start !== start;
  });
}

/** What people are called: names, handles, initials, and first and last names that only one of them has. */
function namesByKey(people: readonly Person[]): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const parts = new Map<string, string | undefined>();
  for (const { name, handle, initials, aliases = [] } of people) {
    for (const called of [initials, ...aliases, handle, name]) if (called !== undefined) names.set(keyOf(called), name);
    const words = isAccount(name) ? [] : keyOf(name).split(' ');
    for (const part of words.length > 1 ? [words[0] ?? '', words.at(-1) ?? ''] : [])
      parts.set(part, parts.has(part) && parts.get(part) !== name ? undefined : name);
  }
  for (const [part, name] of parts) if (name !== undefined && !names.has(part)) names.set(part, name);
  return names;
}

function keyOf(name: string): string {
  return normalizeName(name.replace(/^@/, ''));
}

function firstWord(key: string): string {
  return /^[^\s.]*/.exec(key)?.[0] ?? key;
}

const peopleKey = /^(?:attendees|participants|present|regrets|apologies|chair|moderator|notetaker|scribe)\s*:/i;

/** The lines of front matter that list people: behind and below `attendees:`, `chair:` and their like. */
export function peopleLinesOfFrontMatter(yaml: readonly string[]): readonly TextLine[] {
  let isPeople = false;
  return yaml.flatMap((text, index): readonly TextLine[] => {
    // What stands at the margin and is no item of a list begins another field.
    if (/^[^\s#-]/.test(text)) isPeople = peopleKey.test(text);
    const colon = peopleKey.exec(text)?.[0].length ?? 0;
    return isPeople
      ? [{ line: index + 1, character: colon, text: text.slice(colon).replace(/(?<=^|\s)#.*$/, '') }]
      : [];
  });
}
