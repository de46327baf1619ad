import { civilDate, monthNumber, type CivilDate } from '../dates';
import { findDates } from './dateText';

/** What a file's path says about its meeting. */
export interface PathFacts {
  readonly date: CivilDate | undefined;
  /** 1 to 12, also where no day is named: `2021/02/weekly.md`. */
  readonly month: number | undefined;
  readonly series: string;
  /** The file's name without folders and ending. */
  readonly name: string;
}

/**
 * Reads `minutes/dmlt/2021-02-23-dmlt.md`, `notes/2019/2019-06-06.md`, `2018/CG-08-21.md`, `2020.01.06.md`, `20210223.md`,
 * `23-Feb-2021.md`, `2021/02/23.md`. The file's name decides, then month and day in the name with the year in a folder, then a dated folder,
 * the nearest first.
 */
export function readPath(path: string): PathFacts {
  const folders = path.split('/').filter((part) => part !== '');
  const name = (folders.pop() ?? '').replace(/\.[^.]*$/, '');
  folders.reverse();
  const date = dateInPath(name, folders);
  const month =
    date === undefined ? folders.map(monthOf).find((found) => found !== undefined) : Number(date.slice(5, 7));
  return { date, month, series: seriesOf(name, folders), name };
}

const fullDate = /(?<!\d)(\d{4})([-._]?)(\d{2})\2(\d{2})(?!\d)/;
const monthAndDay = /(?<!\d)(\d{2})[-._](\d{2})(?!\d)/;
const year = /^(?:19|20)\d{2}$/;

function dateInPath(name: string, foldersUpwards: readonly string[]): CivilDate | undefined {
  const inName = dateIn(name);
  if (inName !== undefined) return inName;
  const [folder = '', above = ''] = foldersUpwards;
  const day = /^\d{2}(?=$|[-_. ])/.exec(name)?.[0];
  if (day !== undefined && year.test(above) && /^\d{1,2}$/.test(folder))
    return civilDate(Number(above), Number(folder), Number(day));
  const yearAbove = foldersUpwards.find((folder) => year.test(folder));
  const withoutYear = monthAndDay.exec(name);
  if (yearAbove !== undefined && withoutYear) {
    const date = civilDate(Number(yearAbove), Number(withoutYear[1]), Number(withoutYear[2]));
    if (date !== undefined) return date;
  }
  return foldersUpwards.map(dateIn).find((date) => date !== undefined);
}

function dateIn(name: string): CivilDate | undefined {
  const match = fullDate.exec(name);
  const date = match ? civilDate(Number(match[1]), Number(match[3]), Number(match[4])) : undefined;
  return date ?? wordyDates(name)[0]?.date;
}

/** `23-Feb-2021`, `February_23_2021`. */
function wordyDates(name: string): ReturnType<typeof findDates> {
  return findDates(name.slice(0, 200).replace(/[-._]/g, ' '), undefined).filter(
    ({ form, date }) => date !== undefined && (form === 'day-month-year' || form === 'month-day-year'),
  );
}

/** `02`, `2021-02`, `02-february`, `feb`. */
function monthOf(folder: string): number | undefined {
  const digits = /^(?:\d{4}[-_.])?(\d{1,2})(?!\d)/.exec(folder)?.[1];
  const month = digits === undefined ? monthNumber(folder) : Number(digits);
  return isMonth(folder) && month !== undefined && month >= 1 && month <= 12 ? month : undefined;
}

const generalWord = /^(?:minutes?|meetings?|notes?|telcons?|docs?|main|master|archives?)$/i;

/** The words in the name beside the date, else the nearest folder that is not a year, a month or a word such as `minutes`. */
function seriesOf(name: string, foldersUpwards: readonly string[]): string {
  const words = specificWords(name);
  if (words.length > 0 && /\d/.test(name)) return words.join('-').toLowerCase();
  const folder = foldersUpwards.find(
    (part) => !isMonth(part) && !fullDate.test(part) && specificWords(part).length > 0,
  );
  return (folder ?? words.join('-')).toLowerCase();
}

/** The words of a name that are neither a date nor a word such as `minutes`. */
function specificWords(name: string): readonly string[] {
  const [wordy] = fullDate.test(name) ? [] : wordyDates(name);
  return (wordy ? name.slice(0, wordy.span.start) + name.slice(wordy.span.end) : name)
    .replace(fullDate, ' ')
    .replace(monthAndDay, ' ')
    .split(/[\s_.-]+/)
    .filter((part) => part !== '' && !generalWord.test(part) && !/^\d+$/.test(part));
}

/** `02`, `2021-02`, `february`, `02-feb`. */
function isMonth(folder: string): boolean {
  return /^(?:\d{4}[-_.])?\d{1,2}$/.test(folder) || monthNumber(folder.replace(/^\d{1,2}[-_ ]/, '')) !== undefined;
}
