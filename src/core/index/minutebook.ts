import type { FileName, Meeting } from '../model';
import { readRoster, type Roster } from '../parse/roster';
import type { Settings } from '../settings';
import { ActionIndex } from './actionIndex';
import { EditedTexts } from './editedTexts';
import { byPath, MeetingList } from './meetingList';
import { MinutesRule } from './minutesRule';
import { PeopleDirectory, type PersonMatch } from './people';
import type { SeriesDays } from './seriesDays';

/** Where a text comes from. An open editor's text wins over the file's. */
export type Source = 'file' | 'editor';

/**
 * All minutes of a workspace: the only state of the product. The same texts give the same answers, in whatever order
 * they came. Other settings need a new one.
 */
export class Minutebook {
  private readonly rule: MinutesRule;
  private readonly entries = new Map<string, Entry>();
  private readonly edited = new EditedTexts();
  private readonly list = new MeetingList();
  private readonly directory = new PeopleDirectory();
  private readonly rosterFiles = new Map<string, RosterFile>();
  private sortedRosters: readonly RosterFile[] | undefined;
  /** What `allActions`, `trackedActions` and their likes ask. */
  readonly actions = new ActionIndex(this.list, this.directory);

  constructor(settings: Pick<Settings, 'include' | 'exclude'>) {
    this.rule = new MinutesRule(settings);
  }

  /** Takes a text in. Answers whether anything that the book knows has changed. Never throws. */
  set(source: Source, file: FileName, text: string): boolean {
    const meeting = this.rule.read(file, text, (name, what) => this.edited.read(source, name, what));
    return this.replace(file.key, source, meeting ?? 'no minutes');
  }

  /** Tells of a text that was opened, and that is the file's as yet: when it is large, the first keystroke in it need not wait. */
  expectEdits(file: FileName, text: string): void {
    if (this.get(file.key)) this.edited.expect(file, text);
  }

  /** Forgets a deleted file, or an editor that was closed. */
  remove(source: Source, key: string): boolean {
    return this.replace(key, source, undefined);
  }

  /** Whether the path alone says that the file is minutes. */
  includes(path: string): boolean {
    return this.rule.verdict(path) === 'included';
  }

  has(key: string): boolean {
    return this.entries.has(key);
  }

  get(key: string): Meeting | undefined {
    return currentOf(this.entries.get(key));
  }

  /** The keys of all files that were taken in, minutes or not, rosters included. */
  keys(): readonly string[] {
    return [...this.entries.keys(), ...this.rosterFiles.keys()];
  }

  /** Whether any file is minutes, without gathering them all. */
  hasMeetings(): boolean {
    for (const entry of this.entries.values()) if (currentOf(entry)) return true;
    return false;
  }

  /** All meetings, in the order of their files' paths. The same array as long as none changes. */
  meetings(): readonly Meeting[] {
    return this.list.all();
  }

  /** The meetings of a series, in the same order. */
  meetingsOfSeries(series: string): readonly Meeting[] {
    return this.list.ofSeries(series);
  }

  /** When a series meets. The same object as long as that does not change. */
  daysOfSeries(series: string): SeriesDays {
    return this.list.daysOfSeries(series);
  }

  /** The full name of a person as this meeting's readers would understand it; undefined when it is nobody known. */
  findPerson(name: string, meeting: Meeting): string | undefined {
    return this.directory.find(name, meeting);
  }

  /** The same, and whether only initials that nobody has written down tell who it is. */
  identifyPerson(name: string, meeting: Meeting): PersonMatch | undefined {
    return this.directory.identify(name, meeting);
  }

  /** Takes a roster in. No minutes are read again. Answers whether anything has changed. Never throws. */
  setRoster(file: FileName, text: string): boolean {
    const before = this.rosterFiles.get(file.key);
    if (before?.text === text && before.file.path === file.path) return false;
    const roster = { file, text, ...readRoster(text) };
    this.rosterFiles.set(file.key, roster);
    return this.exchangeRoster(before, roster);
  }

  removeRoster(key: string): boolean {
    const before = this.rosterFiles.get(key);
    this.rosterFiles.delete(key);
    return before !== undefined && this.exchangeRoster(before, undefined);
  }

  /** All rosters with their problems, in the order of their paths. The same array as long as none changes. */
  rosters(): readonly (Roster & { readonly file: FileName })[] {
    this.sortedRosters ??= [...this.rosterFiles.values()].sort((a, b) => byPath(a.file, b.file));
    return this.sortedRosters;
  }

  private replace(key: string, source: Source, reading: Reading | undefined): boolean {
    const before = this.entries.get(key);
    const after = { ...before };
    if (reading === undefined) Reflect.deleteProperty(after, source);
    else after[source] = reading;
    if (after.file === undefined && after.editor === undefined) this.entries.delete(key);
    else this.entries.set(key, after);
    return this.exchange(currentOf(before), currentOf(after));
  }

  private exchangeRoster(before: RosterFile | undefined, after: RosterFile | undefined): true {
    this.sortedRosters = undefined;
    this.actions.changed(this.directory.exchangeRoster(before?.people ?? [], after?.people ?? []));
    return true;
  }

  private exchange(before: Meeting | undefined, after: Meeting | undefined): boolean {
    if (before === after) return false;
    this.list.exchange(before, after);
    if (before) this.actions.meetingGone(before);
    this.actions.changed(this.directory.exchange(before, after));
    return true;
  }
}

type Reading = Meeting | 'no minutes';

interface RosterFile extends Roster {
  readonly file: FileName;
  readonly text: string;
}

interface Entry {
  file?: Reading;
  editor?: Reading;
}

function currentOf(entry: Entry | undefined): Meeting | undefined {
  const reading = entry?.editor ?? entry?.file;
  return reading === 'no minutes' ? undefined : reading;
}
