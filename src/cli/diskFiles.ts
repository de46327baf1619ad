import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Entry, FileSystem } from '../workspace/fileSystem';

/** The folder on disk. Links are followed to files, never to folders, so that no circle is walked. */
export function diskFiles(root: string): FileSystem {
  return {
    async list(folder) {
      const entries = await readdir(path.join(root, folder), { withFileTypes: true });
      return Promise.all(
        entries.map(async (entry): Promise<Entry> => {
          const isFolder = entry.isDirectory();
          const isFile =
            entry.isFile() || (entry.isSymbolicLink() && (await isFileAt(path.join(root, folder, entry.name))));
          return { name: entry.name, kind: isFolder ? 'folder' : isFile ? 'file' : 'other' };
        }),
      );
    },
    size: async (file) => (await stat(path.join(root, file))).size,
    read: (file) => readFile(path.join(root, file)),
  };
}

async function isFileAt(file: string): Promise<boolean> {
  try {
    return (await stat(file)).isFile();
  } catch {
    return false; // a link to nowhere
  }
}
