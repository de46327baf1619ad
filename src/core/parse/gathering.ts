import type { Person } from '../model';
import { derivedInitials } from './initials';
import { closedUpName, isAccount, normalizeName } from './nameKey';
import { isSentenceStart } from './names';
import { splitOutside } from './namesInText';
import { isNoName } from './noNames';
import { isGroupName } from './nobody';
import { readPerson } from './people';
import { isFullName } from './personName';

/** Everyone whom a meeting names, each once, however often and under whatever spelling. */
export class Gathering {
  private readonly byKey = new Map<string, Person>();
  private readonly keyOfHandle = new Map<string, string>();
  /** Who has this first or last name, or these initials. */
  private readonly keysOfPart = new Map<string, Set<string>>();
  private readonly keysOfMention = new Map<string, readonly string[]>();

  /** Takes in somebody from a list of people. Answers the key to find them by in the end. */
  add(person: Person): string {
    const own = closedUpName(person.name);
    const handle = person.handle?.toLowerCase();
    const known = this.byKey.has(own) ? own : handle && this.keyOfHandle.get(handle);
    const key = known ?? own;
    const before = this.byKey.get(key);
    const merged = before ? merge(before, person) : person;
    this.byKey.set(key, merged);
    for (const name of [merged.handle, merged.name].flatMap((word) => word ?? []))
      if (!this.keyOfHandle.has(name.toLowerCase()) && !name.includes(' '))
        this.keyOfHandle.set(name.toLowerCase(), key);
    for (const part of partsOf(merged)) this.keysOfPart.set(part, (this.keysOfPart.get(part) ?? new Set()).add(key));
    return key;
  }

  /**
   * Those whom a cell or the text behind `Moderator:` names: `Ana Li / Ben`, `Ana Li for Ben Ode`, and known people one after the
   * other. Who is known already is not taken in again: `A na Li`, `Ana` and `AL` mean the only Ana Li.
   */
  mention(text: string): readonly string[] {
    const pieces = splitOutside(text.slice(0, longestMention), /[/,;&+、，]|\s(?:and|for)\s/u);
    return pieces.flatMap((piece) => {
      const known = this.keysOfMention.get(piece) ?? this.resolve(piece);
      // Who is not found yet may be known later.
      if (known.length > 0) this.keysOfMention.set(piece, known);
      return known;
    });
  }

  people(attendees: ReadonlySet<string>): ReadonlyMap<string, Person> {
    return withDerivedInitials(this.byKey, attendees);
  }

  private resolve(piece: string): readonly string[] {
    const known = this.find(piece);
    if (known !== undefined) return [known];
    const several = this.severalIn(piece);
    if (several.length > 0) return several;
    const person = readPerson(piece);
    if (!person || !isSomebody(person)) return [];
    return [this.find(person.name) ?? this.add(person)];
  }

  /** The only one whom a name may mean here. */
  private find(name: string): string | undefined {
    const closed = closedUpName(name);
    if (closed === '') return undefined;
    if (this.byKey.has(closed)) return closed;
    const handle = this.keyOfHandle.get(normalizeName(name).replace(/^@/, ''));
    if (handle !== undefined) return handle;
    const words = normalizeName(name).split(' ');
    if (words.length === 1) return theOnly(this.keysOfPart.get(words[0] ?? ''));
    return this.findSpelling(name, words);
  }

  /** `Will Ode` where only a `Wil Ode` is: the same last name, and first names of which one begins with the other. */
  private findSpelling(name: string, words: readonly string[]): string | undefined {
    const [first = ''] = words;
    const key = theOnly(this.keysOfPart.get(words.at(-1) ?? ''));
    const person = key === undefined ? undefined : this.byKey.get(key);
    const other = person && normalizeName(person.name).split(' ');
    if (key === undefined || person === undefined || words.length !== 2 || other?.length !== 2) return undefined;
    const [otherFirst = ''] = other;
    const shorter = first.length < otherFirst.length ? first : otherFirst;
    if (shorter.length < 3 || !first.startsWith(shorter) || !otherFirst.startsWith(shorter)) return undefined;
    if (other[1] !== words[1]) return undefined;
    this.byKey.set(key, merge(person, { name: person.name, aliases: [name.trim()] }));
    return key;
  }

  /** `Ana Li Ben Ode`, when it is made of people who are known. */
  private severalIn(piece: string): readonly string[] {
    const words = piece.split(/\s+/, mostWords + 1);
    if (words.length < 4 || words.length > mostWords) return [];
    const keys: string[] = [];
    for (let at = 0; at < words.length;) {
      const length = [5, 4, 3, 2].find((count) => this.byKey.has(closedUpName(words.slice(at, at + count).join(' '))));
      if (length === undefined) return [];
      keys.push(closedUpName(words.slice(at, at + length).join(' ')));
      at += length;
    }
    return keys;
  }
}

const longestMention = 500;
const mostWords = 30;

/** In a column, `Ana` may be a person; `DMLT`, `Update` and `Team` are none. */
function isSomebody({ name, handle }: Person): boolean {
  if (handle !== undefined || isFullName(name)) return true;
  return /^\p{Lu}\p{Ll}/u.test(name) && !isNoName(name) && !isSentenceStart(name) && !isGroupName(name);
}

function theOnly(keys: ReadonlySet<string> | undefined): string | undefined {
  return keys?.size === 1 ? [...keys][0] : undefined;
}

function partsOf({ name, initials }: Person): readonly string[] {
  const words = normalizeName(name).split(' ');
  const parts = words.length > 1 && !isAccount(name) ? [words[0] ?? '', words.at(-1) ?? ''] : [];
  return initials === undefined ? parts : [...parts, normalizeName(initials)];
}

/** What both say; the fuller name wins over a handle, and the first over the second. */
function merge(a: Person, b: Person): Person {
  const name = a.name === a.handle ? b.name : a.name;
  const others = [a.handle, b.handle].filter((handle) => handle !== undefined && handle !== (a.handle ?? b.handle));
  const aliases = [...new Set([...(a.aliases ?? []), ...(b.aliases ?? []), ...others])].filter(
    (alias) => alias !== undefined,
  );
  return { ...b, ...a, name, ...(aliases.length > 0 ? { aliases } : {}) };
}

/** Initials that the text does not give, where only one of those who came can have them. */
function withDerivedInitials(
  people: ReadonlyMap<string, Person>,
  attendees: ReadonlySet<string>,
): ReadonlyMap<string, Person> {
  const owners = new Map<string, number>();
  const add = (letters: string): unknown => owners.set(letters, (owners.get(letters) ?? 0) + 1);
  for (const person of people.values()) if (person.initials !== undefined) add(person.initials);
  const variants = new Map([...attendees].map((key) => [key, derivedInitials(people.get(key)?.name ?? '')] as const));
  for (const letters of variants.values()) letters.forEach(add);
  return new Map(
    Array.from(people, ([key, person]) => {
      const derived =
        person.initials === undefined ? (variants.get(key) ?? []).filter((letters) => owners.get(letters) === 1) : [];
      return [key, derived.length === 0 ? person : { ...person, derivedInitials: derived }] as const;
    }),
  );
}
