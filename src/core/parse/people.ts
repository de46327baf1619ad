import type { Person } from '../model';

const peopleLabel =
  /^(?:attendees|attending|participants|present|attendance|roll call|introduction of attendees|in attendance|planning to attend|invited|guests|regrets|apologies|absent)$/i;

/** Whether a label (without its colon) says that people follow: `Attendees`, `Roll call`, `Regrets`. */
export function isPeopleLabel(label: string): boolean {
  return peopleLabel.test(label.trim());
}

const longestEntry = 200;

/**
 * The person that an entry of a people list names; undefined when it names nobody.
 * `Kian-Tat Lim (KTL) <ktl@example.org>`, `Ana Li @ana (voting member)`, `Ana Li, Institute`, `- Ana Li (@ana)`.
 */
export function readPerson(entry: string): Person | undefined {
  const text = entry.trim().slice(0, longestEntry);
  if (isPlaceholder(text)) return undefined;
  const email = /<?\b([\w.+-]+@[\w-]+(?:\.[\w-]+)+)>?/.exec(text);
  const withoutEmail = email ? text.replace(email[0], ' ') : text;
  const handle = /@([\p{L}\d](?:[\p{L}\d._-]*[\p{L}\d])?)/u.exec(withoutEmail)?.[1];
  const remarks = Array.from(withoutEmail.matchAll(/\(([^()]*)\)/g), (match) => match[1] ?? '');
  const initials = remarks.find((remark) => /^\p{Lu}{2,4}$/u.test(remark.trim()))?.trim();
  const name = nameIn(withoutEmail) ?? handle;
  if (name === undefined || isPlaceholder(name)) return undefined;
  return {
    name,
    ...(initials === undefined ? {} : { initials }),
    ...(handle === undefined ? {} : { handle }),
    ...(email?.[1] === undefined ? {} : { email: email[1] }),
  };
}

/** The part before remarks, affiliations and handles, when it looks like a name. */
function nameIn(text: string): string | undefined {
  const name = text
    .replace(/^\d{4}-\d{2}-\d{2}\s*[-–—]\s*/, '')
    .split(/[(<[,;|/@]|\s[-–—]\s|:/u)[0]
    ?.replace(/\s+/g, ' ')
    .trim();
  return name !== undefined && /^\p{L}[\p{L}\p{M}'’. -]*$/u.test(name) && name.split(' ').length <= 5
    ? name
    : undefined;
}

function isPlaceholder(name: string): boolean {
  return /^(?:your name|name|names|todo|tbd|tba|none|nobody|no one|n\/?a|everyone|all)$/i.test(name);
}
