import { addDays, type CivilDate } from '../dates';
import { findDates } from './dateText';
import type { LabelPlace } from './labels';
import type { TextUnit } from './textUnit';

const mostUnits = 30;
const sentence = /^(?:the )?next (?:meeting|call|session|telcon)s?\b/i;

/** `Next meeting is 2020-07-26`. */
export function saysWhenNext({ unit, text }: TextUnit): boolean {
  return unit.level === 0 && !unit.cell && sentence.test(text);
}

/**
 * The first day behind `Next meeting is 2020-07-26`, or under a label such as `Upcoming meetings`, that comes after a date.
 * @param sentences the texts of the units that say so
 */
export function namedNextMeeting(
  { units, labels, sentences }: NextPlaces,
  date: CivilDate | undefined,
): CivilDate | undefined {
  const texts = [
    ...labels.filter(({ kind }) => kind === 'next').flatMap((label) => textsUnder(label, units)),
    ...sentences,
  ];
  const after = date && addDays(date, 1);
  const dates = texts.flatMap((text) => findDates(text.slice(0, 500), after)).flatMap((found) => found.date ?? []);
  return dates.filter((day) => date === undefined || day > date).sort()[0];
}

/** Where the text may name the next meeting. */
export interface NextPlaces {
  readonly units: readonly TextUnit[];
  readonly labels: readonly LabelPlace[];
  readonly sentences: readonly string[];
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
