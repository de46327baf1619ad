import { isNobody } from './nobody';
import { isNoName } from './noNames';

const particles = new Set(
  "de da di do du del della der den des dos das van von vom zu zur la le el al bin ben ibn ter ten 't y e".split(' '),
);
const capitalWord = /^(?:[dl]['’])?[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}\p{N}'’.-]*$/u;
const nick = /^\p{L}[\p{L}\p{M}\p{N}'’._-]{0,39}$/u;
const mostWords = 6;

/** `Ana Li`, `Cleo van der Meij`, `山田 花子`, and one word alone: `Ana`, `ana_li`. Sentences and things are none. */
export function isPersonName(text: string): boolean {
  const words = text.split(' ');
  const [first = ''] = words;
  if (words.length === 1) return nick.test(first) && !isCommonWord(first);
  if (words.length > mostWords || isNobody(text)) return false;
  return (
    words.every((word) => capitalWord.test(word) || particles.has(word)) &&
    words.some((word) => /^\p{L}{2}/u.test(word))
  );
}

/** A name of two words and more, or a handle: what stands alone in a column may otherwise be anything. */
export function isFullName(text: string): boolean {
  return text.includes(' ') && isPersonName(text);
}

/** `ana` may be somebody; `agreed` and `testing` are not. */
function isCommonWord(word: string): boolean {
  return /^\p{Ll}/u.test(word) && isNoName(word);
}

const behindName =
  /^(?:from|via|at|of|for|by|on|in|remote|remotely|online|late|left|leaves|leaving|joins?|joined|joining|arrive[sd]?|arriving|will|until|till|not|only)\b/;

/** The name before a remark without parentheses: in `Ana Li from the institute` this is `Ana Li`. */
export function leadingName(text: string): string | undefined {
  const words = text.split(' ', 20);
  const count = words.findIndex((word) => !capitalWord.test(word) && !particles.has(word));
  if (count < 2 || !behindName.test(words[count] ?? '')) return undefined;
  const name = words.slice(0, count).join(' ');
  return isPersonName(name) ? name : undefined;
}

/** Whether an entry is a piece of a sentence: four words and more, of which one is neither a name nor part of one. */
export function isSentence(text: string): boolean {
  const words = text.trim().split(/\s+/, 40);
  if (words.length > mostWords) return true;
  return words.length >= 4 && words.some((word) => /^\p{Ll}/u.test(word) && !particles.has(word));
}
