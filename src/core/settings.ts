import { parseIsoDate, type CivilDate } from './dates';
import { problemCodes, severities, type ProblemCode, type Severity } from './model';

/** The settings `minutebook.*`, read and checked. */
export interface Settings {
  /** Globs of paths that hold minutes. */
  readonly include: readonly string[];
  /** Globs of paths that do not, whatever `include` says. */
  readonly exclude: readonly string[];
  /** The file that lists the people: its path in the workspace folder, or its name alone. */
  readonly roster: string;
  /** An IANA time zone, or undefined for the machine's own. */
  readonly timeZone: string | undefined;
  /** How bad problems are, where that is not left to their rules; `off` leaves them out. */
  readonly rules: Readonly<Partial<Record<ProblemCode, Severity | 'off'>>>;
  /** How many days ahead an action is due soon. */
  readonly dueSoonDays: number;
  /** The day, or the number of months before today, before which no meeting's problems are reported; undefined for all. */
  readonly problemsSince: CivilDate | number | undefined;
  /** The most problems that are shown; 0 for any number. */
  readonly problemsLimit: number;
  /** The date to take as today, for demonstrations; undefined for the actual day. */
  readonly today: CivilDate | undefined;
  /** Who reads this: a name, initials or a handle; undefined when nobody said. */
  readonly me: string | undefined;
  /** What the editor adds to minutes. */
  readonly showsHovers: boolean;
  readonly showsOutline: boolean;
  readonly showsWorkspaceSymbols: boolean;
  readonly showsDecorations: boolean;
  /** `12 days overdue` behind a line. */
  readonly showsDaysOverdue: boolean;
  readonly showsStatusBar: boolean;
  readonly showsCodeLens: boolean;
  readonly showsPreview: boolean;
  readonly showsCompletions: boolean;
}

export const defaultSettings: Settings = {
  include: ['**/*{minutes,meeting,telcon}*/**/*.md', '**/*{minutes,meeting-notes,meeting_notes}*.md'],
  exclude: [
    '**/{templates,node_modules,.github,rfcs,proposals}/**',
    '**/{README,CONTRIBUTING,CHANGELOG,*TEMPLATE*}.md',
  ],
  roster: 'people.yaml',
  timeZone: undefined,
  rules: {},
  dueSoonDays: 3,
  problemsSince: undefined,
  problemsLimit: 1000,
  today: undefined,
  me: undefined,
  showsHovers: true,
  showsOutline: true,
  showsWorkspaceSymbols: true,
  showsDecorations: true,
  showsDaysOverdue: true,
  showsStatusBar: true,
  showsCodeLens: true,
  showsPreview: true,
  showsCompletions: true,
};

/** Every setting by its name without `minutebook.`, with the default that package.json must declare. */
export const settingDefaults: Readonly<Record<string, unknown>> = {
  'files.include': defaultSettings.include,
  'files.exclude': defaultSettings.exclude,
  roster: defaultSettings.roster,
  timeZone: '',
  rules: defaultSettings.rules,
  dueSoonDays: defaultSettings.dueSoonDays,
  'problems.since': '',
  'problems.limit': defaultSettings.problemsLimit,
  today: '',
  me: '',
  'hover.enabled': defaultSettings.showsHovers,
  'outline.enabled': defaultSettings.showsOutline,
  'workspaceSymbols.enabled': defaultSettings.showsWorkspaceSymbols,
  'decorations.enabled': defaultSettings.showsDecorations,
  'decorations.daysOverdue': defaultSettings.showsDaysOverdue,
  'statusBar.enabled': defaultSettings.showsStatusBar,
  'codeLens.enabled': defaultSettings.showsCodeLens,
  'preview.enabled': defaultSettings.showsPreview,
  'completion.enabled': defaultSettings.showsCompletions,
};

/**
 * Reads the settings; what has the wrong type or value counts as not set.
 * @param get the value of a setting by its name without `minutebook.`
 */
export function readSettings(get: (name: string) => unknown): Settings {
  return {
    include: globs(get('files.include')) ?? defaultSettings.include,
    exclude: globs(get('files.exclude')) ?? defaultSettings.exclude,
    roster: text(get('roster')) ?? defaultSettings.roster,
    timeZone: timeZone(get('timeZone')),
    rules: rules(get('rules')),
    dueSoonDays: count(get('dueSoonDays')) ?? defaultSettings.dueSoonDays,
    problemsSince: dayOrMonths(get('problems.since')),
    problemsLimit: count(get('problems.limit')) ?? defaultSettings.problemsLimit,
    today: date(get('today')),
    me: text(get('me')) || undefined,
    showsHovers: yesOrNo(get('hover.enabled')) ?? defaultSettings.showsHovers,
    showsOutline: yesOrNo(get('outline.enabled')) ?? defaultSettings.showsOutline,
    showsWorkspaceSymbols: yesOrNo(get('workspaceSymbols.enabled')) ?? defaultSettings.showsWorkspaceSymbols,
    showsDecorations: yesOrNo(get('decorations.enabled')) ?? defaultSettings.showsDecorations,
    showsDaysOverdue: yesOrNo(get('decorations.daysOverdue')) ?? defaultSettings.showsDaysOverdue,
    showsStatusBar: yesOrNo(get('statusBar.enabled')) ?? defaultSettings.showsStatusBar,
    showsCodeLens: yesOrNo(get('codeLens.enabled')) ?? defaultSettings.showsCodeLens,
    showsPreview: yesOrNo(get('preview.enabled')) ?? defaultSettings.showsPreview,
    showsCompletions: yesOrNo(get('completion.enabled')) ?? defaultSettings.showsCompletions,
  };
}

function globs(value: unknown): readonly string[] | undefined {
  if (!Array.isArray(value)) return undefined;
  const entries: readonly unknown[] = value;
  return entries.filter((entry) => typeof entry === 'string').filter((entry) => entry.trim() !== '');
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' ? value.trim() : undefined;
}

function yesOrNo(value: unknown): boolean | undefined {
  return typeof value === 'boolean' ? value : undefined;
}

/** Codes and severities that we do not know are left out. */
function rules(value: unknown): Settings['rules'] {
  if (typeof value !== 'object' || value === null) return {};
  const given = new Map<string, unknown>(Object.entries(value));
  return Object.fromEntries(
    problemCodes.flatMap((code) => {
      const severity = [...severities, 'off' as const].find((known) => known === given.get(code));
      return severity === undefined ? [] : [[code, severity] as const];
    }),
  );
}

/** A whole number from 0 on. */
function count(value: unknown): number | undefined {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : undefined;
}

/** `2026-01-01` is a day, `6` and `"6"` are months. */
function dayOrMonths(value: unknown): CivilDate | number | undefined {
  const many = count(typeof value === 'string' && /^\d{1,4}$/.test(value) ? Number(value) : value);
  return date(value) ?? (many === 0 ? undefined : many);
}

function timeZone(value: unknown): string | undefined {
  if (typeof value !== 'string' || value === '') return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: value }).resolvedOptions().timeZone;
  } catch {
    return undefined;
  }
}

function date(value: unknown): CivilDate | undefined {
  return typeof value === 'string' ? parseIsoDate(value) : undefined;
}
