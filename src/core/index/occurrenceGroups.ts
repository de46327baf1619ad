import { AlikeGroups, isDone, type Group } from './alikeGroups';
import type { Occurrence } from './occurrence';

/**
 * Which occurrences are one action: those that carry the same id, number or provenance, or agree, in different files, in text, assignee
 * and due date. They come with the earliest meeting first and with reports last, since reports only repeat.
 */
export function groupOccurrences(occurrences: readonly Occurrence[]): readonly (readonly Occurrence[])[] {
  if (occurrences.length === 1) return [occurrences];
  const groups = new Groups();
  for (const occurrence of occurrences) groups.add(occurrence);
  return groups.all.map((group) => group.occurrences);
}

class Groups {
  readonly all: Group[] = [];
  private readonly byKey = new Map<string, Group>();
  private readonly byText = new Map<string, AlikeGroups>();

  add(occurrence: Occurrence): void {
    const { keys, text, here, view } = occurrence;
    const known = keys.map((key) => this.byKey.get(key)).find((group) => group !== undefined) ?? this.alike(occurrence);
    const group: Group = known ?? { occurrences: [], files: new Set(), places: new Map() };
    if (!known) this.all.push(group);
    const wasDone = isDone(group);
    group.occurrences.push(occurrence);
    group.files.add(view.meeting.file.key);
    if (wasDone && view.status !== 'done') for (const alike of group.places.keys()) alike.reopened(group);
    for (const key of keys) this.byKey.set(key, group);
    for (const key of [text, here]) if (key !== undefined) this.register(key, group);
  }

  private register(key: string, group: Group): void {
    const groups = this.byText.get(key) ?? new AlikeGroups();
    this.byText.set(key, groups);
    groups.add(group);
  }

  /** A group of the same words that this occurrence may belong to. */
  private alike(occurrence: Occurrence): Group | undefined {
    const { origin, text } = occurrence;
    if (origin !== undefined) return this.byText.get(origin)?.first;
    return text === undefined ? undefined : this.byText.get(text)?.find(occurrence);
  }
}
