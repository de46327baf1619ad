import { endOfWeek, type CivilDate } from '../dates';
import type { Minutebook } from '../index/minutebook';
import type { ActionView } from '../index/queries';
import { normalizeName } from '../parse/nameKey';
import { occasionAt } from '../parse/sittings';
import { isLate } from './actionRecords';
import { goesBy, type IsMeant } from './ownerFilter';
import type { OwnerChoice, TreeChoices, TreeState } from './treeChoices';

/** Says whether an owner is one of those whom the user wants to see. */
export function ownerFilter(book: Minutebook, choice: OwnerChoice, me: readonly string[]): IsMeant {
  switch (choice.kind) {
    case 'anyone':
      return () => true;
    case 'me':
      return goesBy(book, me);
    case 'named': {
      const names = new Set(choice.names.map(normalizeName));
      return (owner) => names.has(normalizeName(owner));
    }
  }
}

export interface FilterContext {
  readonly today: CivilDate;
  readonly isOwner: IsMeant;
}

/** Says whether an action passes all filters. */
export function treeFilter(choices: TreeChoices, { today, isOwner }: FilterContext): (view: ActionView) => boolean {
  const words = normalizeName(choices.text).split(' ');
  const isAnyone = choices.owner.kind === 'anyone';
  return (view) =>
    isInState(view, choices.state, today) &&
    (choices.series.length === 0 || choices.series.includes(view.meeting.series)) &&
    (isAnyone || view.owners.some((owner) => isOwner(owner, view.meeting))) &&
    hasWords(view, words);
}

function isInState(view: ActionView, state: TreeState, today: CivilDate): boolean {
  switch (state) {
    case 'open':
    case 'openAndDone':
    case 'done':
      return true;
    case 'overdue':
      return isLate(view, today);
    case 'soon':
      return view.due !== undefined && view.due <= endOfWeek(today);
    case 'withoutOwner':
      return view.owners.length === 0;
    case 'withoutDate':
      return view.due === undefined;
  }
}

/** Whether all words, or parts of words, stand in what the tree can show of an action. */
function hasWords(view: ActionView, words: readonly string[]): boolean {
  if (words.every((word) => word === '')) return true;
  const { action, meeting, owners, text, due = '' } = view;
  const { title, date = '' } = occasionAt(meeting, action.place.line);
  const parts = [text, ...owners, due, ...action.notes, title, date, meeting.series];
  const shown = normalizeName(parts.join(' '));
  return words.every((word) => shown.includes(word));
}
