import type { Entry, FileSystem } from '../../../src/workspace/fileSystem';

export type Content = string | Uint8Array;

/**
 * A folder in memory, as if it lay in `root` among the files; folders exist by the files in them. A file named `unreadable`
 * makes its folder so.
 */
export function memoryFiles(files: Readonly<Record<string, Content>>, root = ''): FileSystem {
  const at = (path: string): string => resolve(`${root}/${path}`);
  const contentAt = (path: string): Uint8Array => {
    const content = files[at(path)];
    if (content === undefined) throw new Error(`no file ${path}`);
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  };
  return {
    list: (folder) => settle(() => entriesOf(Object.keys(files), at(folder))),
    size: (path) => settle(() => contentAt(path).byteLength),
    read: (path) => settle(() => contentAt(path)),
  };
}

function entriesOf(paths: readonly string[], folder: string): readonly Entry[] {
  const inside = paths.filter((path) => folder === '' || path.startsWith(`${folder}/`));
  if (inside.length === 0) throw new Error(`no folder ${folder}`);
  const below = inside.map((path) => (folder === '' ? path : path.slice(folder.length + 1)));
  if (below.includes('unreadable')) throw new Error(`${folder} cannot be read`);
  const kinds = new Map(
    below.map((path) => [path.split('/')[0] ?? '', path.includes('/') ? 'folder' : 'file'] as const),
  );
  // Listed backwards, because no file system promises an order.
  return [...kinds].map(([name, kind]) => ({ name, kind })).reverse();
}

function resolve(path: string): string {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '' && part !== '.') parts.push(part);
  }
  return parts.join('/');
}

async function settle<T>(work: () => T): Promise<T> {
  await Promise.resolve();
  return work();
}
