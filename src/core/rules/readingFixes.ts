import { message } from '../message';
import type { Fix, Problem } from '../model';
import { dateWithWeekday } from '../parse/dateWords';

/** A fix for each date that the words may mean; a single one that takes no guess is safe. */
export function readingFixes({ readings = [], range }: Problem, isSafe: boolean): readonly Fix[] {
  return readings.map(({ date, newText }) => ({
    title: message('Write {0}', dateWithWeekday(date)),
    change: { kind: 'replace', range, newText },
    ...(isSafe && readings.length === 1 ? { isSafe } : {}),
  }));
}
