import type { ListItem } from './block';
import { itemAndAbove } from './listItem';
import type { Unit } from './units';

/** The list under a heading such as *Actions*, or the part of it that stands in a piece of the file. */
export class ActionList {
  private sentences = 0;
  private items = 0;

  /**
   * @param parent the item that the list is nested in
   * @param first how many actions were found before it
   * @param level of the heading that announces it; 0 for another label
   */
  constructor(
    readonly parent: ListItem | undefined,
    readonly first: number,
    readonly level: number,
    private begun = false,
  ) {}

  /** Whether it has items yet, and not only a heading. */
  get hasBegun(): boolean {
    return this.begun;
  }

  /** Whether what stands under a heading below its own are actions, too: `### From last week`, but not `### Notes`. */
  goesOnUnder(level: number, heading: string): boolean {
    return this.level > 0 && level > this.level && heading.length <= longestLabel && whichActions.test(heading.trim());
  }

  /** A sentence between the heading and the list leaves the list where it is. */
  mayFollow(unit: Unit): boolean {
    if (unit.item === undefined) return this.parent === undefined && !this.begun;
    this.begun = true;
    return this.holds(unit);
  }

  isTop(item: ListItem | undefined): boolean {
    return item !== undefined && item.parent === this.parent;
  }

  count(text: string): void {
    this.items++;
    if (/\b(?:is|are|was|were|would|asks|asked|says|said|thinks)\b/i.test(text.slice(0, longestStart)))
      this.sentences++;
  }

  /** Whether parts that make up one list are an agenda in sentences, and no list of actions. */
  static isAgenda(parts: readonly ActionList[]): boolean {
    const sentences = parts.reduce((sum, part) => sum + part.sentences, 0);
    return sentences * 2 > parts.reduce((sum, part) => sum + part.items, 0);
  }

  private holds(unit: Unit): boolean {
    return unit.item !== undefined && (this.parent === undefined || this.isBelow(unit.item));
  }

  private isBelow(item: ListItem): boolean {
    for (const above of itemAndAbove(item)) if (above === this.parent) return true;
    return false;
  }
}

const longestStart = 300;

const actionLabel =
  /^(?:[\p{Extended_Pictographic}\uFE0F\s]{1,4}|\d{1,2}[.)]\s)?(?:actions?|action items?|new actions?(?: items?)?|actions review|action items? from last\b[^:.]{0,40}|next steps)\s*[:.]?$/iu;

const whichActions =
  /^(?:new|open|old|previous|earlier|pending|outstanding|ongoing|in progress|current|carried over|(?:from|since) .{1,40}|(?:last|this|next) (?:week|month|meeting|call|time)|today|(?:short|long)[- ]term|(?:high|medium|low) priority)(?: (?:actions?|action items?|items?|ones))?\s*[:.]?$/iu;

const longestLabel = 80;

/** `Actions`, `New actions:`, `Action items from last week`; not `Next steps for the dome`. */
export function isActionLabel(text: string): boolean {
  return text.length <= longestLabel && actionLabel.test(text.trim());
}
