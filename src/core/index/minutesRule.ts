import { matchGlobs, type PathMatcher } from '../globs';
import type { FileName, Meeting } from '../model';
import { readPath } from '../parse/pathFacts';
import { parseMeeting } from '../parse/parseMeeting';
import type { Settings } from '../settings';

/** What a file's path alone says: minutes, no minutes, or that its text must say it. */
export type PathVerdict = 'included' | 'excluded' | 'dated' | 'undecided';

/**
 * Which Markdown files are minutes, in this order: front matter `type:`; `files.exclude`; `files.include`;
 * front matter with a date and people, a series or a meeting; a dated path with a people label, a report or an action.
 */
export class MinutesRule {
  private readonly isIncluded: PathMatcher;
  private readonly isExcluded: PathMatcher;

  constructor(settings: Pick<Settings, 'include' | 'exclude'>) {
    this.isIncluded = matchGlobs(settings.include);
    this.isExcluded = matchGlobs(settings.exclude);
  }

  verdict(path: string): PathVerdict {
    // Globs may be written with the workspace folder's name or without it.
    const inFolder = path.slice(path.indexOf('/') + 1);
    if (this.isExcluded(path) || this.isExcluded(inFolder)) return 'excluded';
    if (this.isIncluded(path) || this.isIncluded(inFolder)) return 'included';
    return readPath(path).date === undefined ? 'undecided' : 'dated';
  }

  /**
   * The meeting that the text holds; undefined when the file is no minutes. Text that cannot be minutes is not parsed.
   * @param parse how, when not from nothing
   */
  read(file: FileName, text: string, parse = parseMeeting): Meeting | undefined {
    const verdict = this.verdict(file.path);
    const mayHaveFrontMatter = /^---\s*?[\r\n]/.test(text);
    if (!mayHaveFrontMatter && (verdict === 'excluded' || verdict === 'undecided')) return undefined;
    const meeting = parse(file, text);
    return isMinutes(meeting, verdict) ? meeting : undefined;
  }
}

const minutesTypes: readonly string[] = ['minutes', 'meeting', 'meeting-notes'];

function isMinutes(meeting: Meeting, verdict: PathVerdict): boolean {
  if (meeting.type !== undefined) return minutesTypes.includes(meeting.type);
  if (verdict === 'excluded') return false;
  if (verdict === 'included' || meeting.hasMeetingFrontMatter) return true;
  return verdict === 'dated' && (meeting.hasPeopleLabel || meeting.hasReport || meeting.actions.length > 0);
}
