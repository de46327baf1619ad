import { Minutebook } from '../../../src/core/index/minutebook';
import { allActions, type ActionView } from '../../../src/core/index/queries';
import { parseMeeting } from '../../../src/core/parse/parseMeeting';
import type { FileName, Meeting } from '../../../src/core/model';
import { defaultSettings } from '../../../src/core/settings';
import { parseIsoDate, type CivilDate } from '../../../src/core/dates';

/** Where minutes lie when a test does not care: a meeting of 11 March 2026. */
export const usualPath = 'repo/minutes/roof/2026-03-11-roof.md';

export function fileAt(path: string): FileName {
  return { key: `file:///${path}`, path };
}

export function meetingIn(text: string, path = usualPath): Meeting {
  return parseMeeting(fileAt(path), text);
}

/** A book over files by their paths. */
export function bookOf(files: Readonly<Record<string, string>>): Minutebook {
  const book = new Minutebook(defaultSettings);
  for (const [path, text] of Object.entries(files)) book.set('file', fileAt(path), text);
  return book;
}

/** The only action of a text, as people see it. */
export function actionIn(text: string, path = usualPath): ActionView {
  const views = allActions(bookOf({ [path]: text }));
  const [only] = views;
  if (only === undefined || views.length > 1) throw new Error(`${views.length} actions in ${JSON.stringify(text)}`);
  return only;
}

export function day(iso: string): CivilDate {
  const date = parseIsoDate(iso);
  if (date === undefined) throw new Error(`no such day: ${iso}`);
  return date;
}
