import { check, front } from './completing';

describe('People are offered', () => {
  describe('behind an @', () => {
    check({
      'those who attend first, then the meeting’s others, the series, the roster, the workspace, former ones last': {
        text: `${front}@<|>`,
        offers: [
          'Ana Li (meeting)',
          'Ben Ode (meeting)',
          'Maren Oduya (meeting)',
          'Dana Brandt (series)',
          'Hugo Tanaka (series)',
          'Siri Anne Halvorsen (roster)',
          'Ana Petrov (workspace)',
          'Zoë Quist (workspace)',
          'Arthur Gone (former)',
        ],
        becomes: '@ana',
      },
      'by the beginning of a handle': {
        text: `${front}See @mod<|>.`,
        offers: ['Maren Oduya (meeting)'],
        becomes: 'See @moduya.',
      },
      'by a last name': {
        text: `${front}See @od<|>`,
        offers: ['Ben Ode (meeting)', 'Maren Oduya (meeting)'],
        becomes: 'See @bode',
      },
      'by name where they have no handle': {
        text: '@sir<|>',
        offers: ['Siri Anne Halvorsen (roster)'],
        becomes: 'Siri Anne Halvorsen',
      },
      'by an alias': { text: '@mari<|>', offers: ['Maren Oduya (roster)'], becomes: '@moduya' },
      'without regard to accents': { text: '@zoe<|>', offers: ['Zoë Quist (workspace)'], becomes: 'Zoë Quist' },
      'in a bracket': {
        text: '- [ ] Send it (@mod<|>)',
        offers: ['Maren Oduya (roster)'],
        becomes: '- [ ] Send it (@moduya)',
      },
      'not in an address of mail': { text: 'ana@<|>', offers: 'nothing' },
      'not in a path': { text: 'node_modules/@<|>', offers: 'nothing' },
      'not when nobody is called so': { text: '@nobody<|>', offers: 'nothing' },
    });
  });

  describe('at an action’s start', () => {
    check({
      'with a colon': { text: '- [ ] ma<|>', offers: ['Maren Oduya (roster)'], becomes: '- [ ] Maren Oduya: ' },
      'those of the meeting first': {
        text: `${front}- [ ] A<|>`,
        offers: ['Ana Li (meeting)', 'Siri Anne Halvorsen (roster)', 'Ana Petrov (workspace)', 'Arthur Gone (former)'],
        becomes: '- [ ] Ana Li: ',
      },
      'by initials': {
        text: '- [ ] SA<|>',
        offers: ['Siri Anne Halvorsen (roster)'],
        becomes: '- [ ] Siri Anne Halvorsen: ',
      },
      'by two words': { text: '* [ ] Ana P<|>', offers: ['Ana Petrov (workspace)'], becomes: '* [ ] Ana Petrov: ' },
      'in an item that is done': {
        text: '1. [x] Zo<|>',
        offers: ['Zoë Quist (workspace)'],
        becomes: '1. [x] Zoë Quist: ',
      },
      'nested and quoted': {
        text: '> - a\n>   - [ ] Zo<|>',
        offers: ['Zoë Quist (workspace)'],
        becomes: '>   - [ ] Zoë Quist: ',
      },
      'behind a box': { text: '☐ Zo<|>', offers: ['Zoë Quist (workspace)'], becomes: '☐ Zoë Quist: ' },
      'behind a keyword': { text: 'ACTION: Zo<|>', offers: ['Zoë Quist (workspace)'], becomes: 'ACTION: Zoë Quist: ' },
      'behind a keyword in bold': {
        text: '**Action item**: Zo<|>',
        offers: ['Zoë Quist (workspace)'],
        becomes: '**Action item**: Zoë Quist: ',
      },
      'behind a keyword without a colon': {
        text: 'ACTION Zo<|>',
        offers: ['Zoë Quist (workspace)'],
        becomes: 'ACTION Zoë Quist: ',
      },
      'in the brackets of a keyword': {
        text: 'ACTION [Zo<|>]: do',
        offers: ['Zoë Quist (workspace)'],
        becomes: 'ACTION [Zoë Quist]: do',
      },
      'in the parentheses of a keyword, the second': {
        text: 'AI(Zoë Quist, Ma<|>): do',
        offers: ['Maren Oduya (roster)'],
        becomes: 'AI(Zoë Quist, Maren Oduya): do',
      },
      'behind a keyword in the middle of a paragraph': {
        text: 'They leak.\nACTION [Zo<|>] Mend',
        offers: ['Zoë Quist (workspace)'],
        becomes: 'ACTION [Zoë Quist] Mend',
      },
      'in a list under Actions': {
        text: '## Actions\n\n- a\n- Zo<|>',
        offers: ['Zoë Quist (workspace)'],
        becomes: '- Zoë Quist: ',
      },
      'in the cell of a table': {
        text: '| Topic | Notes |\n|---|---|\n| a | - [ ] Zo<|> |',
        offers: ['Zoë Quist (workspace)'],
        becomes: '| a | - [ ] Zoë Quist: |',
      },
      'as a second owner, but not twice': {
        text: '- [ ] Maren Oduya & <|>',
        isInvoked: true,
        offers: ['Ana Li (series)', 'Dana Brandt (series)', 'Hugo Tanaka (series)', 'Siri Anne Halvorsen (roster)'],
        becomes: '- [ ] Maren Oduya & Ana Li: ',
      },
      'before a colon that stands there': {
        text: '- [ ] Zo<|>: Send',
        offers: ['Zoë Quist (workspace)'],
        becomes: '- [ ] Zoë Quist: Send',
      },
      'before a verb': {
        text: '- [ ] Zo<|> to send',
        offers: ['Zoë Quist (workspace)'],
        becomes: '- [ ] Zoë Quist to send',
      },
      'before the text': {
        text: '- [ ] Zo<|> Send it',
        offers: ['Zoë Quist (workspace)'],
        becomes: '- [ ] Zoë Quist: Send it',
      },
      'all of them when the user asks': {
        text: '- [ ] <|>',
        isInvoked: true,
        offers: ['Ana Li (series)', 'Dana Brandt (series)'],
      },
      'not before a letter is typed': { text: '- [ ] <|>', offers: 'nothing' },
      'not behind other words': { text: '- [ ] Book the room, Ma<|>', offers: 'nothing' },
      'not for a word that begins no name': { text: '- [ ] Send<|>', offers: 'nothing' },
      'not in a list of other things': { text: '## Topics\n\n- Zo<|>', offers: 'nothing' },
      'not in running text': { text: 'Zo<|>', offers: 'nothing' },
      'not in a link’s text that looks like a mark': { text: '- [x](Zo<|>', offers: 'nothing' },
    });
  });

  describe('in lists of people', () => {
    check({
      'below a heading': { text: '## Attendees\n\n- Zo<|>', offers: ['Zoë Quist (workspace)'], becomes: '- Zoë Quist' },
      'below a phrase in bold': {
        text: '**Present:**\n\n- a\n- Zo<|>',
        offers: ['Zoë Quist (workspace)'],
        becomes: '- Zoë Quist',
      },
      'behind a label': {
        text: '**Present:** Ana Li, Zo<|>',
        offers: ['Zoë Quist (workspace)'],
        becomes: '**Present:** Ana Li, Zoë Quist',
      },
      'behind a label in a list item': {
        text: '- Regrets: Zo<|>',
        offers: ['Zoë Quist (workspace)'],
        becomes: '- Regrets: Zoë Quist',
      },
      'behind the second of two labels': {
        text: 'Present: Ana Li\nChair: Zo<|>',
        offers: ['Zoë Quist (workspace)'],
        becomes: 'Chair: Zoë Quist',
      },
      'in the paragraph below a label': {
        text: '## Present\n\nAna Li, Zo<|>',
        offers: ['Zoë Quist (workspace)'],
        becomes: 'Ana Li, Zoë Quist',
      },
      'in an item below a label in an item': {
        text: '- Present:\n  - Zo<|>',
        offers: ['Zoë Quist (workspace)'],
        becomes: '  - Zoë Quist',
      },
      'in a roll call': {
        text: '## Roll call\n\n- [x] Zo<|>',
        offers: ['Zoë Quist (workspace)'],
        becomes: '- [x] Zoë Quist',
      },
      'in a column': {
        text: '| Topic | Coordinator |\n|---|---|\n| a | Zo<|> |',
        offers: ['Zoë Quist (workspace)'],
        becomes: '| a | Zoë Quist |',
      },
      'in a column, the second': {
        text: '| Action | Who |\n|---|---|\n| a | Ana Li / Zo<|> |',
        offers: ['Zoë Quist (workspace)'],
        becomes: '| a | Ana Li / Zoë Quist |',
      },
      'with the initials that no roster tells': {
        text: '## Attendees\n\n- Da<|>',
        offers: ['Dana Brandt (series)'],
        becomes: '- Dana Brandt (DB)',
      },
      'with the handle that no roster tells': {
        text: '## Attendees\n\n- Hu<|>',
        offers: ['Hugo Tanaka (series)'],
        becomes: '- Hugo Tanaka @hugo',
      },
      'not those who stand there already': {
        text: '## Attendees\n\n- Ana Li\n- Ana<|>',
        offers: ['Ana Petrov (workspace)'],
      },
      'not the one who is typed in full': { text: '## Attendees\n\n- Zoë Quist<|>', offers: 'nothing' },
      'not in another list': { text: '## Attendees\n\n- Ana\n\n## Topics\n\n- Zo<|>', offers: 'nothing' },
      'not in a sentence': { text: '## Attendees\n\nWe met at nine. Then Zo<|>', offers: 'nothing' },
      'not in another column': { text: '| Topic | Coordinator |\n|---|---|\n| Zo<|> | a |', offers: 'nothing' },
    });
  });
});
