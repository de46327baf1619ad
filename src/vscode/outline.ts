import {
  Disposable,
  DocumentSymbol,
  SymbolTag,
  extensions,
  languages,
  window,
  workspace,
  type DocumentSymbolProvider,
  type TextDocument,
} from 'vscode';
import type { Nested } from '../core/features/nesting';
import { outline, type OutlineEntry } from '../core/features/outline';
import { Minutebook } from '../core/index/minutebook';
import { shownActions, type ActionView } from '../core/index/queries';
import type { Meeting } from '../core/model';
import { splitLines } from '../core/text';
import type { CommandContext } from './commandContext';
import { currentSettings } from './configuration';
import { editorRange } from './convert';
import type { LiveMinutes } from './liveMinutes';
import { symbolKindOf } from './symbolKinds';

/** Shows meeting, agenda, actions and decisions in the outline, beside the headings that VS Code's own Markdown support shows. */
export function registerOutline({ minutes }: Pick<CommandContext, 'minutes'>): Disposable {
  const provider = new OutlineProvider(minutes);
  const register = (): Disposable =>
    languages.registerDocumentSymbolProvider({ language: 'markdown' }, provider, { label: 'Minutebook' });
  let registration = register();
  // VS Code asks anew when a document changes, or a provider comes: it has no event for names that are known from other minutes.
  const renew = (): void => {
    registration.dispose();
    registration = register();
  };
  return Disposable.from(
    new Disposable(() => {
      registration.dispose();
    }),
    minutes.onDidChange(() => {
      if (window.visibleTextEditors.some(({ document }) => provider.isOutdated(document))) renew();
    }),
    workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration('minutebook.outline')) renew();
    }),
  );
}

class OutlineProvider implements DocumentSymbolProvider {
  private readonly answers = new WeakMap<TextDocument, Answer>();

  constructor(private readonly minutes: LiveMinutes) {}

  async provideDocumentSymbols(document: TextDocument): Promise<DocumentSymbol[]> {
    await headingsAreThere();
    const answer = this.answer(document, this.sourceOf(document));
    return answer.entries.map(symbol);
  }

  /** Whether the same text now has another outline than was answered. */
  isOutdated(document: TextDocument): boolean {
    const before = this.answers.get(document);
    if (before?.version !== document.version) return false;
    const source = this.sourceOf(document);
    if (source?.meeting === before.source?.meeting && source?.actions === before.source?.actions) return false;
    return JSON.stringify(this.answer(document, source).entries) !== JSON.stringify(before.entries);
  }

  private answer(document: TextDocument, source: Source | undefined): Answer {
    const entries = source ? outline(source.book, source.meeting, splitLines(document.getText())) : [];
    const answer = { version: document.version, source, entries };
    this.answers.set(document, answer);
    return answer;
  }

  private sourceOf(document: TextDocument): Source | undefined {
    if (!currentSettings().showsOutline) return undefined;
    const { book } = this.minutes;
    const meeting = this.minutes.meetingOf(document);
    return meeting ? { book, meeting, actions: shownActions(book, meeting) } : this.alone(document);
  }

  /** While the other minutes are still being read, those in an editor are shown as they are by themselves. */
  private alone(document: TextDocument): Source | undefined {
    const file = this.minutes.state === 'reading' ? this.minutes.nameOf(document.uri) : undefined;
    if (file === undefined) return undefined;
    const book = new Minutebook(currentSettings());
    book.set('editor', file, document.getText());
    const meeting = book.get(file.key);
    return meeting && { book, meeting, actions: shownActions(book, meeting) };
  }
}

interface Answer {
  readonly version: number;
  readonly source: Source | undefined;
  readonly entries: readonly Nested<OutlineEntry>[];
}

/** What an outline is made of; as long as nothing changes, these are the same objects. */
interface Source {
  readonly book: Minutebook;
  readonly meeting: Meeting;
  readonly actions: readonly ActionView[];
}

/**
 * VS Code collapses roots that come to the outline one after the other. So where a window opens with minutes in it, ours waits for
 * that of Markdown, which starts at the same moment.
 */
async function headingsAreThere(): Promise<void> {
  try {
    await extensions.getExtension('vscode.markdown-language-features')?.activate();
  } catch {
    // then there will be no headings
  }
}

function symbol({ kind, name, details, isClosed, range, at, children }: Nested<OutlineEntry>): DocumentSymbol {
  const found = new DocumentSymbol(name, details.join(' · '), symbolKindOf(kind), editorRange(range), editorRange(at));
  if (isClosed) found.tags = [SymbolTag.Deprecated];
  found.children = children.map(symbol);
  return found;
}
