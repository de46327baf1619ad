import { printable } from './printable';

/** Rows under a header, columns padded; a cell's line breaks and control characters cannot disturb the terminal. */
export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const printed = [header, ...rows].map((row) => row.map(printable));
  const widths = header.map((_, column) => Math.max(...printed.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd();
  const [head, ...body] = printed;
  return [line(head ?? []), widths.map((width) => '-'.repeat(width)).join('  '), ...body.map(line)].join('\n');
}
