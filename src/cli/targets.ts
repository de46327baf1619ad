import path from 'node:path';
import { matchGlobs, type PathMatcher } from '../core/globs';
import { kindAt } from './diskFiles';
import { UsageError } from './usageError';

/** What a PATH of the command line stands for; `place` is absolute. */
export type Target = { readonly kind: 'file' | 'folder'; readonly asked: string; readonly place: string } | GlobTarget;

export interface GlobTarget {
  readonly kind: 'glob';
  readonly asked: string;
  /** The folder that the glob's first names lead to. */
  readonly place: string;
  /** For paths from that folder on. */
  readonly matches: PathMatcher;
  /** How deep below that folder something can match; infinite for `**`. */
  readonly depth: number;
}

/**
 * Throws a UsageError when there is nothing at the path. What is there is meant as it is, though it has a glob's signs in its name;
 * a glob is for shells that do not expand it, such as those of Windows.
 * @param folder the current one, absolute
 */
export function readTarget(asked: string, folder: string): Target {
  if (asked === '') throw new UsageError('No file or folder: (an empty path)');
  const place = path.resolve(folder, asked);
  const kind = kindOf(place);
  if (kind === 'file' || kind === 'folder') return { kind, asked, place };
  const target = kind === undefined ? readGlob(asked, folder) : undefined;
  if (target === undefined || kindOf(target.place) !== 'folder') throw new UsageError(`No file or folder: ${asked}`);
  return target;
}

function kindOf(place: string): ReturnType<typeof kindAt> {
  try {
    return kindAt(place);
  } catch {
    return undefined; // `file.md/more`, names that cannot be
  }
}

const globSign = /[*?[{]/;

function readGlob(asked: string, folder: string): GlobTarget | undefined {
  const parts = (path.sep === '\\' ? asked.replaceAll('\\', '/') : asked).split('/');
  const first = parts.findIndex((part) => globSign.test(part));
  if (first < 0) return undefined;
  const names = parts.slice(0, first).join('/');
  const glob = parts.slice(first).join('/');
  return {
    kind: 'glob',
    asked,
    place: path.resolve(folder, first === 1 && names === '' ? '/' : names),
    matches: matchGlobs([glob]),
    depth: /\*\*|\{/.test(glob) ? Infinity : parts.length - first,
  };
}
