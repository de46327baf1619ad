import assert from 'node:assert/strict';
import Ajv from 'ajv';
import sarifSchema from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json';
import { runIn, useFolder } from './run';

const broken = '---\ntitle: [\n---\n- [ ] a\n';
const dates = '# Roof\n\n- [ ] Ada: mend it (due 2026-02-30)\n- [?] Ben: paint it (due 2026-06-30)\n';
const fine = '- [ ] Ada: fine (due 2026-06-30)';
const secret = '# Roof\n\nPasscode: 471185\n';

describe('minutebook check', () => {
  const folder = useFolder();

  it('prints a line for each problem, by file and place', async () => {
    folder.write({ 'minutes/b.md': dates, 'minutes/a.md': secret, 'minutes/c.md': `${fine}\n` });
    const { stdout, warnings, status } = await folder.run('check');
    const lines = stdout.split('\n');
    assert.deepEqual([status, warnings], [1, []]);
    assert.match(lines[0] ?? '', /^minutes\/a\.md:3:11: warning secret-in-minutes \S/);
    assert.match(lines[1] ?? '', /^minutes\/b\.md:3:25: error invalid-date .*2026-02-30/);
    assert.match(lines[2] ?? '', /^minutes\/b\.md:4:3: hint unknown-mark \S/);
    assert.deepEqual(lines.slice(3), ['', '3 problems (1 error, 1 warning, 1 hint) in 3 files', '']);
  });

  it('gives JSON', async () => {
    folder.write({ 'minutes/a.md': dates });
    const { stdout } = await folder.run('check', '--format', 'json');
    const answer: unknown = JSON.parse(stdout.replace(/"message": ".*"/g, '"message": "…"'));
    const place = { file: 'minutes/a.md', message: '…' };
    const sign = { file: 'minutes/a.md', line: 4, column: 4, endLine: 4, endColumn: 5 };
    assert.deepEqual(answer, {
      today: '2026-03-18',
      files: 1,
      problems: [
        {
          ...place,
          line: 3,
          column: 25,
          endLine: 3,
          endColumn: 35,
          severity: 'error',
          code: 'invalid-date',
          fixes: [],
        },
        {
          ...place,
          ...{ line: 4, column: 3, endLine: 4, endColumn: 6, severity: 'hint', code: 'unknown-mark' },
          fixes: [
            { title: 'Write [ ], open', kind: 'replace', replace: sign, newText: ' ' },
            { title: 'Write [x], done', kind: 'replace', replace: sign, newText: 'x' },
            { title: 'Write [-], cancelled', kind: 'replace', replace: sign, newText: '-' },
          ],
        },
      ],
    });
  });

  it('is content with minutes without problems', async () => {
    folder.write({ 'minutes/a.md': `${fine}\n` });
    assert.deepEqual(await folder.run('check'), { status: 0, stdout: '0 problems in 1 file\n', warnings: [] });
  });

  // The minutes, from which severity on to fail, and the exit code.
  const rows: readonly (readonly [string, string, string, number])[] = [
    ['an error', broken, 'error', 1],
    ['an error', broken, 'warning', 1],
    ['an error', broken, 'none', 0],
    ['a warning', secret, 'error', 0],
    ['a warning', secret, 'warning', 1],
    ['a warning', secret, 'none', 0],
    ['a hint', '- [?] Ada: a (due 2026-06-30)\n', 'warning', 0],
    ['an overdue action', '- [ ] a (due 2020-01-01)\n', 'error', 0],
    ['an overdue action', '- [ ] a (due 2020-01-01)\n', 'warning', 1],
  ];
  for (const [what, text, failOn, status] of rows) {
    it(`exits ${status} with --fail-on ${failOn} for ${what}`, async () => {
      folder.write({ 'minutes/a.md': text });
      assert.equal((await folder.run('check', '--fail-on', failOn)).status, status);
      if (failOn === 'error') assert.equal((await folder.run('check')).status, status, 'the default');
    });
  }

  it('has colours on a terminal', async () => {
    folder.write({ 'minutes/a.md': dates });
    const { stdout } = await runIn(folder.path(), ['check'], { isColoured: true });
    assert.match(stdout, /^\u001b\[1mminutes\/a\.md:3:25:\u001b\[22m \u001b\[31merror\u001b\[39m invalid-date /);
  });

  it('lets nothing in a file disturb the terminal', async () => {
    folder.write({ 'minutes/\u001b[1m.md': '---\ntitle: "\\x \u001b[31m"\nx: [\u009b\n---\n- [\u0007] a\n' });
    const { stdout } = await folder.run('check', '.');
    assert.doesNotMatch(stdout.replaceAll('\n', ''), /\p{Cc}/u);
  });

  it('gives annotations of GitHub', async () => {
    folder.write({ 'minutes/a, b%.md': '- [ ] Ada: 100% ::error:: (due 2026-03-12)\n', 'minutes/c.md': broken });
    const { stdout, status } = await folder.run('check', '--format', 'github');
    const [late, ...others] = stdout.split('\n');
    assert.equal(
      late,
      '::warning file=minutes/a%2C b%25.md,line=1,endLine=1,col=32,endColumn=41,title=Minutebook overdue::' +
        '6 days overdue, since 2026-03-12 (Thursday): 100%25 %3A%3Aerror%3A%3A (Ada)',
    );
    assert.match(others[0] ?? '', /^::error file=minutes\/c\.md,line=2,.*,title=Minutebook front-matter::\S/);
    assert.equal(status, 1);
  });

  it('gives SARIF that its schema takes, with what mends each problem', async () => {
    folder.write({ 'minutes/a.md': `${dates}\nPasscode: 471185\u0007\n`, 'minutes/ä b.md': broken });
    const { stdout } = await folder.run('check', '--format', 'sarif');
    const log: unknown = JSON.parse(stdout);
    const isValid = new Ajv({ strict: false, validateFormats: false, unicodeRegExp: false }).compile(
      withoutDraft(sarifSchema),
    );
    assert.ok(isValid(log), JSON.stringify(isValid.errors));
    assert.match(stdout, /"uri": "minutes\/%C3%A4%20b.md"/);
    assert.match(stdout, /"ruleId": "unknown-mark"[^]*"description": {\s*"text": "Write \[x\], done"/);
    assert.equal(isValid({ version: '2.1.0', runs: [{ results: [{}] }] }), false, 'and refuses other logs');
  });
});

/** The schema says that it is of draft 4, which Ajv has left behind; it uses nothing that means another thing since. */
function withoutDraft(schema: typeof sarifSchema): object {
  return { ...schema, $schema: undefined, id: undefined };
}
