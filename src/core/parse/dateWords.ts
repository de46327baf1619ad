import { message, type Message } from '../message';
import { addDays, isoWeekday, monthNumber, yearMonthDay, type CivilDate } from '../dates';
import { monthPattern } from './dateText';
import { dayInMonth, endOfPeriod, later, weekdaysAfter, type Period } from './periods';

/**
 * The days that words such as `next Friday`, `mid-December` or `end of the month` mean, counted from the meeting, the likeliest first.
 * A period means its last day, and a week ends on its Friday. Nothing for words that mean no day.
 */
export function datesOfWords(words: string, meeting: CivilDate): readonly CivilDate[] {
  const plain = words
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/^(?:on|at) /, '');
  for (const { source, read } of [...timelyPhrases, ...otherPhrases]) {
    const match = new RegExp(`^(?:${source})$`).exec(plain);
    if (match) return read(match.groups ?? {}, meeting).flatMap((date) => date ?? []);
  }
  return [];
}

/** `Wednesday` for 2026-03-11. */
/** `2021-03-29 (Monday)`. */
export function dateWithWeekday(date: CivilDate): Message {
  return message('{0} ({1})', date, weekdayName(date));
}

export function weekdayName(date: CivilDate): Message {
  return weekdays[isoWeekday(date) - 1] ?? message('');
}

const weekdays = [
  message('Monday'),
  message('Tuesday'),
  message('Wednesday'),
  message('Thursday'),
  message('Friday'),
  message('Saturday'),
  message('Sunday'),
];

/** For regular expressions with the flag `i`. */
export const weekdayPattern =
  '(?:mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?)';

type Fields = Readonly<Record<string, string | undefined>>;

interface Phrase {
  /** Each blank stands for white space. */
  readonly source: string;
  readonly read: (fields: Fields, meeting: CivilDate) => readonly (CivilDate | undefined)[];
}

const year = '(?:\\.?,? (?<year>\\d{4}))?';
const month = `(?<month>${monthPattern})${year}`;
const counts = ['one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten', 'eleven', 'twelve'];
const count = `(?<count>\\d{1,3}|an?|${counts.join('|')}|(?:a )?couple of)`;
const hour = '(?:(?:eod|cob|noon|midnight|(?:the )?close of business|(?:the )?end of(?: (?:the )?day)?)(?: on)?,? )?';
const partOfDay = '(?: morning| noon| afternoon| evening| night)?';
const periods = 'day|week|month|quarter|year';
const period = `(?<period>${periods})`;

/** Words that say when something is to be done, wherever they stand. */
const timelyPhrases: readonly Phrase[] = [
  { source: '(?:the )?day after tomorrow', read: (_, meeting) => [addDays(meeting, 2)] },
  { source: `${hour}tomorrow${partOfDay}`, read: (_, meeting) => [addDays(meeting, 1)] },
  {
    source: `(?:with)?in (?:the next )?${count} (?<period>fortnight|${periods})s?(?:['’]s?)?(?: time)?`,
    read: afterPeriods,
  },
  {
    source: `(?:with)?in (?:the next )?(?:a )?(?:few|several|some) (?:days|weeks|months)`,
    read: () => [],
  },
  { source: `(?:mid(?:-| )|(?:the )?middle of )${month}`, read: (fields, meeting) => [inMonth(fields, meeting, 15)] },
];

/** Words that as well may be what is spoken of: `Plan the end of March`. */
const otherPhrases: readonly Phrase[] = [
  {
    source: `${hour}(?<which>(?:the )?(?:following|coming|next) |this )?(?<weekday>${weekdayPattern})${partOfDay}`,
    read: onWeekday,
  },
  { source: 'today|tonight|eod|cob|(?:the )?close of business', read: (_, meeting) => [meeting] },
  { source: `(?:the )?end of ${month}`, read: (fields, meeting) => [inMonth(fields, meeting, 31)] },
  { source: `(?:the )?(?:beginning|start) of ${month}`, read: (fields, meeting) => [inMonth(fields, meeting, 1)] },
  { source: `(?:early|late)(?:-| )${month}`, read: () => [] },
  { source: `(?:the )?end of q(?<quarter>[1-4])${year}`, read: (fields, meeting) => [inMonth(fields, meeting, 31)] },
  { source: '(?:the )?end of (?<year>\\d{4})', read: (fields, meeting) => [inMonth(fields, meeting, 31)] },
  {
    source: `(?:(?:the )?end of (?:the |this )?|this )${period}`,
    read: (fields, meeting) => [ending(fields, meeting, 0)],
  },
  { source: `(?:(?:the )?end of )?(?:the )?next ${period}`, read: (fields, meeting) => [ending(fields, meeting, 1)] },
  { source: 'eo(?<period>[wmqy])', read: (fields, meeting) => [ending(fields, meeting, 0)] },
];

/** The words of these phrases for regular expressions with the flag `i`, without groups that are captured. */
export const timelyWords = wordsOf(timelyPhrases);
export const otherWords = wordsOf(otherPhrases);

function wordsOf(phrases: readonly Phrase[]): string {
  const sources = phrases.map(({ source }) => source.replaceAll(/\(\?<\w+>/g, '(?:').replaceAll(' ', '\\s{1,2}'));
  return `(?:${sources.join('|')})`;
}

function afterPeriods(
  { count: many = '', period: word }: Fields,
  meeting: CivilDate,
): readonly (CivilDate | undefined)[] {
  const number = /^\d/.test(many) ? Number(many) : many.endsWith('of') ? 2 : Math.max(1, counts.indexOf(many) + 1);
  return [word === 'fortnight' ? later(meeting, number * 2, 'week') : later(meeting, number, periodOf(word))];
}

/** `Friday` is the first after the meeting; `next Friday` means that of the next week to most people, and the first one to others. */
function onWeekday({ which = '', weekday = '' }: Fields, meeting: CivilDate): readonly CivilDate[] {
  const number = weekdays.findIndex((name) => name.text.toLowerCase().startsWith(weekday.slice(0, 3))) + 1;
  if (which === 'this ' && isoWeekday(meeting) === number) return [meeting];
  const { first, nextWeek } = weekdaysAfter(meeting, number);
  return which.includes('next') ? [...new Set([nextWeek, first])] : [first];
}

/** A day of the month or quarter that is named, in the year that is written, else the first one on or after the meeting. */
function inMonth(
  { month: name, quarter, year: written }: Fields,
  meeting: CivilDate,
  day: number,
): CivilDate | undefined {
  const number = name === undefined ? Number(quarter ?? 4) * 3 : (monthNumber(name) ?? 0);
  if (written !== undefined) return dayInMonth(Number(written), number, day);
  const thisYear = yearMonthDay(meeting).year;
  const first = dayInMonth(thisYear, number, day);
  return first !== undefined && first >= meeting ? first : dayInMonth(thisYear + 1, number, day);
}

function ending({ period: word }: Fields, meeting: CivilDate, ahead: number): CivilDate | undefined {
  return endOfPeriod(meeting, periodOf(word), ahead);
}

/** Also by its first letter, as in `EOW`. */
function periodOf(word = ''): Period {
  return shorterPeriods.find((name) => name.startsWith(word)) ?? 'year';
}

const shorterPeriods = ['day', 'week', 'month', 'quarter'] as const;
