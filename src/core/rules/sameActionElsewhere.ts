import { message } from '../message';
import { calledAs, firstLineOf } from './actionText';
import type { Rule } from './rule';
import { cancelFix, doneFix } from './statusFixes';

/** Open in its own meeting, and done or cancelled in a copy or a report: one of them was forgotten. */
export const sameActionElsewhere: Rule = {
  code: 'same-action-elsewhere',
  severity: 'information',
  description: message('An action is open in its own meeting and closed in another place.'),
  find: ({ open }) =>
    open.flatMap((tracked) => {
      const closed = tracked.occurrences.find(({ status }) => status === 'done' || status === 'cancelled');
      if (closed === undefined) return [];
      const { file } = closed.meeting;
      const place = `${file.path}:${closed.action.place.line + 1}`;
      const isDone = closed.status === 'done';
      return {
        message: isDone
          ? message('Open here, done in {0}: {1}', place, calledAs(tracked))
          : message('Open here, cancelled in {0}: {1}', place, calledAs(tracked)),
        range: firstLineOf(tracked),
        fixes: [isDone ? doneFix(tracked.action) : cancelFix(tracked.action)],
        related: [
          { file, range: closed.action.range, message: isDone ? message('Done here') : message('Cancelled here') },
        ],
      };
    }),
};
