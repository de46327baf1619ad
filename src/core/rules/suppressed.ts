import type { Problem, Suppression } from '../model';

/** Whether a comment silences the problem: one on the line above, or one of all that follows which none has ended. */
export function isSuppressed(suppressions: readonly Suppression[], { code, range }: Problem): boolean {
  const { line } = range.start;
  const meant = suppressions.filter(({ codes }) => codes.length === 0 || codes.includes(code));
  if (meant.some((comment) => comment.kind === 'disable-next-line' && comment.line + 1 === line)) return true;
  const last = meant.findLast((comment) => comment.kind !== 'disable-next-line' && comment.line < line);
  return last?.kind === 'disable';
}
