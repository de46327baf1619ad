import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import path from 'node:path';
import { buildSync } from 'esbuild';
import manifest from '../../../package.json';
import { useFolder } from './run';

const root = path.resolve(__dirname, '../../..');
const program = path.join(root, 'dist/test/minutebook.js');

describe('The program minutebook', function () {
  this.timeout(60_000);
  const folder = useFolder();

  before(() => {
    buildSync({
      ...{ entryPoints: [path.join(root, 'src/cli/main.ts')], outfile: program },
      ...{ bundle: true, platform: 'node', mainFields: ['module', 'main'], format: 'cjs' },
    });
  });

  it('is the one that the package names', () => {
    assert.deepEqual(manifest.bin, { minutebook: './dist/cli.js' });
  });

  it('prints on standard output, and exits with the code', () => {
    folder.write({ 'minutes/a.md': '---\ntitle: [\n---\n- [ ] a\n' });
    assert.deepEqual(run(['actions', 'minutes']), {
      status: 0,
      stdout:
        'Due  Status  Owner  Action  Where\n---  ------  -----  ------  --------------\n     open           a       minutes/a.md:4\n\n1 action\n',
      stderr: '',
    });
    assert.equal(run(['check', 'minutes']).status, 1);
  });

  it('warns on standard error, of names that could disturb a terminal too', () => {
    folder.write({ 'minutes/b\u001b[31m\u009b.md': Uint8Array.from([0xe9]) });
    assert.deepEqual(run(['actions']), {
      status: 0,
      stdout: '0 actions\n',
      stderr: 'minutebook: minutes/b [31m .md: not UTF-8, not read\nminutebook: no minutes found\n',
    });
    assert.equal(
      run(['actions', 'nowhere\u001b2J']).stderr.split('\n')[0],
      'minutebook: No file or folder: nowhere 2J',
    );
  });

  it('has colours when they are forced', () => {
    folder.write({ 'minutes/a.md': '- [ ] a (due 2026-03-17)\n' });
    const coloured = run(['actions', '--today', '2026-03-18'], { FORCE_COLOR: '1' }).stdout;
    assert.ok(coloured.includes('\u001b[31moverdue\u001b[39m'));
    const plain = run(['actions', '--today', '2026-03-18'], { FORCE_COLOR: '0' }).stdout;
    assert.equal(coloured.replace(/\u001b\[\d+m/g, ''), plain);
  });

  it('tells its version', () => {
    assert.deepEqual(run(['--version']), { status: 0, stdout: `${manifest.version}\n`, stderr: '' });
  });

  it('ends quietly when nobody reads on', (done) => {
    folder.write({ 'minutes/a.md': '- [ ] Mend the roof of the house by the river\n'.repeat(20_000) });
    const child = spawn(process.execPath, [program, 'actions'], { cwd: folder.path() });
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

  function run(
    args: readonly string[],
    environment: Readonly<Record<string, string>> = {},
  ): { readonly status: number | null; readonly stdout: string; readonly stderr: string } {
    const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], {
      ...{ cwd: folder.path(), encoding: 'utf8', env: { ...process.env, FORCE_COLOR: undefined, ...environment } },
    });
    return { status, stdout, stderr };
  }
});
