import type { CodeAction } from 'vscode';
import { ConfigurationTarget, Range, commands, languages, workspace } from 'vscode';
import { equal } from './equal';
import { at, closeAllEditors, exportsOfMinutebook, remove, textOnDisk, untilShown, write } from './minutes';
import { until } from './until';

const file = 'minutes/people/2026-03-02-people.md';
const roster = 'minutes/people/people.yaml';
const text = ['---', 'attendees:', '  - Mara Holm # chair', '---', '', '- [ ] Marra Holm: Dust the shelves', ''].join(
  '\r\n',
);
const people = [
  '# Ours',
  '- name: Mara Holm   # chair',
  '  initials: MH',
  '',
  '# The others',
  '- name: Marta Holm',
  '',
].join('\r\n');

describe('A name that is nobody’s', () => {
  before(async () => {
    await until('the workspace has been read', () => exportsOfMinutebook().state() === 'complete');
  });
  beforeEach(async () => {
    await write(file, text);
    await untilShown('Dust the shelves');
    await workspace.openTextDocument(at(file));
  });
  afterEach(async () => {
    await closeAllEditors();
    await remove('minutes/people');
  });

  it('becomes an alias in the roster nearest to the minutes, and undo takes it back', async () => {
    await write(roster, people);
    await until('the roster is known', async () =>
      (await fixes()).some(({ title }) => title.includes('an alias of Marta Holm')),
    );
    await fix('Make Marra Holm an alias of Mara Holm in the roster');
    equal(await textOnDisk(roster), people.replace('  initials: MH', '  initials: MH\r\n  aliases: [Marra Holm]'));
    await untilShown('Mara: Dust the shelves');
    await until('the problem is gone', () => problems().length === 0);
    await commands.executeCommand('minutebook.undoLastChange');
    equal(await textOnDisk(roster), people);
    await until('the problem is back', () => problems().length === 1);
  });

  it('becomes an alias in a new roster where there is none, which undo takes away', async () => {
    const settings = workspace.getConfiguration('minutebook');
    await settings.update('roster', 'team.yaml', ConfigurationTarget.Workspace);
    try {
      await until('the workspace has been read', () => exportsOfMinutebook().state() === 'complete');
      await fix('Make Marra Holm an alias of Mara Holm in the roster');
      equal(await textOnDisk('minutes/people/team.yaml'), '- name: Mara Holm\n  aliases: [Marra Holm]\n');
      await until('the problem is gone', () => problems().length === 0);
      await commands.executeCommand('minutebook.undoLastChange');
      const names = (await workspace.fs.readDirectory(at('minutes/people'))).map(([name]) => name);
      equal(names, ['2026-03-02-people.md']);
    } finally {
      await settings.update('roster', undefined, ConfigurationTarget.Workspace);
      await until('the workspace has been read', () => exportsOfMinutebook().state() === 'complete');
    }
  });

  it('becomes an alias of whoever is picked, the closest first', async () => {
    await write(roster, people);
    await until('the roster is known', async () =>
      (await fixes()).some(({ title }) => title.includes('an alias of Marta Holm')),
    );
    const chosen = fix('Make Marra Holm an alias of somebody else in the roster…');
    await until('the alias is written', async () => {
      await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      return (await textOnDisk(roster)).includes('aliases: [Marra Holm]');
    });
    await chosen;
    await commands.executeCommand('minutebook.undoLastChange');
    equal(await textOnDisk(roster), people);
  });

  it('joins the attendees', async () => {
    await fix('Add Marra Holm to the attendees');
    equal(await textOnDisk(file), text.replace('# chair', '# chair\r\n  - Marra Holm'));
    await until('the problem is gone', () => problems().length === 0);
    await commands.executeCommand('minutebook.undoLastChange');
    equal(await textOnDisk(file), text);
  });
});

function problems(): readonly string[] {
  return languages
    .getDiagnostics(at(file))
    .map(({ code }) => (typeof code === 'object' ? String(code.value) : String(code)))
    .filter((code) => code === 'unknown-owner');
}

async function fixes(): Promise<readonly CodeAction[]> {
  const range = new Range(5, 8, 5, 8);
  const found = await commands.executeCommand<CodeAction[] | undefined>(
    'vscode.executeCodeActionProvider',
    at(file),
    range,
  );
  return found ?? [];
}

/** Chooses a quick fix by its title. */
async function fix(title: string): Promise<void> {
  const chosen = await until(`there is a fix "${title}"`, async () =>
    (await fixes()).find((action) => action.title === title),
  );
  if (!chosen.command) throw new Error(`"${title}" does nothing.`);
  const args: readonly unknown[] = chosen.command.arguments ?? [];
  await commands.executeCommand(chosen.command.command, ...args);
}
