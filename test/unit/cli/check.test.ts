import assert from 'node:assert/strict';
import { runIn, useFolder } from './run';

const broken = '---\ntitle: [\n---\n- [ ] a\n';
const dates = '# Roof\n\n- [ ] Ada: mend it (due 2026-02-30)\n- [?] Ben: paint it\n';
const secret = '# Roof\n\nPasscode: 471185\n';

describe('minutebook check', () => {
  const folder = useFolder();

  it('prints a line for each problem, by file and place', async () => {
    folder.write({ 'minutes/b.md': dates, 'minutes/a.md': secret, 'minutes/c.md': '- [ ] fine\n' });
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
    assert.deepEqual(answer, {
      today: '2026-03-18',
      files: 1,
      problems: [
        { ...place, line: 3, column: 25, endLine: 3, endColumn: 35, severity: 'error', code: 'invalid-date' },
        { ...place, line: 4, column: 3, endLine: 4, endColumn: 6, severity: 'hint', code: 'unknown-mark' },
      ],
    });
  });

  it('is content with minutes without problems', async () => {
    folder.write({ 'minutes/a.md': '- [ ] a\n' });
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
    ['a hint', '- [?] a\n', 'warning', 0],
    ['an overdue action', '- [ ] a (due 2020-01-01)\n', 'warning', 0],
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
});
