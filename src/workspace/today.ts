import { parseIsoDate, type CivilDate } from '../core/dates';
import type { Settings } from '../core/settings';

/** The present moment in milliseconds since 1970-01-01T00:00Z, as `Date.now` tells it. */
export type Clock = () => number;

/** The day that it is now in the settings' time zone, else in the machine's; the settings may name another day. */
export function today(settings: Pick<Settings, 'timeZone' | 'today'>, clock: Clock): CivilDate {
  if (settings.today !== undefined) return settings.today;
  // Swedish dates are written as ISO 8601 writes them.
  const format = new Intl.DateTimeFormat('sv-SE', {
    ...(settings.timeZone === undefined ? {} : { timeZone: settings.timeZone }),
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const date = parseIsoDate(format.format(clock()));
  if (date === undefined) throw new RangeError(`The clock shows no day from year 1 to 9999: ${clock()}`);
  return date;
}
