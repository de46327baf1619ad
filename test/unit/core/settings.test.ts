import assert from 'node:assert/strict';
import { defaultSettings, readSettings, settingDefaults, type Settings } from '../../../src/core/settings';

describe('Settings', () => {
  const { include, exclude } = defaultSettings;
  const rows: readonly (readonly [string, Readonly<Record<string, unknown>>, Partial<Settings>])[] = [
    ['are the defaults when nothing is set', {}, {}],
    ['are the defaults when package.json gives them', settingDefaults, {}],
    ['take globs', { 'files.include': ['a/**'], 'files.exclude': ['b/**'] }, { include: ['a/**'], exclude: ['b/**'] }],
    ['may have no globs', { 'files.include': [], 'files.exclude': [] }, { include: [], exclude: [] }],
    ['leave out globs that are no text', { 'files.include': ['a/**', 3, null, '', ' ', {}] }, { include: ['a/**'] }],
    ['do not take one glob for a list', { 'files.include': 'a/**' }, { include }],
    ['do not take an object for a list', { 'files.exclude': { 'a/**': true } }, { exclude }],
    ['do not take null', { 'files.include': null, 'files.exclude': null, timeZone: null, today: null }, {}],
    ['take a time zone', { timeZone: 'America/Santiago' }, { timeZone: 'America/Santiago' }],
    ['know a time zone in small letters', { timeZone: 'pacific/auckland' }, { timeZone: 'Pacific/Auckland' }],
    ['do not take a time zone that there is not', { timeZone: 'Middle/Earth' }, {}],
    ['do not take white space for a time zone', { timeZone: ' ' }, {}],
    ['do not take a number for a time zone', { timeZone: 3 }, {}],
    ['take a day', { today: '2026-03-18' }, { today: defaultToday('2026-03-18') }],
    ['do not take a day that there is not', { today: '2026-02-30' }, {}],
    ['do not take a day in other words', { today: '18 March 2026' }, {}],
    [
      'take severities',
      { rules: { overdue: 'error', 'due-soon': 'off' } },
      { rules: { overdue: 'error', 'due-soon': 'off' } },
    ],
    [
      'leave out rules and severities that there are not',
      { rules: { overdue: 'bad', late: 'error', 'vague-date': 3 } },
      {},
    ],
    ['do not take a word for rules', { rules: 'off' }, {}],
    ['take days', { dueSoonDays: 0 }, { dueSoonDays: 0 }],
    ['do not take parts of days, or days before', { dueSoonDays: -1, 'problems.limit': 1.5 }, {}],
    [
      'take a day since when problems matter',
      { 'problems.since': '2026-03-18' },
      { problemsSince: defaultToday('2026-03-18') },
    ],
    ['take months', { 'problems.since': '12', 'problems.limit': 0 }, { problemsSince: 12, problemsLimit: 0 }],
    ['take months as a number', { 'problems.since': 6 }, { problemsSince: 6 }],
    ['do not take no months, or words', { 'problems.since': '0' }, {}],
    ['do not take words for months', { 'problems.since': 'last year' }, {}],
    ['take who reads this', { me: ' Ana Li ' }, { me: 'Ana Li' }],
    ['do not take white space for a name', { me: ' ' }, {}],
    ['do not take a number for a name', { me: 3 }, {}],
    ['take no for an answer', { 'codeLens.enabled': false }, { showsCodeLens: false }],
    ['do not take a word for yes or no', { 'codeLens.enabled': 'false', 'outline.enabled': 0 }, {}],
    ['do not take a number for a day', { today: 20260318 }, {}],
  ];
  for (const [what, values, changed] of rows) {
    it(what, () => {
      const got = readSettings((name) => values[name]);
      assert.deepEqual(got, { ...defaultSettings, ...changed });
    });
  }

  function defaultToday(date: string): Settings['today'] {
    return readSettings((name) => (name === 'today' ? date : undefined)).today;
  }
});
