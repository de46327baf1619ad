import { isoWeekday, type CivilDate } from '../dates';
import type { Completion, DateCompletion } from './completionItems';
import { dateChoices } from './dateChoices';
import { typedDates, type DateContext } from './typedDate';

type DateItem = Extract<Completion, { readonly kind: 'date' }>;

/**
 * What the typed words mean first, then the usual days; of equal days only the first.
 * @param label what is written before the date: `due `
 */
export function dateCompletions(typed: string, context: DateContext, label = ''): readonly DateItem[] {
  const words = typed.trim();
  const item = (date: CivilDate, choice: DateCompletion['choice'], isGuess = false): DateItem => ({
    kind: 'date',
    choice,
    date,
    weekday: isoWeekday(date),
    isGuess,
    typed: choice === 'typed' ? words : '',
    newText: label + date,
  });
  const meant = typedDates(words, context).map((date) => item(date, 'typed'));
  const usual = dateChoices(context).map(({ kind, date, isGuess }) => item(date, kind, isGuess));
  return [...meant, ...usual.filter(({ date }) => meant.every((other) => other.date !== date))];
}
