import { closestNames } from '../index/closestNames';
import type { Minutebook } from '../index/minutebook';
import type { TrackedAction } from '../index/occurrences';
import { message, type Message } from '../message';
import type { Fix, Meeting } from '../model';
import { isGroupName, isNobody } from '../parse/nobody';
import { rangeOf } from '../parse/prose';
import type { Range } from '../text';
import { firstLineOf } from './actionText';
import type { Rule } from './rule';

/** `- [ ] Anna: Send the figures`, where the minutes and the roster know only Ana Li. */
export const unknownOwner: Rule = {
  code: 'unknown-owner',
  severity: 'information',
  description: message('Neither the minutes nor the roster know an owner.'),
  find: ({ meeting, open }, { book }) => {
    if (meeting.attendees.length === 0 && book.rosters().length === 0) return [];
    return open.flatMap((tracked) =>
      tracked.owners
        .filter((name) => isUnknown(book, meeting, name))
        .map((name) => {
          const closest = closestNames(name, candidatesFor(book, meeting));
          return {
            message: sentence(name, closest),
            range: placeOf(tracked, name),
            fixes: fixesFor(tracked, name, closest),
          };
        }),
    );
  },
};

function isUnknown(book: Minutebook, meeting: Meeting, name: string): boolean {
  const written = name.replace(/^@/, '');
  return !isNobody(written) && !isGroupName(written) && book.findPerson(name, meeting) === undefined;
}

function candidatesFor(book: Minutebook, { people }: Meeting): readonly string[] {
  const inRosters = book.rosters().flatMap((roster) => roster.people);
  return [...new Set([...people, ...inRosters].map(({ name }) => name))];
}

function sentence(name: string, [closest]: readonly string[]): Message {
  return closest === undefined
    ? message('Neither the minutes nor the roster know {0}.', name)
    : message('Neither the minutes nor the roster know {0}. Did you mean {1}?', name, closest);
}

/** Where the name stands in the text, or the action where it cannot be told. */
function placeOf(tracked: TrackedAction, name: string): Range {
  const { action } = tracked;
  const span = action.owners.flatMap(({ names }) => names).find((written) => written.name === name)?.span;
  return span ? rangeOf(action.prose, span) : firstLineOf(tracked);
}

function fixesFor(
  { action: { place }, owners }: TrackedAction,
  name: string,
  closest: readonly string[],
): readonly Fix[] {
  const renamed = (other: string): readonly string[] => owners.map((owner) => (owner === name ? other : owner));
  return [
    ...closest.map((other): Fix => ({
      title: message('Write {0}', other),
      change: { kind: 'assign', place, owners: renamed(other) },
    })),
    { title: message('Add {0} to the attendees', name), change: { kind: 'add-attendee', name } },
    ...closest.map((person): Fix => ({
      title: message('Make {0} an alias of {1} in the roster', name, person),
      change: { kind: 'add-alias', name, person },
    })),
    { title: message('Make {0} an alias of somebody else in the roster…', name), change: { kind: 'ask-alias', name } },
    { title: message('Assign to somebody else…'), change: { kind: 'ask-owner', place } },
  ];
}
