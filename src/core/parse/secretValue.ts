import type { Secret } from '../model';

/** What stands behind a label such as `Passcode:`, and around it. */
export interface LabelledValue {
  readonly what: Secret['what'];
  readonly value: string;
  /** How the label leads to it: `Password: …`, `password is …`, `| Password | …`, `passcode …`. */
  readonly sign: 'colon' | 'is' | 'cell' | 'space';
  /** Quote marks and brackets before it. */
  readonly opened: string;
  /** The line before the label and behind the value, or the nearer part of it. */
  readonly before: string;
  readonly after: string;
}

/**
 * Whether this lets people in. What looks like a code does (`Password: aB3$xyz`); a plain word only when nothing else
 * can be meant, for much is written about passwords (`the password: policy`, `Password: see the invitation`).
 */
export function isSecretValue(labelled: LabelledValue): boolean {
  const { what, value, sign } = labelled;
  if (isGone(value) || isSomethingElse(value)) return false;
  if (sign === 'space' && what !== 'passcode') return false;
  if (sign === 'space' || what === 'PIN') return /^\d[\d ]{1,14}\d#?$/.test(value);
  if (value.length < 3 || (value.length < 4 && !endsThere(labelled.after))) return false;
  return looksLikeCode(value) || (sign !== 'cell' && isPlainSecret(labelled));
}

/** `removed`, `***`, `xxx`, `TBD`, or nothing. */
export function isGone(value: string): boolean {
  return /^[^\p{L}\p{N}]*$/u.test(value) || /^[x\W_]*$/i.test(value) || isWordOfNoSecret(value);
}

function isWordOfNoSecret(value: string): boolean {
  return noSecrets.has(value.toLowerCase().replace(/^[^\p{L}\p{N}]{1,9}|[^\p{L}\p{N}]{1,9}$/gu, ''));
}

const noSecrets: ReadonlySet<string> = new Set(
  `removed redacted deleted hidden omitted withheld masked censored stripped confidential private secret entfernt gelöscht
  none no not nothing n/a na nil null tbd tba tbc todo unknown unset undefined empty blank missing optional pending
  see ask sent send emailed e-mailed mailed posted shared pinned available by via from in on at the to as same unchanged
  above below here there link email e-mail mail slack invite invitation calendar request upon siehe keines kein
  required needed necessary wrong expired invalid incorrect correct changed changes change reset rotated rotation
  policy policies rule rules requirement requirements manager managers protected protection sharing authentication login
  your password passcode passwort pwd pin value text example placeholder vault
  1password lastpass bitwarden keepass keepassxc keychain`.split(/\s+/),
);

/** `https://…`, `@ana`, `${PASSWORD}`, `DM-15198`, `2021-03-29`, `14:30`. */
function isSomethingElse(value: string): boolean {
  return (
    /^(?:[a-z][a-z\d+.-]{1,15}:\/\/|[@{%]|\$[{A-Z(])/.test(value) ||
    /^(?:[A-Z][A-Z\d]*-\d+|\d{4}-\d{2}-\d{2}.*|\d{1,2}:\d{2})$/.test(value)
  );
}

/** A digit, a sign, or a capital within: `4711`, `open!sesame`, `openSesame`. */
function looksLikeCode(value: string): boolean {
  return /[\d!#$%&*+=?@^~\\]/.test(value.replace(/[!?]$/, '')) || /\p{Ll}\p{Lu}/u.test(value);
}

/** `Password: swordfish`, `Wi-Fi password is swordfish`, `the password is "swordfish"`. */
function isPlainSecret({ what, value, sign, opened, before, after }: LabelledValue): boolean {
  if (!/^[\p{L}\p{M}'’._ -]+$/u.test(value) || !endsThere(after)) return false;
  if (after.startsWith('](')) return false;
  if (/["'`“‘„«]/.test(opened)) return true;
  if (sign === 'is') return what === 'wireless password';
  return !/(?:^|[^\p{L}])(?:the|an?|this|that|our|your|my|their|its|no|any|every|each|what|which|about|die|das|der)\s+$/iu.test(
    before,
  );
}

/** Nothing follows but a remark, another cell, another label: `Password: swordfish Meeting ID: 123`. */
function endsThere(after: string): boolean {
  return /^[)\]"'`*_~”’»]{0,6}(?:\s*$|\s{0,9}[|,;(<\t]|\.(?:\s|$)|\s{1,9}[A-Z][\w ]{0,20}:|\s{1,9}[-–—/]\s)/.test(
    after,
  );
}
