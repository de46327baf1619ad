import type { ListItem } from './block';

const farthest = 100;

/** The item and those around it, innermost first; Markdown nests no deeper than this, but HTML can nest without end. */
export function* itemAndAbove(item: ListItem | undefined): Iterable<ListItem> {
  let above = item;
  for (let count = 0; above && count < farthest; count++, above = above.parent) yield above;
}
