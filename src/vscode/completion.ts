import {
  CompletionItem,
  CompletionList,
  CompletionTriggerKind,
  Disposable,
  Range,
  languages,
  workspace,
  type CompletionItemProvider,
  type Position,
  type TextDocument,
} from 'vscode';
import { completionsAt, mayComplete } from '../core/features/completion';
import type { Completion, Completions } from '../core/features/completionItems';
import type { Meeting } from '../core/model';
import { parseMeeting } from '../core/parse/parseMeeting';
import type { CommandContext } from './commandContext';
import { completionLabel } from './completionLabels';
import { currentSettings } from './configuration';
import { corePosition } from './convert';
import { firstTyped } from './firstTyped';
import type { LiveMinutes } from './liveMinutes';

type Parts = Pick<CommandContext, 'minutes' | 'day'>;

/** Offers people, dates, references and front matter in minutes, as long as the setting says so. */
export function registerCompletion(parts: Parts): Disposable {
  let registration: Disposable | undefined;
  const update = (): void => {
    registration?.dispose();
    registration = currentSettings().showsCompletions
      ? languages.registerCompletionItemProvider({ language: 'markdown' }, completionProvider(parts), ...triggers)
      : undefined;
  };
  update();
  return Disposable.from(
    new Disposable(() => {
      registration?.dispose();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('minutebook.completion')) update();
    }),
  );
}

// VS Code suggests nothing while somebody types Markdown, but by characters that trigger it; letters it does not take for such.
const triggers = ['@', ' ', '(', '[', '-', '+', '\n'];

function completionProvider(parts: Parts): CompletionItemProvider {
  return {
    provideCompletionItems(document, position, token, { triggerKind }) {
      const look = (at: Position, isInvoked: boolean): Completions | undefined =>
        token.isCancellationRequested ? undefined : completionsIn(parts, document, { position: at, isInvoked });
      const found = look(position, triggerKind === CompletionTriggerKind.Invoke);
      if (found) return listFor(found, document, position);
      // In `- [ ] |` people are offered once the first letter is typed: before it, Enter means the next line, and not the first of them.
      if (triggerKind !== CompletionTriggerKind.TriggerCharacter || !look(position, true)) return undefined;
      return firstTyped(document, position, token).then((cursor) => {
        const typed = cursor && look(cursor, false);
        return typed && listFor(typed, document, position);
      });
    },
  };
}

interface Asked {
  readonly position: Position;
  readonly isInvoked: boolean;
}

function completionsIn({ minutes, day }: Parts, document: TextDocument, asked: Asked): Completions | undefined {
  const lines = { count: document.lineCount, at: (line: number) => document.lineAt(line).text };
  const position = corePosition(asked.position);
  const meeting = mayComplete(lines, position) ? meetingAt(minutes, document, asked.position) : undefined;
  if (!meeting) return undefined;
  return completionsAt(minutes.book, { lines, position, meeting, today: day.today, isInvoked: asked.isInvoked });
}

/** In `type: m`, a file whose path says that it is minutes is none for as long as the word is half written. */
function meetingAt(minutes: LiveMinutes, document: TextDocument, position: Position): Meeting | undefined {
  const meeting = minutes.meetingOf(document);
  if (meeting || !/^type\s*:/i.test(document.lineAt(position.line).text)) return meeting;
  const file = minutes.nameOf(document.uri);
  return file && minutes.book.includes(file.path) ? parseMeeting(file, document.getText()) : undefined;
}

/** @param position where VS Code asked: what was typed since then, it adds itself */
function listFor(
  { start, items, isIncomplete }: Completions,
  document: TextDocument,
  position: Position,
): CompletionList {
  const range = new Range(position.with({ character: Math.min(start, position.character) }), position);
  const typed = document.getText(range);
  return new CompletionList(
    items.map((item, index) => itemFor(item, { range, typed, index })),
    isIncomplete,
  );
}

interface ItemPlace {
  readonly range: Range;
  readonly typed: string;
  readonly index: number;
}

function itemFor(completion: Completion, { range, typed, index }: ItemPlace): CompletionItem {
  const { label, description, kind, filterText } = completionLabel(completion, typed);
  const item = new CompletionItem({ label, description }, kind);
  item.detail = description;
  item.insertText = completion.newText;
  item.filterText = filterText;
  item.sortText = String(index).padStart(4, '0');
  item.range = range;
  // What stands in front matter is indented by blanks, whatever the editor indents with.
  item.keepWhitespace = true;
  if (completion.kind === 'key' && completion.leadsOn) item.command = showValues;
  return item;
}

const showValues = { command: 'editor.action.triggerSuggest', title: '' };
