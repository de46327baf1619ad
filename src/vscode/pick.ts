import { window, type QuickPickItem } from 'vscode';

export interface PickOptions<T extends QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  /** What to choose from, for what has been typed so far. */
  readonly itemsFor: (typed: string) => readonly T[];
  /** Other items only tell something; all may be chosen when it is left out. */
  readonly isChoice?: (item: T) => boolean;
}

/** Lets the user choose one of items that depend on what is typed. Undefined when they leave. */
export function pick<T extends QuickPickItem>(options: PickOptions<T>): Promise<T | undefined> {
  const { title, placeholder, itemsFor, isChoice } = options;
  return new Promise((resolve) => {
    const box = window.createQuickPick<T>();
    box.title = title;
    box.placeholder = placeholder;
    box.matchOnDescription = true;
    box.items = itemsFor('');
    box.onDidChangeValue((typed) => {
      box.items = itemsFor(typed);
    });
    box.onDidAccept(() => {
      const [chosen] = box.selectedItems;
      // Nothing fits what is typed: the box stays, with all that was typed.
      if (chosen === undefined || isChoice?.(chosen) === false) return;
      resolve(chosen);
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}
