import { readdirSync, readFileSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import type { Entry, FileSystem } from '../workspace/fileSystem';

/**
 * The folder on disk. Links are followed to files, never to folders, so that no circle is walked.
 * It reads synchronously: nobody waits meanwhile, and thousands of promises would take longer than the reading itself.
 */
export function diskFiles(root: string): FileSystem {
  return {
    list: (folder) =>
      promised(() => {
        const place = path.join(root, folder);
        return readdirSync(place, { withFileTypes: true }).map((entry) => readEntry(place, entry));
      }),
    size: (file) => promised(() => statSync(path.join(root, file)).size),
    read: (file) => promised(() => readFileSync(path.join(root, file))),
  };
}

/** The kind of what is at an absolute path, links followed; undefined when there is nothing. */
export function kindAt(place: string): Entry['kind'] | undefined {
  const stats = statSync(place, { throwIfNoEntry: false });
  return stats && (stats.isFile() ? 'file' : stats.isDirectory() ? 'folder' : 'other');
}

function readEntry(folder: string, entry: Dirent): Entry {
  const isFile = entry.isFile() || (entry.isSymbolicLink() && isFileAt(path.join(folder, entry.name)));
  return { name: entry.name, kind: entry.isDirectory() ? 'folder' : isFile ? 'file' : 'other' };
}

function isFileAt(place: string): boolean {
  try {
    return kindAt(place) === 'file';
  } catch {
    return false; // a link in a circle
  }
}

function promised<Result>(work: () => Result): Promise<Result> {
  return new Promise((resolve) => {
    resolve(work());
  });
}
