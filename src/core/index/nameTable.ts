import type { Person } from '../model';
import { closedUpName, isAccount, normalizeName } from '../parse/nameKey';

/** The keys under which a name is looked for. */
export interface AskedName {
  readonly key: string;
  /** For a name that a line wrap may have torn: `Fr ossie Economou`. */
  readonly torn: string | undefined;
}

export function askedName(name: string): AskedName {
  const key = normalizeName(name.replace(/^@/, ''));
  return { key, torn: key.includes(' ') ? tornKey(name) : undefined };
}

/** What a person answers to. */
export interface PersonKeys {
  readonly name: string;
  readonly whole: ReadonlySet<string>;
  readonly parts: ReadonlySet<string>;
}

export function personKeys(people: readonly Person[]): readonly PersonKeys[] {
  return people.map((person) => ({ name: person.name, whole: wholeKeys(person), parts: partKeys(person) }));
}

/** How often each spelling of a name is used by those who answer to a key. */
type Spellings = Map<string, number>;

/** Who answers to which names in one meeting, one series or everywhere, counted. */
export class NameTable {
  private readonly byWholeName = new Map<string, Spellings>();
  private readonly byPartOfName = new Map<string, Spellings>();

  get isEmpty(): boolean {
    return this.byWholeName.size === 0;
  }

  add(people: readonly PersonKeys[]): void {
    for (const { name, whole, parts } of people) {
      for (const key of whole) count(this.byWholeName, key, name, 1);
      for (const key of parts) count(this.byPartOfName, key, name, 1);
    }
  }

  remove(people: readonly PersonKeys[]): void {
    for (const { name, whole, parts } of people) {
      for (const key of whole) count(this.byWholeName, key, name, -1);
      for (const key of parts) count(this.byPartOfName, key, name, -1);
    }
  }

  find({ key, torn }: AskedName): string | undefined {
    const whole = usual(this.byWholeName.get(key), key) ?? usual(this.byPartOfName.get(key));
    return whole ?? (torn === undefined ? undefined : usual(this.byWholeName.get(torn)));
  }

  /** The only one of more words than one who answers to this word: `Ana Li` for `Ana`. */
  findFuller(key: string): string | undefined {
    return theOnly(fullNames([this.byWholeName.get(key), this.byPartOfName.get(key)]));
  }

  /** By full name, handle, initials or alias. */
  findWhole(key: string): string | undefined {
    return usual(this.byWholeName.get(key));
  }
}

/** The same as `theOnly`, without a look at the spelling where there is but one. */
function usual(spellings: Spellings | undefined, key?: string): string | undefined {
  if (spellings?.size !== 1) return theOnly(spellings, key);
  const [name] = spellings.keys();
  return name;
}

function* fullNames(tables: readonly (Spellings | undefined)[]): Iterable<readonly [string, number]> {
  for (const spellings of tables) for (const entry of spellings ?? []) if (entry[0].includes(' ')) yield entry;
}

/**
 * The usual spelling, when all spellings are of one name; undefined when several people answer to the key. Who is called by the key
 * alone (`@ana`) may be the one whose name others write in full.
 */
function theOnly(spellings: Iterable<readonly [string, number]> = [], key?: string): string | undefined {
  let usual: Spelling | undefined;
  for (const [name, uses] of spellings) {
    const spelling = { name, uses, normalized: normalizeName(name) };
    const isFuller = spelling.normalized !== key;
    // Thousands may share a first name: the second of them is enough to know.
    if (isFuller && usual && usual.normalized !== key && usual.normalized !== spelling.normalized) return undefined;
    if (!usual || (isFuller && usual.normalized === key)) usual = spelling;
    else if (usual.normalized === spelling.normalized && isMoreUsual(spelling, usual)) usual = spelling;
  }
  return usual?.name;
}

interface Spelling {
  readonly name: string;
  readonly uses: number;
  readonly normalized: string;
}

function isMoreUsual(a: Spelling, b: Spelling): boolean {
  return a.uses > b.uses || (a.uses === b.uses && a.name < b.name);
}

/** A line wrap may have torn a name: `Fr ossie Economou`. The blank keeps it from being a word of its own. */
function tornKey(name: string): string {
  return `${closedUpName(name)} `;
}

function wholeKeys({ name, handle, initials, aliases }: Person): ReadonlySet<string> {
  return new Set(
    [name, handle, initials, ...(aliases ?? [])]
      .flatMap((key) => (key ? normalizeName(key) : []))
      .concat(tornKey(name)),
  );
}

function partKeys({ name }: Person): ReadonlySet<string> {
  const words = normalizeName(name).split(' ');
  return new Set(words.length > 1 && !isAccount(name) ? [words[0] ?? '', words.at(-1) ?? ''] : []);
}

function count(table: Map<string, Spellings>, key: string, name: string, change: 1 | -1): void {
  const spellings = table.get(key) ?? new Map<string, number>();
  const total = (spellings.get(name) ?? 0) + change;
  if (total > 0) spellings.set(name, total);
  else spellings.delete(name);
  if (spellings.size > 0) table.set(key, spellings);
  else table.delete(key);
}
