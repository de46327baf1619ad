import { Uri, l10n, window, workspace } from 'vscode';
import { shownActions } from '../core/index/queries';
import type { CommandContext } from './commandContext';
import { openAction } from './openAction';

/** Opens minutes at one of the places where an action stands. Links in hovers call it; only minutes that are known are opened. */
export async function openOccurrence({ minutes }: Pick<CommandContext, 'minutes'>, argument: unknown): Promise<void> {
  const place = readPlace(argument);
  const meeting = place && minutes.book.get(place.file);
  if (!place) return;
  const view = meeting && shownActions(minutes.book, meeting).find(({ action }) => action.place.line === place.line);
  if (view) await openAction(view);
  else if (meeting) await window.showTextDocument(await workspace.openTextDocument(Uri.parse(meeting.file.key, true)));
  else void window.showInformationMessage(l10n.t('These minutes are no longer there.'));
}

function readPlace(argument: unknown): { readonly file: string; readonly line: number } | undefined {
  if (typeof argument !== 'object' || argument === null || !('file' in argument) || !('line' in argument))
    return undefined;
  const { file, line } = argument;
  return typeof file === 'string' && typeof line === 'number' ? { file, line } : undefined;
}
