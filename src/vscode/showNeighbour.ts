import { Uri, l10n, window } from 'vscode';
import { neighboursOf, type Neighbours } from '../core/features/neighbours';
import type { Meeting } from '../core/model';
import type { CommandContext } from './commandContext';

/** Opens the minutes of the series that come before or after those of the argument, a file's key; else those in the editor in front. */
export async function showNeighbour(
  { minutes }: Pick<CommandContext, 'minutes'>,
  argument: unknown,
  which: keyof Neighbours,
): Promise<void> {
  const document = window.activeTextEditor?.document;
  const meeting = typeof argument === 'string' ? minutes.book.get(argument) : document && minutes.meetingOf(document);
  const neighbour = meeting && neighboursOf(minutes.book, meeting)[which];
  if (neighbour) await show(neighbour);
  else
    void window.showInformationMessage(
      meeting ? noneText(which, meeting) : l10n.t('The editor in front shows no minutes.'),
    );
}

async function show({ file }: Meeting): Promise<void> {
  try {
    await window.showTextDocument(Uri.parse(file.key, true));
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('{0} cannot be opened: {1}', file.path, reason));
  }
}

function noneText(which: keyof Neighbours, { title, series }: Meeting): string {
  const name = series === '' ? title : series;
  return which === 'previous'
    ? l10n.t('There are no earlier minutes of {0}.', name)
    : l10n.t('There are no later minutes of {0} yet.', name);
}
