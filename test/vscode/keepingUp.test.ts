import { Position, WorkspaceEdit, commands, workspace } from 'vscode';
import { equal } from './equal';
import {
  at,
  closeAllEditors,
  exportsOfMinutebook,
  openActions,
  remove,
  textOnDisk,
  untilGone,
  untilShown,
  write,
  type SeenAction,
} from './minutes';
import { until } from './until';

const folder = 'minutes/keeping-up';
const minutes = (task: string): string => `# Keeping up\n\n- [ ] ${task}\n`;

describe('The view keeps up', () => {
  beforeEach(async () => {
    await closeAllEditors();
    await write(`${folder}/2026-03-03-first.md`, minutes('Sharpen the pencils'));
    await untilShown('Sharpen the pencils');
  });
  afterEach(async () => {
    await closeAllEditors();
    await remove(folder);
    await until('its actions are gone', async () => !(await allTexts()).some((text) => text.includes('pencils')));
  });

  it('with a file that is changed', async () => {
    await write(`${folder}/2026-03-03-first.md`, minutes('Sharpen all pencils'));
    await untilShown('Sharpen all pencils');
    await untilGone('Sharpen the pencils');
  });

  it('with a file that is renamed', async () => {
    await workspace.fs.rename(at(`${folder}/2026-03-03-first.md`), at(`${folder}/2026-03-04-second.md`));
    await until('the action stands once, in the new file', async () => {
      const found = (await all()).filter(({ label }) => label === 'Sharpen the pencils');
      return found.length === 1 && found[0]?.tooltip.includes('2026-03-04-second.md') === true;
    });
  });

  it('with a folder that is renamed', async () => {
    await workspace.fs.rename(at(folder), at('minutes/kept-up'));
    await until('the action stands once, in the new folder', async () => {
      const found = (await all()).filter(({ label }) => label === 'Sharpen the pencils');
      return found.length === 1 && found[0]?.tooltip.includes('kept-up') === true;
    });
    await workspace.fs.rename(at('minutes/kept-up'), at(folder));
    await until('it is back', async () => (await untilShown('Sharpen the pencils')).tooltip.includes('keeping-up'));
  });

  it('with unsaved typing, and forgets it when the editor is closed without saving', async () => {
    const document = await workspace.openTextDocument(at(`${folder}/2026-03-03-first.md`));
    const edit = new WorkspaceEdit();
    edit.insert(document.uri, new Position(2, 0), '- [ ] Buy new pencils\n');
    await workspace.applyEdit(edit);
    await untilShown('Buy new pencils');
    await commands.executeCommand('vscode.open', document.uri);
    await closeAllEditors();
    await untilGone('Buy new pencils');
    await untilShown('Sharpen the pencils');
    equal(await textOnDisk(`${folder}/2026-03-03-first.md`), minutes('Sharpen the pencils'));
  });

  it('with three hundred files that come and go at once', async () => {
    const names = Array.from({ length: 300 }, (_, index) => `${folder}/many/2026-03-03-${index}.md`);
    await Promise.all(names.map((name, index) => write(name, minutes(`Count pencils of box ${index}`))));
    await until(
      'all are there',
      async () => (await allTexts()).filter((text) => text.startsWith('Count pencils')).length === 300,
      60,
    );
    await remove(`${folder}/many`);
    await until('all are gone', async () => !(await allTexts()).some((text) => text.startsWith('Count pencils')), 60);
  });

  it('with front matter that says that the file is no minutes after all', async () => {
    await write(`${folder}/2026-03-03-first.md`, `---\ntype: diary\n---\n${minutes('Sharpen the pencils')}`);
    await untilGone('Sharpen the pencils');
  });

  it('with a .gitignore that hides minutes, and one that no longer does', async () => {
    await write(`${folder}/.gitignore`, '*first*\n');
    await untilGone('Sharpen the pencils');
    await remove(`${folder}/.gitignore`);
    await untilShown('Sharpen the pencils');
  });

  it('when files beside it cannot be read as minutes', async () => {
    const large = new Uint8Array(10 * 1024 * 1024).fill(0x61);
    await write(`${folder}/2026-03-05-large.md`, large);
    await write(`${folder}/2026-03-05-latin1.md`, new Uint8Array([0x2d, 0x20, 0x5b, 0x20, 0x5d, 0x20, 0xe9, 0x0a]));
    await write(`${folder}/2026-03-05-bad-front-matter.md`, `---\ntitle: [\n---\n${minutes('Count the pencils')}`);
    await untilShown('Count the pencils');
    equal(
      (await allTexts()).filter((text) => text.includes('pencils')),
      ['Count the pencils', 'Sharpen the pencils'],
    );
    equal(
      (await allTexts()).some((text) => text.includes('\uFFFD')),
      false,
      'replacement characters',
    );
  });

  it('after everything was read again', async () => {
    const before = await allTexts();
    await commands.executeCommand('minutebook.refresh');
    equal(exportsOfMinutebook().state(), 'complete');
    equal(await allTexts(), before);
  });
});

async function all(): Promise<readonly SeenAction[]> {
  return (await openActions()).flatMap(({ actions }) => actions);
}

async function allTexts(): Promise<readonly string[]> {
  return (await all()).map(({ label }) => label).sort();
}

describe('The roster', () => {
  afterEach(async () => {
    await closeAllEditors();
    await remove('minutes/roster');
    await untilGone('Dust the shelves');
  });

  it('says who is meant, also after it has changed', async () => {
    await write('minutes/roster/2026-03-03.md', '# Roster\n\n- [ ] zq: Dust the shelves\n');
    await write('minutes/roster/people.yaml', '- name: Zora Quist\n  initials: ZQ\n');
    await until(
      'the name is known',
      async () => (await untilShown('Dust the shelves')).label === 'Zora: Dust the shelves',
    );
    await write('minutes/roster/people.yaml', '- name: Zeno Quint\n  initials: ZQ\n');
    await until(
      'the new name is known',
      async () => (await untilShown('Dust the shelves')).label === 'Zeno: Dust the shelves',
    );
    await remove('minutes/roster/people.yaml');
    await until('nobody is known', async () => (await untilShown('Dust the shelves')).label === 'zq: Dust the shelves');
  });

  it('is forgotten with the folder that it lies in', async () => {
    await write('minutes/roster/2026-03-03.md', '# Roster\n\n- [ ] zq: Dust the shelves\n');
    await write('minutes/roster/who/people.yaml', '- name: Zora Quist\n  initials: ZQ\n');
    await until(
      'the name is known',
      async () => (await untilShown('Dust the shelves')).label === 'Zora: Dust the shelves',
    );
    await remove('minutes/roster/who');
    await until('nobody is known', async () => (await untilShown('Dust the shelves')).label === 'zq: Dust the shelves');
  });
});
