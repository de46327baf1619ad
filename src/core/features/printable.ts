// Control and formatting characters, but not the joiners that emoji and some scripts need.
const hidden = /(?![\u200C\u200D])[\p{Cc}\p{Cf}\u2028\u2029]/gu;

/** A text from a file on one line, with nothing in it that could disturb a terminal or a spreadsheet. */
export function printable(text: string): string {
  return text.replace(hidden, ' ');
}

/** The same JSON, with everything escaped that could disturb a terminal. */
export function printableJson(json: string): string {
  return json.replace(hidden, (character) => (character === '\n' ? character : escaped(character)));
}

function escaped(character: string): string {
  return character
    .split('')
    .map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('');
}
