import { check } from './completing';

describe('In front matter', () => {
  describe('keys are offered', () => {
    check({
      'that are not there yet': {
        text: '---\ntype: minutes\ndate: 2026-03-11\nmoderator: Ana Li\ns<|>\n---\n',
        offers: [
          'title',
          'series',
          'status',
          'notetaker',
          'attendees',
          'attendees of 2026-03-04',
          'regrets',
          'location',
        ],
        becomes: 'title: ',
      },
      'while the front matter is not closed yet': {
        text: '---\ntype: minutes\ns<|>',
        offers: ['title', 'series', 'date'],
      },
      'with the attendees of the meeting before': {
        text: '---\ntype: minutes\ntitle: a\nseries: roof\ndate: 2026-03-11\nstatus: draft\nchair: a\nnotetaker: b\nattendees<|>\n---',
        offers: ['attendees', 'attendees of 2026-03-04'],
        becomes: 'attendees:\n  - ',
      },
      'but not a word behind a line that ends it': { text: '---\na: b\n---\ns<|>', offers: 'nothing' },
      'but not below a thematic break': { text: '---\n\nWe met, and then\ns<|>', offers: 'nothing' },
      'but not before anything is typed': { text: '---\n<|>\n---', offers: 'nothing' },
      'before anything is typed, when the user asks': {
        text: '---\n<|>\n---',
        isInvoked: true,
        offers: ['type', 'title'],
      },
    });
  });

  describe('values are offered', () => {
    const among = (line: string): string => `---\ntype: minutes\n${line}\n---\n`;
    check({
      'of status': { text: among('status: <|>'), offers: ['draft', 'approved'], becomes: 'status: draft' },
      'of status, as far as they are typed': {
        text: among('status: a<|>'),
        offers: ['approved'],
        becomes: 'status: approved',
      },
      'of type': {
        text: '---\ntype: m<|>\n---',
        offers: ['minutes', 'meeting', 'meeting-notes'],
        becomes: 'type: minutes',
      },
      'of series, the folder’s first': {
        text: among('series: <|>'),
        offers: ['roof', 'garden'],
        becomes: 'series: roof',
      },
      'of title, as the series had it': {
        text: among('title: R<|>'),
        offers: ['Roof team'],
        becomes: 'title: Roof team',
      },
      'of location': {
        text: among('location: <|>'),
        isInvoked: true,
        offers: ['Ridge House'],
        becomes: 'location: Ridge House',
      },
      'of date: the file’s day first': {
        text: among('date: <|>'),
        offers: ['file-name 2026-03-11 3', 'today 2026-03-18 3'],
        becomes: 'date: 2026-03-11',
      },
      'of next': { text: among('next: next wed<|>'), offers: ['typed 2026-03-25 3'], becomes: 'next: 2026-03-25' },
      'of chair': { text: among('chair: Zo<|>'), offers: ['Zoë Quist (workspace)'], becomes: 'chair: Zoë Quist' },
      'of attendees': {
        text: among('attendees:\n  - Zo<|>'),
        offers: ['Zoë Quist (workspace)'],
        becomes: '  - Zoë Quist',
      },
      'of attendees in a row': {
        text: among('attendees: [Ana Li, Zo<|>]'),
        offers: ['Zoë Quist (workspace)'],
        becomes: 'attendees: [Ana Li, Zoë Quist]',
      },
      'of regrets, not those who attend': {
        text: among('attendees: [Ana Li]\nregrets:\n- Ana<|>'),
        offers: ['Ana Petrov (workspace)'],
      },
      'of attendees, all of the meeting before': {
        text: among('attendees:\n  - <|>'),
        isInvoked: true,
        offers: ['attendees of 2026-03-04', 'Ana Li (series)'],
        becomes: '  - Ana Li\n  - Dana Brandt (DB)\n  - Hugo Tanaka @hugo',
      },
      'but none of a key that we do not know': { text: among('weather: s<|>'), offers: 'nothing' },
      'but none in a comment': { text: among('# status: <|>'), offers: 'nothing' },
    });
  });
});
