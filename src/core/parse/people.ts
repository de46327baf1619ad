import type { Person } from '../model';
import { initialsIn } from './initials';
import { isGroupName, isNobody } from './nobody';
import { isPersonName, leadingName } from './personName';

const longestEntry = 200;

/**
 * The person that an entry of a people list names; undefined when it names nobody.
 * `Kian-Tat Lim (KTL) <ktl@example.org>`, `Ana Li @ana (voting member)`, `Ana Li, Institute`, `- Ana Li (@ana)`,
 * `annie // Ana Li`, `[name=Ana]`, `2024-05-01 - Ana Li`, `Unknown User (ana)`.
 */
export function readPerson(entry: string): Person | undefined {
  const text = undecorated(entry.trim().slice(0, longestEntry));
  if (isNobody(text)) return undefined;
  const account = /^Unknown User \(([\p{L}\d._-]{1,60})\)/u.exec(text);
  if (account?.[1] !== undefined) return { name: account[0], handle: account[1] };
  const email = /<?\b([\w.+-]{1,64}@[\w-]{1,60}(?:\.[\w-]{1,60}){1,5})>?/.exec(text);
  const withoutEmail = email ? text.replace(email[0], ' ') : text;
  const handle = /(?<![\p{L}\d.])@([\p{L}\d](?:[\p{L}\d._-]{0,60}[\p{L}\d])?)/u.exec(withoutEmail);
  const bare = handle ? withoutEmail.replace(handle[0], ' ') : withoutEmail;
  const { name, alias } = nameIn(withoutRemarks(bare));
  const called = name ?? handle?.[1];
  if (called === undefined || isNobody(called) || isGroupName(called)) return undefined;
  const initials = initialsIn(remarksIn(bare), called);
  return {
    name: called,
    ...(initials === undefined ? {} : { initials }),
    ...(handle?.[1] === undefined ? {} : { handle: handle[1] }),
    ...(email?.[1] === undefined ? {} : { email: email[1] }),
    ...(alias === undefined ? {} : { aliases: [alias] }),
  };
}

const remark = /[([]([^()[\]]{0,120})[)\]]/g;

/** What stands in parentheses or brackets: in `Ana Li (AL, chair) [Institute]` this is `AL`, `chair` and `Institute`. */
export function remarksIn(text: string): readonly string[] {
  return Array.from(text.matchAll(remark), (match) => match[1] ?? '').flatMap((inside) =>
    inside.split(/[,;/]/).map((part) => part.trim()),
  );
}

/** An open parenthesis reaches to the end. */
function withoutRemarks(text: string): string {
  return text.replace(remark, ' ').replace(/[([].*$/s, ' ');
}

/** The entry without the marks, numbers, dates and links that stand before or around the name. */
function undecorated(text: string): string {
  return text
    .replace(/\bhttps?:\/\/\S+/g, ' ')
    .replace(/^\[[ xX]?\]\s+/, '')
    .replace(/^\d{4}-\d{2}-\d{2}\s*[-–—:]\s*/, '')
    .replace(/^\[name=([^\]]{1,60})\]/, '$1')
    .replace(/^\[([^\]]{1,80})\](?:\[[^\]]{0,80}\])?/, '$1')
    .replace(/^\d{1,3}[.)]\s+/, '')
    .replace(/^[^\p{L}\p{N}@("“<[]+/u, '')
    .replace(/^(?:(?:dr|prof|mr|mrs|ms|mx)\.?\s+)+(?=\p{Lu})/iu, '');
}

interface Called {
  readonly name: string | undefined;
  readonly alias?: string | undefined;
}

/** The part before remarks, affiliations and handles: in `Ana Li / Institute`, `Ana Li - online` this is `Ana Li`. */
function nameIn(text: string): Called {
  const [nick = '', full] = text.split('//', 2);
  const fullName = full === undefined ? undefined : plainName(full);
  if (fullName !== undefined) return { name: fullName, alias: plainName(nick) };
  const quoted = /["“]([^"“”]{1,40})["”]/.exec(text);
  const alias = quoted?.[1] === undefined ? undefined : plainName(quoted[1]);
  return { name: plainName(quoted ? text.replace(quoted[0], ' ') : text), alias };
}

function plainName(text: string): string | undefined {
  const first = text.replace(/^[\s,:|/–—-]+/, '').split(/[,;|/:，、：\t]|\s[-–—]{1,2}(?:\s|$)/u)[0] ?? '';
  const spaced = /^\p{Lu}[\p{L}\p{M}'’-]+_\p{Lu}/u.test(first) ? first.replaceAll('_', ' ') : first;
  const name = withoutTail(spaced.replace(/\s+/g, ' ').trim());
  return isPersonName(name) ? name : leadingName(name);
}

/** `Ana Li*`, `Ana Li.`, but `Ana L.` and `Ana Li Jr.` keep their full stops. */
function withoutTail(name: string): string {
  const plain = name.replace(/[*†‡!?+\s]{1,10}$/u, '');
  return /\p{L}{3}\.$/u.test(plain) ? plain.slice(0, -1) : plain;
}
