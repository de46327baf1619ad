import assert from 'node:assert/strict';
import { largestFile } from '../../../src/workspace/decode';
import type { FileSystem } from '../../../src/workspace/fileSystem';
import { readText } from '../../../src/workspace/readText';
import { memoryFiles } from './memoryFiles';

describe('A file is read', () => {
  const files = memoryFiles({
    'a.md': '\ufeffRoof',
    'folder/b.md': 'Cellar',
    'latin.md': Uint8Array.from([0xe9]),
    'large.md': new Uint8Array(largestFile + 1),
  });
  const rows: readonly (readonly [string, object])[] = [
    ['a.md', { kind: 'text', text: 'Roof', hasByteOrderMark: true }],
    ['folder/b.md', { kind: 'text', text: 'Cellar', hasByteOrderMark: false }],
    ['latin.md', { kind: 'not-utf8' }],
    ['large.md', { kind: 'too-large' }],
    ['gone.md', { kind: 'missing' }],
    ['folder', { kind: 'missing' }],
  ];
  for (const [path, expected] of rows) {
    it(`${path}: ${JSON.stringify(expected)}`, async () => {
      assert.deepEqual(await readText(files, path), expected);
    });
  }

  it('never when it is too large, be it only to look', async () => {
    const opened: string[] = [];
    const watched: FileSystem = {
      ...files,
      read: (path) => {
        opened.push(path);
        return files.read(path);
      },
    };
    assert.deepEqual([await readText(watched, 'large.md'), opened], [{ kind: 'too-large' }, []]);
  });

  it('and says why it could not be', async () => {
    const error = new Error('locked');
    const locked: FileSystem = { ...files, read: () => Promise.reject(error) };
    assert.deepEqual(await readText(locked, 'a.md'), { kind: 'unreadable', error });
  });

  it('and is too large when it has grown since', async () => {
    const grown: FileSystem = { ...files, size: () => Promise.resolve(1) };
    assert.deepEqual(await readText(grown, 'large.md'), { kind: 'too-large' });
  });
});
