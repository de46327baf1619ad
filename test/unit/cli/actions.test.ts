import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { parseIsoDate } from '../../../src/core/dates';
import { dueGroupOf } from '../../../src/core/index/queries';
import expected from '../../fixtures/sample-expected.json';
import { day } from '../core/minutes';
import { listOf, runIn, textIn, useFolder } from './run';

const sample = path.resolve(__dirname, '../../fixtures/sample');

describe('minutebook actions on the sample', () => {
  it('lists the open actions, by due date, those without at the end', async () => {
    const got = (await sampleActions()).map(({ file, line, text, owners, due }) => ({ file, line, text, owners, due }));
    const byPlace = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
    const wanted = expected.open.map(({ file, line, text, owners, due }) => ({ file, line, text, owners, due }));
    assert.deepEqual([...got].sort(byPlace), [...wanted].sort(byPlace));
    const dues = got.map(({ due }) => due ?? '9999');
    assert.deepEqual(dues, [...dues].sort());
  });

  it('has what is overdue, due today, this week and later', async () => {
    const got = (await sampleActions()).map(({ due, overdue, file, line }) => {
      const group = dueGroupOf(due === null ? undefined : parseIsoDate(due), day(expected.today));
      assert.equal(overdue, group === 'overdue');
      return `${file}:${line} ${group}`;
    });
    assert.deepEqual([...got].sort(), expected.open.map(({ file, line, group }) => `${file}:${line} ${group}`).sort());
  });

  it('lists what is done, cancelled or carried when asked', async () => {
    const { open, done, cancelled, carried } = expected.counts;
    const all = { open, done, cancelled, carried, all: open + done + cancelled + carried };
    for (const [status, count] of Object.entries(all))
      assert.equal((await sampleActions('--status', status)).length, count, status);
  });

  it('takes another day for today', async () => {
    const actions = await sampleActions('--today', '2025-01-01');
    assert.deepEqual(
      actions.filter(({ overdue }) => overdue),
      [],
    );
  });

  it('lists a folder of it, and a file, with paths from where one stands', async () => {
    const science = [...new Set(expected.open.map(({ file }) => file).filter((file) => file.includes('/science/')))];
    const filesIn = async (folder: string, ...args: readonly string[]): Promise<readonly string[]> =>
      [...new Set((await actionsIn(folder, ...args)).map(({ file }) => file))].sort();
    assert.deepEqual(await filesIn(sample, 'minutes/science'), science.sort());
    assert.deepEqual(
      await filesIn(path.join(sample, 'minutes/science')),
      science.map((file) => path.basename(file)).sort(),
    );
    assert.deepEqual(await filesIn(path.join(sample, 'notes'), '../minutes/science/2026-03-04-science.md'), [
      '../minutes/science/2026-03-04-science.md',
    ]);
  });

  it('never lists what git ignores, also when asked for it', async () => {
    for (const place of ['drafts', 'drafts/2026-03-25-leadership.md'])
      assert.deepEqual(await actionsIn(sample, place), []);
  });

  it('groups them in a table', async () => {
    const { stdout } = await runIn(sample, ['actions', '--group', 'due']);
    const titles = stdout.split('\n').filter((line) => /^\D.*\(\d+\)$/.test(line));
    assert.match(
      titles.join(', '),
      /^Overdue \(\d+\), Due today \(\d+\), Due this week \(\d+\), Due later \(\d+\), No due date \(\d+\)$/,
    );
    assert.match(titles[0] ?? '', new RegExp(`\\(${expected.counts.overdue}\\)`));
  });
});

describe('minutebook actions', () => {
  const folder = useFolder();

  it('gives JSON with everything about an action', async () => {
    folder.write({
      'minutes/roof/2026-03-11-roof.md':
        '---\nattendees: [Ada Fenwick]\n---\n# The roof\n\n> - [ ] Ada: mend *it* for DM-12 (due 2026-03-29) ^act-7\n\nSee DM-13.\n',
      'minutes/roof/2026-03-18-roof.md': '# The roof again\n\n- [x] Ada Fenwick: mend it for DM-12 ^act-7\n',
    });
    const { stdout, warnings, status } = await folder.run('actions', '--format', 'json', '--today', '2026-03-30');
    assert.deepEqual([status, warnings], [0, []]);
    assert.deepEqual(JSON.parse(stdout), {
      today: '2026-03-30',
      files: 2,
      actions: [
        {
          id: 'act-7',
          text: 'mend it for DM-12',
          status: 'open',
          owners: ['Ada Fenwick'],
          due: '2026-03-29',
          overdue: true,
          references: ['DM-12'],
          meeting: { title: 'The roof', date: '2026-03-11', series: 'roof', file: 'minutes/roof/2026-03-11-roof.md' },
          occurrences: [
            { file: 'minutes/roof/2026-03-11-roof.md', line: 6, column: 5, status: 'open' },
            { file: 'minutes/roof/2026-03-18-roof.md', line: 3, column: 3, status: 'done' },
          ],
        },
      ],
    });
  });

  it('gives null where there is nothing', async () => {
    folder.write({ 'minutes/roof.md': '# Roof\n\n- [x] mended\n' });
    const [action = {}] = listOf(
      (await folder.run('actions', '--status', 'done', '--format', 'json')).stdout,
      'actions',
    );
    assert.deepEqual(
      ['due', 'owners', 'overdue', 'references', 'meeting'].map((name): unknown => Reflect.get(action, name)),
      [
        null,
        [],
        false,
        [],
        { title: 'Roof', date: null, series: path.basename(folder.path()).toLowerCase(), file: 'minutes/roof.md' },
      ],
    );
  });

  it('tells of the meeting that an action belongs to in a file of many', async () => {
    folder.write({ 'minutes/roof.md': '# Roof 2026\n\n## 2026-03-04\n\n- [ ] a\n\n## 2026-03-11 Spring\n\n- [ ] b\n' });
    const actions = listOf((await folder.run('actions', '--format', 'json')).stdout, 'actions');
    const meetings = actions.map((action): unknown => Reflect.get(action, 'meeting'));
    const other = { series: path.basename(folder.path()).toLowerCase(), file: 'minutes/roof.md' };
    assert.deepEqual(meetings, [
      { title: '2026-03-04', date: '2026-03-04', ...other },
      { title: '2026-03-11 Spring', date: '2026-03-11', ...other },
    ]);
  });

  // The arguments, and the texts listed of these actions, today being 2026-03-18.
  const minutes =
    '---\ndate: 2026-03-11\nseries: Roof\nattendees: [Ada Fenwick (AF), José Ruiz @jr]\n---\n- [ ] AF: a (due 2026-03-17)\n- [ ] José: b (due 2026-03-18)\n- [x] AF: c (due 2026-03-01)\n- [ ] d\n';
  const rows: readonly (readonly [string, string])[] = [
    ['', 'a b d'],
    ['--overdue', 'a'],
    ['--due-before 2026-03-18', 'a'],
    ['--due-before 2026-03-19', 'a b'],
    ['--due-before=2026-03-19 --status=all', 'c a b'],
    ['--owner jose', 'b'],
    ['--owner JR', 'b'],
    ['--owner ada --status all', 'c a'],
    ['--owner somebody', ''],
    ['--series roof', 'a b d'],
    ['--series gate', ''],
    ['--overdue --today 2026-03-19', 'a b'],
    ['--group owner', 'a b d'],
  ];
  for (const [args, texts] of rows) {
    it(args === '' ? 'lists what is open' : args, async () => {
      folder.write({ 'minutes/a.md': minutes });
      const { stdout } = await folder.run('actions', '--format', 'json', ...args.split(' ').filter(Boolean));
      assert.equal(
        listOf(stdout, 'actions')
          .map((action) => textIn(action, 'text'))
          .join(' '),
        texts,
      );
    });
  }

  it('prints a table', async () => {
    folder.write({ 'minutes/a.md': minutes });
    const { stdout } = await folder.run('actions', '--status', 'all');
    assert.equal(
      stdout,
      `Due         Status   Owner        Action  Where
----------  -------  -----------  ------  --------------
2026-03-01  done     Ada Fenwick  c       minutes/a.md:8
2026-03-17  overdue  Ada Fenwick  a       minutes/a.md:6
2026-03-18  open     José Ruiz    b       minutes/a.md:7
            open                  d       minutes/a.md:9

4 actions, 1 overdue
`,
    );
  });

  it('prints a table under titles', async () => {
    folder.write({ 'minutes/a.md': minutes });
    const { stdout } = await folder.run('actions', '--group', 'owner');
    assert.equal(
      stdout,
      `Due         Status   Owner        Action  Where
----------  -------  -----------  ------  --------------

Ada Fenwick (1)
2026-03-17  overdue  Ada Fenwick  a       minutes/a.md:6

José Ruiz (1)
2026-03-18  open     José Ruiz    b       minutes/a.md:7

Nobody (1)
            open                  d       minutes/a.md:9

3 actions, 1 overdue
`,
    );
  });

  it('writes Markdown, CSV and a calendar', async () => {
    folder.write({ 'minutes/a.md': minutes });
    const markdown = await folder.run('actions', '--format', 'markdown', '--group', 'series');
    assert.match(markdown.stdout, /^## roof\n\n\| Due [^]*\| \[2026-03-11\]\(minutes\/a\.md\) \|\n$/);
    const csv = await folder.run('actions', '--format', 'csv');
    assert.equal(csv.stdout.split('\r\n').length, 5);
    const ics = await folder.run('actions', '--format', 'ics');
    assert.match(ics.stdout, /^BEGIN:VCALENDAR\r\n[^]*END:VCALENDAR\r\n$/);
    assert.deepEqual(ics.warnings, ['1 action without a due date not in the calendar']);
  });

  it('writes the same on every day and in every order of files, but for what is overdue', async () => {
    folder.write({ 'minutes/b.md': '- [ ] b\n', 'minutes/a.md': minutes });
    for (const format of ['csv', 'ics', 'json', 'markdown']) {
      const first = await folder.run('actions', '--format', format, 'minutes/a.md', 'minutes/b.md');
      const second = await folder.run('actions', '--format', format, 'minutes/b.md', 'minutes');
      assert.equal(first.stdout, second.stdout);
    }
    const days = ['2026-03-30', '2027-03-30'].map((today) =>
      folder.run('actions', '--format', 'ics', '--today', today),
    );
    const [one, other] = await Promise.all(days);
    assert.equal(one?.stdout, other?.stdout);
  });

  it('reads on beside files that cannot be read, and tells of them', async () => {
    folder.write({
      'minutes/a.md': '- [ ] a\n',
      'minutes/latin.md': Uint8Array.from([0x2d, 0xe9]),
      'minutes/large.md': '- [ ] large\n'.repeat(900_000),
      'minutes/broken.md': '---\ntitle: [\n---\n- [ ] b\n',
    });
    symlinkSync(path.join(folder.path(), 'nowhere.md'), path.join(folder.path(), 'minutes/nowhere.md'));
    assert.deepEqual(await folder.texts(), ['a', 'b']);
    const { status, warnings } = await folder.run('actions');
    assert.deepEqual(
      [status, [...warnings].sort()],
      [0, ['minutes/large.md: larger than 5 MB, not read', 'minutes/latin.md: not UTF-8, not read']],
    );
  });

  it('follows links to files, and not in circles', async () => {
    folder.write({ 'minutes/a.md': '- [ ] a\n', 'elsewhere/roof.md': '- [ ] b\n' });
    symlinkSync(path.join(folder.path(), 'elsewhere/roof.md'), path.join(folder.path(), 'minutes/b.md'));
    symlinkSync(folder.path(), path.join(folder.path(), 'minutes/circle'));
    assert.deepEqual(await folder.texts(), ['a', 'b']);
  });

  it('obeys the settings of the workspace, comments and all', async () => {
    folder.write({
      '.vscode/settings.json':
        '{\n  // what we read\n  "minutebook.files.include": ["talks/**"],\n  "minutebook.today": "2026-03-01",\n  "files.exclude": { "**/old": true },\n}\n',
      'talks/a.md': '- [ ] a (due 2026-02-28)\n',
      'talks/old/b.md': '- [ ] b\n',
      'talks/node_modules/c.md': '---\ntype: minutes\n---\n- [ ] c\n',
      'minutes/d.md': '- [ ] d\n',
    });
    const { stdout } = await runIn(path.join(folder.path(), 'talks'), ['actions']);
    assert.match(stdout, /\n2026-02-28 {2}overdue +a +a\.md:1\n\n1 action, 1 overdue\n$/);
  });

  it('counts the folder’s own name as a part of the path', async () => {
    folder.write({ 'roof-meetings/a.md': '- [ ] a\n' });
    const actions = await actionsIn(path.join(folder.path(), 'roof-meetings'));
    assert.deepEqual(
      actions.map(({ text }) => text),
      ['a'],
    );
  });

  it('lets nothing in a file disturb the terminal', async () => {
    const hostile = 'a\u001b[31mred\u0007 \u009b2J\u0085 \u202eright\u2066 \u2028 \u{e0041}b\u007f\u0000c';
    const friendly = '👩🏽‍💻 می‌خواهم 全 é';
    folder.write({
      'minutes/a.md': `---\ntitle: "T\\e[1m"\nattendees: ["Ada \\e[1m"]\n---\n- [ ] Ada\u001b[2K: ${hostile}\t${friendly} (due 2026-03-20)\n`,
      'minutes/b\u001b[31m\u009b.md': '- [ ] b (due 2026-03-20)\n',
    });
    for (const format of ['table', 'json', 'csv', 'ics', 'markdown']) {
      const { stdout, status } = await folder.run('actions', '--format', format);
      assert.equal(status, 0);
      const ends = format === 'csv' || format === 'ics' ? /\r\n/g : /\n/g;
      assert.doesNotMatch(stdout.replace(ends, ''), /(?![\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029]/u, format);
      assert.ok(stdout.replaceAll('\r\n ', '').includes(friendly), format);
    }
    // JSON keeps the text itself.
    const [text = ''] = await folder.texts();
    for (const part of ['\u001b[31mred\u0007 \u009b2J', '\u{e0041}b']) assert.ok(text.includes(part));
  });
});

interface ListedAction {
  readonly file: string;
  readonly line: number;
  readonly text: string;
  readonly owners: readonly string[];
  readonly due: string | null;
  readonly overdue: boolean;
}

function sampleActions(...args: readonly string[]): Promise<readonly ListedAction[]> {
  return actionsIn(sample, ...args);
}

async function actionsIn(folder: string, ...args: readonly string[]): Promise<readonly ListedAction[]> {
  const { stdout } = await runIn(folder, ['actions', '--format', 'json', ...args]);
  return listOf(stdout, 'actions').flatMap((action) => {
    const places: unknown = Reflect.get(action, 'occurrences');
    const place: unknown = Array.isArray(places) ? places[0] : undefined;
    const listed = typeof place === 'object' ? { ...action, ...place } : action;
    return isListed(listed) ? [listed] : [];
  });
}

function isListed(value: object): value is ListedAction {
  return ['file', 'line', 'text', 'owners', 'due', 'overdue'].every((name) => name in value);
}
