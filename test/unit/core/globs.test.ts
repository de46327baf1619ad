import assert from 'node:assert/strict';
import { matchGlobs } from '../../../src/core/globs';

describe('A glob', () => {
  const rows: readonly (readonly [string, string, boolean])[] = [
    ['minutes/**', 'minutes/2026/a.md', true],
    ['minutes/**', 'other/minutes/a.md', false],
    ['**/minutes/**', 'minutes/a.md', true],
    ['**/minutes/**', 'a/b/minutes/c/d.md', true],
    ['./minutes/**', 'minutes/a.md', true],
    ['/minutes/**', 'minutes/a.md', true],
    ['*.md', 'a.md', true],
    ['*.md', 'b/a.md', false],
    ['**/*.md', 'a.md', true],
    ['**/*.MD', 'b/a.md', true],
    ['**/README.md', 'docs/readme.md', true],
    ['**/*{roof,cellar}*.md', 'a/the-cellar-2026.md', true],
    ['**/*{roof,cellar}*.md', 'a/the-attic-2026.md', false],
    ['**/{roof,cellar}/**', 'a/roof/x/y.md', true],
    ['?.md', 'a.md', true],
    ['?.md', 'ab.md', false],
    ['[ab].md', 'b.md', true],
    ['[!ab].md', 'c.md', true],
    ['[!ab].md', 'a.md', false],
    ['**/ROOF*/**', 'a/roof plans/b.md', true],
    ['**', '.hidden/a.md', true],
    ['**/a.md', '.hidden/a.md', true],
    ['ÄRMEL/**', 'ärmel/a.md', true],
    ['会议/**', '会议/a.md', true],
    // As in VS Code, other signs stand for themselves.
    ['Roof (old)/**', 'Roof (old)/a.md', true],
    ['Roof (old)/**', 'Roof old/a.md', false],
    ['Roof \\(old\\)/**', 'Roof (old)/a.md', true],
    ['roof|cellar/**', 'roof|cellar/a.md', true],
    ['roof|cellar/**', 'roof', false],
    ['!roof/**', 'cellar/a.md', false],
    ['!roof/**', '!roof/a.md', true],
    ['+(roof)/**', 'roofroof/a.md', false],
    ['c++/**', 'c++/a.md', true],
    ['@team/**', '@team/a.md', true],
    ['$roof^/**', '$roof^/a.md', true],
    ['a.b/**', 'axb/a.md', false],
    ['"roof"/**', '"roof"/a.md', true],
    // What cannot be understood matches nothing, and breaks nothing.
    ['', 'a.md', false],
    ['a'.repeat(2000), 'a'.repeat(2000), false],
    ['[', 'a.md', false],
    ['{', 'a.md', false],
    ['(((', 'a.md', false],
    ['\\', 'a.md', false],
  ];
  for (const [glob, path, matches] of rows) {
    it(`${glob.slice(0, 40)} ${matches ? 'matches' : 'does not match'} ${path.slice(0, 40)}`, () => {
      assert.equal(matchGlobs([glob])(path), matches);
    });
  }

  it('of several is enough', () => {
    const matches = matchGlobs(['roof/**', '[', 'cellar/**']);
    assert.deepEqual(['roof/a.md', 'cellar/a.md', 'attic/a.md'].map(matches), [true, true, false]);
  });

  it('of none matches nothing', () => {
    assert.equal(matchGlobs([])('a.md'), false);
  });
});
