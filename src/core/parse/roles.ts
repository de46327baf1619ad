import { readLabel } from './labels';

/** Those whom a text names behind `Moderator:` or `Notetaker:`. */
export interface RoleText {
  readonly role: 'chair' | 'notetaker';
  readonly names: string;
}

const roleWord =
  /(?:^|[.;,|(]\s{0,3}|\s[-–—]\s{1,3})((?:co-?)?chairs?|moderators?|facilitators?|note[- ]?takers?|scribes?|minute[- ]?takers?)\s{0,3}:\s{0,3}/giu;
const longestNames = 200;

/** `Moderator: Ana Li`, `Quick check. Notetaker: Ana Li`, several in one text. */
export function rolesIn(text: string): readonly RoleText[] {
  if (!text.includes(':')) return [];
  const labels = [...text.slice(0, 4000).matchAll(roleWord)];
  return labels.flatMap((label, index): readonly RoleText[] => {
    const kind = readLabel(label[1] ?? '')?.kind;
    const start = label.index + label[0].length;
    const end = Math.min(labels[index + 1]?.index ?? text.length, start + longestNames);
    const names = text.slice(start, end).replace(/(?:;|\||\s\p{L}{1,20}:|(?<=\p{Ll}{2})\.(?=\s|$)|\s[-–—]\s).*$/su, '');
    return (kind === 'chair' || kind === 'notetaker') && names !== '' ? [{ role: kind, names: names.trim() }] : [];
  });
}

/** Whether a row says who leads or writes, so that it is no topic. */
export function beginsWithRole(text: string): boolean {
  return /^(?:moderators?|facilitators?|note[- ]?takers?|scribes?|minute[- ]?takers?)\s{0,3}:/i.test(text);
}
