import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { cliCommands } from '../../../src/cli/commandLine';
import manifest from '../../../package.json';
import { runIn } from './run';

const root = path.resolve(__dirname, '../../..');
const sample = path.join(root, 'test/fixtures/sample');
const names = cliCommands.map(({ name }) => name);

describe('minutebook', () => {
  // The arguments, the exit code, and what is then said on which stream.
  const rows: readonly (readonly [readonly string[], number, 'stdout' | 'warnings', RegExp])[] = [
    [['--help'], 0, 'stdout', /^Usage: minutebook COMMAND[^]*actions[^]*check[^]*references[^]*meetings[^]*decisions/],
    [['-h'], 0, 'stdout', /^Usage: minutebook COMMAND/],
    [['--version'], 0, 'stdout', new RegExp(`^${manifest.version.replaceAll('.', '\\.')}\n$`)],
    [['actions', 'minutes', '-h'], 0, 'stdout', /^Usage: minutebook actions/],
    [['actions', '--status', 'late', '--help'], 0, 'stdout', /^Usage: minutebook actions/],
    [[], 2, 'warnings', /^no command\n[^]*Usage/],
    [['action'], 2, 'warnings', /^no command action\n[^]*Usage/],
    [['actions', '--colour'], 2, 'warnings', /--colour[^]*\nminutebook actions --help tells more\.$/],
    [['actions', '--status', 'late'], 2, 'warnings', /^--status is one of open, .*all, not late\./],
    [['actions', '--format', 'yaml'], 2, 'warnings', /^--format is one of table, json, csv, ics, markdown, not yaml\./],
    [['actions', '--format'], 2, 'warnings', /--format/],
    [['actions', '--overdue=yes'], 2, 'warnings', /--overdue/],
    [['actions', '--group', 'day'], 2, 'warnings', /^--group is one of due, owner, meeting, series, not day\./],
    [['actions', '--owner', ' '], 2, 'warnings', /^--owner needs a NAME\./],
    [['actions', '--today', '2026-02-30'], 2, 'warnings', /^Not a date: --today 2026-02-30/],
    [['actions', '--due-before', 'tomorrow'], 2, 'warnings', /^Not a date: --due-before tomorrow/],
    [['actions', 'nowhere'], 2, 'warnings', /^No file or folder: nowhere/],
    [['actions', '--', '--help'], 2, 'warnings', /^No file or folder: --help/],
    [['check', '--fail-on', 'hint'], 2, 'warnings', /^--fail-on is one of error, warning, none, not hint\./],
    [['check', '--format', 'table'], 2, 'warnings', /^--format is one of text, json, sarif, github, not table\./],
    [['references', '--format', 'csv'], 2, 'warnings', /^--format is one of table, json, not csv\./],
  ];
  for (const [args, code, stream, message] of rows) {
    it(`${args.join(' ')} exits ${code}`, async () => {
      const result = await runIn(sample, args);
      const said = { stdout: result.stdout, warnings: result.warnings.join('\n') };
      assert.equal(result.status, code);
      assert.match(said[stream], message);
      assert.equal(said[stream === 'stdout' ? 'warnings' : 'stdout'], '');
    });
  }

  for (const name of names) {
    it(`${name} --help tells of all its options, on lines that fit`, async () => {
      const { stdout } = await runIn(sample, [name, '--help']);
      const { options = [], description = '' } = cliCommands.find((command) => command.name === name) ?? {};
      for (const { name: option, help } of options) assert.ok(stdout.includes(`--${option}`) && stdout.includes(help));
      assert.ok(stdout.includes(description) && stdout.includes('--today YYYY-MM-DD') && stdout.includes('Exit codes'));
      assert.deepEqual(
        stdout.split('\n').filter((line) => line.length > 80),
        [],
      );
    });

    it(`${name} takes --today, and gives it in JSON`, async () => {
      const { stdout } = await runIn(sample, [name, '--today', '2024-02-29', '--format', 'json']);
      assert.match(stdout, /^\{\n {2}"today": "2024-02-29",\n {2}"files": \d+,\n/);
    });
  }

  it('is told of in README.md, with every command and option', () => {
    const readme = readFileSync(path.join(root, 'README.md'), 'utf8');
    const [, section = ''] = /\n## Command line\n([^]*?)\n## /.exec(readme) ?? [];
    for (const { name, options } of cliCommands) {
      assert.ok(section.includes(`minutebook ${name}`), name);
      for (const option of options) assert.ok(section.includes(`--${option.name}`), option.name);
    }
  });
});
