import type { ListItem } from './block';
import { itemAndAbove } from './listItem';

/** Gathers the texts of the list items and paragraphs that hang under an action's own list item. */
export class NoteCollector {
  private readonly notesOf = new Map<ListItem, string[]>();

  /** The notes of an action, which grow as they are added. */
  start(item: ListItem | undefined): readonly string[] {
    const notes: string[] = [];
    if (item && !this.notesOf.has(item)) this.notesOf.set(item, notes);
    return notes;
  }

  add(item: ListItem | undefined, text: string): void {
    for (const above of itemAndAbove(item)) {
      const notes = this.notesOf.get(above);
      if (notes) {
        notes.push(text);
        return;
      }
    }
  }
}
