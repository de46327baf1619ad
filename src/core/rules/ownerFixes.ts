import type { TrackedAction } from '../index/occurrences';
import { message } from '../message';
import type { Fix } from '../model';

/** As many attendees are offered at once; everybody else behind a question. */
const mostOffered = 4;

/** Other owners for an action, the attendees of its meeting first. */
export function ownerFixes({ action: { place }, meeting, owners }: TrackedAction): readonly Fix[] {
  const offered = meeting.attendees.map(({ name }) => name).filter((name) => !owners.includes(name));
  return [
    ...offered.slice(0, mostOffered).map((name): Fix => ({
      title: message('Assign to {0}', name),
      change: { kind: 'assign', place, owners: [name] },
    })),
    { title: message('Assign to somebody else…'), change: { kind: 'ask-owner', place } },
  ];
}
