import type { CivilDate } from '../core/dates';
import type { FileNaming } from '../core/features/places';
import { printableJson } from '../core/features/printable';
import type { Minutebook } from '../core/index/minutebook';
import type { Meeting } from '../core/model';
import type { Settings } from '../core/settings';
import { today } from '../workspace/today';
import { date, type Given } from './options';
import { readMinutes } from './readMinutes';
import { relativePath } from './scope';
import type { Terminal } from './terminal';

/** What every command works on. */
export interface Minutes {
  readonly book: Minutebook;
  readonly meetings: readonly Meeting[];
  readonly today: CivilDate;
  readonly settings: Settings;
  /** Files are called by their paths from the current folder. */
  readonly nameOf: FileNaming;
}

export const todayOption = date('today', 'take this day for today, which decides what is overdue');

export async function openMinutes(given: Given, terminal: Terminal): Promise<Minutes> {
  const asked = given.of(todayOption);
  const { book, settings } = await readMinutes(given.paths, terminal);
  return {
    book,
    meetings: book.meetings(),
    today: asked ?? today(settings, terminal.clock),
    settings,
    nameOf: ({ key }) => relativePath(terminal.folder, key),
  };
}

/** The one object that every command gives as JSON: the day, the number of files of minutes, and the answer by its name. */
export function jsonOf({ today: day, meetings }: Minutes, answer: Readonly<Record<string, unknown>>): string {
  return `${printableJson(JSON.stringify({ today: day, files: meetings.length, ...answer }, null, 2))}\n`;
}

/** `1 action`, `2 actions`. */
export function counted(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
