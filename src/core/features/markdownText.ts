import { printable } from './printable';

/** The text itself, whatever it holds: in `a|b*` nothing ends the cell, in `snake_case` nothing needs care. */
export function escapedMarkdown(text: string): string {
  return printable(text)
    .replace(/[\\`*[\]<>|~]|&(?=#?\w+;)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\$&')
    .trim();
}

/** A path as the destination of a link. */
export function linkDestination(path: string): string {
  const parts = path.replace(/\p{Cs}/gu, '\uFFFD').split('/');
  return parts.map((part) => encodeURIComponent(part).replace(/[()'!*]/g, percent)).join('/');
}

function percent(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
