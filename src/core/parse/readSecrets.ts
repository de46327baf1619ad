import { message, type Message } from '../message';
import type { Problem, Secret } from '../model';
import { rangeInLine } from '../text';
import { findSecrets } from './secret';

/**
 * A problem for each passcode or password that stands in the lines.
 * @param firstLine the number of the first of them
 */
export function readSecrets(lines: readonly string[], firstLine: number): readonly Problem[] {
  return lines.flatMap((line, index) =>
    findSecrets(line).map(({ what, span }): Problem => ({
      code: 'secret-in-minutes',
      message: message(
        '{0} stands here. In git it stays for ever: take it out, and change it where it is used.',
        names[what],
      ),
      range: rangeInLine(firstLine + index, span.start, span.end),
      severity: 'warning',
    })),
  );
}

const names: Readonly<Record<Secret['what'], Message>> = {
  'meeting link': message('A link with a passcode'),
  passcode: message('A passcode'),
  password: message('A password'),
  PIN: message('A PIN'),
  'wireless password': message('A wireless password'),
};
