import type { Problem } from '../model';
import { rangeInLine } from '../text';
import { findSecrets } from './secret';

/** A problem for each passcode or password that stands in the lines. */
export function readSecrets(lines: readonly string[]): readonly Problem[] {
  return lines.flatMap((line, index) =>
    findSecrets(line).map(({ what, span }): Problem => ({
      code: 'secret-in-minutes',
      message: `A ${what} stands here. In git it stays for ever: take it out, and change it where it is used.`,
      range: rangeInLine(index, span.start, span.end),
      severity: 'warning',
    })),
  );
}
