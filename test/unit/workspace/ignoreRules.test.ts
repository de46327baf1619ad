import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { findMarkdown, readRulesAbove, type Search } from '../../../src/workspace/findMarkdown';
import { IgnoreRules } from '../../../src/workspace/ignoreRules';
import { memoryFiles } from './memoryFiles';

/** The rules of a repository by their files, and the files that they are put to. Git itself says what is ignored. */
interface Repository {
  readonly rules: Readonly<Record<string, string>>;
  readonly files: readonly string[];
  /** Where in the repository the workspace folder lies. */
  readonly workspace?: string;
}

const repositories: Readonly<Record<string, Repository>> = {
  'a name, wherever it stands': {
    rules: { '.gitignore': 'drafts\n' },
    files: ['drafts/a.md', 'b/drafts/a.md', 'drafts.md', 'b/drafts-old/a.md', 'drafts/b/c/d.md', 'mydrafts/a.md'],
  },
  'a folder, and no file of that name': {
    rules: { '.gitignore': 'drafts/\nlater.md/\n' },
    files: ['drafts/a.md', 'b/drafts/a.md', 'later.md', 'b/later.md/c.md'],
  },
  'a place': {
    rules: { '.gitignore': '/drafts\nb/drafts\n/a.md\n' },
    files: ['drafts/a.md', 'b/drafts/a.md', 'c/drafts/a.md', 'c/b/drafts/a.md', 'a.md', 'b/a.md'],
  },
  'stars, question marks and brackets': {
    rules: { '.gitignore': '*.tmp.md\nwild?.md\n[ab]c.md\n[!x]y.md\n2026-0[1-3]-*.md\nq/*.md\n' },
    files: [
      'x.tmp.md',
      'p/x.tmp.md',
      'wild1.md',
      'wild.md',
      'ac.md',
      'cc.md',
      'xy.md',
      'zy.md',
      '2026-02-11-a.md',
      '2026-04-11-a.md',
      'q/a.md',
      'q/r/a.md',
      'p/q/a.md',
    ],
  },
  'two stars': {
    rules: { '.gitignore': '**/drafts\nb/**\nc/**/d\n/e/**/f.md\n' },
    files: [
      'drafts/a.md',
      'x/y/drafts/a.md',
      'b/a.md',
      'b/x/y.md',
      'x/b/a.md',
      'c/d/a.md',
      'c/x/d/a.md',
      'c/x/y/d.md',
      'e/f.md',
      'e/x/y/f.md',
      'x/e/f.md',
    ],
  },
  'exceptions, of which the last counts': {
    rules: { '.gitignore': '*.md\n!keep.md\n!docs/\n!docs/a.md\nkeep.md/\n' },
    files: ['a.md', 'keep.md', 'b/keep.md', 'docs/a.md', 'docs/b.md'],
  },
  'no exceptions inside an ignored folder': {
    rules: {
      '.gitignore': 'drafts/\n!drafts/keep.md\n!drafts/keep/\n',
      'drafts/.gitignore': '!*\n',
      'drafts/b/.gitignore': '!*.md\n',
    },
    files: ['drafts/keep.md', 'drafts/keep/a.md', 'drafts/b/a.md'],
  },
  'exceptions in a folder whose contents are ignored': {
    rules: { '.gitignore': 'drafts/*\n!drafts/keep.md\n!drafts/keep/\n' },
    files: ['drafts/keep.md', 'drafts/a.md', 'drafts/keep/a.md', 'drafts/b/a.md'],
  },
  'the rules of each folder for what is in it': {
    rules: { '.gitignore': 'x.md\n', 'a/.gitignore': '!x.md\n/y.md\nb/z.md\n', 'a/b/.gitignore': 'x.md\n' },
    files: ['x.md', 'y.md', 'a/x.md', 'a/y.md', 'a/c/x.md', 'a/c/y.md', 'a/b/x.md', 'a/b/y.md', 'a/b/z.md', 'c/b/z.md'],
  },
  'the rules of a folder that un-ignores what is ignored above': {
    rules: {
      '.gitignore': 'build\n*.tmp.md\nold/*\n',
      'a/.gitignore': '!build\n',
      'a/build/.gitignore': '!b.tmp.md\n',
      'c/.gitignore': '!/**/\n',
    },
    files: [
      'build/a.md',
      'a/build/a.md',
      'a/build/a.tmp.md',
      'a/build/b.tmp.md',
      'a/build/c/a.md',
      'a/build/build/a.md',
      'a/c/build/a.tmp.md',
      'c/build/d/build/a.md',
      'b/build/a.md',
      'old/a.md',
    ],
  },
  'the rules of the repository that are not handed on': {
    rules: {
      '.git/info/exclude': 'private.md\n/drafts\nkeep.md\n*.local.md\n',
      '.gitignore': '!keep.md\n',
      'a/.gitignore': '!private.md\n',
    },
    files: ['private.md', 'a/private.md', 'b/private.md', 'drafts/a.md', 'keep.md', 'b/keep.md', 'x.local.md'],
  },
  'rules above the workspace folder': {
    rules: {
      '.gitignore': 'x.md\n/house/y.md\n/z.md\nhouse/drafts/\n',
      'house/.gitignore': '!x.md\n',
      '.git/info/exclude': 'house/a/v.md\nw.md\n',
    },
    files: [
      'house/x.md',
      'house/y.md',
      'house/z.md',
      'house/drafts/a.md',
      'house/a/x.md',
      'house/a/v.md',
      'house/a/w.md',
      'house/a/y.md',
    ],
    workspace: 'house',
  },
  'rules of all folders above the workspace folder': {
    rules: {
      '.gitignore': 'a.md\nb.md\nc.md\n',
      'p/.gitignore': '!a.md\nd.md\n/q/e.md\n',
      'p/q/.gitignore': '!b.md\n',
    },
    files: ['p/q/a.md', 'p/q/b.md', 'p/q/c.md', 'p/q/d.md', 'p/q/e.md', 'p/q/r/a.md', 'p/q/r/e.md'],
    workspace: 'p/q',
  },
  'what only looks like rules': {
    rules: { '.gitignore': '# a.md\n\\#b.md\n\\!c.md\n\n   \nd.md   \ne.md\\ \n\u00a0f.md\n' },
    files: ['a.md', '# a.md', '#b.md', '!c.md', 'd.md', 'e.md', 'f.md'],
  },
  'rules with CRLF and a byte-order mark': {
    rules: { '.gitignore': '\ufeffa.md\r\ndrafts/\r\n!drafts/b.md\r\n' },
    files: ['a.md', 'b.md', 'drafts/b.md'],
  },
  'names of other scripts, with white space and odd signs': {
    rules: { '.gitignore': 'é.md\n屋根/\nold notes/\n(draft)*\n+1.md\n{a,b}.md\n$x^.md\n' },
    files: [
      'é.md',
      'a/é.md',
      '屋根/a.md',
      'old notes/a.md',
      '(draft) a.md',
      '+1.md',
      '11.md',
      'a.md',
      '{a,b}.md',
      '$x^.md',
    ],
  },
};

describe('What git ignores is left out:', function () {
  this.timeout(60_000);

  for (const [what, repository] of Object.entries(repositories)) {
    it(what, async () => {
      await check(repository);
    });
  }

  it('also of a file that is looked at by itself', () => {
    const rules = new IgnoreRules([]);
    rules.add('', 'drafts/\n*.tmp.md\n');
    rules.add('a', '!b.tmp.md\n');
    const paths = ['drafts/a.md', 'a/drafts/x/y.md', 'x.tmp.md', 'a/b.tmp.md', 'a/c.tmp.md', 'a/c.md', 'drafts'];
    assert.deepEqual(
      paths.filter((file) => !rules.ignoresFile(file)),
      ['a/b.tmp.md', 'a/c.md', 'drafts'],
    );
  });

  it('no longer when the rules were taken back', () => {
    const rules = new IgnoreRules([]);
    rules.add('a', 'x.md\n');
    rules.clear('a');
    rules.add('a', 'y.md\n');
    assert.deepEqual([rules.ignoresFile('a/x.md'), rules.ignoresFile('a/y.md')], [false, true]);
  });

  it('whatever stands among the rules', () => {
    const rule = fc.string({
      unit: fc.constantFrom(
        'a',
        '/',
        '*',
        '?',
        '[',
        ']',
        '!',
        '\\',
        '-',
        '#',
        ' ',
        '(',
        '{',
        '^',
        '$',
        '.',
        '\n',
        '\r',
        '\0',
        'é',
      ),
    });
    fc.assert(
      fc.property(rule, fc.constantFrom('a', 'a/a', 'é/a.md', 'a/é/a.md', ' '), (text, file) => {
        const rules = new IgnoreRules([text]);
        rules.add('', text);
        rules.add('a', text);
        rules.addAbove('a/b', text);
        assert.equal(typeof rules.ignoresFile(file), 'boolean');
      }),
    );
  });
});

describe('What VS Code hides is left out', () => {
  const rules = new IgnoreRules(['**/node_modules', 'hidden/**', '*.draft.md']);
  rules.add('', '!node_modules/\n!hidden/a.md\n');
  rules.add('hidden', '!*\n');
  const rows: readonly (readonly [string, boolean])[] = [
    ['node_modules/a/b.md', true],
    ['a/node_modules/b.md', true],
    ['hidden/a.md', true],
    ['hidden/a/b.md', true],
    ['a/hidden/a.md', false],
    ['x.draft.md', true],
    ['a/x.draft.md', false],
    ['.git/a.md', true],
    ['a/.git/b.md', true],
    ['.gitlab/a.md', false],
    ['.github/a.md', false],
  ];
  for (const [file, isLeftOut] of rows) {
    it(`whatever the ignore rules say: ${file} ${isLeftOut ? 'is' : 'is not'}`, () => {
      assert.equal(rules.ignoresFile(file), isLeftOut);
    });
  }
});

async function check({ rules, files, workspace = '' }: Repository): Promise<void> {
  const ignored = new Set(askGit(rules, files));
  const inWorkspace = files.map((file) => file.slice(workspace === '' ? 0 : workspace.length + 1));
  const expected = inWorkspace.filter((_, index) => !ignored.has(files[index] ?? ''));
  const contents = Object.fromEntries([
    ...files.map((file) => [file, '# A'] as const),
    ['.git/HEAD', ''],
    ...Object.entries(rules),
  ]);
  const search: Search = {
    files: memoryFiles(contents, workspace),
    rules: new IgnoreRules([]),
    onUnreadable: (folder) => {
      assert.fail(folder);
    },
    goOn: () => true,
  };
  await readRulesAbove(search, [...['top', ...workspace.split('/').filter(Boolean)]].reverse());
  const found: string[] = [];
  for await (const file of findMarkdown(search)) found.push(file);
  assert.deepEqual([...found].sort(), [...expected].sort());
  // One by one, as when a single file has changed.
  assert.deepEqual(
    inWorkspace.filter((file) => !search.rules.ignoresFile(file)),
    expected,
  );
}

/** Which of the files git ignores. */
function askGit(rules: Readonly<Record<string, string>>, files: readonly string[]): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'minutebook-ignore-'));
  try {
    const git = (args: readonly string[], input = ''): string =>
      execFileSync('git', ['-c', 'core.excludesFile=', '-c', 'core.quotePath=false', ...args], {
        cwd: folder,
        input,
        encoding: 'utf8',
        env: {
          PATH: process.env['PATH'],
          GIT_CONFIG_NOSYSTEM: '1',
          GIT_CONFIG_GLOBAL: path.join(folder, 'none'),
          GIT_CEILING_DIRECTORIES: path.dirname(folder),
        },
      });
    git(['init', '--quiet']);
    for (const [file, text] of [...files.map((file) => [file, ''] as const), ...Object.entries(rules)]) {
      mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(folder, file), text);
    }
    const untracked = git(['ls-files', '-z', '--others', '--exclude-standard']).split('\0');
    return files.filter((file) => !untracked.includes(file));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
