import type { CivilDate } from '../dates';
import type { FileName, Meeting } from '../model';

/** The meetings of a book by path and by series. They are put in order when somebody asks, and only after a change. */
export class MeetingList {
  private sorted: readonly Meeting[] = [];
  private readonly gone = new Set<Meeting>();
  private readonly come = new Set<Meeting>();
  private bySeries: ReadonlyMap<string, Meeting[]> | undefined;
  private readonly days = new Map<string, readonly CivilDate[]>();

  /** Takes a changed meeting in its former self's place; undefined for what was not there, or is not any more. */
  exchange(before: Meeting | undefined, after: Meeting | undefined): void {
    if (before && !this.come.delete(before)) this.gone.add(before);
    if (after) this.come.add(after);
  }

  /** In the order of their files' paths. The same array as long as nothing changes. */
  all(): readonly Meeting[] {
    if (this.gone.size + this.come.size === 0) return this.sorted;
    const stayed = this.sorted.filter((meeting) => !this.gone.has(meeting));
    this.sorted = [...stayed, ...this.come].sort((a, b) => byPath(a.file, b.file));
    this.gone.clear();
    this.come.clear();
    this.bySeries = undefined;
    this.days.clear();
    return this.sorted;
  }

  ofSeries(series: string): readonly Meeting[] {
    const all = this.all();
    this.bySeries ??= bySeries(all);
    return this.bySeries.get(series) ?? [];
  }

  daysOfSeries(series: string): readonly CivilDate[] {
    const meetings = this.ofSeries(series);
    const days = this.days.get(series) ?? daysOf(meetings);
    this.days.set(series, days);
    return days;
  }
}

export function byPath(a: FileName, b: FileName): number {
  return compare(a.path, b.path) || compare(a.key, b.key);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function bySeries(meetings: readonly Meeting[]): ReadonlyMap<string, Meeting[]> {
  const series = new Map<string, Meeting[]>();
  for (const meeting of meetings) {
    const others = series.get(meeting.series);
    if (others) others.push(meeting);
    else series.set(meeting.series, [meeting]);
  }
  return series;
}

function daysOf(meetings: readonly Meeting[]): readonly CivilDate[] {
  const days = meetings.flatMap(({ date, sittings }) => [
    ...(date === undefined ? [] : [date]),
    ...sittings.map((sitting) => sitting.date),
  ]);
  return [...new Set(days)].sort();
}
