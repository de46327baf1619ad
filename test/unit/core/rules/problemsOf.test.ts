import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { ProblemMemory } from '../../../../src/core/rules/problemMemory';
import { allRules } from '../../../../src/core/rules/allRules';
import { newestFirst, problemsIn } from '../../../../src/core/rules/problems';
import type { Minutebook } from '../../../../src/core/index/minutebook';
import { problemCodes, type Problem } from '../../../../src/core/model';
import { defaultSettings, type Settings } from '../../../../src/core/settings';
import { bookOf, day, fileAt, meetingIn, usualPath } from '../minutes';
import { problemsOfText, today } from './problems';

const late = '- [ ] Ana: Mend it (due 2026-03-12)';

function codes(text: string, settings: Partial<Settings> = {}): readonly string[] {
  return problemsOfText(text, { settings }).map(({ code, severity }) => `${code} ${severity}`);
}

describe('Problems', () => {
  it('have a rule for every code', () => {
    assert.deepEqual(
      allRules.map(({ code }) => code),
      problemCodes,
    );
  });

  it('are explained one by one', () => {
    const page = readFileSync(path.resolve(__dirname, '../../../../media/problems.md'), 'utf8');
    const headings = Array.from(page.matchAll(/^## (\S+)$/gm), ([, heading]) => heading);
    assert.deepEqual(headings, [...problemCodes]);
  });

  it('are as bad as the settings say', () => {
    assert.deepEqual(codes(late), ['overdue warning']);
    assert.deepEqual(codes(late, { rules: { overdue: 'error' } }), ['overdue error']);
    assert.deepEqual(codes(late, { rules: { overdue: 'off' } }), []);
  });

  it('come by place', () => {
    const found = problemsOfText(`- [ ] Mend it\n${late}\n- [?] Ana: See it`);
    assert.deepEqual(
      found.map(({ range, code }) => `${range.start.line} ${code}`),
      ['0 missing-due', '0 missing-owner', '1 overdue', '2 missing-due', '2 unknown-mark'],
    );
  });

  const silenced: readonly (readonly [string, string, readonly string[]])[] = [
    [
      'on the next line',
      `<!-- minutebook-disable-next-line overdue -->\n${late}\n${late.replace('it', 'that')}`,
      ['overdue warning'],
    ],
    ['of another kind, not at all', `<!-- minutebook-disable-next-line due-soon -->\n${late}`, ['overdue warning']],
    ['of all kinds', `<!-- minutebook-disable -->\n${late}\n\n- [ ] Mend it`, []],
    [
      'until they are wanted again',
      `<!-- minutebook-disable overdue -->\n${late}\n\n<!-- minutebook-enable overdue -->\n\n${late.replace('it', 'that')}`,
      ['overdue warning'],
    ],
  ];
  for (const [what, text, expected] of silenced) {
    it(`are silenced by a comment ${what}`, () => {
      assert.deepEqual(codes(text), expected);
    });
  }

  it('of old minutes can be left out', () => {
    const since = (problemsSince: Settings['problemsSince']): readonly string[] => codes(late, { problemsSince });
    assert.deepEqual([since(day('2026-03-11')), since(day('2026-03-12'))], [['overdue warning'], []]);
    assert.deepEqual([since(1), since(120)], [['overdue warning'], ['overdue warning']]);
    const old = problemsOfText('- [ ] Ana: Mend it (due 2025-03-12)', {
      path: 'repo/minutes/2025-02-11.md',
      settings: { problemsSince: 12 },
    });
    assert.deepEqual(old, []);
  });

  it('of approved minutes can be mended by marks alone', () => {
    const [problem] = problemsOfText(`---\nstatus: approved\n---\n${late}`);
    assert.deepEqual(
      problem?.fixes?.map(({ change }) => change.kind),
      ['status', 'status'],
    );
  });

  it('are those of all minutes and rosters', () => {
    const book = bookOf({ [usualPath]: late, 'repo/minutes/2026-03-04.md': '- [?] Ana: See it' });
    book.setRoster(fileAt('repo/people.yaml'), '- name: Ana\n- initials: AL\n');
    const found = problemsIn({ book, today, settings: defaultSettings });
    assert.deepEqual(
      found.map(({ file, problems }) => [file.path, ...problems.map(({ code }) => code)]),
      [
        ['repo/minutes/2026-03-04.md', 'missing-due', 'unknown-mark'],
        [usualPath, 'overdue'],
        ['repo/people.yaml', 'roster'],
      ],
    );
  });

  it('are shown for the newest minutes first', () => {
    const files = ['repo/minutes/2026-03-04.md', 'repo/minutes/2026-03-11.md', 'repo/minutes/undated.md'];
    const sorted = newestFirst(files.map((file) => meetingIn(late, file)));
    assert.deepEqual(
      sorted.map(({ file }) => file.path),
      [files[2], files[1], files[0]],
    );
  });
});

describe('The memory of problems', () => {
  const other = 'repo/minutes/roof/2026-03-16-roof.md';
  const own = '- [ ] Ana: Mend the roof at once (due 2026-03-12)';

  /** Looks at the usual minutes, now and whenever asked. */
  function remembered(text: string): { readonly book: Minutebook; readonly look: () => readonly Problem[] } {
    const book = bookOf({ [usualPath]: text });
    const memory = new ProblemMemory();
    const look = (): readonly Problem[] => {
      const meeting = book.get(`file:///${usualPath}`);
      assert.ok(meeting);
      return memory.problemsOf(meeting, { book, today, settings: defaultSettings });
    };
    return { book, look };
  }

  it('gives the same answer while nothing changes, and another one when a copy elsewhere does', () => {
    const { book, look } = remembered(own);
    const first = look();
    assert.equal(look(), first);
    book.set('file', fileAt(other), own.replace('[ ]', '[x]'));
    assert.deepEqual(
      look().map(({ code }) => code),
      ['same-action-elsewhere', 'overdue'],
    );
    book.remove('file', fileAt(other).key);
    assert.deepEqual(look(), first);
  });

  it('gives the same answer when minutes come that have nothing to do with it', () => {
    const { book, look } = remembered(own);
    const first = look();
    book.set('file', fileAt('repo/minutes/door/2026-03-30-door.md'), '- [ ] Bo: Mend the door (due 2026-03-12)');
    assert.equal(look(), first);
  });

  it('gives another answer when a roster tells who may be meant', () => {
    const { book, look } = remembered(own);
    const codes = (): readonly string[] => look().map(({ code }) => code);
    assert.deepEqual(codes(), ['overdue']);
    book.setRoster(fileAt('repo/people.yaml'), '- Anna Li');
    assert.deepEqual(codes(), ['unknown-owner', 'overdue']);
    book.setRoster(fileAt('repo/people.yaml'), '- Ana Li');
    assert.deepEqual(codes(), ['overdue']);
  });

  it('gives another answer when the series will meet on another day', () => {
    const { book, look } = remembered(own);
    const dates = (): readonly string[] =>
      look().flatMap(({ fixes = [] }) =>
        fixes.flatMap(({ change }) => (change.kind === 'reschedule' ? change.due : [])),
      );
    const before = dates();
    assert.ok(!before.includes('2026-03-30'));
    book.set('file', fileAt('repo/minutes/roof/2026-03-30-roof.md'), '# Roof');
    assert.deepEqual(dates(), ['2026-03-30', ...before]);
  });
});
