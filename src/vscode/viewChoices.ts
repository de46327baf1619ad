import { EventEmitter, commands, type Event, type Memento } from 'vscode';
import {
  defaultTreeChoices,
  isArranged,
  isFiltered,
  readTreeChoices,
  withoutFilter,
  type TreeChoices,
} from '../core/features/treeChoices';

const place = 'openActions.choices';

/** How the user wants to see the view *Open Actions*, kept for this workspace. Context keys tell menus of it. */
export class ViewChoices {
  private readonly changed = new EventEmitter<void>();
  private choices: TreeChoices;
  readonly onDidChange: Event<void> = this.changed.event;

  constructor(private readonly memory: Memento) {
    this.choices = readTreeChoices(memory.get(place));
    this.tellMenus();
  }

  get current(): TreeChoices {
    return this.choices;
  }

  change(part: Partial<TreeChoices>): void {
    this.choices = { ...this.choices, ...part };
    void this.memory.update(place, this.choices);
    this.tellMenus();
    this.changed.fire();
  }

  clearFilter(): void {
    this.change(withoutFilter(this.choices));
  }

  clearAll(): void {
    this.change(defaultTreeChoices);
  }

  dispose(): void {
    this.changed.dispose();
  }

  private tellMenus(): void {
    const { grouping, sorting, owner, state } = this.choices;
    const keys = {
      isFiltered: isFiltered(this.choices),
      isArranged: isArranged(this.choices),
      grouping,
      sorting,
      owner: owner.kind,
      showing: state,
    };
    for (const [key, value] of Object.entries(keys)) {
      void commands.executeCommand('setContext', `minutebook.${key}`, value);
    }
  }
}
