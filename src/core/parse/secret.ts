import type { Secret, Span } from '../model';
import { isGone, isSecretValue, type LabelledValue } from './secretValue';

/**
 * The secrets in one line as it stands in the file: passcodes in meeting links, and what follows a label such as
 * `Passcode:`. What has been removed already (`removed`, `***`, `sent by mail`) is none. Linear in the line's length.
 */
export function findSecrets(lineText: string): readonly Secret[] {
  const secrets: Secret[] = [];
  let next = 0;
  for (const match of hint.test(lineText) ? lineText.matchAll(place) : []) {
    const secret = match.index < next ? undefined : readSecret(lineText, match);
    if (!secret) continue;
    secrets.push(secret);
    next = secret.span.end;
  }
  return secrets;
}

// Most lines have nothing of the kind.
const hint = /pass|pwd?\b|pin\b|kenn|contrase|access code|host key|#,/i;

// `?pwd=` and `&amp;passcode=` in an address; `,,99012345678#,,,,*` in a number that a telephone dials.
const inAddress = '(?<parameter>(?:[?&]|&amp;)(?:pwd?|pass|passcode|password|passwd|pin)=)';
const inNumber = '(?<dialled>,,\\d{9,11}#,{1,8}(?:0#,{1,4})?\\*?(?=\\d{4,10}#))';

const label =
  '(?:(?<password>password|pass(?:wd| word|phrase| phrase)|pwd?|passwort|kennwort|mot de passe|contraseña)' +
  '|(?<passcode>pass ?code|kenncode|access code|host key)|(?<pin>pin)(?: code)?)';
// `Password for Zoom:`, `Passcode (if asked):`
const remark = '(?: (?:for|to|of) [^:|]{1,40}?| \\([^()|]{1,40}\\))?';
// What is left of bold and of tags: `**Passcode:** `, `<b>PIN</b>: `.
const closed = '(?:[*_`~]{1,3}|</?[a-z]{1,10}>){0,2}';
const space = '(?:\\s|&nbsp;){0,9}';
const separator = [
  `${remark}${closed}${space}(?<colon>[:=：])${closed}`,
  `${closed}${space}(?<is>\\b(?:is|ist|es|est)\\b:?)`,
  `${closed} {0,9}(?<cell>[|\\t])`,
  `${closed}(?=\\s)`,
].join('|');
// `**`, `"`, `(`, but not the first stars of `********`.
const opened = '(?:<[a-z]{1,10}>)?(?:[*_~]{1,3}(?=[^\\s*_~]))?["\'`“‘„«([]{0,2}(?:[*_~]{1,3}(?=[^\\s*_~]))?';

const place = new RegExp(
  `${inAddress}|${inNumber}|(?<![\\p{L}\\p{N}?&;-]|[\\p{L}\\p{N}]_)${label}(?![\\p{L}\\p{N}])(?:${separator})${space}(?<opened>${opened})`,
  'giu',
);

function readSecret(line: string, match: RegExpExecArray): Secret | undefined {
  const groups = match.groups ?? {};
  const start = match.index + match[0].length;
  if (groups['dialled'] !== undefined) return { what: 'passcode', span: spanAt(/\d+/y, line, start) };
  if (groups['parameter'] !== undefined) return readParameter(line, start);
  const before = line.slice(Math.max(0, match.index - 80), match.index);
  const what = kindOf(before, groups);
  const span = readQuoted(line, start) ?? readNumber(line, start) ?? readWord(line, start);
  const value = line.slice(span.start, span.end);
  const after = line.slice(span.end, span.end + 80);
  const labelled = { what, value, sign: signOf(groups), opened: groups['opened'] ?? '', before, after };
  return isSecretValue(labelled) ? { what, span } : undefined;
}

type Groups = Readonly<Record<string, string | undefined>>;

function kindOf(before: string, groups: Groups): Secret['what'] {
  if (groups['pin'] !== undefined) return 'PIN';
  if (groups['passcode'] !== undefined) return 'passcode';
  return /\b(?:wi-?fi|wlan|wireless|ssid|network|netzwerk)\b/i.test(before) ? 'wireless password' : 'password';
}

function signOf(groups: Groups): LabelledValue['sign'] {
  if (groups['colon'] !== undefined) return 'colon';
  if (groups['is'] !== undefined) return 'is';
  return groups['cell'] === undefined ? 'space' : 'cell';
}

function readParameter(line: string, start: number): Secret | undefined {
  const { end } = spanAt(/[^\s&#<>()[\]{}"'`|]{1,400}/y, line, start);
  const value = line.slice(start, end).replace(/[.,;:!?*_~]{1,9}$/, '');
  return isGone(value) ? undefined : { what: 'meeting link', span: { start, end: start + value.length } };
}

/** In `Password: "open sesame"`, this is `open sesame`. */
function readQuoted(line: string, start: number): Span | undefined {
  if (!/["`“„«]/.test(line.charAt(start - 1))) return undefined;
  const span = spanAt(/[^"`“”„«»|<>]{1,80}(?=["`“”»])/y, line, start);
  return span.end > start ? span : undefined;
}

/** In groups, as people read it to each other: `123 456`. */
function readNumber(line: string, start: number): Span | undefined {
  const span = spanAt(/\d{3} \d{3}(?: \d{3})?#?(?![\p{L}\d])/uy, line, start);
  return span.end > start ? span : undefined;
}

/** Up to white space, without the punctuation, the marks and the brackets that belong to the text around it. */
function readWord(line: string, start: number): Span {
  const { end } = spanAt(/(?:(?!&nbsp;)[^\s|<>"`”„«»]){1,200}/y, line, start);
  const before = line.slice(Math.max(0, start - 200), start);
  const value = line.slice(start, end);
  const linked = value.indexOf('](');
  let length = linked < 0 ? value.length : linked;
  while (length > 0 && isAround(value.charAt(length - 1), value.slice(0, length - 1), before)) length--;
  return { start, end: start + length };
}

function isAround(last: string, value: string, before: string): boolean {
  if (/[.,;:…]/.test(last)) return true;
  if (last === ')') return !value.includes('(');
  if (last === ']') return !value.includes('[');
  return /[*_~'’]/.test(last) && (before.includes(last) || last === '’');
}

/** What a sticky pattern finds at this place. */
function spanAt(pattern: RegExp, line: string, start: number): Span {
  pattern.lastIndex = start;
  return { start, end: start + (pattern.exec(line)?.[0].length ?? 0) };
}
