import type { KnownPerson, PeopleAround } from '../index/peopleAround';
import type { Meeting } from '../model';

/**
 * Ways to write people's names in place of others, the most alike first and full names last: for `@ana & @ben` also handles, for `Ana`
 * a first name, for `AL/BO` initials, as far as everyone has such.
 */
export function namesLike(
  written: string,
  names: readonly string[],
  { people, meeting }: { readonly people: PeopleAround; readonly meeting: Meeting },
): readonly string[] {
  const joiner = /\s*[,&+/]\s*(?:and\s+)?|\s+and\s+/u.exec(written)?.[0] ?? ', ';
  const spelling = spellingOf(written);
  const known = spelling === 'whole' ? [] : people.known();
  const alike = names.map((name) => {
    const person = known.find((somebody) => somebody.name === name);
    return spelled(name, person, spelling);
  });
  const isMeant = alike.every(
    (short, index) => short !== undefined && people.findPerson(short, meeting) === names[index],
  );
  return [...new Set([...(isMeant ? [alike.join(joiner)] : []), names.join(joiner), names.join(', ')])];
}

type Spelling = 'handle' | 'initials' | 'first' | 'whole';

function spellingOf(written: string): Spelling {
  const [first = ''] = written.split(/[,&+/]|\sand\s/u, 1);
  const name = first.trim();
  if (name.startsWith('@')) return 'handle';
  if (/^\p{Lu}{2,4}$/u.test(name)) return 'initials';
  return name !== '' && !name.includes(' ') ? 'first' : 'whole';
}

function spelled(name: string, person: KnownPerson | undefined, spelling: Spelling): string | undefined {
  switch (spelling) {
    case 'handle':
      return person?.handle === undefined ? undefined : `@${person.handle}`;
    case 'initials':
      return person?.initials;
    case 'first':
      return /^\S+/.exec(name)?.[0];
    case 'whole':
      return name;
  }
}
