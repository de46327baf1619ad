import {
  CodeLens,
  Disposable,
  EventEmitter,
  Location,
  Range,
  l10n,
  languages,
  workspace,
  type CodeLensProvider,
  type Command,
  type TextDocument,
  type Uri,
} from 'vscode';
import { meetingLens, type MeetingLens } from '../core/features/codeLens';
import { dateOf } from '../core/features/neighbours';
import type { TrackedAction } from '../core/index/occurrences';
import type { Meeting } from '../core/model';
import type { CommandContext } from './commandContext';
import { currentSettings } from './configuration';
import { editorRange } from './convert';
import { openText, overdueText } from './editorLabels';

/** Shows `4 open | 1 overdue | Previous: 2026-02-25` above minutes. */
export function registerCodeLens({ minutes, day }: Pick<CommandContext, 'minutes' | 'day'>): Disposable {
  const changed = new EventEmitter<void>();
  const change = (): void => {
    changed.fire();
  };
  const provider: CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    provideCodeLenses: (document) => {
      const meeting = currentSettings().showsCodeLens ? minutes.meetingOf(document) : undefined;
      return meeting ? lenses(document, meetingLens(minutes.book, meeting, day.today)) : [];
    },
  };
  return Disposable.from(
    changed,
    languages.registerCodeLensProvider({ language: 'markdown' }, provider),
    minutes.onDidChange(change),
    day.onDidChange(change),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('minutebook.codeLens')) change();
    }),
  );
}

const top = new Range(0, 0, 0, 0);

function lenses({ uri }: TextDocument, { open, overdue, previous, next }: MeetingLens): CodeLens[] {
  const none = { title: l10n.t('No open actions'), command: '' };
  const commands = [
    open.length === 0 ? none : listing(uri, openText(open.length), open),
    overdue.length === 0 ? undefined : listing(uri, overdueText(overdue.length), overdue),
    previous && turning(uri, previous, 'minutebook.previousMinutes', (date) => l10n.t('Previous: {0}', date)),
    next && turning(uri, next, 'minutebook.nextMinutes', (date) => l10n.t('Next: {0}', date)),
  ];
  return commands.filter((command) => command !== undefined).map((command) => new CodeLens(top, command));
}

/** Lists actions below the lens, as the lens *3 references* of other languages does. */
function listing(uri: Uri, title: string, actions: readonly TrackedAction[]): Command {
  const locations = actions.map(({ action }) => new Location(uri, editorRange(action.range)));
  return { title, command: 'editor.action.peekLocations', arguments: [uri, top.start, locations, 'peek'] };
}

function turning(from: Uri, to: Meeting, command: string, titleOf: (date: string) => string): Command {
  return { title: titleOf(dateOf(to) ?? ''), tooltip: to.title, command, arguments: [from.toString()] };
}
