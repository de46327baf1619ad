import { l10n } from 'vscode';
import type { Refusal } from '../core/features/edits';
import type { ActionView } from '../core/index/queries';

/** Why nothing was written, and the way out. */
export function refusalText(
  reason: Refusal | 'changed' | 'not-utf8' | 'too-large' | 'missing' | 'unreadable',
  file: string,
): string {
  switch (reason) {
    case 'gone':
      return l10n.t(
        'This action no longer stands in {0} as it did. Nothing was changed; open the file to see it.',
        file,
      );
    case 'several':
      return l10n.t(
        '{0} has several lines like this, and they have moved. Nothing was changed; open the file and change the right one.',
        file,
      );
    case 'merge-conflict':
      return l10n.t('{0} has merge conflicts. Nothing was changed; resolve them first.', file);
    case 'told':
      return l10n.t(
        '{0} says in words how this action stands. Nothing was changed; open the file and change the words.',
        file,
      );
    case 'not-understood':
      return l10n.t(
        '{0} is not written in a way that Minutebook can change. Nothing was changed; open the file and write it yourself.',
        file,
      );
    case 'approved':
      return l10n.t(
        'The minutes {0} are approved: only marks may change in them. Nothing was changed; reschedule or assign it in the next minutes.',
        file,
      );
    case 'changed':
      return l10n.t('{0} was changed at the same moment. Nothing was changed by Minutebook; try again.', file);
    case 'not-utf8':
      return l10n.t('{0} is not UTF-8. Nothing was changed; save it with that encoding first.', file);
    case 'too-large':
      return l10n.t('{0} is too large to be changed from here. Open it instead.', file);
    case 'missing':
      return l10n.t('{0} is no longer there.', file);
    case 'unreadable':
      return l10n.t('{0} cannot be read. Nothing was changed.', file);
  }
}

const mostPlaces = 5;

/** `minutes/2021-02-23.md:12, minutes/2021-03-02.md:9 and 3 more places`. */
export function placesText(views: readonly ActionView[]): string {
  const places = views.map(({ meeting, action }) => `${meeting.file.path}:${action.place.line + 1}`);
  const shown = places.slice(0, mostPlaces).join(', ');
  const more = places.length - mostPlaces;
  return more > 0 ? l10n.t('{0} and {1} more places', shown, more) : shown;
}
