import type { CivilDate } from '../dates';
import type { Action } from '../model';
import { findDates } from '../parse/dateText';
import { occasionAt } from '../parse/sittings';
import { AlikeGroups, type Group } from './alikeGroups';
import type { Minutebook } from './minutebook';
import { normalizeName } from '../parse/nameKey';
import { allActions, type ActionView } from './queries';

/** One action, as its own meeting has it, with all places where it stands. */
export interface TrackedAction extends ActionView {
  /** Its own meeting's first, the others by date. */
  readonly occurrences: readonly ActionView[];
}

/**
 * All actions, each once however many minutes repeat it. Occurrences of one action carry the same id, number or provenance, or agree,
 * in different files, in text, assignee and due date. The order is that of the own meetings' files and lines.
 */
export function trackedActions(book: Minutebook): readonly TrackedAction[] {
  const views = allActions(book);
  const groups = new Groups(views);
  const position = new Map(views.map((view, index) => [view, index]));
  const tracked = groups.all().map(trackedAction);
  return tracked.sort((a, b) => place(a) - place(b));

  function place({ occurrences: [own] }: TrackedAction): number {
    return own === undefined ? 0 : (position.get(own) ?? 0);
  }
}

export function openActions(book: Minutebook): readonly TrackedAction[] {
  return trackedActions(book).filter(({ status }) => status === 'open');
}

/** The action that an occurrence belongs to; undefined for what is not shown as an action. */
export function trackedActionOf(book: Minutebook, action: Action): TrackedAction | undefined {
  return trackedActions(book).find(({ occurrences }) => occurrences.some((view) => view.action === action));
}

/** The places that agree by id or by where they come from, which change together; the others are alike by their words alone. */
export function boundOccurrences({ occurrences }: TrackedAction): readonly ActionView[] {
  const [own, ...others] = occurrences;
  if (!own) return [];
  const isBound = ({ action }: ActionView): boolean =>
    action.provenance !== undefined || (action.id !== undefined && action.id === own.action.id);
  return [own, ...others.filter(isBound)];
}

class Groups {
  private readonly groups: Group[] = [];
  private readonly byKey = new Map<string, Group>();
  private readonly byText = new Map<string, AlikeGroups>();

  constructor(views: readonly ActionView[]) {
    // Reports come last, since they only repeat; else the earliest meeting first.
    for (const view of [...views].sort(byDate)) this.add(view);
  }

  all(): readonly Group[] {
    return this.groups;
  }

  private add(view: ActionView): void {
    const keys = keysOf(view);
    const text = textKey(view);
    const known = keys.map((key) => this.byKey.get(key)).find((group) => group !== undefined) ?? this.alike(view, text);
    const group = known ?? { views: [], files: new Set(), texts: new Set() };
    if (!known) this.groups.push(group);
    group.views.push(view);
    group.files.add(view.meeting.file.key);
    for (const key of keys) this.byKey.set(key, group);
    for (const key of [text, originKey(view)]) if (key !== undefined) this.register(key, group);
  }

  private register(key: string, group: Group): void {
    if (group.texts.has(key)) return;
    group.texts.add(key);
    const groups = this.byText.get(key) ?? new AlikeGroups();
    this.byText.set(key, groups);
    groups.add(group);
  }

  /** A group of the same words that this view may belong to. */
  private alike(view: ActionView, text: string | undefined): Group | undefined {
    const origin = originOf(view);
    if (origin !== undefined) return this.byText.get(origin)?.first;
    return text === undefined ? undefined : this.byText.get(text)?.find(view);
  }
}

function byDate(a: ActionView, b: ActionView): number {
  const rows = Number(isRow(a)) - Number(isRow(b));
  if (rows !== 0) return rows;
  const [dateA, dateB] = [dateOf(a) ?? '', dateOf(b) ?? ''];
  return dateA < dateB ? -1 : dateA > dateB ? 1 : 0;
}

function dateOf({ meeting, action }: ActionView): CivilDate | undefined {
  return occasionAt(meeting, action.place.line).date;
}

function isRow({ action }: ActionView): boolean {
  return action.reportedFrom !== undefined;
}

/** What makes occurrences one action without regard to their words. `Action 1` is counted anew in each meeting, `58.1` is not. */
function keysOf({ action, meeting }: ActionView): readonly string[] {
  const isLasting = action.number !== undefined && (/[.-]/.test(action.number) || action.number.length >= 3);
  return [
    ...(action.id === undefined ? [] : [`id ${action.id}`]),
    ...(isLasting ? [`number ${meeting.series} ${action.number}`] : []),
  ];
}

const fewestWords = 3;

/** Text, assignee and due date; undefined where the words are too few to mean one thing. */
function textKey({ text, owners, due }: ActionView): string | undefined {
  const words = wordsOf(text);
  return words.length < fewestWords
    ? undefined
    : JSON.stringify([words.join(' '), normalizeName(owners[0] ?? ''), due ?? '']);
}

function wordsOf(text: string): readonly string[] {
  return Array.from(normalizeName(text).matchAll(/[\p{L}\p{N}]+/gu), ([word]) => word);
}

/** A copy names the file that it comes from; its words tell which action there. */
function originOf({ action, meeting, text }: ActionView): string | undefined {
  if (!action.provenance) return undefined;
  const [file = ''] = action.provenance.destination.split('#');
  return `origin ${file === '' ? meeting.file.path : resolve(meeting.file.path, decoded(file))} ${wordsOf(text).join(' ')}`;
}

function originKey({ meeting, text }: ActionView): string {
  return `origin ${meeting.file.path} ${wordsOf(text).join(' ')}`;
}

function resolve(from: string, relative: string): string {
  const parts = relative.startsWith('/') ? [from.split('/')[0] ?? ''] : from.split('/').slice(0, -1);
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function trackedAction({ views }: Group): TrackedAction {
  const own = ownOf(views);
  return { ...own, occurrences: [own, ...views.filter((view) => view !== own)] };
}

/** The meeting that a report names, else the earliest that is no report; among reports alone, the newest says how the action stands. */
function ownOf(views: readonly ActionView[]): ActionView {
  const meetings = views.filter((view) => !isRow(view));
  const named = views.map(({ action }) => action.reportedFrom).find((text) => text !== undefined && text !== '');
  const date = named === undefined ? undefined : findDates(named, undefined)[0]?.date;
  const [first] = meetings;
  const own = meetings.find((view) => date !== undefined && date === dateOf(view)) ?? first ?? views.at(-1);
  if (!own) throw new RangeError('A group of occurrences is never empty.');
  return own;
}
