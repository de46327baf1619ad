import { l10n, type MarkdownString } from 'vscode';
import { daysBetween, type CivilDate } from '../core/dates';
import type { ActionHover, DueHover, Hover, PersonHover } from '../core/features/hover';
import type { ActionView } from '../core/index/queries';
import { occasionAt } from '../core/parse/sittings';
import { distance, placeOf, statusText } from './actionLabels';
import { ageText, fullDate, howKnown, pastDistance, ruleText, countsText } from './hoverLabels';
import { SafeMarkdown } from './safeMarkdown';

/** What a hover says, with its links. */
export function hoverText(hover: Hover, today: CivilDate): MarkdownString {
  const text = new SafeMarkdown();
  switch (hover.kind) {
    case 'person':
      tellPerson(text, hover);
      break;
    case 'due':
      tellDue(text, hover);
      break;
    case 'action':
      tellAction(text, hover, today);
      break;
  }
  return text.markdown;
}

function tellPerson(text: SafeMarkdown, hover: PersonHover): void {
  const { person, written, isDerived, isKnown, closest } = hover;
  const { name, initials, handle, email, open } = person;
  const called = [initials, handle === undefined ? undefined : `@${handle}`, email].filter(
    (part) => part !== undefined,
  );
  text.bold(name);
  if (called.length > 0) text.text(` · ${called.join(' · ')}`);
  if (isDerived && written !== undefined)
    text.paragraph().text(l10n.t('{0}: known from initials that nobody has written down.', written));
  if (!isKnown) text.paragraph().text(l10n.t('Neither the minutes nor the roster know this name.'));
  if (closest.length > 0) text.text(` ${l10n.t('Did you mean {0}?', closest.join(' · '))}`);
  if (isKnown) text.paragraph().text(howKnown(person));
  text.paragraph().text(countsText(person));
  if (open > 0)
    text.text(' ').link(l10n.t('Show their actions'), 'minutebook.showActionsOf', name.slice(0, longestName));
}

/** As long as the command takes a name. */
const longestName = 200;

function tellDue(text: SafeMarkdown, { due, days, status, meeting }: DueHover): void {
  const far = status === 'open' ? distance(days) : pastDistance(days);
  text.bold(fullDate(due.date)).text(` · ${status === 'open' ? far : `${statusText(status)}, ${far}`}`);
  text.paragraph().text(ruleText(due));
  if (meeting !== undefined) text.text(` ${l10n.t('The year is taken from the meeting’s date, {0}.', meeting)}`);
}

const mostNotes = 10;
const mostPlaces = 20;

function tellAction(text: SafeMarkdown, { action: tracked, from, age }: ActionHover, today: CivilDate): void {
  const { owners, due, status, action } = tracked;
  const dueText = due === undefined ? l10n.t('no due date') : l10n.t('due {0}', fullDate(due));
  const far = due === undefined || status !== 'open' ? '' : ` (${distance(daysBetween(today, due))})`;
  const who = owners.length > 0 ? owners.join(', ') : l10n.t('no owner');
  text.bold(tracked.text);
  text.paragraph().text([statusText(status), who, dueText + far].join(' · '));
  text.paragraph().text(l10n.t('From: {0}', [from.title, from.date ?? ''].filter((part) => part !== '').join(', ')));
  if (age && status === 'open') text.lineBreak().text(ageText(age));
  if (action.notes.length > 0) {
    text.paragraph().text(l10n.t('Notes:')).paragraph();
    for (const note of action.notes.slice(0, mostNotes)) text.item().text(note);
    tellRest(text, action.notes.length - mostNotes);
  }
  tellPlaces(text, tracked.occurrences, status);
}

function tellPlaces(text: SafeMarkdown, occurrences: readonly ActionView[], status: string): void {
  if (occurrences.length < 2) return;
  text.paragraph().text(l10n.t('Stands in {0} places:', occurrences.length)).paragraph();
  for (const view of occurrences.slice(0, mostPlaces)) {
    const { meeting, action } = view;
    const { date = '' } = occasionAt(meeting, action.place.line);
    const standing = view.status === status ? '' : statusText(view.status);
    const place = { file: meeting.file.key, line: action.place.line };
    text.item().link(l10n.t('Open'), 'minutebook.openOccurrence', place);
    text.text(` ${[placeOf(view), date, standing].filter((part) => part !== '').join(' · ')}`);
  }
  tellRest(text, occurrences.length - mostPlaces);
}

function tellRest(text: SafeMarkdown, count: number): void {
  if (count > 0) text.item().text(l10n.t('… and {0} more', count));
}
