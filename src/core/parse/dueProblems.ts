import type { CivilDate } from '../dates';
import type { DateReading, Problem, Prose } from '../model';
import type { DateText } from './dateText';
import { weekdayName } from './dateWords';
import { rangeOf } from './prose';
import type { VagueDate } from './vagueDate';

/** Undefined for a date that can be read in one way. */
export function problemOfDate(prose: Prose, { form, span, readings }: DateText): Problem | undefined {
  const range = rangeOf(prose, span);
  const written = prose.text.slice(span.start, span.end);
  if (readings.length === 0) {
    const message = `There is no such day as ${written}. Correct the date, so that the action is not forgotten.`;
    return { code: 'invalid-date', message, range, severity: 'error' };
  }
  if (form === 'numeric-day') {
    const message = `${written} is not read as a date. Write ${anyOf(readings)}, if that is meant.`;
    return { code: 'ambiguous-date', message, range, severity: 'hint', readings: readings.map(inPlace) };
  }
  if (readings.length === 1) return undefined;
  const message = `${written} can be read as ${anyOf(readings)}. Write the one that is meant.`;
  return { code: 'ambiguous-date', message, range, severity: 'warning', readings: readings.map(inPlace) };
}

export function problemOfWords(prose: Prose, { span, readings, standsForDate }: VagueDate): Problem {
  const written = prose.text.slice(span.start, span.end);
  const wayOut =
    readings.length === 0
      ? 'Write a date as well, so that the action comes due.'
      : `Write ${anyOf(readings)}, if that is meant.`;
  const message = `"${written}" is no date, so the action never comes due. ${wayOut}`;
  const dates = readings.map((date) => (standsForDate ? inPlace(date) : { date, newText: `by ${date}` }));
  const problem = { code: 'vague-date', message, range: rangeOf(prose, span), severity: 'hint' } as const;
  return dates.length === 0 ? problem : { ...problem, readings: dates };
}

function inPlace(date: CivilDate): DateReading {
  return { date, newText: date };
}

/** `2021-03-04 (Thursday) or 2021-04-03 (Saturday)`. */
function anyOf(dates: readonly CivilDate[]): string {
  return dates.map((date) => `${date} (${weekdayName(date)})`).join(' or ');
}
