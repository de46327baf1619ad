import assert from 'node:assert/strict';
import MarkdownIt from 'markdown-it';
import fc from 'fast-check';
import { actionsMarkdown } from '../../../../src/core/features/actionsMarkdown';
import { record } from './actionRecord';

describe('Actions as Markdown', () => {
  it('are a table', () => {
    const actions = [record({ overdue: true }), record({ due: null, owners: ['Ada', 'Ben'], status: 'done' })];
    assert.equal(
      actionsMarkdown([{ title: '', actions }]),
      [
        '| Due | Status | Owner | Action | Meeting |',
        '| --- | --- | --- | --- | --- |',
        '| 2026-03-20 | **overdue** | Ada Fenwick | Mend the roof | [2026-03-11](minutes/2026-03-11-roof.md) |',
        '|  | done | Ada, Ben | Mend the roof | [2026-03-11](minutes/2026-03-11-roof.md) |',
        '',
      ].join('\n'),
    );
  });

  it('are a table under each title', () => {
    const text = actionsMarkdown([
      { title: 'Ada *F*', actions: [record()] },
      { title: 'Ben', actions: [record()] },
    ]);
    assert.deepEqual(
      text.split('\n').filter((line) => !line.startsWith('|')),
      ['## Ada \\*F\\*', '', '', '## Ben', '', ''],
    );
  });

  // A text, and its cell.
  const rows: readonly (readonly [string, string])[] = [
    ['a|b', 'a\\|b'],
    ['a\\|b', 'a\\\\\\|b'],
    ['a\nb', 'a b'],
    ['*bold* _under_ snake_case `code`', '\\*bold\\* \\_under\\_ snake_case \\`code\\`'],
    ['<img src=x>', '\\<img src=x\\>'],
    ['[x](y) ~~z~~', '\\[x\\](y) \\~\\~z\\~\\~'],
    ['AT&T &amp; &#33; & co;', 'AT&T \\&amp; \\&#33; & co;'],
    ['https://example.org/a_b?c=d&e=f', 'https://example.org/a_b?c=d&e=f'],
  ];
  for (const [text, cell] of rows) {
    it(JSON.stringify(text), () => {
      assert.equal(
        actionsMarkdown([{ title: '', actions: [record({ text })] }])
          .split('\n')[2]
          ?.split(' | ')[3],
        cell,
      );
    });
  }

  it('link to files with any name', () => {
    const meeting = { ...record().meeting, title: 'a]b', date: null, file: '../a (b)/c d|é.md' };
    const text = actionsMarkdown([{ title: '', actions: [record({ meeting })] }]);
    assert.ok(text.includes('| [a\\]b](../a%20%28b%29/c%20d%7C%C3%A9.md) |'), text);
  });

  it('read as the text itself, in five cells, whatever it holds', () => {
    const unit = fc.constantFrom('|', '\\', '*', '_', '`', '<b>', '[', ']', '&lt;', '~', 'a', ' ', '\n', '!', '#');
    const markdown = new MarkdownIt({ html: true });
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 20 }), (text) => {
        const tokens = markdown.parse(actionsMarkdown([{ title: '', actions: [record({ text })] }]), {});
        const cells = tokens.filter(({ type }) => type === 'inline').slice(5);
        assert.equal(cells.length, 5);
        const shown = (cells[3]?.children ?? []).map(({ type, content }) => {
          assert.ok(['text', 'text_special'].includes(type), type);
          return content;
        });
        assert.equal(shown.join(''), text.replaceAll('\n', ' ').trim());
      }),
    );
  });
});
