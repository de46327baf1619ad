import { Disposable, EventEmitter, InlayHint, languages, workspace, type InlayHintsProvider } from 'vscode';
import { decorationsIn } from '../core/features/decorations';
import type { CommandContext } from './commandContext';
import { currentSettings } from './configuration';
import { editorPosition } from './convert';
import { lateText } from './editorLabels';

/**
 * Says beside the date of an overdue action how late it is. An inlay hint and not a decoration: VS Code wraps lines at hints, while
 * the text of a decoration would run out of the window.
 */
export function registerLateHints({ minutes, day }: Pick<CommandContext, 'minutes' | 'day'>): Disposable {
  const changed = new EventEmitter<void>();
  const change = (): void => {
    changed.fire();
  };
  const provider: InlayHintsProvider = {
    onDidChangeInlayHints: changed.event,
    provideInlayHints: (document, { start, end }) => {
      const settings = currentSettings();
      const meeting = settings.showsDaysOverdue ? minutes.meetingOf(document) : undefined;
      if (!meeting) return [];
      const areas = [{ first: start.line, last: end.line }];
      const question = { today: day.today, dueSoonDays: settings.dueSoonDays, areas };
      return decorationsIn(minutes.book, meeting, question).flatMap(({ kind, range, days = 0 }) =>
        kind === 'overdue' ? lateHint(editorPosition(range.end), -days) : [],
      );
    },
  };
  return Disposable.from(
    changed,
    languages.registerInlayHintsProvider({ language: 'markdown' }, provider),
    minutes.onDidChange(change),
    day.onDidChange(change),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('minutebook.decorations')) change();
    }),
  );
}

function lateHint(position: InlayHint['position'], days: number): InlayHint {
  const hint = new InlayHint(position, lateText(days));
  hint.paddingLeft = true;
  return hint;
}
