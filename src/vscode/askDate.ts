import { QuickPickItemKind, l10n, type QuickPickItem } from 'vscode';
import type { CivilDate } from '../core/dates';
import { dateChoices, type DateChoice } from '../core/features/dateChoices';
import { typedDates, type DateContext } from '../core/features/typedDate';
import { choiceLabel, dateWithWeekday } from './dateLabels';
import { pick } from './pick';

export interface DateQuestion {
  readonly title: string;
  readonly context: DateContext;
  /** The date that stands there now; undefined for none, or where several differ. */
  readonly current: CivilDate | undefined;
  /** Whether there is a date that can be taken away. */
  readonly hasDate: boolean;
}

/** A date, or that there shall be none. */
export interface DateAnswer {
  readonly date: CivilDate | undefined;
}

interface DateItem extends QuickPickItem {
  readonly answer?: DateAnswer;
}

/** Asks for a date: one of the usual ones, or one that is typed in words, which is shown before it is taken. Undefined when nobody answers. */
export async function askDate(question: DateQuestion): Promise<DateAnswer | undefined> {
  const { title, current } = question;
  const hint = l10n.t('A date, or words such as: monday, +2w, 29 mar, end of month, next meeting');
  const chosen = await pick({
    title,
    placeholder: current === undefined ? hint : l10n.t('Now {0}. {1}', dateWithWeekday(current), hint),
    itemsFor: (typed) => dateItems(typed, question),
    isChoice: ({ answer }) => answer !== undefined,
  });
  return chosen?.answer;
}

function dateItems(typed: string, { context, current, hasDate }: DateQuestion): readonly DateItem[] {
  const meant = typedDates(typed, context);
  const usual = dateChoices(context).filter(({ date }) => !meant.includes(date));
  const none = [
    { label: '', kind: QuickPickItemKind.Separator },
    { label: l10n.t('No due date'), answer: { date: undefined } },
  ];
  return [
    ...meant.map((date) => ({
      label: dateWithWeekday(date),
      description: date === current ? l10n.t('as now') : '',
      answer: { date },
      // What is typed need not stand in the label that it is shown by.
      alwaysShow: true,
    })),
    ...usual.map((choice) => usualItem(choice, current)),
    ...(hasDate ? none : []),
    ...(meant.length === 0 && isUnread(typed, usual) ? [unread(typed)] : []),
  ];
}

/** Whether what is typed is neither a date nor the beginning of a choice. */
function isUnread(typed: string, usual: readonly DateChoice[]): boolean {
  const wanted = typed.trim().toLowerCase();
  const labels = [...usual.map(choiceLabel), ...usual.map(({ date }) => dateWithWeekday(date)), l10n.t('No due date')];
  return wanted !== '' && !labels.some((label) => label.toLowerCase().includes(wanted));
}

/** Says so, and cannot be taken. */
function unread(typed: string): DateItem {
  return { label: l10n.t('No date: {0}', typed.trim()), alwaysShow: true };
}

function usualItem(choice: DateChoice, current: CivilDate | undefined): DateItem {
  const { kind, date } = choice;
  const day = kind === 'weekday' ? date : dateWithWeekday(date);
  const description = date === current ? l10n.t('{0}, as now', day) : day;
  return { label: choiceLabel(choice), description, answer: { date } };
}
