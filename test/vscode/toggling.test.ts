import { Selection, commands, window, workspace, type TextDocument } from 'vscode';
import { equal } from './equal';
import { at, closeAllEditors, remove, textOnDisk, untilGone, untilShown, write, showAsOnDisk } from './minutes';
import { until } from './until';

const file = 'minutes/toggling/2026-03-02-toggling.md';
const lines = ['# Toggling', '', '- [ ] Wind up the clock', '- [x] Oil the clock', '- Set the clock', '', 'It ticks.'];

describe('Toggling done in the editor', () => {
  afterEach(async () => {
    await closeAllEditors();
    await remove('minutes/toggling');
    await untilGone('Wind up the clock');
  });

  it('marks the action at the cursor done and back, unsaved, one step to undo each', async () => {
    const document = await open();
    await toggle(document, [2, 3]);
    equal(document.lineAt(2).text, '- [x] Wind up the clock');
    equal(document.isDirty, true, 'unsaved changes');
    await untilGone('Wind up the clock');
    await toggle(document, [2, 3]);
    equal(document.getText(), lines.join('\n'));
    await commands.executeCommand('undo');
    equal(document.lineAt(2).text, '- [x] Wind up the clock');
    await commands.executeCommand('undo');
    equal(document.getText(), lines.join('\n'));
    equal(await textOnDisk(file), lines.join('\n'));
  });

  it('works at several cursors at once', async () => {
    const document = await open();
    await toggle(document, [2, 0], [3, 0]);
    equal(document.getText(), lines.join('\n').replace('[ ]', '[x]'));
    await toggle(document, [2, 0], [3, 0]);
    equal(document.getText(), lines.join('\n').replace('[x]', '[ ]'));
    await commands.executeCommand('undo');
    equal(document.getText(), lines.join('\n').replace('[ ]', '[x]'));
  });

  it('makes an action of a list item, and nothing of running text', async () => {
    const document = await open();
    await toggle(document, [4, 4]);
    equal(document.lineAt(4).text, '- [ ] Set the clock');
    await untilShown('Set the clock');
    await toggle(document, [6, 0]);
    equal(document.lineAt(6).text, 'It ticks.');
  });

  it('changes nothing beside merge conflicts', async () => {
    const text = `<<<<<<< ours\n${lines.join('\n')}\n=======\n>>>>>>> theirs\n`;
    const document = await open(text);
    await toggle(document, [3, 0]);
    equal(document.getText(), text);
  });

  it('changes nothing in Markdown that is no minutes', async () => {
    const document = await workspace.openTextDocument(at('README.md'));
    const before = document.getText();
    await window.showTextDocument(document);
    await toggle(document, [0, 0]);
    equal(document.getText(), before);
    await open();
  });

  it('changes the copy in other minutes that says where it comes from', async () => {
    const copy = '- [ ] Wind up the clock (from [2026-03-02](2026-03-02-toggling.md))\n';
    const second = 'minutes/toggling/2026-03-09-toggling.md';
    await write(second, copy);
    const document = await open();
    await until('both are one action', async () => (await untilShown('Wind up the clock')).tooltip.includes(second));
    await toggle(document, [2, 0]);
    await until('the copy is done', async () => (await textOnDisk(second)) === copy.replace('[ ]', '[x]'));
    equal(await textOnDisk(file), lines.join('\n'));
  });

  async function open(text = lines.join('\n')): Promise<TextDocument> {
    await write(file, text);
    await untilShown('Wind up the clock');
    return showAsOnDisk(file);
  }
});

/** Puts cursors there, and runs the command of the key. */
async function toggle(document: TextDocument, ...cursors: readonly (readonly [number, number])[]): Promise<void> {
  const editor = await window.showTextDocument(document);
  editor.selections = cursors.map(([line, character]) => new Selection(line, character, line, character));
  await commands.executeCommand('minutebook.toggleDone');
}
