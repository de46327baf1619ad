import type { Person } from '../model';
import { fieldsOf, textOf } from './frontMatter';
import { commaList, readEntry, splitOutside, type Named } from './namesInText';

/** The people of a YAML value: a list of strings and of maps `{name, initials, handle, email}`, or one string. */
export function peopleIn(value: unknown): readonly Named[] {
  if (typeof value === 'string') return commaList(value);
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  return entries.flatMap((entry) => {
    if (typeof entry === 'string') return readEntry(entry);
    const person = personFrom(fieldsOf(entry));
    return person ? [{ person }] : [];
  });
}

/** Those who lead or write: `Ana Li / Ben` are two. */
export function peopleInRole(value: unknown): readonly Named[] {
  return typeof value === 'string' ? splitOutside(value, /[,;&/+]|\sand\s/u).flatMap(commaList) : peopleIn(value);
}

/** The person that the fields of a map describe; undefined without a name. */
function personFrom(fields: ReadonlyMap<string, unknown>): Person | undefined {
  const name = textOf(fields.get('name'));
  if (name === undefined) return undefined;
  const initials = textOf(fields.get('initials'));
  const handle = textOf(fields.get('handle'))?.replace(/^@/, '');
  const email = textOf(fields.get('email'));
  const aliases = aliasesIn(fields.get('aliases'));
  return {
    name,
    ...(initials === undefined ? {} : { initials }),
    ...(handle === undefined ? {} : { handle }),
    ...(email === undefined ? {} : { email }),
    ...(aliases.length === 0 ? {} : { aliases }),
  };
}

/** One alias, or a list of them. */
function aliasesIn(value: unknown): readonly string[] {
  const values: readonly unknown[] = Array.isArray(value) ? value : [value];
  return values.flatMap((alias) => textOf(alias) ?? []);
}
