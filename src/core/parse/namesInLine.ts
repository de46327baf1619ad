/** A stretch of a line that names somebody, in UTF-16 columns of the line. */
export interface FoundName {
  /** Whom `find` answered. */
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

const longestName = 7;
const word = /@?[\p{L}\p{N}][\p{L}\p{M}\p{N}'’._-]*/gu;

/**
 * Where a line names people: of each run of words the longest one that `find` knows. Linear in the line's length.
 * @param mayBegin whether a name that is looked for may begin with this word, as it is written
 */
export function namesInLine(
  text: string,
  find: (name: string) => string | undefined,
  mayBegin: (word: string) => boolean,
): readonly FoundName[] {
  const words = Array.from(text.matchAll(word), ({ 0: written, index }): Word => {
    const name = written.replace(/[._'’-]+$/, '');
    return { text: name, start: index, end: index + name.length };
  });
  const found: FoundName[] = [];
  for (let at = 0; at < words.length;) {
    const run = mayBegin(words[at]?.text ?? '') ? longestRun(text, words.slice(at, at + longestName), find) : undefined;
    if (run) found.push(run.name);
    at += run?.words ?? 1;
  }
  return found;
}

interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

function longestRun(
  text: string,
  words: readonly Word[],
  find: (name: string) => string | undefined,
): { readonly name: FoundName; readonly words: number } | undefined {
  const apart = words.findIndex((next, index) => index > 0 && !isGap(text.slice(words[index - 1]?.end, next.start)));
  const start = words[0]?.start ?? 0;
  for (let length = apart < 0 ? words.length : apart; length > 0; length--) {
    const end = words[length - 1]?.end ?? start;
    const name = find(text.slice(start, end));
    if (name !== undefined) return { name: { name, start, end }, words: length };
  }
  return undefined;
}

/** Between the words of one name stand blanks, and the full stop of an initial. */
function isGap(text: string): boolean {
  return /^\.?\s{1,3}$/.test(text);
}
