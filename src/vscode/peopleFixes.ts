import { Uri, l10n, window, workspace } from 'vscode';
import { addAttendee } from '../core/features/attendeeEdits';
import { nearestRoster } from '../core/features/nearestRoster';
import { addAlias, addPerson } from '../core/features/rosterEdits';
import { closestNames, namesNear } from '../core/index/closestNames';
import type { FileName, Meeting } from '../core/model';
import { isRosterPath } from '../workspace/rosterPath';
import type { CommandContext } from './commandContext';
import { currentSettings } from './configuration';

type FixContext = Pick<CommandContext, 'minutes' | 'writer'>;

/** A name in minutes that is nobody's yet. */
export interface UnknownName {
  readonly meeting: Meeting;
  readonly name: string;
}

/** Lets somebody be called so, in the nearest roster, or in a new one beside the minutes; without a person it is somebody new. */
export async function addToRoster(
  { minutes, writer }: FixContext,
  { meeting, name }: UnknownName,
  person?: string,
): Promise<void> {
  const called = name.replace(/^@/, '');
  const known = nearestRoster(minutes.book, meeting.file);
  const file = known ?? placeOfNewRoster(meeting.file);
  if (!file) return;
  const isWritten = await writer.amend(file, (text) =>
    person === undefined ? addPerson(text, called) : addAlias(text, person, called),
  );
  // A roster is no document of ours: nobody tells of it but the disk.
  if (isWritten) await minutes.takeFiles([Uri.parse(file.key, true)]);
}

/** Asks whose name it is: the closest first, then everybody of the meeting, its series and the roster. */
export async function askForAlias(context: FixContext, unknown: UnknownName): Promise<void> {
  const near = namesNear(context.minutes.book, unknown.meeting);
  const closest = closestNames(unknown.name, near);
  const others = near.filter((name) => !closest.includes(name)).sort((a, b) => a.localeCompare(b));
  const somebodyNew = {
    label: l10n.t('Somebody New'),
    description: l10n.t('gets an entry in the roster'),
    person: undefined,
  };
  const known = [...closest, ...others].map((person) => ({ label: person, person }));
  const picked = await window.showQuickPick([...known, somebodyNew], {
    title: l10n.t('Who is {0}?', unknown.name),
    placeHolder: l10n.t('The name becomes an alias in the roster'),
  });
  if (picked) await addToRoster(context, unknown, picked.person);
}

/** @param line where the name stands, which tells the meeting in a file of many */
export async function addToAttendees(
  { writer }: FixContext,
  { meeting: { file }, name }: UnknownName,
  line: number,
): Promise<void> {
  await writer.amend(file, (text) => addAttendee(file, text, name, line));
}

/** Where the settings look for a roster; undefined when they look nowhere, and the user was told. */
function placeOfNewRoster({ key, path }: FileName): FileName | undefined {
  const minutes = Uri.parse(key, true);
  const folder = workspace.getWorkspaceFolder(minutes);
  const setting = currentSettings().roster.replace(/^\.?\//, '');
  const isPath = setting.includes('/');
  if (!folder || !isRosterPath(setting, setting) || setting.split('/').includes('..')) {
    void window.showWarningMessage(
      l10n.t('The setting minutebook.roster names no file, so there is no roster to write to.'),
    );
    return undefined;
  }
  const uri = isPath ? Uri.joinPath(folder.uri, setting) : Uri.joinPath(minutes, '..', setting);
  const shown = isPath ? `${folder.name}/${setting}` : `${path.slice(0, path.lastIndexOf('/') + 1)}${setting}`;
  return { key: uri.toString(), path: shown };
}
