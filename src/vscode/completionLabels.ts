import { CompletionItemKind, env, l10n } from 'vscode';
import type { Completion, DateCompletion } from '../core/features/completionItems';
import type { PersonChoice } from '../core/features/peopleChoices';
import type { ReferenceChoice } from '../core/features/referenceChoices';
import { normalizeName } from '../core/parse/nameKey';
import { yearMonthDay, type CivilDate } from '../core/dates';

export interface CompletionLabel {
  readonly label: string;
  /** What stands at the right of it, before it is accepted. */
  readonly description: string;
  readonly kind: CompletionItemKind;
  /** What VS Code compares with what is typed. */
  readonly filterText: string;
}

/** @param typed what it would take the place of */
export function completionLabel(completion: Completion, typed: string): CompletionLabel {
  switch (completion.kind) {
    case 'person':
      return personLabel(completion.person, typed);
    case 'date':
      return dateLabel(completion);
    case 'reference':
      return referenceLabel(completion.reference);
    case 'key':
      return { ...plain(completion.key), kind: CompletionItemKind.Property };
    case 'value':
      return { ...plain(completion.value), kind: CompletionItemKind.Value };
    case 'attendees': {
      const { names, date } = completion;
      const label = l10n.t('attendees of {0}', date ?? l10n.t('the meeting before'));
      return {
        label,
        description: names.join(', '),
        kind: CompletionItemKind.Constant,
        filterText: `attendees ${label}`,
      };
    }
  }
}

function plain(label: string): Omit<CompletionLabel, 'kind'> {
  return { label, description: '', filterText: label };
}

function personLabel(person: PersonChoice, typed: string): CompletionLabel {
  const { name, initials, handle, aliases } = person;
  const description = [initials, handle === undefined ? undefined : `@${handle}`, sourceText(person)]
    .filter((part) => part !== undefined)
    .join(' · ');
  const sign = typed.startsWith('@') ? '@' : '';
  const plainName = normalizeName(name);
  const names = [name, plainName === name.toLowerCase() ? undefined : plainName, handle, initials, ...aliases];
  const filterText = names.flatMap((word) => (word === undefined ? [] : sign + word)).join(' ');
  return { label: name, description, kind: CompletionItemKind.User, filterText };
}

function sourceText({ from }: PersonChoice): string | undefined {
  switch (from) {
    case 'meeting':
      return undefined;
    case 'series':
      return l10n.t('in this series');
    case 'roster':
      return l10n.t('in the roster');
    case 'workspace':
      return l10n.t('in other minutes');
    case 'former':
      return l10n.t('no longer active');
  }
}

function referenceLabel({ key, mentions, last }: ReferenceChoice): CompletionLabel {
  const where = [last.date ?? '', last.title].filter((part) => part !== '').join(' ');
  const description = mentions === 1 ? where : l10n.t('{0} times, last {1}', mentions, where);
  return { label: key, description, kind: CompletionItemKind.Reference, filterText: key };
}

const weekdayFormat: Intl.DateTimeFormatOptions = { weekday: 'long', timeZone: 'UTC' };
const weekday = new Intl.DateTimeFormat(env.language, weekdayFormat);
const englishWeekday = new Intl.DateTimeFormat('en', weekdayFormat);

/** `tomorrow`, and beside it `2026-03-19 Thursday`: nobody takes a date without having seen it. */
function dateLabel(completion: DateCompletion): CompletionLabel {
  const { date, isGuess, choice, typed } = completion;
  const label = choiceText(completion);
  const day = `${date} ${weekdayText(date)}`;
  return {
    label,
    description: isGuess ? l10n.t('{0} (a guess)', day) : day,
    kind: CompletionItemKind.Event,
    filterText:
      choice === 'typed' ? typed : [label, englishText(completion), weekdayText(date, englishWeekday), date].join(' '),
  };
}

function weekdayText(date: CivilDate, format = weekday): string {
  const { year, month, day } = yearMonthDay(date);
  return format.format(Date.UTC(year, month - 1, day));
}

function choiceText({ choice, date, typed }: DateCompletion): string {
  switch (choice) {
    case 'today':
      return l10n.t('today');
    case 'tomorrow':
      return l10n.t('tomorrow');
    case 'next-meeting':
      return l10n.t('next meeting');
    case 'weekday':
      return weekdayText(date);
    case 'next-week':
      return l10n.t('next week');
    case 'in-two-weeks':
      return l10n.t('in two weeks');
    case 'end-of-month':
      return l10n.t('end of the month');
    case 'file-name':
      return l10n.t('as the file is called');
    case 'typed':
      return typed;
  }
}

/** Words for dates are read in English, so they find these choices in every language. */
function englishText({ choice, date }: DateCompletion): string {
  return choice === 'weekday' ? weekdayText(date, englishWeekday) : choice.replaceAll('-', ' ');
}
