import { env, l10n } from 'vscode';
import { yearMonthDay, type CivilDate } from '../core/dates';
import type { DateChoice } from '../core/features/dateChoices';

const weekdayName = new Intl.DateTimeFormat(env.language, { weekday: 'long', timeZone: 'UTC' });

/** `2026-03-30 · Monday`: so that nobody takes a day that they did not mean. */
export function dateWithWeekday(date: CivilDate): string {
  return `${date} · ${weekday(date)}`;
}

export function choiceLabel({ kind, date, isGuess }: DateChoice): string {
  switch (kind) {
    case 'today':
      return l10n.t('Today');
    case 'tomorrow':
      return l10n.t('Tomorrow');
    case 'next-meeting':
      return isGuess ? l10n.t('Next meeting, probably') : l10n.t('Next meeting');
    case 'weekday':
      return weekday(date);
    case 'next-week':
      return l10n.t('Next week');
    case 'in-two-weeks':
      return l10n.t('In two weeks');
    case 'end-of-month':
      return l10n.t('End of the month');
  }
}

function weekday(date: CivilDate): string {
  const { year, month, day } = yearMonthDay(date);
  return weekdayName.format(Date.UTC(year, month - 1, day));
}
