import {
  CompletionItemKind,
  Position,
  Selection,
  WorkspaceEdit,
  commands,
  window,
  workspace,
  type CompletionItem,
  type CompletionList,
  type TextDocument,
} from 'vscode';
import snippets from '../../syntaxes/minutes.snippets.json';
import { equal } from './equal';
import { at, closeAllEditors, remove, untilShown, write, showAsOnDisk } from './minutes';
import { until } from './until';

const file = 'minutes/typing/2026-03-18-typing.md';
const lines = [
  '---',
  'attendees:',
  '  - Mara Holm @mholm',
  '  - Ivo Brandt (IB)',
  '---',
  '',
  '# Typing',
  '',
  '- [ ] Typed so far',
  '',
];

describe('While somebody types minutes', () => {
  let document: TextDocument;

  before(async () => {
    await write(file, lines.join('\n'));
    await untilShown('Typed so far');
  });
  beforeEach(async () => {
    await write(file, lines.join('\n'));
    document = await showAsOnDisk(file);
  });
  afterEach(closeAllEditors);
  after(async () => {
    await remove('minutes/typing');
  });

  it('people are offered behind an @, those who attend first', async () => {
    const offered = await offeredAt(document, 'Ask @', '@');
    equal(offered.slice(0, 2).map(shown), ['Mara Holm: @mholm', 'Ivo Brandt: IB']);
    equal(offered[0]?.insertText, '@mholm');
  });

  it('people are offered at an action’s start', async () => {
    const offered = await offeredAt(document, '- [ ] Iv');
    equal(offered.map(shown), ['Ivo Brandt: IB']);
    equal(offered[0]?.insertText, 'Ivo Brandt: ');
  });

  it('dates are offered behind due, with ISO date and weekday', async () => {
    const offered = await offeredAt(document, '(due ', ' ');
    equal(offered.slice(0, 2).map(shown), ['today: 2026-03-18 Wednesday', 'tomorrow: 2026-03-19 Thursday']);
    equal(offered[1]?.insertText, '2026-03-19');
  });

  it('dates are offered as they are typed, in words', async () => {
    const [first] = await offeredAt(document, '(due in 3 weeks');
    equal(first && shown(first), 'in 3 weeks: 2026-04-08 Wednesday');
  });

  it('references of the workspace are offered behind their prefix', async () => {
    const offered = await offeredAt(document, 'See DM-', '-');
    equal(offered[0] && shown(offered[0]), 'DM-44871: 2026-03-04 Science Working Group');
  });

  it('keys of the front matter are offered that are not there yet', async () => {
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(1, 0), 's\n');
    await workspace.applyEdit(edit);
    const offered = (await completions(document, new Position(1, 1))).filter(
      ({ kind }) => kind === CompletionItemKind.Property,
    );
    equal(offered.map(labelOf).includes('status'), true, 'status is offered');
    equal(offered.map(labelOf).includes('attendees'), false, 'attendees are offered');
  });

  it('nothing of ours is offered in other Markdown', async () => {
    const other = await workspace.openTextDocument(at('notes/reading-list.md'));
    await window.showTextDocument(other);
    for (const text of ['Ask @', '- [ ] Ma', '(due ', 'See DM-'])
      equal((await offeredAt(other, text)).length, 0, `number for ${text}`);
  });

  it('nothing is offered when the setting is off', async () => {
    const configuration = workspace.getConfiguration('minutebook');
    await configuration.update('completion.enabled', false);
    try {
      await until('nothing is offered', async () => (await offeredAt(document, 'Ask @', '@')).length === 0);
    } finally {
      await configuration.update('completion.enabled', undefined);
    }
    await until('people are offered', async () => (await offeredAt(document, 'Ask @', '@')).length > 0);
  });

  it('every snippet can be inserted by its name, and the one for actions makes an action', async () => {
    const editor = await window.showTextDocument(document);
    for (const name of Object.keys(snippets)) {
      await typeAtEnd(document, '\n\n');
      const end = document.lineAt(document.lineCount - 1).range.end;
      editor.selection = new Selection(end, end);
      const before = document.getText();
      await commands.executeCommand('editor.action.insertSnippet', { langId: 'markdown', name });
      const inserted = await until(`${name} is inserted`, () => document.getText().slice(before.length));
      equal(/\$|CURRENT_/.test(inserted), false, `gaps in ${inserted}`);
      await commands.executeCommand('leaveSnippet');
    }
    await untilShown('What is to be done');
  });
});

/** What Minutebook offers once this is typed in a line of its own at the end. */
async function offeredAt(document: TextDocument, text: string, trigger?: string): Promise<readonly CompletionItem[]> {
  await typeAtEnd(document, `\n\n${text}`);
  const offered = await completions(document, document.lineAt(document.lineCount - 1).range.end, trigger);
  const kinds = [CompletionItemKind.User, CompletionItemKind.Event, CompletionItemKind.Reference];
  return offered.filter(({ kind }) => kind !== undefined && kinds.includes(kind));
}

async function typeAtEnd(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, document.lineAt(document.lineCount - 1).range.end, text);
  await workspace.applyEdit(edit);
}

async function completions(
  document: TextDocument,
  position: Position,
  trigger?: string,
): Promise<readonly CompletionItem[]> {
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    trigger,
  );
  return [...list.items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
}

function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** As its row reads. */
function shown(item: CompletionItem): string {
  const description = typeof item.label === 'string' ? '' : (item.label.description ?? '');
  return `${labelOf(item)}: ${description}`;
}
