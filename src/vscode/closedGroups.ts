import type { Memento } from 'vscode';

const place = 'openActions.closedGroups';
/** Groups that are gone stay in the list, so it has an end. */
const most = 500;

/** The groups that the user has closed in this workspace: VS Code forgets them when the window closes. */
export class ClosedGroups {
  private readonly ids: Set<string>;

  constructor(private readonly memory: Memento) {
    const kept: unknown = memory.get(place);
    this.ids = new Set(Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : []);
  }

  has(id: string): boolean {
    return this.ids.has(id);
  }

  note(id: string, isClosed: boolean): void {
    if (isClosed === this.ids.has(id)) return;
    this.ids.delete(id);
    if (isClosed) this.ids.add(id);
    void this.memory.update(place, [...this.ids].slice(-most));
  }
}
