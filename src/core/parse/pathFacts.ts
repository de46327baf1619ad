import { civilDate, monthNumber, type CivilDate } from '../dates';

/** What a file's path says about its meeting. */
export interface PathFacts {
  readonly date: CivilDate | undefined;
  readonly series: string;
  /** The file's name without folders and ending. */
  readonly name: string;
}

/**
 * Reads `minutes/dmlt/2021-02-23-dmlt.md`, `notes/2019/2019-06-06.md`, `2018/CG-08-21.md`, `2020.01.06.md`, `20210223.md`.
 * The file's name decides, then month and day in the name with the year in a folder, then a dated folder, the nearest first.
 */
export function readPath(path: string): PathFacts {
  const folders = path.split('/').filter((part) => part !== '');
  const name = (folders.pop() ?? '').replace(/\.[^.]*$/, '');
  folders.reverse();
  return { date: dateInPath(name, folders), series: seriesOf(name, folders), name };
}

const fullDate = /(?<!\d)(\d{4})([-._]?)(\d{2})\2(\d{2})(?!\d)/;
const monthAndDay = /(?<!\d)(\d{2})[-._](\d{2})(?!\d)/;
const year = /^(?:19|20)\d{2}$/;

function dateInPath(name: string, foldersUpwards: readonly string[]): CivilDate | undefined {
  const inName = dateIn(name);
  if (inName !== undefined) return inName;
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
  return match ? civilDate(Number(match[1]), Number(match[3]), Number(match[4])) : undefined;
}

const generalWords = /^(?:(?:minutes?|meetings?|notes?|telcons?|docs?|main|master|archive)(?:[-_ ]|$))+$/i;

/** The words in the name beside the date, else the nearest folder that is not a year, a month or a word such as `minutes`. */
function seriesOf(name: string, foldersUpwards: readonly string[]): string {
  const words = name
    .replace(fullDate, ' ')
    .replace(monthAndDay, ' ')
    .split(/[\s_.-]+/)
    .filter((part) => part !== '' && !generalWords.test(part) && !/^\d+$/.test(part));
  if (words.length > 0 && /\d/.test(name)) return words.join('-').toLowerCase();
  const folder = foldersUpwards.find(
    (part) => !year.test(part) && !isMonth(part) && !generalWords.test(part) && !fullDate.test(part),
  );
  return (folder ?? words.join('-')).toLowerCase();
}

/** `02`, `2021-02`, `february`, `02-feb`. */
function isMonth(folder: string): boolean {
  return /^(?:\d{4}[-_.])?\d{1,2}$/.test(folder) || monthNumber(folder.replace(/^\d{1,2}[-_ ]/, '')) !== undefined;
}
