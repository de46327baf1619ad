import { Disposable, StatusBarAlignment, l10n, window, workspace, type StatusBarItem } from 'vscode';
import { countOpen } from '../core/features/openCounts';
import type { CommandContext } from './commandContext';
import { currentSettings } from './configuration';
import { countText, countsText } from './editorLabels';
import { Debounce } from './pace';

/**
 * Shows `3 overdue` in the status bar of workspaces with minutes: the user's own, when the setting says who that is. Always in the
 * bar's own colours: some action is late on most days, and a bar that is always yellow says nothing.
 */
export function showStatusBar({ minutes, day }: Pick<CommandContext, 'minutes' | 'day'>): Disposable {
  const item = window.createStatusBarItem('minutebook.counts', StatusBarAlignment.Left);
  item.name = l10n.t('Open Actions in Minutes');
  item.command = 'minutebook.openActions.focus';
  const update = (): void => {
    const { showsStatusBar, me } = currentSettings();
    if (!showsStatusBar || !minutes.book.hasMeetings()) {
      item.hide();
      return;
    }
    const { all, own } = countOpen(minutes.book, day.today, me === undefined ? [] : [me]);
    item.text = `$(checklist) ${countText(me === undefined ? all : own)}`;
    describe(item, [
      ...(me === undefined ? [] : [l10n.t('Your actions: {0}', countsText(own))]),
      l10n.t('All actions: {0}', countsText(all)),
    ]);
    item.show();
  };
  // Counting waits until typing has come to rest.
  const soon = new Debounce(update, { quiet: 200, longest: 2000 });
  return Disposable.from(
    item,
    soon,
    minutes.onDidChange(() => {
      soon.call();
    }),
    day.onDidChange(update),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('minutebook')) update();
    }),
  );
}

function describe(item: StatusBarItem, lines: readonly string[]): void {
  item.tooltip = [...lines, l10n.t('Click to show them.')].join('\n');
  item.accessibilityInformation = { label: ['Minutebook', ...lines].join(', '), role: 'button' };
}
