import { parse, type ParseError } from 'jsonc-parser';

/** The settings in a `.vscode/settings.json`, comments and trailing commas allowed. What cannot be read is left out. */
export function readSettingsFile(text: string): ReadonlyMap<string, unknown> {
  const errors: ParseError[] = [];
  const value: unknown = parse(text, errors, { allowTrailingComma: true });
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return new Map();
  return new Map(Object.entries(value));
}

/** What VS Code hides from the explorer and from searches when the user has not said otherwise. */
export const hiddenByDefault: Readonly<Record<'files.exclude' | 'search.exclude', Readonly<Record<string, boolean>>>> =
  {
    'files.exclude': { '**/.git': true, '**/.svn': true, '**/.hg': true, '**/.DS_Store': true, '**/Thumbs.db': true },
    'search.exclude': { '**/node_modules': true, '**/bower_components': true, '**/*.code-search': true },
  };

/** The globs that are switched on in values of `files.exclude` and `search.exclude`; a condition on siblings counts as off. */
export function hiddenGlobs(...values: readonly unknown[]): readonly string[] {
  const entries = values.flatMap((value) => (typeof value === 'object' && value !== null ? Object.entries(value) : []));
  const byGlob = new Map<string, unknown>(entries);
  return [...byGlob].filter(([, isHidden]) => isHidden === true).map(([glob]) => glob);
}
