import { QuickPickItemKind, ThemeIcon, l10n, type QuickPickItem } from 'vscode';
import type { CivilDate } from '../core/dates';
import { dateChoices } from '../core/features/dateChoices';
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
  const placeholder = l10n.t('A date, or words such as: monday, +2w, 29 mar, end of month, next meeting');
  const chosen = await pick({
    title: question.title,
    placeholder,
    itemsFor: (typed) => dateItems(typed, question),
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
    // What is typed need not stand in the label that it is shown by.
    ...meant.map((date) => ({ ...dateItem(dateWithWeekday(date), date, current), alwaysShow: true })),
    ...usual.map((choice) => ({
      ...dateItem(choiceLabel(choice), choice.date, current),
      description: described(choice.date, current),
    })),
    ...(hasDate ? none : []),
  ];
}

const now = new ThemeIcon('check');

function dateItem(label: string, date: CivilDate, current: CivilDate | undefined): DateItem {
  const item = { label, answer: { date } };
  return date === current ? { ...item, description: l10n.t('as now'), iconPath: now } : item;
}

function described(date: CivilDate, current: CivilDate | undefined): string {
  return date === current ? l10n.t('{0}, as now', dateWithWeekday(date)) : dateWithWeekday(date);
}
