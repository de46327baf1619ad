import {
  ConfigurationTarget,
  Range,
  commands,
  window,
  workspace,
  type CodeLens,
  type InlayHint,
  type Uri,
} from 'vscode';
import { equal } from './equal';
import { at, closeAllEditors, exportsOfMinutebook, remove, untilShown, write } from './minutes';
import { until } from './until';

const march = 'minutes/leadership/2026-03-11-leadership.md';
const february = 'minutes/leadership/2026-02-25-leadership.md';
const december = 'minutes/leadership/2025-12-10-leadership.md';
const settings = (): ReturnType<typeof workspace.getConfiguration> => workspace.getConfiguration('minutebook');

before(async () => {
  await until('the workspace has been read', () => exportsOfMinutebook().state() === 'complete');
});

describe('Above minutes', () => {
  afterEach(closeAllEditors);

  it('stand their open and overdue actions, and the minutes before and after', async () => {
    await untilLenses(february, ['5 open', '1 overdue', 'Previous: 2025-12-10', 'Next: 2026-03-11']);
    await untilLenses(march, ['9 open', 'Previous: 2026-02-25']);
  });

  it('stands how many are late on another day', async () => {
    await settings().update('today', '2026-03-19', ConfigurationTarget.Workspace);
    try {
      await untilLenses(march, ['9 open', '1 overdue', 'Previous: 2026-02-25']);
    } finally {
      await settings().update('today', '2026-03-18', ConfigurationTarget.Workspace);
    }
    await untilLenses(march, ['9 open', 'Previous: 2026-02-25']);
  });

  it('stands that nothing is open, and nothing of the sort above other files', async () => {
    await write('minutes/above/2026-03-03.md', '# Above\n\n- [x] Wash the lamp\n');
    await untilLenses('minutes/above/2026-03-03.md', ['No open actions']);
    await remove('minutes/above');
    equal(await lensTitles('notes/reading-list.md'), []);
  });

  it('stands nothing when the setting says no', async () => {
    await settings().update('codeLens.enabled', false, ConfigurationTarget.Workspace);
    await untilLenses(march, []);
    await settings().update('codeLens.enabled', undefined, ConfigurationTarget.Workspace);
    await untilLenses(march, ['9 open', 'Previous: 2026-02-25']);
  });

  it('leads a click to the minutes before', async () => {
    const lens = (await lenses(march)).find(({ command }) => command?.title.startsWith('Previous'));
    const args: readonly unknown[] = lens?.command?.arguments ?? [];
    await commands.executeCommand(lens?.command?.command ?? '', ...args);
    await untilOpen(february);
  });

  it('lead commands back and forth from the editor in front', async () => {
    await window.showTextDocument(at(march));
    await commands.executeCommand('minutebook.previousMinutes');
    await untilOpen(february);
    await commands.executeCommand('minutebook.previousMinutes');
    await untilOpen(december);
    await commands.executeCommand('minutebook.nextMinutes');
    await untilOpen(february);
  });

  it('lead commands nowhere with an argument that names no minutes', async () => {
    await window.showTextDocument(at(february));
    for (const argument of ['file:///etc/passwd', at('README.md').toString(), '', 'command:workbench.action.quit'])
      await commands.executeCommand('minutebook.previousMinutes', argument);
    equal(isOpen(february), true, 'editor in front');
  });
});

describe('Beside a late date', () => {
  afterEach(closeAllEditors);

  it('stands how late it is, and nothing beside other dates', async () => {
    await untilHints(february, ['8 days overdue']);
    await untilHints(march, ['33 days overdue', '47 days overdue', '8 days overdue', '89 days overdue']);
  });

  it('stands what is true today', async () => {
    await settings().update('today', '2026-03-12', ConfigurationTarget.Workspace);
    try {
      await untilHints(february, ['2 days overdue']);
    } finally {
      await settings().update('today', '2026-03-18', ConfigurationTarget.Workspace);
    }
    await untilHints(february, ['8 days overdue']);
  });

  it('stands nothing when the setting says no', async () => {
    await settings().update('decorations.daysOverdue', false, ConfigurationTarget.Workspace);
    await untilHints(february, []);
    await settings().update('decorations.daysOverdue', undefined, ConfigurationTarget.Workspace);
    await untilHints(february, ['8 days overdue']);
  });

  it('stands nothing any more once the action is done', async () => {
    await write('minutes/above/2026-03-03.md', '# Above\n\n- [ ] Wash the lamp (due 2026-03-17)\n');
    await untilShown('Wash the lamp');
    await untilHints('minutes/above/2026-03-03.md', ['1 day overdue']);
    await write('minutes/above/2026-03-03.md', '# Above\n\n- [x] Wash the lamp (due 2026-03-17)\n');
    await untilHints('minutes/above/2026-03-03.md', []);
    await remove('minutes/above');
  });
});

async function lenses(path: string): Promise<readonly CodeLens[]> {
  await workspace.openTextDocument(at(path));
  return (await commands.executeCommand<CodeLens[] | undefined>('vscode.executeCodeLensProvider', at(path))) ?? [];
}

async function lensTitles(path: string): Promise<readonly string[]> {
  return (await lenses(path)).map(({ command }) => command?.title ?? '');
}

function untilLenses(path: string, expected: readonly string[]): Promise<unknown> {
  return until(`${expected.join(' | ')} stands above ${path}`, async () => {
    equal(await lensTitles(path), expected);
    return true;
  });
}

function untilHints(path: string, expected: readonly string[]): Promise<unknown> {
  return until(`${path} says ${expected.join(', ')}`, async () => {
    const { lineCount, uri } = await workspace.openTextDocument(at(path));
    const hints = await hintsOf(uri, new Range(0, 0, lineCount, 0));
    equal(hints.map(({ label }) => label).sort(), expected);
    return true;
  });
}

async function hintsOf(uri: Uri, range: Range): Promise<readonly InlayHint[]> {
  return (await commands.executeCommand<InlayHint[] | undefined>('vscode.executeInlayHintProvider', uri, range)) ?? [];
}

function isOpen(path: string): boolean {
  return window.activeTextEditor?.document.uri.toString() === at(path).toString();
}

async function untilOpen(path: string): Promise<void> {
  await until(`${path} is in front`, () => isOpen(path));
}
