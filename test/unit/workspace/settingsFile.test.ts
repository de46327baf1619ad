import assert from 'node:assert/strict';
import { hiddenByDefault, hiddenGlobs, readSettingsFile } from '../../../src/workspace/settingsFile';

describe('A settings file', () => {
  const rows: readonly (readonly [string, string, Readonly<Record<string, unknown>>])[] = [
    [
      'gives its values',
      '{"minutebook.today": "2026-03-18", "b": [1], "c": null}',
      { 'minutebook.today': '2026-03-18', b: [1], c: null },
    ],
    ['may have comments and trailing commas', '// a\n{\n  "a": 1, // b\n  /* c */ "d": [2,],\n}\n', { a: 1, d: [2] }],
    ['gives what could be read', '{"a": 1, "b": }', { a: 1 }],
    ['gives what stands before its end', '{"a": 1, "b": [2', { a: 1, b: [2] }],
    ['may be empty', '', {}],
    ['may hold no settings', '{}', {}],
    ['may be no object', '[1]', {}],
    ['may be a word', 'null', {}],
    ['may be no JSON', 'title: Roof', {}],
  ];
  for (const [what, text, values] of rows) {
    it(what, () => {
      assert.deepEqual(Object.fromEntries(readSettingsFile(text)), values);
    });
  }
});

describe('What is hidden', () => {
  const rows: readonly (readonly [string, readonly unknown[], readonly string[]])[] = [
    ['is what is switched on', [{ 'a/**': true, 'b/**': false }], ['a/**']],
    ['is what any value switches on', [{ 'a/**': true }, { 'b/**': true }], ['a/**', 'b/**']],
    ['is not what depends on a file beside it', [{ '**/*.js': { when: '$(basename).ts' } }], []],
    ['is nothing when the settings are of another kind', [undefined, null, 'a/**', 3, ['a/**'], true], []],
    [
      'is what VS Code hides, unless the user says otherwise',
      [hiddenByDefault['search.exclude']],
      ['**/node_modules', '**/bower_components', '**/*.code-search'],
    ],
  ];
  for (const [what, values, globs] of rows) {
    it(what, () => {
      assert.deepEqual(hiddenGlobs(...values), globs);
    });
  }
});
