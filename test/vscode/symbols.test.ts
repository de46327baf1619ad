import {
  ConfigurationTarget,
  Position,
  WorkspaceEdit,
  commands,
  workspace,
  type DocumentSymbol,
  type FoldingRange,
  type SymbolInformation,
  type Uri,
} from 'vscode';
import { equal } from './equal';
import { at, closeAllEditors, exportsOfMinutebook, textOnDisk, remove, untilShown, write } from './minutes';
import { until } from './until';

const leadership = 'minutes/leadership/2026-03-11-leadership.md';

describe('Symbols', () => {
  before(async () => {
    await until('the workspace has been read', () => exportsOfMinutebook().state() === 'complete');
  });
  afterEach(closeAllEditors);

  it('of minutes are the meeting, its actions and decisions, beside the headings of Markdown', async () => {
    await workspace.openTextDocument(at(leadership));
    const symbols = await untilSymbols(at(leadership), 'Draft the cover letter for the review panel');
    const named = (name: string): DocumentSymbol | undefined => symbols.find((symbol) => symbol.name === name);
    equal(named('Survey Leadership Team, 11 March 2026')?.detail, '2026-03-11');
    const draft = named('Draft the cover letter for the review panel');
    const lines = (await textOnDisk(leadership)).split('\n');
    equal(lines[draft?.selectionRange.start.line ?? -1]?.startsWith('- [ ] Maren Oduya: Draft the'), true);
    equal(draft?.detail, 'Maren Oduya · 2026-03-20');
    equal(symbols.filter(({ name }) => name.startsWith('Observers go without video')).length, 1);
    await untilSymbols(at(leadership), '# Survey Leadership Team, 11 March 2026');
  });

  it('of minutes keep up with unsaved typing', async () => {
    const document = await workspace.openTextDocument(at(leadership));
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(20, 0), '\n- [ ] Ride up the hill\n');
    await workspace.applyEdit(edit);
    await untilSymbols(document.uri, 'Ride up the hill');
    await commands.executeCommand('vscode.open', document.uri);
  });

  it('of other Markdown are its headings alone', async () => {
    await workspace.openTextDocument(at('notes/reading-list.md'));
    const symbols = await until('the headings are there', async () => {
      const found = await symbolsOf(at('notes/reading-list.md'));
      return found.length > 0 && found;
    });
    equal(
      symbols.filter(({ name }) => !name.startsWith('#')),
      [],
    );
  });

  it('of minutes are not shown when the setting says no', async () => {
    const settings = workspace.getConfiguration('minutebook');
    await workspace.openTextDocument(at(leadership));
    await settings.update('outline.enabled', false, ConfigurationTarget.Workspace);
    try {
      await until('only headings are there', async () => {
        const found = await symbolsOf(at(leadership));
        return found.length > 0 && found.every(({ name }) => name.startsWith('#'));
      });
    } finally {
      await settings.update('outline.enabled', undefined, ConfigurationTarget.Workspace);
    }
  });

  it('of the workspace are found in closed files, with series and date', async () => {
    const [found] = await workspaceSymbols('order limit switch');
    equal(found?.name, 'Kofi Brandt-Asante: Order the limit switch and the bracket that goes with it');
    equal(found?.containerName, 'leadership 2026-03-11');
    equal(found?.location.uri.toString(), at(leadership).toString());
    equal((await workspaceSymbols('Observers go without video')).length, 1, 'decisions');
    equal((await workspaceSymbols('Science Working Group leadership')).length, 0, 'meetings of another series');
  });

  it('of the workspace come and go with their files', async () => {
    await write('minutes/symbols/2026-03-03.md', '# Symbols\n\n- [ ] Paint the ladder red\n');
    await untilShown('Paint the ladder red');
    const isFound = async (): Promise<boolean> =>
      (await workspaceSymbols('ladder red')).some(({ name }) => name === 'Paint the ladder red');
    equal(await isFound(), true);
    await remove('minutes/symbols');
    await until('it is gone', async () => !(await isFound()));
  });

  it('do not change how headings fold', async () => {
    await workspace.openTextDocument(at(leadership));
    const lines = (await textOnDisk(leadership)).split('\n');
    const [shutter, archive] = ['## Shutter', '## Archive'].map((heading) => lines.indexOf(heading));
    await until('the section folds from its heading to the line before the next', async () => {
      const ranges = await commands.executeCommand<FoldingRange[] | undefined>(
        'vscode.executeFoldingRangeProvider',
        at(leadership),
      );
      const range = ranges?.find(({ start }) => start === shutter);
      return range !== undefined && range.end < (archive ?? 0) && range.end >= (archive ?? 0) - 2;
    });
  });
});

async function symbolsOf(uri: Uri): Promise<readonly DocumentSymbol[]> {
  const found = await commands.executeCommand<DocumentSymbol[] | undefined>(
    'vscode.executeDocumentSymbolProvider',
    uri,
  );
  return withChildren(found ?? []);
}

function withChildren(symbols: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
  return symbols.flatMap((symbol) => [symbol, ...withChildren(symbol.children)]);
}

function untilSymbols(uri: Uri, name: string): Promise<readonly DocumentSymbol[]> {
  return until(`${name} is in the outline`, async () => {
    const found = await symbolsOf(uri);
    return found.some((symbol) => symbol.name === name) && found;
  });
}

async function workspaceSymbols(query: string): Promise<readonly SymbolInformation[]> {
  const found = await commands.executeCommand<SymbolInformation[] | undefined>(
    'vscode.executeWorkspaceSymbolProvider',
    query,
  );
  return (found ?? []).filter(({ location }) => location.uri.path.includes('/minutes/'));
}
