import type { Minutebook } from '../index/minutebook';
import { shownActions } from '../index/queries';
import type { AgendaItem, Meeting } from '../model';
import { sittingAt } from '../parse/sittings';
import { rangeInLine, type Range } from '../text';
import { nest, type Nested } from './nesting';

export type OutlineKind = 'meeting' | 'sitting' | AgendaItem['kind'] | 'action' | 'decision';

/** Something that minutes hold. */
export interface OutlineEntry {
  readonly kind: OutlineKind;
  /** Never empty. */
  readonly name: string;
  /** What else is to be said of it: an action's owners and due date, a topic's time and coordinator. */
  readonly details: readonly string[];
  /** An action that is no longer open. */
  readonly isClosed: boolean;
  readonly range: Range;
  /** Where to go to, inside the range. */
  readonly at: Range;
}

/**
 * The meeting, its sittings, agenda, actions and decisions, in the order of the text. `lines` are those of the document.
 * A single meeting does not hold the rest: VS Code's breadcrumbs and sticky lines follow what spans the most lines, and inside
 * of a section those should stay with its heading.
 */
export function outline(book: Minutebook, meeting: Meeting, lines: readonly string[]): readonly Nested<OutlineEntry>[] {
  return nest([
    ...title(meeting, lines),
    ...sittings(meeting, lines),
    ...agenda(meeting, lines),
    ...actions(book, meeting),
    ...decisions(meeting),
  ]);
}

const longestName = 300;

/** Stands where the front matter or a heading says the title, else on the first line; the first sitting's heading speaks for itself. */
function title({ title: text, file, date, sittings: all }: Meeting, lines: readonly string[]): readonly OutlineEntry[] {
  const isTitle = (line: string): boolean => /^(?:title\s*:|#{1,6}\s)/.test(line) && line.includes(text);
  const line = Math.max(0, lines.findIndex(isTitle));
  if (all[0]?.line === line) return [];
  const range = rangeInLine(line, 0, 0);
  const name = named(text, file.path.slice(file.path.lastIndexOf('/') + 1));
  return [{ kind: 'meeting', name, details: date === undefined ? [] : [date], isClosed: false, range, at: range }];
}

function sittings({ sittings: all }: Meeting, lines: readonly string[]): readonly OutlineEntry[] {
  return all.map(({ title: name, date, line }, index) => {
    const next = all[index + 1]?.line ?? lines.length;
    const range = { start: { line, character: 0 }, end: wholeLine(Math.max(line, next - 1), lines).end };
    return {
      kind: 'sitting',
      name: named(name, date),
      details: name.includes(date) ? [] : [date],
      isClosed: false,
      range,
      at: wholeLine(line, lines),
    };
  });
}

/** A day reaches down to its last topic or break. */
function agenda(meeting: Meeting, lines: readonly string[]): readonly OutlineEntry[] {
  const lastLines = new Map<AgendaItem, number>();
  let day: AgendaItem | undefined;
  for (const item of meeting.agenda) {
    if (item.kind === 'day') day = item;
    const isOfDay = day && item.kind !== 'proposed' && sittingAt(meeting, item.line) === sittingAt(meeting, day.line);
    if (day && isOfDay) lastLines.set(day, item.line);
  }
  return meeting.agenda.map((item) => {
    const at = wholeLine(item.line, lines);
    return agendaItem(item, { start: at.start, end: wholeLine(lastLines.get(item) ?? item.line, lines).end }, at);
  });
}

function agendaItem({ kind, topic, time, coordinator }: AgendaItem, range: Range, at: Range): OutlineEntry {
  const details = [topic === '' ? undefined : time, coordinator].filter((detail) => detail !== undefined);
  return { kind, name: named(topic, time ?? ''), details, isClosed: false, range, at };
}

function actions(book: Minutebook, meeting: Meeting): readonly OutlineEntry[] {
  return shownActions(book, meeting).map(({ action: { range, mark, prose }, text, owners, due, status }) => ({
    kind: 'action',
    name: named(text, prose.text),
    details: [...owners, ...(due === undefined ? [] : [due])],
    isClosed: status !== 'open',
    range,
    at: mark,
  }));
}

function decisions(meeting: Meeting): readonly OutlineEntry[] {
  return meeting.decisions.map(({ text, range }) => ({
    kind: 'decision',
    name: named(text),
    details: [],
    isClosed: false,
    range,
    at: range,
  }));
}

function wholeLine(line: number, lines: readonly string[]): Range {
  return rangeInLine(line, 0, lines[line]?.length ?? 0);
}

/** A name on one line, or else another one. */
function named(...names: readonly string[]): string {
  const found = names.map((name) => name.replace(/\s+/g, ' ').trim().slice(0, longestName)).find((name) => name !== '');
  return found ?? '…';
}
