/** A folder of the workspace, handed in. Paths are relative to it, with `/` between their parts; the folder itself is `''`. */
export interface FileSystem {
  /** Rejects when the folder cannot be read. */
  list(folder: string): Promise<readonly Entry[]>;
  /** In bytes; rejects when there is no such file. */
  size(path: string): Promise<number>;
  /** Rejects when the file cannot be read. */
  read(path: string): Promise<Uint8Array>;
}

export interface Entry {
  readonly name: string;
  readonly kind: 'file' | 'folder' | 'other';
}

export function joinPath(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}
