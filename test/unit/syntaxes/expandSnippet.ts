/** What fills the gaps of a snippet. */
export interface Filling {
  /** What a person types at a tab stop; its default is left when this says nothing. */
  readonly typed?: Readonly<Record<number, string>>;
  readonly variables: Readonly<Record<string, string>>;
}

/**
 * The text that a snippet's body becomes: tab stops with their defaults or with what is typed, also where they are repeated, the first of
 * several choices, variables. What our snippets do not use (nested defaults but variables, transforms) is an error.
 */
export function expandSnippet(body: string, { typed = {}, variables }: Filling): string {
  const defaults = new Map(Array.from(body.matchAll(withDefault), ([, stop, value]) => [stop, value ?? '']));
  const firstChoices = new Map(Array.from(body.matchAll(withChoices), ([, stop, all]) => [stop, all?.split(',')[0]]));
  const stopText = (stop: string): string => typed[Number(stop)] ?? defaults.get(stop) ?? firstChoices.get(stop) ?? '';
  const filled = body
    .replace(withDefault, (_, stop: string) => stopText(stop))
    .replace(withChoices, (_, stop: string) => stopText(stop))
    .replace(/\$(\d+)|\$\{(\d+)\}/g, (_, stop?: string, inBraces?: string) => stopText(stop ?? inBraces ?? ''));
  const text = filled.replace(/\$([A-Z_]+)/g, (_, name: string) => variables[name] ?? `no variable ${name}`);
  if (/[$}]|no variable/.test(text)) throw new Error(`not expanded: ${text}`);
  return text;
}

/** The numbers of all tab stops, in the order of the text. */
export function tabStops(body: string): readonly number[] {
  return [...new Set(Array.from(body.matchAll(/\$\{?(\d+)/g), ([, stop]) => Number(stop)))];
}

/** The tab stops at which one of several texts is chosen. */
export function choicesOf(body: string): readonly (readonly [number, readonly string[]])[] {
  return Array.from(
    body.matchAll(withChoices),
    ([, stop, choices = '']) => [Number(stop), choices.split(',')] as const,
  );
}

const withDefault = /\$\{(\d+):([^{}|]*)\}/g;
const withChoices = /\$\{(\d+)\|([^|]*)\|\}/g;
