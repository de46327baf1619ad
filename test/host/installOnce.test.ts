import assert from 'node:assert/strict';
import { mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { installOnce } from './installOnce';
import { inTemporaryFolder } from './temporary';

const write = (text: string) => (folder: string) => writeFile(path.join(folder, 'thing'), text);

describe('An install', () => {
  it('happens once', async () => {
    await inTemporaryFolder(async (folder) => {
      const target = path.join(folder, 'thing-1.0');
      await installOnce(target, write('first'));
      await installOnce(target, write('second'));
      assert.equal(await readFile(path.join(target, 'thing'), 'utf8'), 'first');
    });
  });

  it('that fails leaves nothing, and the next one starts anew', async () => {
    await inTemporaryFolder(async (folder) => {
      const target = path.join(folder, 'thing-1.0');
      await assert.rejects(() => installOnce(target, () => Promise.reject(new Error('no network'))), /no network/);
      assert.deepEqual(await readdir(folder), []);
      await installOnce(target, write('whole'));
      assert.deepEqual(await readdir(folder), ['thing-1.0']);
    });
  });

  it('removes what an interrupted one left', async () => {
    await inTemporaryFolder(async (folder) => {
      const noProcess = 2 ** 30;
      await mkdir(path.join(folder, `thing-1.0.installing-${noProcess}`));
      await installOnce(path.join(folder, 'thing-1.0'), write('whole'));
      assert.deepEqual(await readdir(folder), ['thing-1.0']);
    });
  });

  it('lets another process win that was quicker', async () => {
    await inTemporaryFolder(async (folder) => {
      const target = path.join(folder, 'thing-1.0');
      await installOnce(target, async (ours) => {
        await write('ours')(ours);
        await mkdir(target);
        await write('theirs')(target);
      });
      assert.equal(await readFile(path.join(target, 'thing'), 'utf8'), 'theirs');
      assert.deepEqual(await readdir(folder), ['thing-1.0']);
    });
  });
});
