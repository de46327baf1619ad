import {
  DiagnosticSeverity,
  Range,
  commands,
  languages,
  window,
  workspace,
  type CodeAction,
  type Diagnostic,
} from 'vscode';
import { equal } from './equal';
import { at, closeAllEditors, remove, textOnDisk, untilGone, untilShown, write } from './minutes';
import { until } from './until';

const file = 'minutes/problems/2026-03-11-problems.md';

describe('Problems', () => {
  afterEach(async () => {
    await closeAllEditors();
    await remove('minutes/problems').then(undefined, () => undefined);
    await workspace.getConfiguration('minutebook').update('rules', undefined);
  });

  it('are shown for files that nobody has opened', async () => {
    await write(file, '- [ ] Maren: Mend the gutter (due 2026-03-12)\n- [ ] Mend the wall (due 2026-02-30)\n');
    const problems = await untilProblems(file, 3);
    equal(
      problems.map((problem) => [codeOf(problem), problem.severity, problem.range.start.line]),
      [
        ['overdue', DiagnosticSeverity.Warning, 0],
        ['missing-owner', DiagnosticSeverity.Information, 1],
        ['invalid-date', DiagnosticSeverity.Error, 1],
      ],
    );
    equal(problems[0]?.message, '6 days overdue, since 2026-03-12 (Thursday): Mend the gutter (Maren Oduya)');
    const isOpen = workspace.textDocuments.some(({ uri }) => uri.toString() === at(file).toString());
    equal(isOpen, false, 'opening of the file');
  });

  it('go when the file goes, and when the text is mended', async () => {
    await write(file, '- [ ] Maren: Mend the gutter (due 2026-03-12)\n');
    await untilProblems(file, 1);
    await write(file, '- [x] Maren: Mend the gutter (due 2026-03-12)\n');
    await untilProblems(file, 0);
    await write(file, '- [ ] Maren: Mend the gutter (due 2026-03-12)\n');
    await untilProblems(file, 1);
    await remove(file);
    await untilProblems(file, 0);
  });

  it('follow what is typed before it is saved', async () => {
    await write(file, '- [ ] Maren: Mend the gutter (due 2026-06-12)\n');
    await untilShown('Mend the gutter');
    const editor = await window.showTextDocument(at(file));
    await editor.edit((edit) => {
      edit.replace(new Range(0, 34, 0, 44), '2026-02-12');
    });
    equal((await untilProblems(file, 2)).map(codeOf), ['overdue', 'due-before-meeting']);
    equal((await textOnDisk(file)).includes('2026-06-12'), true);
  });

  it('are as bad as the settings say', async () => {
    await write(file, '- [ ] Maren: Mend the gutter (due 2026-03-12)\n');
    await untilProblems(file, 1);
    await workspace.getConfiguration('minutebook').update('rules', { overdue: 'error' });
    await until('the problem is an error', () => problemsOf(file)[0]?.severity === DiagnosticSeverity.Error);
    await workspace.getConfiguration('minutebook').update('rules', { overdue: 'off' });
    await untilProblems(file, 0);
  });
});

describe('Quick fixes', () => {
  afterEach(async () => {
    await closeAllEditors();
    await remove('minutes/problems').then(undefined, () => undefined);
    await workspace.getConfiguration('minutebook').update('rules', undefined);
  });

  it('mark an overdue action done from anywhere on its line', async () => {
    await write(file, '- [ ] Maren: Mend the gutter (due 2026-03-12)\r\n- [ ] Tobias: Look (due 2026-06-01)\r\n');
    await untilShown('Mend the gutter');
    await workspace.openTextDocument(at(file));
    await fix(0, 12, 'Mark done');
    await untilGone('Mend the gutter');
    equal(
      await textOnDisk(file),
      '- [x] Maren: Mend the gutter (due 2026-03-12)\r\n- [ ] Tobias: Look (due 2026-06-01)\r\n',
    );
  });

  it('put an overdue action off to the day that they say', async () => {
    await write(file, '- [ ] Maren: Mend the gutter (due 2026-03-12)\n');
    await untilShown('Mend the gutter');
    await workspace.openTextDocument(at(file));
    await fix(0, 12, 'Reschedule to next week, 2026-03-27 (Friday)');
    await until('the date is written', async () => (await textOnDisk(file)).endsWith('(due 2026-03-27)\n'));
    await untilProblems(file, 0);
  });

  it('give an action that nobody owns to somebody who was there', async () => {
    const head = '---\ndate: 2026-03-11\nattendees: [Maren Oduya, Tobias Lindqvist]\n---\n';
    await write(file, `${head}- [ ] Mend the gutter (due 2026-06-12)\n`);
    await untilShown('Mend the gutter');
    await workspace.openTextDocument(at(file));
    await fix(4, 12, 'Assign to Tobias Lindqvist');
    await until('the owner is written', async () =>
      (await textOnDisk(file)).endsWith('- [ ] Tobias Lindqvist: Mend the gutter (due 2026-06-12)\n'),
    );
  });

  it('write the reading of a date that is meant, as one step to undo', async () => {
    const text = '- [ ] Maren: Mend the gutter (due 03/04/2026)\n';
    await write(file, text);
    await untilShown('Mend the gutter (due 03/04/2026)');
    const editor = await window.showTextDocument(at(file));
    await fix(0, 30, 'Write 2026-04-03 (Friday)');
    await until('the date is written', () => editor.document.getText() === text.replace('03/04/2026', '2026-04-03'));
    await commands.executeCommand('undo');
    equal(editor.document.getText(), text);
  });

  it('silence a problem where it stands, and then there is none', async () => {
    await write(file, '- [ ] Maren: Mend the roof (due 2026-06-01)\n- [ ] Maren: Mend the gutter (due 2026-03-12)\n');
    await untilShown('Mend the gutter');
    const editor = await window.showTextDocument(at(file));
    await fix(1, 3, 'Ignore overdue here');
    await untilProblems(file, 0);
    equal(editor.document.lineAt(1).text, '<!-- minutebook-disable-next-line overdue -->');
    await untilShown('Mend the gutter');
  });

  it('turn off a rule in the workspace', async () => {
    await write(file, '- [ ] Maren: Mend the gutter (due 2026-03-12)\n');
    await untilShown('Mend the gutter');
    await window.showTextDocument(at(file));
    await fix(0, 3, 'Turn off overdue in this workspace');
    await untilProblems(file, 0);
  });

  it('mend all that is safe, and nothing else', async () => {
    await write(file, '- [?] Maren: Mend the gutter by 5/22\n- [ ] Tobias: Look 03/04/2026\n- [!] Inês: Paint\n');
    await untilShown('Mend the gutter by 5/22');
    const editor = await window.showTextDocument(at(file));
    await fix(0, 0, 'Fix all that is safe to fix in these minutes', 'source.fixAll.minutebook');
    equal(
      editor.document.getText(),
      '- [ ] Maren: Mend the gutter by 2026-05-22\n- [ ] Tobias: Look 03/04/2026\n- [ ] Inês: Paint\n',
    );
  });

  it('are not offered in other Markdown', async () => {
    await write('notes.md', '- [ ] Maren: Mend the gutter (due 2026-03-12)\n');
    const document = await workspace.openTextDocument(at('notes.md'));
    await window.showTextDocument(document);
    const ours = async (): Promise<number> => {
      const fixes = await commands.executeCommand<CodeAction[]>(
        'vscode.executeCodeActionProvider',
        document.uri,
        new Range(0, 12, 0, 12),
      );
      return fixes.filter(({ title }) => title === 'Mark done').length;
    };
    equal(await ours(), 0);
    await closeAllEditors();
    await remove('notes.md');
  });
});

function problemsOf(path: string): readonly Diagnostic[] {
  // Hints are shown in the text alone.
  return languages
    .getDiagnostics(at(path))
    .filter(({ source, severity }) => source === 'Minutebook' && severity !== DiagnosticSeverity.Hint);
}

async function untilProblems(path: string, count: number): Promise<readonly Diagnostic[]> {
  return until(`${path} has ${count} problems`, () => {
    const problems = problemsOf(path);
    return problems.length === count && problems;
  });
}

function codeOf({ code }: Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}

function fixesAt(line: number, character: number, kind?: string): Thenable<CodeAction[]> {
  const range = new Range(line, character, line, character);
  return commands.executeCommand<CodeAction[]>('vscode.executeCodeActionProvider', at(file), range, kind);
}

/** Does what VS Code does when a fix is chosen; an edit that was made for an older text is asked for again. */
async function fix(line: number, character: number, title: string, kind?: string): Promise<void> {
  const chosen = await until(`"${title}" is offered and applied`, async () => {
    const found = (await fixesAt(line, character, kind)).find((offered) => offered.title === title);
    return found && (found.edit === undefined || (await workspace.applyEdit(found.edit))) && found;
  });
  const args: readonly unknown[] = chosen.command?.arguments ?? [];
  if (chosen.command) await commands.executeCommand(chosen.command.command, ...args);
}
