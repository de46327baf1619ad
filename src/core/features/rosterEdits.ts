import type { Person } from '../model';
import { normalizeName } from '../parse/nameKey';
import { readRoster, type Roster, type RosterEntry } from '../parse/roster';
import { applyEdits, type TextEdit } from '../text';
import { hasConflictMarkers, type EditAnswer } from './edits';
import { aliasEdits, entryEdits, type NewEntry } from './rosterEntryEdits';

const longestName = 200;

/**
 * Lets somebody be called by another name, such as `KT` for `Kian-Tat Lim`. Who is not in the roster yet is added to it; an empty text
 * is an empty roster. Comments, order and line endings stay; what is written in a way that we do not understand is refused.
 */
export function addAlias(text: string, personName: string, alias: string): EditAnswer {
  const [person, other] = [tidied(personName), tidied(alias)];
  if (person === undefined || other === undefined) return notUnderstood;
  if (hasConflictMarkers(text)) return { kind: 'refused', reason: 'merge-conflict' };
  const before = readRoster(text);
  const found = before.people.findIndex(({ name }) => isSame(name, person));
  const known = before.people[found];
  if (!known) return added(text, before, { name: person, aliases: [other] });
  if (answersTo(known, other)) return { kind: 'edits', edits: [] };
  const changed = { ...known, aliases: [...(known.aliases ?? []), other] };
  const people = before.people.map((entry) => (entry === known ? changed : entry));
  return checked(text, aliasEdits(text, known, other), { ...before, people });
}

/** Adds somebody to the roster's end. Nothing to change is an answer without edits. */
export function addPerson(text: string, personName: string): EditAnswer {
  const name = tidied(personName);
  if (name === undefined) return notUnderstood;
  if (hasConflictMarkers(text)) return { kind: 'refused', reason: 'merge-conflict' };
  const before = readRoster(text);
  if (before.people.some((entry) => isSame(entry.name, name))) return { kind: 'edits', edits: [] };
  return added(text, before, { name });
}

const notUnderstood: EditAnswer = { kind: 'refused', reason: 'not-understood' };

/** On one line; undefined for what cannot be a name. */
function tidied(name: string): string | undefined {
  const text = name.replace(/[\s\p{C}]+/gu, ' ').trim();
  return text === '' || text.length > longestName ? undefined : text;
}

function isSame(a: string, b: string): boolean {
  return normalizeName(a) === normalizeName(b);
}

function answersTo({ name, initials, handle, aliases = [] }: Person, other: string): boolean {
  return [name, initials, handle, ...aliases].some((called) => called !== undefined && isSame(called, other));
}

function added(text: string, before: Roster, person: NewEntry): EditAnswer {
  return checked(text, entryEdits(text, person), {
    ...before,
    people: [...before.people, { ...person, isActive: true }],
  });
}

/** What a roster says, wherever in it. */
type Entry = Omit<RosterEntry, 'range'>;

interface Wanted {
  readonly people: readonly Entry[];
  readonly problems: Roster['problems'];
}

/** The edits, when the roster then says what it should, and nothing else. */
function checked(text: string, edits: readonly TextEdit[] | undefined, wanted: Wanted): EditAnswer {
  if (!edits) return notUnderstood;
  const after = readRoster(applyEdits(text, edits));
  const isRight = sameText(after.people, wanted.people) && after.problems.length <= wanted.problems.length;
  return isRight ? { kind: 'edits', edits } : notUnderstood;
}

function sameText(a: readonly Entry[], b: readonly Entry[]): boolean {
  const written = (people: readonly Entry[]): string =>
    JSON.stringify(
      people.map(({ name, initials, handle, email, aliases, isActive }) => [
        name,
        initials,
        handle,
        email,
        aliases,
        isActive,
      ]),
    );
  return written(a) === written(b);
}
