import type { CivilDate } from '../dates';
import type { AgendaItem, Sitting } from '../model';
import type { TextLine } from './block';
import { labelsIn, lineText, readLabel, splitAtLabels, type LabelKind, type LabelPlace } from './labels';
import { readDays, type Days } from './meetingDate';
import type { Named } from './namesInText';
import { namedNextMeeting } from './namedNextMeeting';
import type { PathFacts } from './pathFacts';
import { peopleUnder } from './peopleInBody';
import type { TextUnit } from './readActions';
import { rolesIn } from './roles';
import { readSittings } from './sittings';
import { readTables } from './tableFacts';

/** What the text below the front matter says of its meeting. */
export interface BodyFacts {
  readonly title: string | undefined;
  readonly days: Days | undefined;
  /** What the first line says, in a text without headings. */
  readonly titleDays: Days | undefined;
  /** The first day after a date on which the next meeting is to be. */
  readonly nextAfter: (date: CivilDate | undefined) => CivilDate | undefined;
  readonly location: string | undefined;
  readonly attendees: readonly Named[];
  readonly regrets: readonly Named[];
  /** As written: `Ana Li / Ben`. */
  readonly chair: readonly string[];
  readonly notetaker: readonly string[];
  /** What stands in columns for people. */
  readonly named: readonly string[];
  /** The texts that list or name people. */
  readonly peopleLines: readonly TextLine[];
  readonly agenda: readonly AgendaItem[];
  readonly sittings: readonly Sitting[];
  readonly hasPeopleLabel: boolean;
}

export function readBody(whole: readonly TextUnit[], path: PathFacts): BodyFacts {
  const units = splitAtLabels(whole);
  const labels = labelsIn(units);
  const sittings = readSittings(units, path);
  const lists = labels
    .filter(({ kind, rest }) => listKinds.has(kind) || (roleKinds.has(kind) && rest === ''))
    .map((label) => ({ kind: label.kind, ...peopleUnder(label, units) }));
  const under = (kind: LabelKind): readonly Named[] =>
    lists.filter((list) => list.kind === kind).flatMap(({ names }) => names);
  const inRoles = units.map(({ unit, text }) => ({ lines: unit.lines, roles: rolesIn(text) }));
  const roles = inRoles.flatMap((unit) => unit.roles);
  const tables = readTables(units);
  const inRole = (role: 'chair' | 'notetaker'): readonly string[] => [
    ...roles.filter((found) => found.role === role).map(({ names }) => names),
    ...under(role).map(({ person }) => person.name),
  ];
  const end = sittings[0]
    ? units.findIndex(({ unit }) => (unit.lines[0]?.line ?? 0) >= (sittings[0]?.line ?? 0))
    : units.length;
  // Below the first of many meetings, labels speak of that one alone.
  const ofAll = labels.filter(({ index }) => index < end);
  return {
    title: titleOf(units),
    days: daysOf(units, ofAll, path),
    titleDays: daysOfTitle(units, path),
    nextAfter: (date) => namedNextMeeting(units.slice(0, end), ofAll, date),
    location: ofAll
      .filter(({ kind }) => kind === 'location')
      .map((label) => textUnder(label, units))
      .find((text) => text !== undefined),
    attendees: under('attendees'),
    regrets: under('regrets'),
    chair: inRole('chair'),
    notetaker: inRole('notetaker'),
    named: tables.named,
    peopleLines: [
      ...[...lists, ...inRoles.filter((unit) => unit.roles.length > 0)].flatMap(({ lines }) => lines),
      ...tables.peopleLines,
    ],
    agenda: tables.agenda,
    sittings,
    hasPeopleLabel: labels.some(({ kind }) => kind === 'attendees' || kind === 'regrets'),
  };
}

const listKinds: ReadonlySet<LabelKind> = new Set(['attendees', 'regrets']);
const roleKinds: ReadonlySet<LabelKind> = new Set(['chair', 'notetaker']);
const longestTitle = 300;

/** The first heading of the first level, else the first heading, else the first line. */
function titleOf(units: readonly TextUnit[]): string | undefined {
  const headings = units.filter(({ unit, text }) => unit.level > 0 && text.trim() !== '');
  const heading = headings.find(({ unit }) => unit.level === 1) ?? headings[0];
  const [firstLine] = units[0]?.unit.lines ?? [];
  return heading ? heading.text.trim().slice(0, longestTitle) : firstLine && lineText(firstLine).slice(0, longestTitle);
}

/** What a label says; else the first heading that holds a date. */
function daysOf(units: readonly TextUnit[], labels: readonly LabelPlace[], path: PathFacts): Days | undefined {
  const labelled = labels.filter(({ kind }) => kind === 'date').map((label) => textUnder(label, units) ?? '');
  const headings = units.filter(({ unit }) => unit.level > 0).map(({ text }) => text);
  return [
    ...labelled.map((text) => text.replace(/\bnext\b.*$/is, '')),
    ...headings.filter((text) => !/\bnext\b/i.test(text)),
  ]
    .map((text) => readDays(text, path))
    .find((days) => days !== undefined);
}

/** The date in a first line that stands alone and is no sentence, as exports write titles. */
function daysOfTitle(units: readonly TextUnit[], path: PathFacts): Days | undefined {
  const [first] = units;
  if (!first || first.unit.item || first.unit.cell || first.unit.lines.length > 1) return undefined;
  return /[.!?]\s*$|\bnext\b/i.test(first.text) ? undefined : readDays(first.text, path);
}

const longestLocation = 300;

/** What stands behind a label, else the next paragraph; a label in a list speaks of what is nested in it. */
function textUnder({ rest, index, lines }: LabelPlace, units: readonly TextUnit[]): string | undefined {
  const beside = rest !== '' ? rest : lines.find((line) => line !== '');
  if (beside !== undefined) return beside.slice(0, longestLocation);
  const [label, next] = [units[index]?.unit, units[index + 1]];
  const isUnder =
    next &&
    readLabel(next.text) === undefined &&
    next.unit.level === 0 &&
    !next.unit.cell &&
    (!label?.item || next.unit.item === label.item || next.unit.item?.parent === label.item);
  return isUnder && next.unit.lines[0] ? lineText(next.unit.lines[0]).slice(0, longestLocation) : undefined;
}
