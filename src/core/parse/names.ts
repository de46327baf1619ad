// The pieces of regular expressions for names of people, with the flag `u`.

/** Words that begin with a capital: `Ana`, `O'Neill`, `Kian-Tat`, `J.`, `KTL`. */
const word = "\\p{Lu}[\\p{L}\\p{M}'’.-]*";
const particle = '(?:de|da|di|del|der|den|van|von|la|le|bin)';

/** Two to four of them, with the account that a wiki writes behind: `Unknown User (mbutler)`. */
export const fullName = `${word}(?: (?:${particle} )?${word}){1,3}(?: \\([\\p{L}\\d._-]+\\))?`;
export const handleName = '@[\\p{L}\\d](?:[\\p{L}\\d._-]*[\\p{L}\\d])?';
export const anyName = `(?:${handleName}|@?${fullName}|${word})`;
export const joiner = '(?:\\s*[,&+/]\\s*(?:and\\s+)?|\\s+and\\s+)';
/** Initials as some write them, which mean somebody only among other names: `eP`. */
const lowInitials = '\\p{Ll}\\p{Lu}(?![\\p{L}\\p{N}])';

export function isLowInitials(name: string): boolean {
  return /^\p{Ll}\p{Lu}$/u.test(name);
}

/** Names one after the other, at most so many: `Ana, Ben and @cleo`. */
export function namesInRow(most: number, name = anyName): string {
  const other = `(?:${name}|${lowInitials})`;
  return `(?:${name}|${lowInitials}(?=${joiner}${name}))(?:${joiner}${other}){0,${most - 1}}`;
}

const list = new RegExp(`^${namesInRow(8)}$`, 'u');

/** Whether a text can be names and nothing else: `Ana`, `Ana Li & Ben`, `@ana`; `Summary` and other headings cannot. */
export function looksLikeName(text: string): boolean {
  return list.test(text.trim()) && !isSentenceStart(text.trim());
}

// Words that start a sentence, a remark or a heading, and are nobody.
export const sentenceStarts: ReadonlySet<string> = new Set(
  (
    'note notes update updated slides decision decisions action actions todo agenda summary question answer status ' +
    'background context reminder result results example done open fixed blocked warning important fyi nb ps re ' +
    'cancelled follow-up followup next later optional see step goal topic discussion conclusion proposal ' +
    'review list items points log tracker plan recap previous new old none'
  ).split(' '),
);

/** `Note`, and `Next steps` by its first word. */
export function isSentenceStart(name: string): boolean {
  return sentenceStarts.has(/^\S*/.exec(name.toLowerCase())?.[0] ?? '');
}
