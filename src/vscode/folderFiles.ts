import { FileType, Uri, workspace } from 'vscode';
import type { Entry, FileSystem } from '../workspace/fileSystem';

/** A workspace folder of any kind: on disk, remote or virtual. */
export function folderFiles(folder: Uri): FileSystem {
  const at = (path: string): Uri => (path === '' ? folder : Uri.joinPath(folder, path));
  return {
    list: async (path) => (await workspace.fs.readDirectory(at(path))).map(entryOf),
    size: async (path) => (await workspace.fs.stat(at(path))).size,
    read: async (path) => workspace.fs.readFile(at(path)),
  };
}

/** Links to folders are not followed, so that no circle is walked. */
function entryOf([name, type]: [string, FileType]): Entry {
  const isLink = (type & FileType.SymbolicLink) !== 0;
  const isFolder = (type & FileType.Directory) !== 0;
  return { name, kind: isFolder ? (isLink ? 'other' : 'folder') : (type & FileType.File) !== 0 ? 'file' : 'other' };
}
