/** Draws attention on a terminal that shows colours; elsewhere the text stays as it is. `node:util` has the like only since 20.12. */
export interface Colours {
  readonly bold: Paint;
  readonly faint: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
}

export type Paint = (text: string) => string;

export function coloursFor({ isColoured: isOn }: { readonly isColoured: boolean }): Colours {
  // https://learn.microsoft.com/windows/console/console-virtual-terminal-sequences#text-formatting
  const paint =
    (start: number, end: number): Paint =>
    (text) =>
      isOn && text !== '' ? `\u001b[${start}m${text}\u001b[${end}m` : text;
  return { bold: paint(1, 22), faint: paint(2, 22), red: paint(31, 39), yellow: paint(33, 39), green: paint(32, 39) };
}

/** FORCE_COLOR decides (`0` and `false` switch colours off), then NO_COLOR (https://no-color.org), then whether it is a terminal. */
export function isColoured(environment: Readonly<Record<string, string | undefined>>, isTerminal: boolean): boolean {
  const { FORCE_COLOR: force, NO_COLOR: no, TERM: term } = environment;
  if (force !== undefined) return force !== '0' && force !== 'false';
  if (no !== undefined && no !== '') return false;
  return isTerminal && term !== 'dumb';
}
