import { l10n } from 'vscode';
import type { Message } from '../core/message';

/** A message of the core in the user's language. */
export function localized({ text, values }: Message): string {
  return l10n.t(text, ...values.map((value) => (typeof value === 'object' ? localized(value) : value)));
}
