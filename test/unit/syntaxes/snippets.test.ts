import assert from 'node:assert/strict';
import manifest from '../../../package.json';
import snippets from '../../../syntaxes/minutes.snippets.json';
import { allActions } from '../../../src/core/index/queries';
import type { Meeting } from '../../../src/core/model';
import { bookOf, meetingIn, usualPath } from '../core/minutes';
import { choicesOf, expandSnippet, tabStops } from './expandSnippet';

const variables = { CURRENT_YEAR: '2026', CURRENT_MONTH: '03', CURRENT_DATE: '18' };

interface Row {
  /** What a person types at the tab stops. */
  readonly typed: Readonly<Record<number, string>>;
  /** Lines above, without which a snippet means nothing, such as an agenda's header. */
  readonly above?: string;
  /** What the meeting then says, as it is inserted and when it is filled in. */
  readonly gives: (text: string) => unknown;
  readonly asInserted: unknown;
  readonly filledIn: unknown;
}

const agendaHeader = '| Time | Topic | Coordinator | Notes |\n| --- | --- | --- | --- |\n';

const rows: Readonly<Record<string, Row>> = {
  'mb-minutes': {
    typed: { 1: 'Roof: team', 2: 'roof', 4: 'Ana Li', 5: 'Ben Ode', 6: 'Cy Pell', 7: '10:00', 8: 'Tiles' },
    gives: (text) => {
      const meeting = meetingIn(text);
      const { title, series, date, isApproved, type } = meeting;
      const people = [meeting.chair, meeting.notetaker, meeting.attendees].map(names).join(' | ');
      return [title, series, date, isApproved, type, people, agenda(meeting)];
    },
    asInserted: ['Team meeting', 'team', '2026-03-18', false, 'minutes', ' |  | ', 'topic 09:00 Welcome'],
    filledIn: [
      'Roof: team',
      'roof',
      '2026-03-18',
      false,
      'minutes',
      'Ana Li | Ben Ode | Cy Pell',
      'topic 10:00 Tiles Ana Li',
    ],
  },
  'mb-front-matter': {
    typed: { 1: 'Roof team', 2: 'roof', 3: '2026-04-01', 4: 'approved', 5: 'Cy Pell' },
    gives: (text) => {
      const meeting = meetingIn(text, 'repo/anywhere.md');
      const { title, series, date, isApproved, type } = meeting;
      return [title, series, date, isApproved, type, names(meeting.attendees)];
    },
    asInserted: ['Team meeting', 'team', '2026-03-18', false, 'minutes', ''],
    filledIn: ['Roof team', 'roof', '2026-04-01', true, 'minutes', 'Cy Pell'],
  },
  'mb-attendees': {
    typed: { 1: 'Ana Li', 2: 'Ben Ode', 3: 'Cy Pell' },
    gives: (text) => [names(meetingIn(text).attendees), names(meetingIn(text).regrets)],
    asInserted: ['', ''],
    filledIn: ['Ana Li, Ben Ode', 'Cy Pell'],
  },
  'mb-agenda': {
    typed: { 2: 'Tiles', 3: 'Ana Li', 5: 'Gutters', 6: 'Ben Ode', 7: '11:00' },
    gives: (text) => agenda(meetingIn(text)),
    asInserted: 'topic 09:00 Welcome Name; topic 09:30 Topic Name; break 10:30 Break',
    filledIn: 'topic 09:00 Tiles Ana Li; topic 09:30 Gutters Ben Ode; break 11:00 Break',
  },
  'mb-row': {
    typed: { 1: '10:15', 2: 'Tiles', 3: 'Ana Li' },
    above: agendaHeader,
    gives: (text) => agenda(meetingIn(text)),
    asInserted: 'topic 10:00 Topic Name',
    filledIn: 'topic 10:15 Tiles Ana Li',
  },
  'mb-break': {
    typed: { 1: '12:00', 2: 'Lunch' },
    above: agendaHeader,
    gives: (text) => agenda(meetingIn(text)),
    asInserted: 'break 10:30 Break',
    filledIn: 'break 12:00 Lunch',
  },
  'mb-proposed': {
    typed: { 1: 'Tiles', 2: 'Ana Li', 3: '30 min' },
    gives: (text) => agenda(meetingIn(text)),
    asInserted: 'proposed 5 min Topic Name',
    filledIn: 'proposed 30 min Tiles Ana Li',
  },
  'mb-topic': {
    typed: { 1: 'Tiles', 2: 'They leak.', 3: 'We mend them', 4: 'Ana Li', 5: 'Buy tiles', 6: '2026-04-01' },
    gives: (text) => [decisions(text), actions(text)],
    asInserted: ['What was decided', 'What is to be done (Name, 2026-03-18)'],
    filledIn: ['We mend them', 'Buy tiles (Ana Li, 2026-04-01)'],
  },
  'mb-action': {
    typed: { 1: 'Ana Li', 2: 'Buy tiles', 3: '2026-04-01' },
    gives: actions,
    asInserted: 'What is to be done (Name, 2026-03-18)',
    filledIn: 'Buy tiles (Ana Li, 2026-04-01)',
  },
  'mb-report': {
    typed: { 1: 'Buy tiles', 2: '2026-04-01', 3: 'Ana Li', 4: 'done' },
    gives: actions,
    asInserted: 'What is to be done (Name, 2026-03-18)',
    filledIn: 'done: Buy tiles (Ana Li, 2026-04-01)',
  },
  'mb-decision': {
    typed: { 1: 'We mend the tiles' },
    gives: decisions,
    asInserted: 'What was decided',
    filledIn: 'We mend the tiles',
  },
  'mb-round': {
    typed: { 1: 'Ana Li', 2: 'tiles', 3: 'gutters', 5: 'Ben Ode' },
    gives: (text) => [actions(text), decisions(text), text.includes('- **Ana Li**')],
    asInserted: ['', '', false],
    filledIn: ['', '', true],
  },
  'mb-next': {
    typed: { 1: '2026-04-08', 2: ', 15:00 UTC' },
    gives: (text) => meetingIn(text).next?.date,
    asInserted: undefined,
    filledIn: '2026-04-08',
  },
};

describe('The snippet', () => {
  for (const { prefix, body } of Object.values(snippets)) {
    const row = rows[prefix];
    const text = body.join('\n');

    it(`${prefix} gives what it should, as it is inserted and when it is filled in, and no problem`, () => {
      assert.ok(row, 'no row in this table');
      const expand = (typed: Row['typed']): string => (row.above ?? '') + expandSnippet(text, { typed, variables });
      for (const [typed, expected] of [
        [{}, row.asInserted],
        [row.typed, row.filledIn],
      ] as const) {
        const expansion = expand(typed);
        assert.deepEqual(row.gives(expansion), expected, expansion);
        assert.deepEqual(meetingIn(expansion).problems, []);
      }
    });

    it(`${prefix} gives no problem with any of its choices`, () => {
      for (const [stop, choices] of choicesOf(text)) {
        for (const choice of choices) {
          const expansion = (row?.above ?? '') + expandSnippet(text, { typed: { [stop]: choice }, variables });
          assert.deepEqual(meetingIn(expansion).problems, [], choice);
        }
      }
    });

    it(`${prefix} has its tab stops in the order of the text, without a gap`, () => {
      const stops = tabStops(text).filter((stop) => stop > 0);
      assert.deepEqual(
        stops,
        stops.map((_, index) => index + 1),
      );
    });
  }
});

describe('The snippets', () => {
  it('have a prefix of ours each, and say what they are', () => {
    const all = Object.values(snippets);
    assert.deepEqual(all.map(({ prefix }) => prefix).sort(), Object.keys(rows).sort());
    for (const { prefix, description } of all) assert.ok(prefix.startsWith('mb-') && description.length > 5, prefix);
  });

  it('are contributed for Markdown', () => {
    assert.deepEqual(manifest.contributes.snippets, [
      { language: 'markdown', path: './syntaxes/minutes.snippets.json' },
    ]);
  });
});

function names(people: Meeting['people']): string {
  return people.map(({ name }) => name).join(', ');
}

function agenda(meeting: Meeting): string {
  return meeting.agenda
    .map(({ kind, time, topic, coordinator }) => [kind, time, topic, coordinator].filter(Boolean).join(' '))
    .join('; ');
}

function decisions(text: string): string {
  return meetingIn(text)
    .decisions.map((decision) => decision.text)
    .join('; ');
}

function actions(text: string): string {
  return allActions(bookOf({ [usualPath]: text }))
    .map(({ status, text: what, owners, due }) => {
      const state = status === 'open' ? '' : `${status}: `;
      return `${state}${what} (${[...owners, due].join(', ')})`;
    })
    .join('; ');
}
