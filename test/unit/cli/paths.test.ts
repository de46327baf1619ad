import assert from 'node:assert/strict';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { useFolder } from './run';

describe('The paths of the command line', () => {
  const folder = useFolder();

  beforeEach(() => {
    folder.write({
      'minutes/2026-03-11-roof.md': '- [ ] roof\n',
      'minutes/2026-03-12-gate.md': '- [ ] gate\n',
      'minutes/old/2025-01-08-well.md': '- [ ] well\n',
      'talks/pump.md': '- [ ] pump\n',
      'talks/deep/er/tank.markdown': '- [ ] tank\n',
      'talks/plan.md': '---\ntype: plan\n---\n- [ ] plan\n',
      'talks/notes.txt': '- [ ] notes\n',
      'talks/README.md': '- [ ] readme\n',
      'templates/form.md': '- [ ] form\n',
      'talks/node_modules/dep.md': '- [ ] dep\n',
    });
  });

  // The paths, and the texts of the actions found there.
  const rows: readonly (readonly [readonly string[], readonly string[]])[] = [
    [[], ['roof', 'gate', 'well']],
    [['minutes'], ['roof', 'gate', 'well']],
    [['minutes/'], ['roof', 'gate', 'well']],
    [['./minutes/old'], ['well']],
    [['talks'], ['tank', 'pump']],
    [['.'], ['roof', 'gate', 'well', 'tank', 'pump']],
    [['talks/pump.md'], ['pump']],
    [['talks/deep/er/tank.markdown'], ['tank']],
    [
      ['talks/pump.md', 'minutes/old'],
      ['well', 'pump'],
    ],
    [
      ['talks/pump.md', 'talks', 'talks/deep'],
      ['tank', 'pump'],
    ],
    [['talks/pump.md', 'talks/pump.md'], ['pump']],
    [['minutes/2026-*.md'], ['roof', 'gate']],
    [['minutes/*'], ['roof', 'gate', 'well']],
    [['*/*.md'], ['roof', 'gate', 'pump']],
    [['**/*.md'], ['roof', 'gate', 'well', 'pump']],
    [['**/{pump,roof,*-roof}.md'], ['roof', 'pump']],
    [['{talks,minutes/old}/*.md'], ['well', 'pump']],
    [['minutes/2026-03-1[2-9]*'], ['gate']],
    [['t*'], ['tank', 'pump']],
    [['talks/**/tank.*'], ['tank']],
    [['talks/d*/*/*.markdown'], ['tank']],
    [['ta?ks/pump.md'], ['pump']],
    [['templates'], []],
    [['templates/form.md'], []],
    [['talks/README.md'], []],
    [['talks/plan.md'], []],
    [['talks/notes.txt'], []],
    [['talks/node_modules'], []],
  ];
  for (const [paths, texts] of rows) {
    it(paths.length === 0 ? 'none: the current folder, by the rules' : paths.join(' '), async () => {
      assert.deepEqual(await folder.texts(...paths), texts);
    });
  }

  it('may be absolute', async () => {
    assert.deepEqual(await folder.texts(path.join(folder.path(), 'talks', 'pump.md')), ['pump']);
    assert.deepEqual(await folder.texts(path.join(folder.path(), 'minutes', '*-gate.md')), ['gate']);
  });

  it('may have the signs of a glob in their names', async () => {
    folder.write({ 'minutes/[draft] {1}.md': '- [ ] draft\n', 'minutes/old (2)/a.md': '- [ ] a\n' });
    assert.deepEqual(await folder.texts('minutes/[draft] {1}.md'), ['draft']);
    assert.deepEqual(await folder.texts('minutes/old (2)/*.md'), ['a']);
  });

  it('may lead through a link to a folder', async () => {
    symlinkSync(path.join(folder.path(), 'talks'), path.join(folder.path(), 'link'));
    assert.deepEqual(await folder.texts('link/pump.md'), ['pump']);
    assert.deepEqual(await folder.texts('link'), ['tank', 'pump']);
    assert.deepEqual(await folder.texts('.'), ['roof', 'gate', 'well', 'tank', 'pump']);
  });

  it('leave out what git ignores, and say so of a named file', async () => {
    folder.write({
      '.git/info/exclude': 'well.md\n*-well.md\n',
      '.gitignore': 'talks/\n',
      'minutes/.gitignore': '*-roof.md\n',
    });
    assert.deepEqual(await folder.texts('minutes'), ['gate']);
    assert.deepEqual(await folder.texts('minutes/old', 'talks'), []);
    assert.deepEqual(await folder.texts('**/*.md'), ['gate']);
    const { status, warnings } = await folder.run('actions', 'talks/pump.md', 'minutes/2026-03-12-gate.md');
    assert.deepEqual([status, warnings], [0, ['talks/pump.md: left out, as git or files.exclude say']]);
  });

  // A named file, and what is said of it.
  const warned: readonly (readonly [string, string])[] = [
    ['talks/plan.md', 'no minutes, as its front matter or minutebook.files.exclude say'],
    ['talks/README.md', 'no minutes, as its front matter or minutebook.files.exclude say'],
    ['talks/notes.txt', 'no Markdown file, left out'],
    ['talks/node_modules/dep.md', 'left out, as git or files.exclude say'],
  ];
  for (const [file, reason] of warned) {
    it(`tell why ${file} is left out`, async () => {
      const { status, warnings } = await folder.run('actions', file, 'minutes');
      assert.deepEqual([status, warnings], [0, [`${file}: ${reason}`]]);
    });
  }

  // Where there is nothing.
  const wrong: readonly (readonly [string, string])[] = [
    ['nowhere', 'No file or folder: nowhere'],
    ['minutes/nowhere.md', 'No file or folder: minutes/nowhere.md'],
    ['talks/pump.md/more', 'No file or folder: talks/pump.md/more'],
    ['nowhere/*.md', 'No file or folder: nowhere/*.md'],
    ['minutes/*.txt', 'No Markdown file matches: minutes/*.txt'],
    ['', 'No file or folder: (an empty path)'],
  ];
  for (const [asked, message] of wrong) {
    it(`exit 2 for “${asked}”`, async () => {
      const { status, stdout, warnings } = await folder.run('actions', 'minutes', asked);
      assert.deepEqual([status, stdout, warnings[0]], [2, '', message]);
    });
  }

  it('say so when there are no minutes', async () => {
    folder.write({ 'empty/a.txt': '' });
    const { status, stdout, warnings } = await folder.run('actions', 'empty');
    assert.deepEqual([status, stdout, warnings], [0, '0 actions\n', ['no minutes found']]);
  });

  it('in several workspaces are read together, under the settings of the first', async () => {
    folder.write({
      'a/.vscode/settings.json': '{ "minutebook.today": "2026-01-02", "minutebook.files.exclude": ["**/no/**"] }',
      'a/yes/one.md': '---\nattendees: [Ada Fenwick (AF)]\n---\n- [ ] AF: one (due 2026-01-01)\n',
      'a/no/two.md': '- [ ] two\n',
      'b/.git/HEAD': '',
      'b/.gitignore': 'secret.md\n',
      'b/three.md': '- [ ] AF: three\n',
      'b/secret.md': '- [ ] four\n',
      'b/no/five.md': '- [ ] five\n',
    });
    const { stdout } = await folder.run('actions', 'a', 'b');
    assert.match(stdout, /overdue +Ada Fenwick +one +a\/yes\/one\.md:4\n/);
    assert.match(stdout, /open +Ada Fenwick +three +b\/three\.md:1\n/);
    assert.match(stdout, /\n2 actions, 1 overdue\n$/);
    assert.deepEqual(await folder.texts('b', 'a'), ['one', 'two', 'five', 'three']);
  });
});
