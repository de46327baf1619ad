import assert from 'node:assert/strict';
import { useFolder } from './run';

const roof = `---
title: Roof
date: 2026-03-11
chair: Ada Fenwick
attendees: [Ada Fenwick, Ben Okoro]
regrets: [Cleo Hart]
---
DECISION: The roof is mended first, see DM-10.

- [ ] Ada: mend it, DM-9 (due 2026-03-17)
- [x] Ben: look at LDM-503-1
`;
const gate = `# Gate

Date: 2026-03-04

We agreed that the gate stays.

See https://rubinobs.atlassian.net/browse/DM-10 and LDM-503-01, not \`DM-11\`.
`;

describe('Listings', () => {
  const folder = useFolder();

  beforeEach(() => {
    folder.write({ 'minutes/a/roof.md': roof, 'minutes/b/gate.md': gate });
  });

  // The arguments, and the output.
  const tables: readonly (readonly [string, string])[] = [
    [
      'references',
      `Key         Kind       Where                    Page
----------  ---------  -----------------------  -------------------------------------------
DM-9        ticket     minutes/a/roof.md:10:21  https://rubinobs.atlassian.net/browse/DM-9
DM-10       ticket     minutes/a/roof.md:8:41   https://rubinobs.atlassian.net/browse/DM-10
DM-10       ticket     minutes/b/gate.md:7:43   https://rubinobs.atlassian.net/browse/DM-10
LDM-503-01  milestone  minutes/a/roof.md:11:20  https://ls.st/ldm-503
LDM-503-01  milestone  minutes/b/gate.md:7:53   https://ls.st/ldm-503

3 references in 5 places
`,
    ],
    [
      'references --key ldm-503-1',
      `Key         Kind       Where                    Page
----------  ---------  -----------------------  ---------------------
LDM-503-01  milestone  minutes/a/roof.md:11:20  https://ls.st/ldm-503
LDM-503-01  milestone  minutes/b/gate.md:7:53   https://ls.st/ldm-503

1 reference in 2 places
`,
    ],
    ['references --key DM-11', '0 references\n'],
    [
      'meetings',
      `Date        Series  People  Open  Overdue  Title  Where
----------  ------  ------  ----  -------  -----  -----------------
2026-03-04  b       0       0     0        Gate   minutes/b/gate.md
2026-03-11  a       3       1     1        Roof   minutes/a/roof.md

2 meetings
`,
    ],
    ['meetings --series c', '0 meetings\n'],
    [
      'decisions',
      `Date        Series  Decision                              Where
----------  ------  ------------------------------------  -------------------
2026-03-04  b       the gate stays.                       minutes/b/gate.md:5
2026-03-11  a       The roof is mended first, see DM-10.  minutes/a/roof.md:8

2 decisions
`,
    ],
    ['decisions --series A minutes/b', '0 decisions\n'],
  ];
  for (const [args, output] of tables) {
    it(`minutebook ${args}`, async () => {
      const { status, stdout, warnings } = await folder.run(...args.split(' '));
      assert.deepEqual([status, warnings], [0, []]);
      assert.equal(stdout, output);
    });
  }

  // The arguments, and the JSON behind `today` and `files`.
  const answers: readonly (readonly [string, object])[] = [
    [
      'references --key DM-10',
      {
        references: [
          {
            ...{ key: 'DM-10', series: 'DM', kind: 'ticket', url: 'https://rubinobs.atlassian.net/browse/DM-10' },
            occurrences: [
              { file: 'minutes/a/roof.md', line: 8, column: 41 },
              { file: 'minutes/b/gate.md', line: 7, column: 43 },
            ],
          },
        ],
      },
    ],
    [
      'meetings --series a',
      {
        meetings: [
          {
            ...{
              title: 'Roof',
              date: '2026-03-11',
              series: 'a',
              file: 'minutes/a/roof.md',
              line: 1,
              end: null,
              next: null,
            },
            ...{ chair: ['Ada Fenwick'], attendees: ['Ada Fenwick', 'Ben Okoro'], regrets: ['Cleo Hart'] },
            people: ['Ada Fenwick', 'Ben Okoro', 'Cleo Hart'],
            actions: { open: 1, overdue: 1, done: 1, cancelled: 0, carried: 0 },
            ...{ decisions: 1, references: 3 },
          },
        ],
      },
    ],
    [
      'decisions --series b',
      {
        decisions: [
          {
            text: 'the gate stays.',
            meeting: { title: 'Gate', date: '2026-03-04', series: 'b', file: 'minutes/b/gate.md' },
            ...{ file: 'minutes/b/gate.md', line: 5, column: 16 },
          },
        ],
      },
    ],
  ];
  for (const [args, answer] of answers) {
    it(`minutebook ${args} --format json`, async () => {
      const { stdout } = await folder.run(...args.split(' '), '--format', 'json');
      assert.deepEqual(JSON.parse(stdout), { today: '2026-03-18', files: 2, ...answer });
    });
  }

  it('count the meetings of a file that holds many', async () => {
    folder.write({
      'minutes/c/year.md':
        '# Well\n\n- [ ] z\n\n## 2026-03-04\n\nDECISION: Dig.\n\n- [ ] a\n- [x] b\n\n## 2026-03-12 Spring\n\n- [ ] c (due 2026-03-13)\n',
    });
    const { stdout } = await folder.run('meetings', '--series', 'c');
    assert.deepEqual(stdout.split('\n').slice(2, -3), [
      '2026-03-04  c       0       1     0        Well               minutes/c/year.md',
      '2026-03-04  c       0       1     0        2026-03-04         minutes/c/year.md:5',
      '2026-03-12  c       0       1     1        2026-03-12 Spring  minutes/c/year.md:12',
    ]);
  });
});
