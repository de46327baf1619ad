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
  private readonly answers = new WeakMap<TextDocument, { readonly version: number; readonly text: string }>();

  constructor(private readonly minutes: LiveMinutes) {}

  async provideDocumentSymbols(document: TextDocument): Promise<DocumentSymbol[]> {
    await headingsAreThere();
    const found = this.outlineOf(document);
    this.answers.set(document, { version: document.version, text: JSON.stringify(found) });
    return found.map(symbol);
  }

  /** Whether the same text now has another outline than was answered. */
  isOutdated(document: TextDocument): boolean {
    const answer = this.answers.get(document);
    return answer?.version === document.version && answer.text !== JSON.stringify(this.outlineOf(document));
  }

  private outlineOf(document: TextDocument): readonly Nested<OutlineEntry>[] {
    if (!currentSettings().showsOutline) return [];
    const meeting = this.minutes.meetingOf(document);
    const known = meeting ? { book: this.minutes.book, meeting } : this.alone(document);
    return known ? outline(known.book, known.meeting, splitLines(document.getText())) : [];
  }

  /** While the other minutes are still being read, those in an editor are shown as they are by themselves. */
  private alone(document: TextDocument): { readonly book: Minutebook; readonly meeting: Meeting } | undefined {
    const file = this.minutes.state === 'reading' ? this.minutes.nameOf(document.uri) : undefined;
    if (file === undefined) return undefined;
    const book = new Minutebook(currentSettings());
    book.set('editor', file, document.getText());
    const meeting = book.get(file.key);
    return meeting && { book, meeting };
  }
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
