import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { sampleFolder } from './paths';
import { makeSampleRepository } from './sampleRepository';

const git = async (folder: string, ...args: readonly string[]): Promise<string> =>
  (await promisify(execFile)('git', ['-C', folder, ...args])).stdout.trim();

describe('The sample repository', () => {
  it('holds the sample as it is, with one history for everyone', async () => {
    const [one, other] = await Promise.all([makeSampleRepository(), makeSampleRepository()]);
    try {
      assert.equal(await git(one.folder, 'rev-parse', 'HEAD'), await git(other.folder, 'rev-parse', 'HEAD'));
      assert.equal(await git(one.folder, 'status', '--porcelain'), '');
      const files = (await git(one.folder, '-c', 'core.quotePath=false', 'ls-files')).split('\n');
      for (const file of files) {
        const [copy, original] = [one.folder, sampleFolder].map((folder) => readFile(path.join(folder, file)));
        assert.deepEqual(await copy, await original, file);
      }
    } finally {
      await Promise.all([one.dispose(), other.dispose()]);
    }
  });

  it('commits the minutes of a meeting on its day, and ticks its actions later', async () => {
    const sample = await makeSampleRepository();
    try {
      const file = 'minutes/science/2025-05-14-science.md';
      const log = await git(sample.folder, 'log', '--reverse', '--format=%as %s', '--', file);
      assert.deepEqual(log.split('\n'), [
        '2025-05-14 Minutes of 2025-05-14-science',
        '2025-07-16 Tick what is done since 2025-05-14',
      ]);
    } finally {
      await sample.dispose();
    }
  });
});
