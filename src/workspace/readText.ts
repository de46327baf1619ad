import { decode, largestFile, type Decoded } from './decode';
import type { FileSystem } from './fileSystem';

export type ReadText =
  Decoded | { readonly kind: 'missing' } | { readonly kind: 'unreadable'; readonly error: unknown };

/** Reads a file as text, or says why it cannot; a file that is too large is not even opened. Never rejects. */
export async function readText(files: FileSystem, path: string): Promise<ReadText> {
  let size: number;
  try {
    size = await files.size(path);
  } catch {
    return { kind: 'missing' };
  }
  if (size > largestFile) return { kind: 'too-large' };
  try {
    return decode(await files.read(path));
  } catch (error) {
    return { kind: 'unreadable', error };
  }
}
