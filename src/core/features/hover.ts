import { daysBetween, type CivilDate } from '../dates';
import { closestNames, namesNear } from '../index/closestNames';
import type { Minutebook } from '../index/minutebook';
import { trackedActionOf, type TrackedAction } from '../index/occurrences';
import type { Action, DueDate, Meeting, Status } from '../model';
import { isGroupName, isNobody } from '../parse/nobody';
import { occasionAt } from '../parse/sittings';
import type { Position, Range } from '../text';
import { personFacts, type PersonFacts } from './personFacts';
import { pointedAt, type Pointed, type PointedPerson } from './pointedAt';

/** What is told of what stands at a place. */
export type Hover = PersonHover | DueHover | ActionHover;

export interface PersonHover {
  readonly kind: 'person';
  readonly range: Range;
  readonly person: PersonFacts;
  /** As it stands there, where that is not the name: `KTL`. */
  readonly written: string | undefined;
  /** Whether only initials that nobody has written down tell who it is. */
  readonly isDerived: boolean;
  readonly isKnown: boolean;
  /** Whom a name that is nobody's may mean. */
  readonly closest: readonly string[];
}

export interface DueHover {
  readonly kind: 'due';
  readonly range: Range;
  readonly due: DueDate;
  readonly status: Status;
  /** From today; negative when it is past. */
  readonly days: number;
  /** The meeting that the year is taken from, where the date has none. */
  readonly meeting: CivilDate | undefined;
}

export interface ActionHover {
  readonly kind: 'action';
  readonly range: Range;
  readonly action: TrackedAction;
  /** The meeting that the action comes from. */
  readonly from: { readonly title: string; readonly date: CivilDate | undefined };
  /** How long ago that was, and how often the series has met since; undefined without a date. */
  readonly age: { readonly days: number; readonly meetings: number } | undefined;
}

/** Undefined where there is nothing to tell. `lineText` is the position's line. */
export function hoverAt(
  book: Minutebook,
  meeting: Meeting,
  place: { readonly lineText: string; readonly position: Position },
  today: CivilDate,
): Hover | undefined {
  const pointed = pointedAt(book, meeting, place.lineText, place.position);
  switch (pointed?.kind) {
    case 'person':
      return personHover(book, meeting, pointed, today);
    case 'due':
      return dueHover(book, meeting, pointed, today);
    case 'action':
      return pointed.part === 'mark' ? actionHover(book, pointed, today) : undefined;
    case 'reference':
    case 'decision':
    case undefined:
      return undefined;
  }
}

function personHover(
  book: Minutebook,
  meeting: Meeting,
  pointed: PointedPerson,
  today: CivilDate,
): PersonHover | undefined {
  const { range, name, written, isKnown, isDerived } = pointed;
  if (!isKnown && (isNobody(name.replace(/^@/, '')) || isGroupName(name))) return undefined;
  return {
    kind: 'person',
    range,
    person: personFacts(book, name, today),
    written: written === name ? undefined : written,
    isDerived,
    isKnown,
    closest: isKnown ? [] : closestNames(name, namesNear(book, meeting)),
  };
}

function dueHover(
  book: Minutebook,
  meeting: Meeting,
  { range, due, action }: Extract<Pointed, { kind: 'due' }>,
  today: CivilDate,
): DueHover | undefined {
  const tracked = trackedActionOf(book, action);
  if (!tracked) return undefined;
  return {
    kind: 'due',
    range,
    due,
    status: tracked.status,
    days: daysBetween(today, due.date),
    meeting: due.hasYear ? undefined : occasionAt(meeting, action.place.line).date,
  };
}

function actionHover(
  book: Minutebook,
  { range, action }: { readonly range: Range; readonly action: Action },
  today: CivilDate,
): ActionHover | undefined {
  const tracked = trackedActionOf(book, action);
  if (!tracked) return undefined;
  const from = occasionAt(tracked.meeting, tracked.action.place.line);
  const { date } = from;
  const since = book
    .daysOfSeries(tracked.meeting.series)
    .met.filter((day) => date !== undefined && day > date && day <= today);
  const age = date === undefined ? undefined : { days: Math.max(0, daysBetween(date, today)), meetings: since.length };
  return { kind: 'action', range, action: tracked, from, age };
}
