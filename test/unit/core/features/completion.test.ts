import assert from 'node:assert/strict';
import { splitLines } from '../../../../src/core/text';
import { check, completionsIn, front, words } from './completing';

describe('Dates are offered', () => {
  check({
    'behind due': {
      text: '- [ ] Send it (due <|>)',
      offers: [
        'today 2026-03-18 3',
        'tomorrow 2026-03-19 4',
        'next-meeting 2026-03-25 3',
        'weekday 2026-03-20 5',
        'weekday 2026-03-23 1',
        'weekday 2026-03-24 2',
      ],
      path: 'repo/minutes/roof/2026-03-25-roof.md',
      becomes: '- [ ] Send it (due 2026-03-18)',
    },
    'as they are typed, in words': {
      text: '(due next fri<|>',
      offers: ['typed 2026-03-27 5', 'typed 2026-03-20 5'],
      becomes: '(due 2026-03-27',
    },
    'as they are typed, counted': {
      text: 'due +2w<|>',
      offers: ['typed 2026-04-01 3', 'today 2026-03-18 3'],
      becomes: 'due 2026-04-01',
    },
    'as they are typed, in figures': {
      text: 'due: 1 apr<|>',
      offers: ['typed 2026-04-01 3'],
      becomes: 'due: 2026-04-01',
    },
    'with the next meeting, by its rhythm': {
      text: '(due next m<|>',
      path: 'repo/minutes/weekly/2026-03-18.md',
      offers: ['today 2026-03-18 3', 'tomorrow 2026-03-19 4', 'next-meeting 2026-03-25 3 ?'],
    },
    'anywhere behind due': { text: 'Pages are due <|>', offers: ['today 2026-03-18 3'] },
    'behind by in an action': {
      text: '- [ ] Ana: Send it by <|>',
      offers: ['today 2026-03-18 3'],
      becomes: '- [ ] Ana: Send it by 2026-03-18',
    },
    'in a bracket in an action, with the label': {
      text: '- [ ] Send it (<|>)',
      offers: ['today 2026-03-18 3'],
      becomes: '- [ ] Send it (due 2026-03-18)',
    },
    'in a further line of an action': {
      text: '- [ ] Send it\n  to them (<|>',
      offers: ['today 2026-03-18 3'],
      becomes: '  to them (due 2026-03-18',
    },
    'in an action by keyword': { text: 'ACTION: Ana to send it by tom<|>', offers: ['today 2026-03-18 3'] },
    'in the column for them': {
      text: '| Task | Due date |\n|---|---|\n| a | tomorrow<|> |',
      offers: ['typed 2026-03-19 4'],
      becomes: '| a | 2026-03-19 |',
    },
    'not behind by in running text': { text: 'It was made by <|>', offers: 'nothing' },
    'not in a bracket in running text': { text: 'It was made (<|>', offers: 'nothing' },
    'not behind overdue': { text: '- [ ] overdue <|>', offers: 'nothing' },
  });
});

describe('References are offered', () => {
  check({
    'behind their prefix, those of the last meeting first, higher numbers first': {
      text: 'See DM-<|>',
      offers: [
        'DM-5 ×1 2026-03-10 Garden',
        'DM-AP-2 ×1 2026-03-04 Roof team',
        'DM-12 ×3 2026-03-04 Roof team',
        'DM-3 ×1 2026-03-04 Roof team',
        'DM-700 ×1 2026-02-25 Roof',
      ],
      becomes: 'See DM-5',
    },
    'by their digits': { text: '(DM-1<|>)', offers: ['DM-12 ×3 2026-03-04 Roof team'], becomes: '(DM-12)' },
    'of a longer prefix': { text: 'LDM-503-<|>', offers: ['LDM-503-01 ×1 2026-03-04 Roof team'] },
    'not the one that is being typed': { text: 'RFC-72<|>', offers: 'nothing' },
    'not in small letters': { text: 'dm-<|>', offers: 'nothing' },
    'not in an address': { text: 'https://example.org/DM-<|>', offers: 'nothing' },
    'not behind the prefix of nothing': { text: 'Covid-<|>', offers: 'nothing' },
  });
});

describe('Nothing is offered', () => {
  for (const typed of ['@a<|>', '- [ ] A<|>', '(due <|>', 'DM-<|>']) {
    const around: Readonly<Record<string, string>> = {
      'in a fenced code block': `\`\`\`\n${typed}\n\`\`\``,
      'in a fenced code block that is not closed': `~~~ sh\n# comment\n${typed}`,
      'in code in a list': `- a\n\n  \`\`\`\n  ${typed}`,
      'in indented code': `a\n\n    ${typed}`,
      'in code': `a \`${typed}\``,
      'in code that is not closed': `a \`${typed}`,
      'in a comment': `<!-- ${typed} -->`,
      'in a long comment': `<!--\n${typed}\n-->`,
      'in a comment that is not closed': `a <!-- ${typed}`,
      'in a link’s destination': `[a](${typed})`,
      'in a link’s destination that is not closed': `[a](${typed}`,
      'in preformatted HTML': `<pre>\n${typed}\n</pre>`,
    };
    for (const [where, text] of Object.entries(around)) {
      it(`${where}: ${typed}`, () => {
        assert.equal(completionsIn({ text }), undefined);
      });
    }
  }

  it('but behind code, also where it has a heading’s sign in it', () => {
    const text = '```sh\n# comment\n```\n\n- [ ] Zo<|>';
    assert.deepEqual(completionsIn({ text })?.items.map(words), ['Zoë Quist (workspace)']);
  });

  it('but behind a list with code that was never closed', () => {
    const text = '- a\n\n  ```\n\n# Heading\n\n- [ ] Zo<|>';
    assert.deepEqual(completionsIn({ text })?.items.map(words), ['Zoë Quist (workspace)']);
  });
});

describe('Completion', () => {
  it('never throws and never reaches beyond what is typed, wherever the cursor stands', () => {
    const text = [
      front,
      '## Actions',
      '- [ ] @ana & Ben: x (due tomorrow) by 1 apr, DM-12',
      '| Who |\n|---|\n| Zo |',
    ].join('\n');
    const lines = splitLines(text);
    for (const [line, { length }] of lines.entries()) {
      for (let character = 0; character <= length; character++) {
        const before = lines.map((one, at) =>
          at === line ? `${one.slice(0, character)}<|>${one.slice(character)}` : one,
        );
        for (const isInvoked of [false, true]) {
          const answer = completionsIn({ text: before.join('\n'), isInvoked });
          if (answer) assert.ok(answer.start >= 0 && answer.start <= character && answer.items.length > 0);
        }
      }
    }
  });
});

describe('Completion in hostile texts', () => {
  const many = 200_000;
  const texts: Readonly<Record<string, string>> = {
    'a long line of words': `${'word '.repeat(many / 5)}@<|>`,
    'a long line of brackets': `- [ ] ${'('.repeat(many)}<|>`,
    'a long line of pipes': `| Who |\n|---|\n${'|'.repeat(many)} Zo<|>`,
    'a long line of hyphens': `${'DM-'.repeat(many / 3)}<|>`,
    'a long line of names': `- [ ] ${'Ana Li, '.repeat(many / 8)}Zo<|>`,
    'a long line of colons': `Present${':'.repeat(many)} Zo<|>`,
    'many fences': `${'```\na\n'.repeat(many / 6)}- [ ] Zo<|>`,
    'many list markers': `${'- '.repeat(many / 2)}\`\`\`\n- [ ] Zo<|>`,
    'many lines of a list': `${'- a\n'.repeat(many / 4)}- [ ] Zo<|>`,
    'many comments': `${'<!--\n'.repeat(many / 5)}- [ ] Zo<|>`,
    'front matter without an end': `---\n${'a: b\n'.repeat(many / 5)}s<|>`,
  };
  for (const [what, text] of Object.entries(texts)) {
    it(`comes to an end soon: ${what}`, () => {
      completionsIn({ text, isInvoked: true });
    }).timeout(10_000);
  }
});
