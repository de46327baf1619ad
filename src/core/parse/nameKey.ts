/** Compares names without regard to case, accents and spacing. */
export function normalizeName(name: string): string {
  // Most names have no accents.
  if (/^[\x20-\x7e]*$/.test(name))
    return name
      .replace(/[() ]+/g, ' ')
      .trim()
      .toLowerCase();
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/’/g, "'")
    .replace(/[()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The same for a name that a line wrap has torn: `Fr ossie Economou`. */
export function closedUpName(name: string): string {
  return normalizeName(name).replaceAll(' ', '');
}

/** `Unknown User (ana)`, as a wiki writes accounts that it has forgotten: its words are no first and last name. */
export function isAccount(name: string): boolean {
  return name.startsWith('Unknown User (');
}
