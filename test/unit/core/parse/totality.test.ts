import assert from 'node:assert/strict';
import fc from 'fast-check';
import { trackedActions } from '../../../../src/core/index/occurrences';
import { splitLines } from '../../../../src/core/text';
import { runs } from '../../markdown';
import { bookOf, meetingIn, usualPath } from '../minutes';
import { treeOf } from '../tree';

const longest = 200_000;

describe('Any text is read', function () {
  this.timeout(process.env['MINUTEBOOK_FUZZ'] === undefined ? 60_000 : 0);

  const piece = fc.constantFrom(
    ...[
      'a',
      'Ada',
      'Ada Fenwick',
      ' ',
      '  ',
      '    ',
      '\t',
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      '\0',
      '\u2028',
      '\ufeff',
      '\ud83d',
      '👩🏽‍🚀',
    ],
    ...[
      '- ',
      '* ',
      '+ ',
      '1. ',
      '> ',
      '# ',
      '## ',
      '[ ] ',
      '[x] ',
      '[-]',
      '[',
      ']',
      '(',
      ')',
      '](',
      '][',
      '![',
      '*',
      '**',
      '_',
      '~~',
    ],
    ...[
      '`',
      '```',
      '~~~',
      '<!--',
      '-->',
      '<b>',
      '</b>',
      '<div>',
      '<th>',
      '<',
      '>',
      '|',
      '|-|',
      '\\',
      '&',
      ':',
      ',',
      '@ada',
      ' to ',
      ' and ',
    ],
    ...[
      '---\n',
      '...\n',
      'title: ',
      'date: ',
      '2026-03-29',
      '29 Mar 2026',
      '2026-02-30',
      'due ',
      'by ',
      'Attendees',
      'Date',
      '{',
      '}',
      '"',
      "'",
      '&a ',
      '*a',
      '? ',
    ],
  );
  const text = fc
    .tuple(fc.constantFrom('', '---\n'), fc.array(piece, { maxLength: 60, size: 'max' }))
    .map(([start, pieces]) => start + pieces.join(''));

  it('into a meeting whose actions and problems stand in it', () => {
    fc.assert(
      fc.property(text, (source) => {
        const lines = splitLines(source);
        const { actions, problems } = meetingIn(source);
        for (const { mark, range, place } of actions) {
          assert.match(
            (lines[mark.start.line] ?? '').slice(mark.start.character, mark.end.character),
            /^\[.{1,2}\]$/su,
          );
          assert.equal(place.lineText, (lines[place.line] ?? '').trim());
          assert.deepEqual(range.start, mark.start);
        }
        for (const { range } of [...problems, ...actions]) {
          assert.ok(range.end.line < lines.length);
          assert.ok(range.end.character <= (lines[range.end.line] ?? '').length);
          const isInOrder =
            range.start.line < range.end.line ||
            (range.start.line === range.end.line && range.start.character <= range.end.character);
          assert.ok(isInOrder);
        }
      }),
      runs(2000),
    );
  });

  it('and can be shown', () => {
    fc.assert(
      fc.property(text, text, (one, other) => {
        const book = bookOf({ [usualPath]: one, 'repo/minutes/cellar.md': other });
        const views = treeOf(book).groups.flatMap(({ rows }) => rows.map(({ view }) => view));
        for (const view of views) assert.equal(view.text, view.text.trim());
      }),
      runs(500),
    );
  });

  it('the same with another line end', () => {
    fc.assert(
      fc.property(text, (source) => {
        const lines = splitLines(source);
        const [first, ...others] = ['\n', '\r\n', '\r'].map((eol) => meetingIn(lines.join(eol)));
        for (const other of others) assert.deepEqual(other, first);
      }),
      runs(500),
    );
  });
});

describe('A monstrous text is read to its end', function () {
  this.timeout(60_000);

  const growing = Array.from({ length: 630 }, (_, length) => '`'.repeat(length + 1)).join(' ');
  const item = '- [ ] ';
  const texts: Readonly<Record<string, string>> = {
    brackets: repeat('['),
    stars: repeat('*'),
    marks: repeat('- [ ] '),
    'angle brackets': repeat('<'),
    'brackets of links': repeat(']('),
    'backticks in growing runs': growing,
    'one line of 500 kB': 'a '.repeat(250_000),
    'one word of 500 kB': 'A'.repeat(500_000),
    'one action of 500 kB': `${item}Ada: ${'a '.repeat(250_000)}`,
    '2,000 nested items': Array.from({ length: 2000 }, (_, depth) => `${'  '.repeat(depth)}- [ ] a${depth}`).join('\n'),
    '2,000 items on one line': `${'- '.repeat(2000)}a`,
    'quotes in quotes': repeat('>'),
    'many lines of quotes': repeat(`${'> '.repeat(100)}a\n`),
    'a fence that never ends': `\`\`\`\n${repeat('- [ ] a\n')}`,
    'a comment that never ends': `<!--\n${repeat('- [ ] a\n')}`,
    'front matter that never ends': `---\n${repeat('a: b\n')}`,
    'front matter of one list': `---\n${repeat('[')}\n---\n`,
    'front matter of keys': `---\n${repeat('? ')}\n---\n`,
    'front matter of items': `---\n${repeat('- ')}\n---\n`,
    'many actions': repeat(`${item}Ada: a (due 2026-03-29)\n`),
    'many headings': repeat('# a\n'),
    'underlined headings': repeat('a\n=\n'),
    'actions below a heading of 100 kB': `# ${repeat('a', 100_000)}\n${repeat(`${item}a\n`, 50_000)}`,
    'a table': `|a|b|\n|-|-|\n${repeat('|a|b|\n')}`,
    'a table of one row': `|a|\n|-|\n${repeat('|')}`,
    'cells of HTML tables': `<table>${repeat('<th')}`,
    'cells between tabs': repeat('a\t'),
    'link definitions': repeat('[a]: b\n'),
    'carriage returns': repeat('\r'),
    NULs: repeat('\0'),
    'NULs in an action': `${item}${repeat('\0')}`,
    backslashes: `${item}${repeat('\\')}`,
    'brackets in an action': `${item}${repeat('[')}`,
    'links in an action': `${item}${repeat('[a](b) ')}`,
    'brackets of links in an action': `${item}${repeat('](')}`,
    'comments in an action': `${item}a${repeat('<!--')}`,
    'tags in an action': `${item}${repeat('<a ')}`,
    'emphasis in an action': `${item}${repeat('*a ')}`,
    'emphasis in an action, in runs of all lengths': `${item}${growing.replaceAll('`', '*')}`,
    'backticks in an action': `${item}${growing}`,
    'code with dates in an action': `${item}${repeat('`a` 1 May 2026 ')}`,
    'links with dates in an action': `${item}${repeat('[a](b) 1 May 2026 ')}`,
    'dates in an action': `${item}${repeat('2026-01-01 ')}`,
    'digits in an action': `${item}${repeat('1-')}`,
    'labels in an action': `${item}${repeat('due ')}`,
    'names in an action': `${item}${repeat('Ada ')}`,
    'a comma list of names in an action': `${item}${repeat('Ada, ')}`,
    'handles in an action': `${item}${repeat('@a.')}`,
    'dots behind a handle': `${item}@${repeat('.')},`,
    'dashes in an action': `${item}Ada: ${repeat('-')}x`,
    'white space in an action': `${item}a${repeat(' ')}b`,
    'white space between owners': `${item}Ada${repeat(' ')}and Bo: mend it`,
    'white space before a due date': `${item}Ada: mend it${repeat(' ')}2026-03-29`,
    'white space between attendees': `# Attendees\n\nAda${repeat(' ')}Bo`,
    'attendees on one line': `Present: ${repeat('Ada and ')}`,
    'attendees in a list': `# Attendees\n\n${repeat('- Ada\n')}`,
    'labels in a list': repeat('- Attendees\n'),
    'addresses of attendees': `# Present\n\n- ${repeat('a@b.')}`,
    entities: repeat('&amp;'),
    'text bullets': repeat('• '),
    tabs: repeat('\t'),
    keywords: repeat('ACTION: '),
    'comments on one line': repeat('<!-- -->a'),
    'preformatted text on one line': repeat('a <pre></pre>'),
    'lists of HTML that only begin': `<div>${repeat('<ul>')}${repeat('</ul>')}`,
    'items of HTML in each other, with notes': `<div>${repeat('<ul><li>[ ] mend it<li>note')}`,
    'actions on one line': `a${repeat('<br>[ ] Ada: see DM-1 now')}`,
    'a row with bars in its cells': `${repeat('|a\\|b', 60_000)}|\n${repeat('|-', 20_000)}|\n`,
    'a row of NULs': `${repeat('|\0', 20_000)}|\n${repeat('|-', 20_000)}|\n`,
    'rows between tabs': repeat('one\ttwo\tthree\n'),
    'rows of HTML': `<table>\n${repeat('<tr><td>a\n', 1_500_000)}</table>`,
    'rows of a report': `|Task|Due|Assignee|\n|-|-|-|\n${repeat('|mend the big roof|1 May 2026|Ada|\n')}`,
    'people in a list': `# Attendees\n\n${repeat('* a\n', 600_000)}`,
    'equal actions': repeat(`${item}Ada: mend the big roof\n`),
    'equal actions, every second one done': repeat(`${item}mend the big roof\n- [x] mend the big roof\n`),
  };
  for (const [what, text] of Object.entries(texts)) {
    it(what, () => {
      const book = bookOf({ [usualPath]: text });
      assert.equal(book.meetings().length, 1);
      treeOf(book);
    });
  }

  it('what is nested too deeply, and what comes behind it', () => {
    const nested = Array.from({ length: 300 }, (_, depth) => `${'  '.repeat(depth)}- [ ] Ada: mend roof ${depth}`);
    const { actions, title } = meetingIn([...nested, '', '# Behind', '', `${item}Bo: mend the floor`].join('\n'));
    assert.equal(title, 'Behind');
    assert.equal(actions.length, 301);
    for (const { mark, place } of actions)
      assert.equal(place.lineText, (nested[mark.start.line] ?? `${item}Bo: mend the floor`).trim());
  });

  it('the same actions in 300 files', () => {
    const text = Array.from({ length: 20 }, (_, number) => `${item}Ada: mend roof number ${number}\n`).join('');
    const files = Array.from({ length: 300 }, (_, number) => [`repo/minutes/2026-03-11-${number}.md`, text] as const);
    assert.equal(trackedActions(bookOf(Object.fromEntries(files))).length, 20);
  });

  function repeat(text: string, length = longest): string {
    return text.repeat(Math.ceil(length / text.length));
  }
});
