import type { FileName, Meeting } from '../model';
import { seriesDays, type SeriesDays } from './seriesDays';

/** The meetings of a book by path and by series. They are put in order when somebody asks, and only after a change. */
export class MeetingList {
  private sorted: readonly Meeting[] = [];
  private readonly gone = new Set<Meeting>();
  private readonly come = new Set<Meeting>();
  private bySeries: ReadonlyMap<string, Meeting[]> | undefined;
  private readonly days = new Map<string, SeriesDays>();
  /** The series whose days are as the meetings are now. */
  private readonly counted = new Set<string>();

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
    this.counted.clear();
    return this.sorted;
  }

  ofSeries(series: string): readonly Meeting[] {
    const all = this.all();
    this.bySeries ??= bySeries(all);
    return this.bySeries.get(series) ?? [];
  }

  /** The same object as long as the days are the same. */
  daysOfSeries(series: string): SeriesDays {
    const meetings = this.ofSeries(series);
    const before = this.days.get(series);
    if (before && this.counted.has(series)) return before;
    const days = sameWherePossible(before, seriesDays(meetings));
    this.days.set(series, days);
    this.counted.add(series);
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

function sameWherePossible(before: SeriesDays | undefined, now: SeriesDays): SeriesDays {
  const isSame = before?.met.join() === now.met.join() && before.announced.join() === now.announced.join();
  return isSame ? before : now;
}
