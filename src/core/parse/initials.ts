import { isAccount, normalizeName } from './nameKey';

/** The initials among the remarks beside a name: `KTL` of `Kian-Tat Lim`, but not `IBM` of `Ana Li`. */
export function initialsIn(remarks: readonly string[], name: string): string | undefined {
  return remarks.find((remark) => /^\p{Lu}{2,5}$/u.test(remark) && mayAbbreviate(remark, name));
}

/** Middle names may have letters that the name as written does not show: `GPDF` of `Gregory Dubois-Felsmann`. */
function mayAbbreviate(initials: string, name: string): boolean {
  const words = normalizeName(name).split(/[\s-]+/);
  const letters = normalizeName(initials);
  const [first, last] = [letters.charAt(0), letters.charAt(letters.length - 1)];
  if (words.length === 1) return letters.length <= 3 && letters.startsWith(words[0]?.charAt(0) ?? '-');
  const endsInName = words.slice(1).some((word) => word.startsWith(last) || word.startsWith(`o'${last}`));
  if (letters.length <= 3 && words.at(-1)?.startsWith(last) === true) return true;
  return words[0]?.startsWith(first) === true && (endsInName || isSubsequence(letters, words.join('')));
}

function isSubsequence(letters: string, text: string): boolean {
  let at = 0;
  for (const letter of letters) {
    const found = text.indexOf(letter, at);
    if (found < 0) return false;
    at = found + 1;
  }
  return true;
}

// Common abbreviations of things, which are nobody's initials unless the minutes say so.
const things = new Set(
  'AI AM API CD CI DB EOD ETA EU FAQ FYI ID IT NB OK PDF PM PR PS QA RFC TBD TODO TV UI UK UN US UX WG WIP'.split(' '),
);

/**
 * The initials that a full name may have: `KTL` and `KL` of `Kian-Tat Lim`, `WOM` and `WO` of `Wil O'Mullane`, `CVDM` and `CM` of
 * `Cleo van der Meij`. None of a single word.
 */
export function derivedInitials(name: string): readonly string[] {
  if (isAccount(name)) return [];
  const words = name.split(' ').filter((word) => /^\p{L}/u.test(word));
  if (words.length < 2 || words.length > 6) return [];
  const capitals = words.filter((word) => !/^\p{Ll}/u.test(word));
  const variants = [
    words,
    words.flatMap((word) => word.split('-')),
    words.flatMap((word) => word.split(/[-'’]/)),
    capitals,
  ];
  const initials = variants.map((parts) => parts.map((part) => firstLetter(part)).join(''));
  return [...new Set(initials)].filter((letters) => /^\p{Lu}{2,6}$/u.test(letters) && !things.has(letters));
}

function firstLetter(word: string): string {
  return (/^\p{L}/u.exec(word)?.[0] ?? '').normalize('NFD').replace(/\p{M}/gu, '').toUpperCase();
}
