import type { CivilDate } from '../dates';
import { message, type Message } from '../message';
import type { DateReading, Problem, Prose } from '../model';
import type { DateText } from './dateText';
import { dateWithWeekday } from './dateWords';
import { rangeOf } from './prose';
import type { VagueDate } from './vagueDate';

/** Undefined for a date that can be read in one way. */
export function problemOfDate(prose: Prose, { form, span, readings }: DateText): Problem | undefined {
  const range = rangeOf(prose, span);
  const written = prose.text.slice(span.start, span.end);
  if (readings.length === 0) {
    const text = message(
      'There is no such day as {0}. Correct the date, so that the action is not forgotten.',
      written,
    );
    return { code: 'invalid-date', message: text, range, severity: 'error' };
  }
  if (form === 'numeric-day') {
    const text = message('{0} is not read as a date. Write {1}, if that is meant.', written, anyOf(readings));
    return { code: 'ambiguous-date', message: text, range, severity: 'hint', readings: readings.map(inPlace) };
  }
  if (readings.length === 1) return undefined;
  const text = message('{0} can be read as {1}. Write the one that is meant.', written, anyOf(readings));
  return { code: 'ambiguous-date', message: text, range, severity: 'warning', readings: readings.map(inPlace) };
}

export function problemOfWords(prose: Prose, { span, readings, standsForDate }: VagueDate): Problem {
  const written = prose.text.slice(span.start, span.end);
  const wayOut =
    readings.length === 0
      ? message('Write a date as well, so that the action comes due.')
      : message('Write {0}, if that is meant.', anyOf(readings));
  const text = message('"{0}" is no date, so the action never comes due. {1}', written, wayOut);
  const dates = readings.map((date) => (standsForDate ? inPlace(date) : { date, newText: `by ${date}` }));
  const problem = { code: 'vague-date', message: text, range: rangeOf(prose, span), severity: 'hint' } as const;
  if (dates.length > 0) return { ...problem, readings: dates };
  return standsForDate && nextMeetingWords.test(written) ? { ...problem, meansNextMeeting: true } : problem;
}

const nextMeetingWords =
  /^(?:the |our )?(?:next|upcoming|following|coming) (?:meeting|call|telecon|sync|one|time|session)s?$/i;

function inPlace(date: CivilDate): DateReading {
  return { date, newText: date };
}

/** `2021-03-04 (Thursday) or 2021-04-03 (Saturday)`. */
function anyOf(dates: readonly CivilDate[]): Message {
  const [first, ...others] = dates.map(dateWithWeekday);
  return others.reduce((all, date) => message('{0} or {1}', all, date), first ?? message(''));
}
