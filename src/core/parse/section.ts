import type { TextUnit } from './textUnit';

/** The headings above a place, outermost first. */
export interface Section {
  readonly headings: readonly string[];
  readonly levels: readonly number[];
  /** The same for equal headings. */
  readonly key: string;
}

export const noSection: Section = { headings: [], levels: [], key: '[]' };

/** Every action keeps the headings above it. */
const longestHeading = 300;

/** The section before any heading of these units, and the one below each. */
export function sectionsIn(before: Section, units: readonly TextUnit[]): readonly Section[] {
  const sections = [before];
  for (const { unit, text } of units)
    if (unit.level > 0) sections.push(below(sections.at(-1) ?? before, unit.level, text.slice(0, longestHeading)));
  return sections;
}

export function isSameSection(a: Section, b: Section): boolean {
  return a === b || (a.key === b.key && a.levels.join() === b.levels.join());
}

function below({ headings, levels }: Section, level: number, text: string): Section {
  const kept = levels.filter((above) => above < level);
  const all = [...headings.slice(0, kept.length), text];
  return { headings: all, levels: [...kept, level], key: JSON.stringify(all) };
}
