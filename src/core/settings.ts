import { parseIsoDate, type CivilDate } from './dates';

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
  /** The date to take as today, for demonstrations; undefined for the actual day. */
  readonly today: CivilDate | undefined;
  /** Who reads this: a name, initials or a handle; undefined when nobody said. */
  readonly me: string | undefined;
  /** What the editor adds to minutes. */
  readonly showsOutline: boolean;
  readonly showsWorkspaceSymbols: boolean;
  readonly showsDecorations: boolean;
  /** `12 days overdue` behind a line. */
  readonly showsDaysOverdue: boolean;
  readonly showsStatusBar: boolean;
  readonly showsCodeLens: boolean;
  readonly showsPreview: boolean;
}

export const defaultSettings: Settings = {
  include: ['**/*{minutes,meeting,telcon}*/**/*.md', '**/*{minutes,meeting-notes,meeting_notes}*.md'],
  exclude: [
    '**/{templates,node_modules,.github,rfcs,proposals}/**',
    '**/{README,CONTRIBUTING,CHANGELOG,*TEMPLATE*}.md',
  ],
  roster: 'people.yaml',
  timeZone: undefined,
  today: undefined,
  me: undefined,
  showsOutline: true,
  showsWorkspaceSymbols: true,
  showsDecorations: true,
  showsDaysOverdue: true,
  showsStatusBar: true,
  showsCodeLens: true,
  showsPreview: true,
};

/** Every setting by its name without `minutebook.`, with the default that package.json must declare. */
export const settingDefaults: Readonly<Record<string, unknown>> = {
  'files.include': defaultSettings.include,
  'files.exclude': defaultSettings.exclude,
  roster: defaultSettings.roster,
  timeZone: '',
  today: '',
  me: '',
  'outline.enabled': defaultSettings.showsOutline,
  'workspaceSymbols.enabled': defaultSettings.showsWorkspaceSymbols,
  'decorations.enabled': defaultSettings.showsDecorations,
  'decorations.daysOverdue': defaultSettings.showsDaysOverdue,
  'statusBar.enabled': defaultSettings.showsStatusBar,
  'codeLens.enabled': defaultSettings.showsCodeLens,
  'preview.enabled': defaultSettings.showsPreview,
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
    today: date(get('today')),
    me: text(get('me')) || undefined,
    showsOutline: yesOrNo(get('outline.enabled')) ?? defaultSettings.showsOutline,
    showsWorkspaceSymbols: yesOrNo(get('workspaceSymbols.enabled')) ?? defaultSettings.showsWorkspaceSymbols,
    showsDecorations: yesOrNo(get('decorations.enabled')) ?? defaultSettings.showsDecorations,
    showsDaysOverdue: yesOrNo(get('decorations.daysOverdue')) ?? defaultSettings.showsDaysOverdue,
    showsStatusBar: yesOrNo(get('statusBar.enabled')) ?? defaultSettings.showsStatusBar,
    showsCodeLens: yesOrNo(get('codeLens.enabled')) ?? defaultSettings.showsCodeLens,
    showsPreview: yesOrNo(get('preview.enabled')) ?? defaultSettings.showsPreview,
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
