import { addDays, type CivilDate } from '../dates';
import { findDates } from './dateText';
import type { LabelPlace } from './labels';
import type { TextUnit } from './readActions';

const mostUnits = 30;
const sentence = /^(?:the )?next (?:meeting|call|session|telcon)s?\b/i;

/**
 * The first day behind `Next meeting is 2020-07-26`, or under a label such as `Upcoming meetings`, that comes after a date.
 */
export function namedNextMeeting(
  units: readonly TextUnit[],
  labels: readonly LabelPlace[],
  date: CivilDate | undefined,
): CivilDate | undefined {
  const texts = [
    ...labels.filter(({ kind }) => kind === 'next').flatMap((label) => textsUnder(label, units)),
    ...units.filter(({ unit, text }) => unit.level === 0 && !unit.cell && sentence.test(text)).map(({ text }) => text),
  ];
  const after = date && addDays(date, 1);
  const dates = texts.flatMap((text) => findDates(text.slice(0, 500), after)).flatMap((found) => found.date ?? []);
  return dates.filter((day) => date === undefined || day > date).sort()[0];
}

/** Beside the label, else below it, to the next heading or to the end of the list. */
function textsUnder({ rest, index, lines }: LabelPlace, units: readonly TextUnit[]): readonly string[] {
  if (rest !== '' || lines.some((line) => line !== '')) return lines;
  const label = units[index]?.unit;
  const below = units.slice(index + 1, index + 1 + mostUnits);
  const end = below.findIndex(
    ({ unit }, at) =>
      unit.level > 0 || (label?.item ? unit.item?.parent !== label.item : label?.level === 0 && at > 0 && !unit.item),
  );
  return below.slice(0, end < 0 ? undefined : end).map(({ text }) => text);
}
