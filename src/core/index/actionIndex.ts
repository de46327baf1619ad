import type { Action, Meeting } from '../model';
import type { ActionView } from './actionView';
import { ActionViews } from './actionViews';
import type { MeetingList } from './meetingList';
import { byDay, occurrenceOf, type Occurrence } from './occurrence';
import { groupOccurrences } from './occurrenceGroups';
import type { PeopleDirectory } from './people';
import { RelatedOccurrences, type Family } from './relatedOccurrences';
import { trackedAction, type TrackedAction } from './trackedAction';

/**
 * The actions of all minutes, kept in step with them. Nothing is done before somebody asks; then only what has changed since the last
 * question is done anew: the actions of the changed meetings, those of people who came or went, and what may be one with these. What
 * stays as it was is the same object as before.
 */
export class ActionIndex {
  private readonly views: ActionViews;
  private readonly related = new RelatedOccurrences();
  private readonly parts = new Map<Meeting, MeetingPart>();
  private readonly byAction = new Map<Action, TrackedAction>();
  private readonly gone = new Set<Meeting>();
  private isSettled = true;
  private allViews: readonly ActionView[] | undefined;
  private allTracked: readonly TrackedAction[] | undefined;
  private allOpen: readonly TrackedAction[] | undefined;

  constructor(
    private readonly meetings: MeetingList,
    directory: PeopleDirectory,
  ) {
    this.views = new ActionViews(directory);
  }

  /** To be told of each meeting that is not there any more, or not as it was. */
  meetingGone(meeting: Meeting): void {
    this.views.forget(meeting);
    if (this.parts.has(meeting)) this.gone.add(meeting);
  }

  /** To be told of each change, with the names of those who came or went. */
  changed(names: readonly string[]): void {
    this.views.peopleChanged(names);
    this.isSettled = false;
    this.allViews = undefined;
  }

  /** The actions of a meeting without what only looks like one. */
  shown(meeting: Meeting): readonly ActionView[] {
    return this.views.of(meeting);
  }

  /** By file and line. */
  all(): readonly ActionView[] {
    this.allViews ??= this.meetings.all().flatMap((meeting) => this.shown(meeting));
    return this.allViews;
  }

  /** In the order of the own meetings' files and lines. */
  tracked(): readonly TrackedAction[] {
    this.settle();
    this.allTracked ??= this.meetings.all().flatMap((meeting) => this.ownOf(meeting));
    return this.allTracked;
  }

  open(): readonly TrackedAction[] {
    const tracked = this.tracked();
    this.allOpen ??= tracked.filter(({ status }) => status === 'open');
    return this.allOpen;
  }

  trackedOf(action: Action): TrackedAction | undefined {
    this.settle();
    return this.byAction.get(action);
  }

  /** The tracked actions whose own meeting it is. */
  private ownOf(meeting: Meeting): readonly TrackedAction[] {
    const part = this.parts.get(meeting);
    if (!part) return [];
    part.own ??= part.views.flatMap((view) => {
      const tracked = this.byAction.get(view.action);
      return tracked?.occurrences[0] === view ? tracked : [];
    });
    return part.own;
  }

  private settle(): void {
    if (this.isSettled) return;
    this.isSettled = true;
    const gone: Occurrence[] = [];
    const come: Occurrence[] = [];
    for (const meeting of this.gone) this.exchange(meeting, undefined, { gone, come });
    this.gone.clear();
    for (const [rank, meeting] of this.meetings.all().entries()) {
      this.exchange(meeting, this.shown(meeting), { gone, come });
      const part = this.parts.get(meeting);
      if (part) part.rank = rank;
    }
    if (gone.length + come.length > 0) this.allTracked = this.allOpen = undefined;
    for (const { view } of gone) this.byAction.delete(view.action);
    for (const family of this.related.exchange(gone, come)) this.group(family);
  }

  /** Notes how a meeting's actions are seen now, and what of that is new. */
  private exchange(meeting: Meeting, views: readonly ActionView[] | undefined, changes: Changes): void {
    const before = this.parts.get(meeting);
    if (before?.views === views) return;
    const after = views && partOf(meeting, views, before);
    for (const occurrence of notIn(after, before)) changes.gone.push(occurrence);
    for (const occurrence of notIn(before, after)) changes.come.push(occurrence);
    if (after) this.parts.set(meeting, after);
    else this.parts.delete(meeting);
  }

  private group({ members }: Family): void {
    const sorted = members.length === 1 ? members : [...members].sort((a, b) => this.compare(a, b));
    for (const occurrences of groupOccurrences(sorted)) {
      const tracked = this.sameWherePossible(trackedAction(occurrences));
      for (const { action, meeting } of tracked.occurrences) {
        this.byAction.set(action, tracked);
        const part = this.parts.get(meeting);
        if (part) part.own = undefined;
      }
    }
  }

  /** The earliest first, reports last; on one day in the order of their files and lines. */
  private compare(a: Occurrence, b: Occurrence): number {
    return byDay(a, b) || this.rankOf(a) - this.rankOf(b) || a.at - b.at;
  }

  private rankOf({ view: { meeting } }: Occurrence): number {
    return this.parts.get(meeting)?.rank ?? 0;
  }

  private sameWherePossible(tracked: TrackedAction): TrackedAction {
    const { action, occurrences } = tracked;
    const known = this.byAction.get(action);
    const isSame =
      known?.occurrences.length === occurrences.length &&
      occurrences.every((view, index) => view === known.occurrences[index]);
    return isSame ? known : tracked;
  }
}

interface Changes {
  readonly gone: Occurrence[];
  readonly come: Occurrence[];
}

/** What is known of one meeting. */
interface MeetingPart {
  readonly views: readonly ActionView[];
  readonly occurrences: readonly Occurrence[];
  /** Its place among all meetings. */
  rank: number;
  /** The tracked actions whose own meeting it is; undefined until somebody asks. */
  own: readonly TrackedAction[] | undefined;
}

function partOf(meeting: Meeting, views: readonly ActionView[], before: MeetingPart | undefined): MeetingPart {
  const known = new Map(before?.occurrences.map((occurrence) => [occurrence.view, occurrence]));
  const places = new Map(meeting.actions.map((action, index) => [action, index]));
  const occurrences = views.map((view) => known.get(view) ?? occurrenceOf(view, places.get(view.action) ?? 0));
  return { views, occurrences, rank: 0, own: undefined };
}

function notIn(part: MeetingPart | undefined, other: MeetingPart | undefined): readonly Occurrence[] {
  if (!part || !other) return other?.occurrences ?? [];
  const known = new Set(part.occurrences);
  return other.occurrences.filter((occurrence) => !known.has(occurrence));
}
