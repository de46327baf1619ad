/** The largest file that is read. A year of minutes in one file has 300 kB. */
export const largestFile = 5 * 1024 * 1024;

export type Decoded =
  | { readonly kind: 'text'; readonly text: string; readonly hasByteOrderMark: boolean }
  | { readonly kind: 'not-utf8' }
  | { readonly kind: 'too-large' };

/** Text from a file's bytes, without its byte-order mark; nothing is replaced or guessed. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.byteLength > largestFile) return { kind: 'too-large' };
  try {
    const text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    const hasByteOrderMark = text.startsWith('\uFEFF');
    return { kind: 'text', text: hasByteOrderMark ? text.slice(1) : text, hasByteOrderMark };
  } catch {
    return { kind: 'not-utf8' };
  }
}

export function encode(text: string, hasByteOrderMark: boolean): Uint8Array {
  return new TextEncoder().encode(hasByteOrderMark ? `\uFEFF${text}` : text);
}
