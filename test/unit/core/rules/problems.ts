import type { Minutebook } from '../../../../src/core/index/minutebook';
import { inEnglish } from '../../../../src/core/message';
import type { Problem, ProblemCode } from '../../../../src/core/model';
import { problemsOf } from '../../../../src/core/rules/problems';
import { defaultSettings, type Settings } from '../../../../src/core/settings';
import { markOf, withCarets, withoutCarets } from '../../carets';
import { bookOf, day, usualPath } from '../minutes';

/** The day on which the tests of rules are looked at: a Wednesday, a week after the usual meeting. */
export const today = day('2026-03-18');

export interface Asked {
  readonly settings?: Partial<Settings>;
  /** Other files, by path. */
  readonly others?: Readonly<Record<string, string>>;
  readonly path?: string;
}

/** The problems of a text, as the usual minutes. */
export function problemsOfText(
  text: string,
  { settings = {}, others = {}, path = usualPath }: Asked = {},
): readonly Problem[] {
  return problemsOfFile(bookOf({ ...others, [path]: text }), path, settings);
}

export function problemsOfFile(book: Minutebook, path: string, settings: Partial<Settings> = {}): readonly Problem[] {
  const meeting = book.get(`file:///${path}`);
  if (!meeting) throw new Error(`${path} is no minutes`);
  return problemsOf(meeting, { book, today, settings: { ...defaultSettings, ...settings } });
}

/** The text with a line of carets below each problem of this kind: what must equal the text as the test has it. */
export function marked(code: ProblemCode, expected: string, asked: Asked = {}): string {
  const lines = withoutCarets(expected);
  const problems = problemsOfText(lines.join('\n'), asked).filter((problem) => problem.code === code);
  return withCarets(
    lines,
    problems.map(({ range, message }) => markOf(range, inEnglish(message))),
  );
}

/** The titles of a problem's fixes. */
export function fixTitles({ fixes = [] }: Problem): readonly string[] {
  return fixes.map(({ title }) => inEnglish(title));
}
