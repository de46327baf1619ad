import type { Minutebook } from '../index/minutebook';
import type { FileName } from '../model';

/** The roster that lies nearest to a file: beside it, else in the folders above, else anywhere. Undefined when there is none. */
export function nearestRoster(book: Minutebook, file: FileName): FileName | undefined {
  const folders = foldersOf(file);
  const rosters = book.rosters().map((roster) => ({ file: roster.file, ...way(folders, foldersOf(roster.file)) }));
  return rosters.sort((a, b) => a.rank - b.rank || a.up - b.up || a.down - b.down)[0]?.file;
}

function foldersOf({ path }: FileName): readonly string[] {
  return path.split('/').slice(0, -1);
}

/** How many folders one has to go up, and then down: up alone first, then inside the same workspace folder. */
function way(from: readonly string[], to: readonly string[]): Way {
  const apart = from.findIndex((folder, index) => folder !== to[index]);
  const common = apart < 0 ? from.length : apart;
  const [up, down] = [from.length - common, to.length - common];
  return { rank: down === 0 ? 0 : common > 0 ? 1 : 2, up, down };
}

interface Way {
  readonly rank: number;
  readonly up: number;
  readonly down: number;
}
