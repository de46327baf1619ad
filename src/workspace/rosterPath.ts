/**
 * Whether a file is the roster: the setting names it by its path in the workspace folder, or by its name alone, wherever it lies.
 * A path that leaves the workspace folder names nothing.
 */
export function isRosterPath(path: string, setting: string): boolean {
  const wanted = setting.replace(/^\.?\//, '');
  if (wanted === '') return false;
  return wanted.includes('/') ? path === wanted : path.slice(path.lastIndexOf('/') + 1) === wanted;
}
