import { Position, WorkspaceEdit, commands, window, workspace, type TextDocument } from 'vscode';
import { equal } from './equal';
import {
  at,
  closeAllEditors,
  markDone,
  openActions,
  remove,
  textOnDisk,
  untilGone,
  untilShown,
  write,
  type SeenAction,
} from './minutes';
import { until } from './until';

const file = 'minutes/ticking/2026-03-02-ticking.md';
const lines = [
  '# Ticking',
  '',
  '- [ ] Mara Holm: Feed the owl (due 2026-03-09)',
  '- [ ] same',
  '- [ ] same',
  '',
  'The end.  ',
];

describe('Marking an action done', () => {
  beforeEach(async () => {
    await closeAllEditors();
  });
  after(async () => {
    await closeAllEditors();
    await remove('minutes/ticking');
  });

  for (const [name, eol, mark] of [
    ['LF', '\n', ''],
    ['CRLF', '\r\n', ''],
    ['CRLF and a byte-order mark', '\r\n', '\uFEFF'],
  ] as const) {
    it(`changes one character of a closed file with ${name}, opens no tab, and can be undone`, async () => {
      const before = mark + lines.join(eol);
      await write(file, before);
      const action = await untilShown('Feed the owl');
      await markDone(action);
      equal(await textOnDisk(file), before.replace('[ ] Mara', '[x] Mara'));
      await untilGone('Feed the owl');
      equal(openTabs(), 0, 'number of tabs');
      await commands.executeCommand('minutebook.undoLastChange');
      equal(await textOnDisk(file), before);
      await untilShown('Feed the owl');
      equal(openTabs(), 0, 'number of tabs');
    });
  }

  it('saves an open file that had no unsaved changes', async () => {
    const document = await openFresh();
    await markDone(await untilShown('Feed the owl'));
    equal(document.isDirty, false, 'unsaved changes');
    equal(await textOnDisk(file), lines.join('\n').replace('[ ] Mara', '[x] Mara'));
    await commands.executeCommand('minutebook.undoLastChange');
    equal(document.getText(), lines.join('\n'));
    equal(await textOnDisk(file), lines.join('\n'));
  });

  it('leaves an open file with unsaved changes unsaved', async () => {
    const document = await openFresh();
    await insert(document, 'Typed.\n');
    await untilShown('Feed the owl');
    await markDone(await untilShown('Feed the owl'));
    equal(document.isDirty, true, 'unsaved changes');
    equal(document.getText(), `Typed.\n${lines.join('\n').replace('[ ] Mara', '[x] Mara')}`);
    equal(await textOnDisk(file), lines.join('\n'));
    await untilGone('Feed the owl');
  });

  it('is one step of the editor’s own undo', async () => {
    const document = await openFresh();
    await markDone(await untilShown('Feed the owl'));
    await window.showTextDocument(document);
    await commands.executeCommand('undo');
    equal(document.getText(), lines.join('\n'));
    await untilShown('Feed the owl');
  });

  it('finds the line where it has moved to', async () => {
    await write(file, lines.join('\n'));
    const action = await untilShown('Feed the owl');
    await write(file, ['A line above.', '', ...lines].join('\n'));
    await markDone(action);
    equal(await textOnDisk(file), ['A line above.', '', ...lines].join('\n').replace('[ ] Mara', '[x] Mara'));
  });

  for (const [what, changed] of [
    ['the line reads otherwise', lines.join('\n').replace('owl', 'cat')],
    ['there are merge conflicts', `<<<<<<< HEAD\n${lines.join('\n')}\n=======\n>>>>>>> theirs\n`],
  ] as const) {
    it(`is refused when ${what}`, async () => {
      await write(file, lines.join('\n'));
      const action = await untilShown('Feed the owl');
      await write(file, changed);
      await markDone(action);
      equal(await textOnDisk(file), changed);
    });
  }

  it('is refused when equal lines have moved, and changes the right one when they have not', async () => {
    await write(file, lines.join('\n'));
    await untilShown('same');
    const second = (await openActions()).flatMap(({ actions }) => actions).filter(({ label }) => label === 'same')[1];
    if (second === undefined) throw new Error('Two equal actions show as one.');
    const moved = ['Above.', ...lines].join('\n');
    await write(file, moved);
    await markDone(second);
    equal(await textOnDisk(file), moved);
    await write(file, lines.join('\n'));
    await untilShown('Feed the owl');
    await markDone(second);
    equal(await textOnDisk(file), lines.join('\n').replace('- [ ] same\n- [ ] same', '- [ ] same\n- [x] same'));
  });

  it('is refused when the file is gone', async () => {
    await write(file, lines.join('\n'));
    const action = await untilShown('Feed the owl');
    await remove(file);
    await markDone(action);
    await untilGone('Feed the owl');
  });

  it('of an action that is done already changes nothing', async () => {
    await write(file, lines.join('\n'));
    const action = await untilShown('Feed the owl');
    const done = lines.join('\n').replace('[ ] Mara', '[X] Mara');
    await write(file, done);
    await markDone(action);
    equal(await textOnDisk(file), done);
  });

  async function openFresh(): Promise<TextDocument> {
    await write(file, lines.join('\n'));
    await untilShown('Feed the owl');
    const document = await workspace.openTextDocument(at(file));
    await until('the editor shows the file', () => document.getText() === lines.join('\n'));
    await window.showTextDocument(document);
    return document;
  }
});

function openTabs(): number {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs).length;
}

async function insert(document: TextDocument, text: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, new Position(0, 0), text);
  await workspace.applyEdit(edit);
}

describe('Marking an action done that stands in several minutes', () => {
  const first = 'minutes/copies/2026-03-02.md';
  const second = 'minutes/copies/2026-03-09.md';

  afterEach(async () => {
    await closeAllEditors();
    await remove('minutes/copies');
    await untilGone('Polish the large mirror');
  });

  it('marks the copy that says where it comes from too, and undo takes both back', async () => {
    await write(first, '- [ ] Polish the large mirror\n');
    const copy = '- [ ] Polish the large mirror (from [2026-03-02](2026-03-02.md))\n';
    await write(second, copy);
    await until(
      'both are one action',
      async () => (await copies()).length === 1 && (await copies())[0]?.tooltip.includes(second) === true,
    );
    await markDone(await untilShown('Polish the large mirror'));
    equal(await textOnDisk(first), '- [x] Polish the large mirror\n');
    equal(await textOnDisk(second), copy.replace('[ ]', '[x]'));
    await commands.executeCommand('minutebook.undoLastChange');
    equal(await textOnDisk(first), '- [ ] Polish the large mirror\n');
    equal(await textOnDisk(second), copy);
  });

  it('leaves a copy alone that only has the same words', async () => {
    await write(first, '- [ ] Polish the large mirror\n');
    await write(second, '- [ ] Polish the large mirror\n');
    await until(
      'both are one action',
      async () => (await copies()).length === 1 && (await copies())[0]?.tooltip.includes(second) === true,
    );
    await markDone(await untilShown('Polish the large mirror'));
    equal(await textOnDisk(first), '- [x] Polish the large mirror\n');
    equal(await textOnDisk(second), '- [ ] Polish the large mirror\n');
  });

  async function copies(): Promise<readonly SeenAction[]> {
    const all = (await openActions()).flatMap(({ actions }) => actions);
    return all.filter(({ label }) => label === 'Polish the large mirror');
  }
});
