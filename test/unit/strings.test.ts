import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import manifest from '../../package.json';
import { bundleFile, bundleOf, collectStrings } from '../strings';

describe('What the user reads', () => {
  const { literals, others } = collectStrings();

  it('is handed to translators whole: `npm run strings` writes the file', () => {
    assert.deepEqual(JSON.parse(readFileSync(bundleFile, 'utf8')), JSON.parse(bundleOf(literals)));
  });

  it('is found where VS Code looks for translations', () => {
    assert.equal(path.dirname(bundleFile), path.resolve(__dirname, '../..', manifest.l10n));
    assert.ok(existsSync(bundleFile));
  });

  it('is written out where it is said, so that it can be found', () => {
    // The one place that hands on what the core says.
    assert.deepEqual(
      others.map((place) => place.replace(/:\d+$/, '')),
      ['src/vscode/localized.ts'],
    );
  });

  it('has every value in its place, counted from 0', () => {
    for (const text of literals) {
      const indexes = [...new Set(Array.from(text.matchAll(/\{(\d+)\}/g), ([, index]) => Number(index)))].sort();
      assert.deepEqual(indexes, [...indexes.keys()], text);
    }
  });
});
