import type { Person } from '../model';
import { readRoster, type RosterEntry } from '../parse/roster';
import { entryPlace, rosterChunks, type EntryPlace, type RosterChunk } from '../parse/rosterEntries';
import { yamlText } from '../parse/yamlList';
import { rangeInLine, type TextEdit } from '../text';
import { Insertion } from './insertion';

export type NewEntry = Pick<Person, 'name' | 'aliases'>;

/** Puts another name into the entry of somebody; undefined where the entry is written in a way that we do not add to. */
export function aliasEdits(text: string, person: RosterEntry, alias: string): readonly TextEdit[] | undefined {
  const chunk = rosterChunks(text).find((found) => nameIn(found) === person.name);
  const place = chunk && entryPlace(chunk);
  if (!place) return undefined;
  const insertion = new Insertion(text);
  const { form, end } = place;
  if (form.kind === 'text')
    return fieldsFromText(insertion, form, { ...person, aliases: [...(person.aliases ?? []), alias] });
  if (form.aliases === 'unclear') return undefined;
  if (form.aliases) return insertion.intoList(form.aliases, alias, yamlText(alias));
  if (form.kind === 'braces') return [insertion.at(end, `, ${aliasField([alias])}`)];
  return [insertion.below(end.line, [indented(aliasField([alias]), form.column)])];
}

/** A new entry below the last one, written as that is. */
export function entryEdits(text: string, person: NewEntry): readonly TextEdit[] | undefined {
  const insertion = new Insertion(text);
  const chunks = rosterChunks(text);
  const last = chunks.findLast(({ isEntry }) => isEntry);
  if (!last) return firstEntry(insertion, chunks, person);
  const place = entryPlace(last);
  const lines = linesOf(person, place?.form.kind);
  const dash = last.lines[0]?.indexOf('-') ?? 0;
  return (
    place && [
      insertion.below(
        place.end.line,
        lines.map((line) => indented(line, dash)),
      ),
    ]
  );
}

function nameIn({ isEntry, lines }: RosterChunk): string | undefined {
  return isEntry ? readRoster(lines.join('\n')).people[0]?.name : undefined;
}

function aliasField(aliases: readonly string[]): string {
  return `aliases: [${aliases.map(yamlText).join(', ')}]`;
}

function indented(line: string, column: number): string {
  return ' '.repeat(column) + line;
}

/** `- Ana Li (AL)` becomes `- name: Ana Li` with its fields below; not when it says more than the fields can hold. */
function fieldsFromText(
  insertion: Insertion,
  { range, value }: Extract<EntryPlace['form'], { kind: 'text' }>,
  person: RosterEntry,
): readonly TextEdit[] | undefined {
  if (!isWholly(value, person)) return undefined;
  const { name, initials, handle, email, aliases = [] } = person;
  const fields = Object.entries({ initials, handle, email }).flatMap(([key, field]) =>
    field === undefined ? [] : [`${key}: ${yamlText(field)}`],
  );
  const lines = [...fields, aliasField(aliases)].map((line) => indented(line, range.start.character));
  return [{ range, newText: `name: ${yamlText(name)}` }, insertion.below(range.end.line, lines)];
}

/** Whether a text is a name with initials, handle and address, and nothing else. */
function isWholly(text: string, { name, initials, handle, email }: Person): boolean {
  let rest = text.replace(name, '');
  for (const part of [`(${initials ?? ''})`, `@${handle ?? ''}`, email ?? '']) rest = rest.replace(part, '');
  return /^[\s()<>]*$/.test(rest);
}

/** The first entry of a list that has none: below its key (`people:`), in place of `[]`, else at the end. */
function firstEntry(
  insertion: Insertion,
  chunks: readonly RosterChunk[],
  person: NewEntry,
): readonly TextEdit[] | undefined {
  const lines = linesOf(person, 'fields');
  const line = chunks.flatMap((chunk) => chunk.lines).findLastIndex((text) => /^\s*[^\s#]/.test(text));
  const above = insertion.lineText(line);
  if (line < 0) return [insertion.atEnd(lines)];
  if (/^---\s*$/.test(above)) return [insertion.below(line, lines)];
  if (/:\s*$/.test(above))
    return [
      insertion.below(
        line,
        lines.map((text) => indented(text, 2)),
      ),
    ];
  const [first = '', ...more] = lines;
  if (!/^\s*\[\s*\]\s*$/.test(above)) return undefined;
  return [{ range: rangeInLine(line, 0, above.length), newText: first }, insertion.below(line, more)];
}

/** `- name: Ana`, and what else there is of it in lines below. */
function linesOf({ name, aliases = [] }: NewEntry, form: EntryPlace['form']['kind'] | undefined): readonly string[] {
  const fields = [`name: ${yamlText(name)}`, ...(aliases.length > 0 ? [aliasField(aliases)] : [])];
  if (form === 'braces') return [`- {${fields.join(', ')}}`];
  if (form === 'text' && aliases.length === 0) return [`- ${yamlText(name)}`];
  return fields.map((field, index) => (index === 0 ? `- ${field}` : `  ${field}`));
}
