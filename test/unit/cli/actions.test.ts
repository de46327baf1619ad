import assert from 'node:assert/strict';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parseIsoDate } from '../../../src/core/dates';
import { dueGroupOf } from '../../../src/core/index/queries';
import expected from '../../fixtures/sample-expected.json';
import { day } from '../core/minutes';

const root = path.resolve(__dirname, '../../..');
const program = path.join(root, 'dist/cli.js');
const sample = path.join(root, 'test/fixtures/sample');

interface Listing {
  readonly today: string;
  readonly files: number;
  readonly actions: readonly {
    readonly text: string;
    readonly status: string;
    readonly owners: readonly string[];
    readonly due: string | null;
    readonly overdue: boolean;
    readonly meeting: object;
    readonly occurrences: readonly { readonly file: string; readonly line: number; readonly column: number }[];
  }[];
}

describe('The command line', function () {
  this.timeout(60_000);

  before(() => {
    execFileSync(process.execPath, ['esbuild.js'], { cwd: root });
  });

  describe('minutebook actions on the sample', () => {
    it('lists the open actions, by due date, those without at the end', () => {
      const { actions, today, files } = listIn(sample);
      const got = actions.map(({ occurrences: [place], text, owners, due }) => ({
        file: place?.file,
        line: place?.line,
        text,
        owners,
        due,
      }));
      const byPlace = (a: object, b: object): number => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1);
      const wanted = expected.open.map(({ file, line, text, owners, due }) => ({ file, line, text, owners, due }));
      assert.deepEqual([...got].sort(byPlace), [...wanted].sort(byPlace));
      assert.deepEqual([today, files], [expected.today, expected.minutes]);
      const dues = got.map(({ due }) => due ?? '9999');
      assert.deepEqual(dues, [...dues].sort());
    });

    it('has what is overdue, due today, this week and later', () => {
      const got = listIn(sample).actions.map(({ due, overdue, occurrences: [place] }) => {
        const group = dueGroupOf(due === null ? undefined : parseIsoDate(due), day(expected.today));
        assert.equal(overdue, group === 'overdue');
        return `${place?.file ?? ''}:${place?.line ?? 0} ${group}`;
      });
      assert.deepEqual(
        [...got].sort(),
        expected.open.map(({ file, line, group }) => `${file}:${line} ${group}`).sort(),
      );
    });

    it('lists what is done, cancelled or carried when asked', () => {
      const count = (status: string): number => listIn(sample, '--status', status).actions.length;
      const { open, done, cancelled, carried } = expected.counts;
      assert.deepEqual(['open', 'done', 'cancelled', 'carried', 'all'].map(count), [
        open,
        done,
        cancelled,
        carried,
        open + done + cancelled + carried,
      ]);
    });

    it('prints them as a table', () => {
      const { stdout, stderr, status } = run(sample, 'actions');
      const lines = stdout.split('\n');
      assert.deepEqual([status, stderr], [0, '']);
      assert.match(lines[0] ?? '', /^Due +Status +Owner +Action +Where$/);
      assert.equal(lines.filter((line) => / {2}minutes\/.*\.md:\d+$/.test(line)).length, expected.counts.open);
      assert.equal(lines.filter((line) => /^\d{4}-\d\d-\d\d {2}overdue /.test(line)).length, expected.counts.overdue);
      assert.equal(lines.at(-2), `${expected.counts.open} actions`);
    });

    it('takes another day for today', () => {
      const { actions, today } = listIn(sample, '--today', '2025-01-01');
      assert.deepEqual([today, actions.filter(({ overdue }) => overdue)], ['2025-01-01', []]);
    });

    it('lists a folder of it, and a file, with paths from where one stands', () => {
      const files = (cwd: string, ...args: readonly string[]): readonly string[] =>
        [...new Set(listIn(cwd, ...args).actions.map(({ occurrences: [place] }) => place?.file ?? ''))].sort();
      const science = expected.open.map(({ file }) => file).filter((file) => file.includes('/science/'));
      assert.deepEqual(files(sample, 'minutes/science'), [...new Set(science)].sort());
      assert.deepEqual(
        files(path.join(sample, 'minutes/science')),
        [...new Set(science.map((file) => path.basename(file)))].sort(),
      );
      assert.deepEqual(files(sample, 'minutes/science/2026-03-04-science.md'), [
        'minutes/science/2026-03-04-science.md',
      ]);
      assert.deepEqual(files(sample, 'notes'), []);
      assert.deepEqual(files(sample, 'README.md'), []);
    });

    it('never lists what git ignores, also when asked for it', () => {
      for (const place of ['drafts', 'drafts/2026-03-25-leadership.md'])
        assert.deepEqual(listIn(sample, place).actions, []);
    });
  });

  describe('minutebook actions on a folder', () => {
    let folder = '';

    beforeEach(() => {
      folder = mkdtempSync(path.join(tmpdir(), 'minutebook-cli-'));
    });
    afterEach(() => {
      rmSync(folder, { recursive: true, force: true });
    });

    it('gives JSON with everything about an action', () => {
      write(
        'minutes/roof/2026-03-11-roof.md',
        '---\nattendees: [Ada Fenwick]\n---\n# The roof\n\n> - [ ] Ada: mend *it* (due 2026-03-29)\n',
      );
      const { stdout, stderr, status } = run(folder, 'actions', '--format', 'json', '--today', '2026-03-30');
      assert.deepEqual([status, stderr], [0, '']);
      assert.deepEqual(JSON.parse(stdout), {
        today: '2026-03-30',
        files: 1,
        actions: [
          {
            text: 'mend it',
            status: 'open',
            owners: ['Ada Fenwick'],
            due: '2026-03-29',
            overdue: true,
            meeting: { title: 'The roof', date: '2026-03-11', series: 'roof', file: 'minutes/roof/2026-03-11-roof.md' },
            occurrences: [{ file: 'minutes/roof/2026-03-11-roof.md', line: 6, column: 5, status: 'open' }],
          },
        ],
      });
    });

    it('gives null where there is nothing', () => {
      write('minutes/roof.md', '# Roof\n\n- [x] mended\n');
      const [action] = listIn(folder, '--status', 'done').actions;
      assert.deepEqual([action?.due, action?.owners, action?.overdue], [null, [], false]);
      assert.deepEqual(action?.meeting, {
        title: 'Roof',
        date: null,
        series: path.basename(folder).toLowerCase(),
        file: 'minutes/roof.md',
      });
    });

    it('is content with an empty one', () => {
      const { stdout, stderr, status } = run(folder, 'actions');
      assert.deepEqual([status, stderr, stdout.trimEnd().split('\n').at(-1)], [0, '', '0 actions']);
    });

    it('counts one action as one', () => {
      write('minutes/a.md', '- [ ] a\n');
      assert.match(run(folder, 'actions').stdout, /\n1 action\n$/);
    });

    it('reads on beside files that cannot be read, and tells of them', () => {
      write('minutes/a.md', '- [ ] a\n');
      write('minutes/latin.md', Uint8Array.from([0x2d, 0xe9]));
      write('minutes/large.md', '- [ ] large\n'.repeat(900_000));
      write('minutes/broken.md', '---\ntitle: [\n---\n- [ ] b\n');
      symlinkSync(path.join(folder, 'nowhere.md'), path.join(folder, 'minutes/nowhere.md'));
      const { stdout, stderr, status } = run(folder, 'actions', '--format', 'json');
      assert.equal(status, 0);
      assert.deepEqual(
        read(stdout).actions.map(({ text }) => text),
        ['a', 'b'],
      );
      assert.deepEqual(stderr.trimEnd().split('\n').sort(), [
        'minutebook: minutes/large.md: larger than 5 MB, not read',
        'minutebook: minutes/latin.md: not UTF-8, not read',
      ]);
    });

    it('follows links to files, and not in circles', () => {
      write('minutes/a.md', '- [ ] a\n');
      write('elsewhere/roof.md', '- [ ] b\n');
      symlinkSync(path.join(folder, 'elsewhere/roof.md'), path.join(folder, 'minutes/b.md'));
      symlinkSync(folder, path.join(folder, 'minutes/circle'));
      assert.deepEqual(
        listIn(folder).actions.map(({ text }) => text),
        ['a', 'b'],
      );
    });

    it('obeys the settings of the workspace, comments and all', () => {
      write(
        '.vscode/settings.json',
        '{\n  // what we read\n  "minutebook.files.include": ["talks/**"],\n  "minutebook.today": "2026-03-18",\n  "files.exclude": { "**/old": true },\n}\n',
      );
      write('talks/a.md', '- [ ] a (due 2026-03-17)\n');
      write('talks/old/b.md', '- [ ] b\n');
      write('talks/node_modules/c.md', '---\ntype: minutes\n---\n- [ ] c\n');
      write('minutes/d.md', '- [ ] d\n');
      const { today, actions } = listIn(path.join(folder, 'talks'));
      assert.deepEqual([today, actions.map(({ text, overdue }) => [text, overdue])], ['2026-03-18', [['a', true]]]);
    });

    it('counts its own name as a part of the path', () => {
      write('roof-meetings/a.md', '- [ ] a\n');
      assert.deepEqual(
        listIn(path.join(folder, 'roof-meetings')).actions.map(({ text }) => text),
        ['a'],
      );
    });

    it('lets nothing in a file disturb the terminal', () => {
      const hostile = 'a\u001b[31mred\u0007 \u009b2J\u0085 \u202eright\u2066 \u2028 \u{e0041}b\u007f\u0000c';
      const friendly = '👩🏽‍💻 می‌خواهم 全 é';
      write('minutes/a.md', `---\nattendees: ["Ada \\e[1m"]\n---\n- [ ] Ada\u001b[2K: ${hostile}\t${friendly}\n`);
      write('minutes/b\u001b[31m\u009b.md', Uint8Array.from([0xe9]));
      for (const format of ['table', 'json']) {
        const { stdout, stderr, status } = run(folder, 'actions', '--format', format);
        assert.equal(status, 0);
        assert.doesNotMatch(`${stdout}${stderr}`.replaceAll('\n', ''), /(?![\u200c\u200d])[\p{Cc}\p{Cf}\u2028\u2029]/u);
        assert.ok(stdout.includes(friendly));
        assert.match(stderr, /minutes\/b.*not UTF-8/);
      }
      const [action] = listIn(folder).actions;
      // JSON keeps the text itself.
      for (const part of ['\u001b[31mred\u0007 \u009b2J', '\u{e0041}b']) assert.ok(action?.text.includes(part));
    });

    it('ends quietly when nobody reads on', (done) => {
      write('minutes/a.md', '- [ ] Mend the roof of the house by the river\n'.repeat(20_000));
      const child = spawn(process.execPath, [program, 'actions'], { cwd: folder });
      let errors = '';
      child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
      child.stdout.once('data', () => {
        child.stdout.destroy();
      });
      child.on('close', (code) => {
        assert.deepEqual([code, errors], [0, '']);
        done();
      });
    });

    function write(name: string, content: string | Uint8Array): void {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, content);
    }
  });

  describe('minutebook', () => {
    // The arguments, the exit code, and what is then said on which stream.
    const rows: readonly (readonly [readonly string[], number, 'stdout' | 'stderr', RegExp])[] = [
      [['--help'], 0, 'stdout', /^Usage: minutebook COMMAND[^]*actions/],
      [['-h'], 0, 'stdout', /^Usage: minutebook COMMAND/],
      [['actions', '--help'], 0, 'stdout', /^Usage: minutebook actions[^]*--status[^]*--format[^]*--today/],
      [[], 2, 'stderr', /no command[^]*Usage/],
      [['action'], 2, 'stderr', /no command action[^]*Usage/],
      [['actions', '--colour'], 2, 'stderr', /--colour/],
      [['actions', '--status', 'late'], 2, 'stderr', /--status is one of open, .*all, not late/],
      [['actions', '--format', 'yaml'], 2, 'stderr', /--format is one of table, json, not yaml/],
      [['actions', '--format'], 2, 'stderr', /--format/],
      [['actions', '--today', '2026-02-30'], 2, 'stderr', /Not a date: --today 2026-02-30/],
      [['actions', '--today', 'tomorrow'], 2, 'stderr', /Not a date: --today tomorrow/],
      [['actions', 'minutes', 'notes'], 2, 'stderr', /one PATH/],
      [['actions', 'nowhere'], 2, 'stderr', /nowhere/],
      [['actions', 'nowhere/at/all.md'], 2, 'stderr', /nowhere/],
      [['actions', '--status', '\u001b[31m'], 2, 'stderr', /not {2}\[31m/],
    ];
    for (const [args, code, stream, message] of rows) {
      it(`${args.join(' ').replace('\u001b', 'ESC')} exits ${code}`, () => {
        const result = run(sample, ...args);
        assert.equal(result.status, code);
        assert.match(result[stream], message);
        assert.equal(result[stream === 'stdout' ? 'stderr' : 'stdout'], '');
        assert.doesNotMatch(result.stderr, /\n\s+at /, 'no stack');
      });
    }

    it('can be run by its name', () => {
      assert.match(readFileSync(program, 'utf8'), /^#!\/usr\/bin\/env node\n/);
    });
  });
});

function run(cwd: string, ...args: readonly string[]): { stdout: string; stderr: string; status: number | null } {
  return spawnSync(process.execPath, [program, ...args], { cwd, encoding: 'utf8' });
}

function listIn(cwd: string, ...args: readonly string[]): Listing {
  return read(run(cwd, 'actions', '--format', 'json', ...args).stdout);
}

function read(json: string): Listing {
  const value: unknown = JSON.parse(json);
  assert.ok(isListing(value));
  return value;
}

function isListing(value: unknown): value is Listing {
  return typeof value === 'object' && value !== null && 'actions' in value && Array.isArray(value.actions);
}
