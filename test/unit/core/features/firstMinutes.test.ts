import assert from 'node:assert/strict';
import { firstMinutes } from '../../../../src/core/features/firstMinutes';
import { openActions } from '../../../../src/core/index/occurrences';
import { splitLines } from '../../../../src/core/text';
import { bookOf, day } from '../minutes';

describe('The first minutes', () => {
  // What the series is called; the file's path; the meeting's title.
  const rows: readonly (readonly [string, string, string])[] = [
    ['Roof', 'minutes/roof/2026-03-18-roof.md', 'Roof meeting'],
    ['  Roof  and   cellar ', 'minutes/roof-and-cellar/2026-03-18-roof-and-cellar.md', 'Roof and cellar meeting'],
    ['Roof: "the" leak #1', 'minutes/roof-the-leak-1/2026-03-18-roof-the-leak-1.md', 'Roof: "the" leak #1 meeting'],
    ['Équipe 屋根', 'minutes/équipe-屋根/2026-03-18-équipe-屋根.md', 'Équipe 屋根 meeting'],
    ['../../etc', 'minutes/etc/2026-03-18-etc.md', '../../etc meeting'],
    ['C:\\roof\\', 'minutes/c-roof/2026-03-18-c-roof.md', 'C:\\roof\\ meeting'],
    ['', 'minutes/team/2026-03-18-team.md', 'meeting'],
    ['!?', 'minutes/team/2026-03-18-team.md', '!? meeting'],
    ['2026', 'minutes/2026/2026-03-18-2026.md', '2026 meeting'],
    ['null', 'minutes/null/2026-03-18-null.md', 'null meeting'],
    ['1e3', 'minutes/1e3/2026-03-18-1e3.md', '1e3 meeting'],
    // What is usually no minutes is some when it is made here.
    ['Templates', 'minutes/templates/2026-03-18-templates.md', 'Templates meeting'],
    ['RFCs', 'minutes/rfcs/2026-03-18-rfcs.md', 'RFCs meeting'],
    [
      `${'roof '.repeat(12)}cellar`,
      `minutes/${'roof-'.repeat(11)}roof/2026-03-18-${'roof-'.repeat(11)}roof.md`,
      `${'roof '.repeat(12)}cellar meeting`,
    ],
  ];
  for (const [series, path, title] of rows) {
    it(`of ${JSON.stringify(series)} are recognised as minutes without actions and problems`, () => {
      for (const eol of ['\n', '\r\n']) {
        const file = firstMinutes(series, day('2026-03-18'), eol);
        const [meeting, ...others] = bookOf({ [`repo/${file.path}`]: file.text }).meetings();
        assert.deepEqual([file.path, others], [path, []]);
        assert.deepEqual(
          [meeting?.title, meeting?.date, meeting?.series, meeting?.actions, meeting?.problems, meeting?.people],
          [title, '2026-03-18', path.split('/')[1], [], [], []],
        );
      }
    });
  }

  it('use one line end throughout', () => {
    const lf = firstMinutes('Roof', day('2026-03-18'), '\n').text;
    const crlf = firstMinutes('Roof', day('2026-03-18'), '\r\n').text;
    assert.equal(lf.includes('\r'), false);
    assert.equal(crlf, splitLines(lf).join('\r\n'));
  });

  it('can be filled in', () => {
    const { path, text } = firstMinutes('Roof', day('2026-03-18'), '\n');
    const filled = text
      .replace('  - \n', '  - Ada Fenwick\n')
      .replace('- [ ] \n', '- [ ] Ada: Mend it (due 2026-03-29)\n');
    const views = openActions(bookOf({ [`repo/${path}`]: filled }));
    assert.deepEqual(
      views.map((view) => [view.owners, view.text, view.due]),
      [[['Ada Fenwick'], 'Mend it', '2026-03-29']],
    );
  });
});
