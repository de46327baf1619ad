import assert from 'node:assert/strict';
import { findMarkdown, isMarkdown, readRulesAbove, type Search } from '../../../src/workspace/findMarkdown';
import { IgnoreRules } from '../../../src/workspace/ignoreRules';
import { memoryFiles, type Content } from './memoryFiles';

describe('The Markdown files of a folder', () => {
  // The files that there are, and those that are found, in their order.
  const rows: readonly (readonly [string, Readonly<Record<string, Content>>, readonly string[]])[] = [
    [
      'are found by their endings',
      { 'a.md': '', 'b.MD': '', 'c.markdown': '', 'd.txt': '', 'e.mdx': '', md: '', '.md': '' },
      ['.md', 'a.md', 'b.MD', 'c.markdown'],
    ],
    [
      'come nearest first, then by name',
      { 'b/a.md': '', 'z.md': '', 'a/c/a.md': '', 'a/b.md': '', 'a.md': '', 'a/a.md': '' },
      ['a.md', 'z.md', 'a/a.md', 'a/b.md', 'b/a.md', 'a/c/a.md'],
    ],
    [
      'are not what the ignore rules leave out',
      { '.gitignore': 'drafts/\n', 'drafts/a.md': '', 'a/drafts/b.md': '', 'a/b.md': '' },
      ['a/b.md'],
    ],
    [
      'obey rules that come later, for what is below them',
      { 'a/.gitignore': 'b.md\n', 'a/b.md': '', 'a/c/b.md': '', 'b.md': '' },
      ['b.md'],
    ],
    [
      'obey rules of which only some can be read',
      { '.gitignore': Uint8Array.from([0xff]), 'a/.gitignore': 'b.md\n', 'a/b.md': '', 'a/c.md': '' },
      ['a/c.md'],
    ],
    ['obey rules without any repository', { '.gitignore': 'b.md\n', 'b.md': '' }, []],
    ['may be called like a folder', { 'a.md/b.md': '' }, ['a.md/b.md']],
  ];
  for (const [what, files, expected] of rows) {
    it(what, async () => {
      assert.deepEqual((await find(files)).found, expected);
    });
  }

  it('are found beside a folder that cannot be read, which is told', async () => {
    const files = { 'a/unreadable': '', 'a/b.md': '', 'a/c/d.md': '', 'b/e.md': '', 'f.md': '' };
    assert.deepEqual(await find(files), { found: ['f.md', 'b/e.md'], unreadable: ['a'], isComplete: true });
  });

  it('are none when there is no such folder, which is told', async () => {
    assert.deepEqual(await find({}), { found: [], unreadable: [''], isComplete: true });
  });

  it('are found until the search is told to end', async () => {
    const files = { 'a.md': '', 'a/b.md': '', 'b/c.md': '', 'a/b/c.md': '' };
    const asked: number[] = [];
    const goOn = (folders: number): boolean => asked.push(folders) <= 2;
    assert.deepEqual(await find(files, { goOn }), { found: ['a.md', 'a/b.md'], unreadable: [], isComplete: false });
    assert.deepEqual(asked, [0, 1, 2]);
  });

  it('are found from a folder on, by the rules above it', async () => {
    const files = {
      '.git/info/exclude': 'x.md\n',
      '.gitignore': 'y.md\n',
      'a/.gitignore': 'z.md\n!y.md\n',
      'a/b/x.md': '',
      'a/b/y.md': '',
      'a/b/z.md': '',
      'a/b/c/v.md': '',
      'a/w.md': '',
    };
    assert.deepEqual((await find(files, { below: 'a/b' })).found, ['a/b/y.md', 'a/b/c/v.md']);
  });

  it('are none from an ignored folder on', async () => {
    const files = { '.gitignore': 'drafts/\n', 'drafts/a.md': '', 'drafts/b/c.md': '' };
    assert.deepEqual((await find(files, { below: 'drafts' })).found, []);
    assert.deepEqual((await find(files, { below: 'drafts/b' })).found, []);
  });

  it('do not obey rules above a folder that lies in no repository', async () => {
    const files = { '.gitignore': 'a.md\n', 'house/a.md': '' };
    assert.deepEqual((await find(files, { workspace: 'house' })).found, ['a.md']);
  });

  it('do not obey rules above their own repository', async () => {
    const files = { '.git/HEAD': '', '.gitignore': 'a.md\n', 'house/.git/HEAD': '', 'house/a.md': '' };
    assert.deepEqual((await find(files, { workspace: 'house' })).found, ['a.md']);
  });
});

describe('A file is Markdown', () => {
  it('by its ending', () => {
    const paths = ['a.md', 'b/c.MARKDOWN', 'a.mdown', 'md', 'a.md/b'];
    assert.deepEqual(paths.map(isMarkdown), [true, true, false, false, false]);
  });
});

interface Found {
  readonly found: readonly string[];
  readonly unreadable: readonly string[];
  readonly isComplete: boolean;
}

interface How {
  readonly goOn?: Search['goOn'];
  readonly below?: string;
  readonly workspace?: string;
}

async function find(files: Readonly<Record<string, Content>>, how: How = {}): Promise<Found> {
  const unreadable: string[] = [];
  const search: Search = {
    files: memoryFiles(files, how.workspace),
    rules: new IgnoreRules([]),
    onUnreadable: (folder) => unreadable.push(folder),
    goOn: how.goOn ?? (() => true),
  };
  if (how.workspace !== undefined) await readRulesAbove(search, [how.workspace, 'top']);
  const found: string[] = [];
  const files$ = findMarkdown(search, how.below);
  for (;;) {
    const next = await files$.next();
    if (next.done === true) return { found, unreadable, isComplete: next.value };
    found.push(next.value);
  }
}
