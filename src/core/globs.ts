import picomatch from 'picomatch/posix';

/** Says whether a path, with `/` between its parts, matches. */
export type PathMatcher = (path: string) => boolean;

const longestGlob = 1000;

/** Matches what any of the globs matches, without regard to case. A glob that cannot be understood matches nothing. */
export function matchGlobs(globs: readonly string[]): PathMatcher {
  const matchers = globs.flatMap((glob) => compile(glob) ?? []);
  return (path) => matchers.some((matches) => matches(path));
}

function compile(glob: string): PathMatcher | undefined {
  if (glob.length > longestGlob) return undefined;
  try {
    const matches = picomatch(literally(glob.replace(/^\.?\//, '')), { dot: true, nocase: true, nonegate: true });
    return (path) => matches(path);
  } catch {
    return undefined;
  }
}

/** VS Code's globs know `*`, `?`, `{}`, `[]` and `[!]`; in `Notes (old)/**` and `!a` the other signs stand for themselves. */
function literally(glob: string): string {
  return glob.replace(/\\.|\[!|[()|"]/g, (found) => {
    if (found === '[!') return '[^';
    return found.length > 1 ? found : `\\${found}`;
  });
}
