import type { FileName, Fix, Problem } from '../model';
import { parseMeeting } from '../parse/parseMeeting';
import { isSuppressed } from '../rules/suppressed';
import { applyEdits, splitLines, type Range, type TextEdit } from '../text';

/** The problems of the lines that a range touches: a fix is offered anywhere on the line of what it mends. */
export function problemsAt(problems: readonly Problem[], { start, end }: Range): readonly Problem[] {
  return problems.filter(({ range }) => range.start.line <= end.line && range.end.line >= start.line);
}

/** The edits of all safe fixes of these problems. */
export function safeEdits(problems: readonly Problem[]): readonly TextEdit[] {
  return problems.flatMap(({ fixes = [] }) => {
    const safe = fixes.find(({ isSafe }) => isSafe === true);
    return safe ? editsOf(safe) : [];
  });
}

/** What a fix writes where it needs to ask and to look for nothing; undefined for the others. */
export function editsOf({ change }: Fix): readonly TextEdit[] {
  return change.kind === 'replace' ? [{ range: change.range, newText: change.newText }] : [];
}

/**
 * Writes the comment that silences a problem on a line above it, indented like that line. Undefined where that would change what the
 * text means: above a table's row, or in front matter.
 */
export function suppressingEdit(file: FileName, text: string, problem: Problem): TextEdit | undefined {
  const { line } = problem.range.start;
  const written = splitLines(text)[line];
  if (written === undefined) return undefined;
  const indentation = /^[\s>]*/.exec(written)?.[0] ?? '';
  const position = { line, character: 0 };
  const newText = `${indentation}<!-- minutebook-disable-next-line ${problem.code} -->${lineEndOf(text)}`;
  const edit = { range: { start: position, end: position }, newText };
  return keepsMeaning(file, { text, edit, problem }) ? edit : undefined;
}

interface Suppressing {
  readonly text: string;
  readonly edit: TextEdit;
  readonly problem: Problem;
}

function keepsMeaning(file: FileName, { text, edit, problem }: Suppressing): boolean {
  const [before, after] = [parseMeeting(file, text), parseMeeting(file, applyEdits(text, [edit]))];
  const { line, character } = problem.range.start;
  const moved = { ...problem, range: { start: { line: line + 1, character }, end: problem.range.end } };
  const facts = [before, after].map(({ actions, decisions, attendees, title }) =>
    JSON.stringify([actions.map(({ prose, status }) => [prose.text, status]), decisions.length, attendees, title]),
  );
  return facts[0] === facts[1] && isSuppressed(after.suppressions, moved);
}

function lineEndOf(text: string): string {
  return /\r\n|\r|\n/.exec(text)?.[0] ?? '\n';
}
