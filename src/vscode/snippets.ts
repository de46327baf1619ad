import {
  CompletionItem,
  CompletionItemKind,
  CompletionTriggerKind,
  Range,
  SnippetString,
  Uri,
  languages,
  workspace,
  type Disposable,
} from 'vscode';
import type { CommandContext } from './commandContext';

/**
 * Brings up our snippets once their prefix is typed in minutes. VS Code knows them anyway, but in Markdown it shows them only to those who
 * ask, and then we need not.
 */
export function registerSnippets({ minutes, extension }: Pick<CommandContext, 'minutes' | 'extension'>): Disposable {
  let known: Promise<readonly Snippet[]> | undefined;
  return languages.registerCompletionItemProvider(
    { language: 'markdown' },
    {
      async provideCompletionItems(document, position, _token, { triggerKind }) {
        const before = document.lineAt(position.line).text.slice(0, position.character);
        const isTyped = triggerKind === CompletionTriggerKind.TriggerCharacter && /(?:^|\s)mb-$/.test(before);
        if (!isTyped || !minutes.meetingOf(document)) return undefined;
        known ??= readSnippets(Uri.joinPath(extension.uri, 'syntaxes/minutes.snippets.json'));
        const range = new Range(position.translate(0, -'mb-'.length), position);
        return (await known).map((snippet) => itemFor(snippet, range));
      },
    },
    '-',
  );
}

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: string;
}

async function readSnippets(uri: Uri): Promise<readonly Snippet[]> {
  const file: unknown = JSON.parse(new TextDecoder().decode(await workspace.fs.readFile(uri)));
  const entries: readonly unknown[] = typeof file === 'object' && file !== null ? Object.values(file) : [];
  return entries.flatMap(snippetFrom);
}

function snippetFrom(entry: unknown): readonly Snippet[] {
  if (typeof entry !== 'object' || entry === null) return [];
  const { prefix, description, body }: Readonly<Record<string, unknown>> = { ...entry };
  if (typeof prefix !== 'string' || typeof description !== 'string' || !Array.isArray(body)) return [];
  return [{ prefix, description, body: body.join('\n') }];
}

function itemFor({ prefix, description, body }: Snippet, range: Range): CompletionItem {
  const item = new CompletionItem({ label: prefix, description }, CompletionItemKind.Snippet);
  item.detail = description;
  item.insertText = new SnippetString(body);
  item.filterText = prefix;
  item.range = range;
  return item;
}
