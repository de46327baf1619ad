import type { MarkdownIt, Token } from 'markdown-it';
import {
  Disposable,
  TabInputCustom,
  TabInputWebview,
  Uri,
  commands,
  window,
  workspace,
  type LogOutputChannel,
  type TextDocument,
} from 'vscode';
import { previewMarks, type PreviewMark } from '../core/features/previewMarks';
import { extendPreview } from '../core/features/previewPlugin';
import { withMarks, type PreviewText } from '../core/features/previewTokens';
import { splitLines } from '../core/text';
import type { CommandContext } from './commandContext';
import { currentSettings } from './configuration';
import { Debounce } from './pace';
import { previewWords } from './previewLabels';

/** Shows actions, owners, due dates, references and decisions in VS Code's preview of minutes; other documents stay as they are. */
export class MinutesPreview {
  /** What each document's preview shows. */
  private readonly shown = new Map<string, { readonly version: number; readonly marks: string }>();
  private readonly freshening = new Debounce(
    () => {
      this.freshen();
    },
    { quiet: 200, longest: 1000 },
  );
  private readonly registrations: Disposable;

  constructor(
    private readonly context: Pick<CommandContext, 'minutes' | 'day'>,
    private readonly log: LogOutputChannel,
  ) {
    const look = (): void => {
      this.freshening.call();
    };
    this.registrations = Disposable.from(
      context.minutes.onDidChange(look),
      context.day.onDidChange(look),
      workspace.onDidChangeConfiguration((event) => {
        if (event.affectsConfiguration('minutebook')) look();
      }),
      workspace.onDidCloseTextDocument(({ uri }) => this.shown.delete(uri.toString())),
      this.freshening,
    );
  }

  /** VS Code calls it, through the extension's exports, when it shows its first preview. */
  extend(md: MarkdownIt): MarkdownIt {
    return extendPreview(md, (text, env) => this.dress(text, env));
  }

  dispose(): void {
    this.registrations.dispose();
  }

  /** A preview without our marks is better than none. */
  private dress(text: PreviewText, env: unknown): Token[] {
    const document = documentIn(env);
    if (!document) return [...text.tokens];
    const marks = this.marksIn(document, text.lines);
    this.shown.set(document.uri.toString(), { version: document.version, marks: JSON.stringify(marks) });
    return this.orElse([...text.tokens], document, () => withMarks(text, marks, previewWords));
  }

  private marksIn(document: TextDocument, lines: readonly string[]): readonly PreviewMark[] {
    const { minutes, day } = this.context;
    return this.orElse([], document, () => {
      const { showsPreview, dueSoonDays } = currentSettings();
      const meeting = showsPreview ? minutes.meetingOf(document) : undefined;
      return meeting ? previewMarks(minutes.book, meeting, lines, { today: day.today, soonDays: dueSoonDays }) : [];
    });
  }

  private orElse<T>(otherwise: T, { uri }: TextDocument, work: () => T): T {
    try {
      return work();
    } catch (error) {
      this.log.error(`The preview of ${uri.toString()} is shown without minutes: ${String(error)}`);
      return otherwise;
    }
  }

  /** VS Code renders again when a document's own text changes, not when the day does, or the people, or other minutes. */
  private freshen(): void {
    if (!isPreviewOpen()) return;
    const isStale = workspace.textDocuments.some((document) => {
      const shown = this.shown.get(document.uri.toString());
      if (shown?.version !== document.version) return false;
      return shown.marks !== JSON.stringify(this.marksIn(document, splitLines(document.getText())));
    });
    if (isStale) void commands.executeCommand('markdown.preview.refresh');
  }
}

/** The document that VS Code renders; undefined for a text without one. */
function documentIn(env: unknown): TextDocument | undefined {
  if (typeof env !== 'object' || env === null || !('currentDocument' in env)) return undefined;
  const { currentDocument } = env;
  if (!(currentDocument instanceof Uri)) return undefined;
  const key = currentDocument.toString();
  return workspace.textDocuments.find(({ uri }) => uri.toString() === key);
}

function isPreviewOpen(): boolean {
  return window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .some(
      ({ input }) =>
        (input instanceof TabInputWebview || input instanceof TabInputCustom) &&
        input.viewType.includes('markdown.preview'),
    );
}
