import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

export interface TarFile {
  /** As in the archive: "package/bin/chromium.br". */
  readonly name: string;
  readonly bytes: Buffer;
}

const block = 512;

/** The plain files of a tar archive (POSIX ustar). Node has no tar, and not every machine has one. */
export function readTar(archive: Buffer): readonly TarFile[] {
  const files: TarFile[] = [];
  let at = 0;
  while (at + block <= archive.length && archive[at] !== 0) {
    const size = parseInt(text(archive, at + 124, 12), 8);
    const kind = text(archive, at + 156, 1);
    const folder = text(archive, at + 345, 155);
    const name = [folder, text(archive, at, 100)].filter(Boolean).join('/');
    if (kind === '0' || kind === '') files.push({ name, bytes: archive.subarray(at + block, at + block + size) });
    at += block + Math.ceil(size / block) * block;
  }
  return files;
}

export async function writeTarFiles(files: readonly TarFile[], folder: string): Promise<void> {
  for (const file of files) {
    const target = path.join(folder, file.name);
    if (!target.startsWith(folder + path.sep)) throw new Error(`The archive leads out of its folder: ${file.name}`);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, file.bytes);
  }
}

function text(archive: Buffer, start: number, length: number): string {
  const field = archive.subarray(start, start + length).toString('latin1');
  const end = field.indexOf('\0');
  return (end === -1 ? field : field.slice(0, end)).trim();
}
