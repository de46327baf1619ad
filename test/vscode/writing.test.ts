import { Position, Selection, WorkspaceEdit, commands, window, workspace, type TextDocument } from 'vscode';
import { equal } from './equal';
import {
  at,
  closeAllEditors,
  findAction,
  openActions,
  remove,
  textOnDisk,
  untilGone,
  untilShown,
  write,
  type SeenAction,
  showAsOnDisk,
} from './minutes';
import { until } from './until';

const folder = 'minutes/writing';
const file = `${folder}/2026-03-02-writing.md`;

/** Each test has words of its own, so that none takes another one's action for its own. */
let words = '';
let tests = 0;

function linesNow(): readonly string[] {
  return [
    '# Writing',
    '',
    'Attendees: Mara Holm, Jo Reed',
    '',
    `- [ ] Mara Holm: Feed ${words} (due 2026-03-09)`,
    `- [ ] Wash ${words}`,
    `- [ ] Wash ${words}`,
    '',
    'The end.  ',
  ];
}

function textNow(eol = '\n'): string {
  return linesNow().join(eol);
}

interface Change {
  readonly command: string;
  readonly argument: object;
  /** What it makes of the line *Feed owl 1*. */
  readonly makes: string;
  /** What it makes of `- [ ] Wash owl 1`. */
  readonly makesSame: string;
}

const changes: Readonly<Record<string, Change>> = {
  'Marking an action done': {
    command: 'minutebook.markDone',
    argument: {},
    makes: '- [x] Mara Holm: Feed OWL (due 2026-03-09)',
    makesSame: '- [x] Wash OWL',
  },
  'Cancelling an action': {
    command: 'minutebook.cancelAction',
    argument: {},
    makes: '- [-] Mara Holm: Feed OWL (due 2026-03-09)',
    makesSame: '- [-] Wash OWL',
  },
  'Rescheduling an action': {
    command: 'minutebook.reschedule',
    argument: { due: 'next week' },
    makes: '- [ ] Mara Holm: Feed OWL (due 2026-03-27)',
    makesSame: '- [ ] Wash OWL (due 2026-03-27)',
  },
  'Taking the due date of an action away': {
    command: 'minutebook.reschedule',
    argument: { due: null },
    makes: '- [ ] Mara Holm: Feed OWL',
    makesSame: '- [ ] Wash OWL',
  },
  'Assigning an action': {
    command: 'minutebook.assign',
    argument: { owners: ['Jo Reed'] },
    makes: '- [ ] Jo Reed: Feed OWL (due 2026-03-09)',
    makesSame: '- [ ] Jo Reed: Wash OWL',
  },
};

for (const [what, { command, argument, makes, makesSame }] of Object.entries(changes)) {
  describe(what, () => {
    const changed = (before: string): string => before.replace(linesNow()[4] ?? '', makes.replace('OWL', words));

    beforeEach(async () => {
      words = `owl ${++tests}`;
      await closeAllEditors();
    });
    after(async () => {
      await closeAllEditors();
      await remove(folder);
      await untilGone(`Wash ${words}`);
    });

    for (const [name, written] of [
      ['LF', () => textNow()],
      ['CRLF and a final one', () => `${textNow('\r\n')}\r\n`],
      ['CRLF and a byte-order mark', () => `\uFEFF${textNow('\r\n')}`],
      ['all kinds of line ends', () => textNow().replace('\n', '\r\n').replace(/\n$/, '\r')],
    ] as const) {
      it(`changes nothing else in a closed file with ${name}, opens no tab, and can be undone`, async () => {
        const before = written();
        await write(file, before);
        await change(await untilShown(`Feed ${words}`));
        equal(await textOnDisk(file), changed(before));
        await commands.executeCommand('minutebook.undoLastChange');
        equal(await textOnDisk(file), before);
        equal(openTabs(), 0, 'number of tabs');
      });
    }

    it('saves an open file that had no unsaved changes, as one step of its undo', async () => {
      const before = textNow();
      const document = await openFresh(before);
      await change(await untilShown(`Feed ${words}`));
      equal(document.isDirty, false, 'unsaved changes');
      equal(await textOnDisk(file), changed(before));
      await window.showTextDocument(document);
      await commands.executeCommand('undo');
      equal(document.getText(), before);
    });

    it('keeps all kinds of line ends in an open file', async () => {
      const before = textNow().replace('\n', '\r\n');
      await openFresh(before);
      await change(await untilShown(`Feed ${words}`));
      equal(await textOnDisk(file), changed(before));
      await commands.executeCommand('minutebook.undoLastChange');
      equal(await textOnDisk(file), before);
    });

    it('leaves an open file with unsaved changes unsaved', async () => {
      const before = textNow();
      const document = await openFresh(before);
      await insert(document, 'Typed.\n');
      await change(await untilShown(`Feed ${words}`));
      equal(document.isDirty, true, 'unsaved changes');
      equal(document.getText(), `Typed.\n${changed(before)}`);
      equal(await textOnDisk(file), before);
    });

    it('finds the line where it has moved to', async () => {
      await write(file, textNow());
      const action = await untilShown(`Feed ${words}`);
      await write(file, `A line above.\n\n${textNow()}`);
      await change(action);
      equal(await textOnDisk(file), `A line above.\n\n${changed(textNow())}`);
    });

    for (const [when, spoilt] of [
      ['the line reads otherwise', (before: string) => before.replace('Feed', 'Paint')],
      ['there are merge conflicts', (before: string) => `<<<<<<< HEAD\n${before}\n=======\n>>>>>>> theirs\n`],
    ] as const) {
      it(`is refused when ${when}`, async () => {
        await write(file, textNow());
        const action = await untilShown(`Feed ${words}`);
        const now = spoilt(textNow());
        await write(file, now);
        await change(action);
        equal(await textOnDisk(file), now);
      });
    }

    it('changes the right one of equal lines, and never another once they have moved', async () => {
      await write(file, textNow());
      const moved = `Above.\n${textNow()}`;
      const [, second] = await untilBothStand(6);
      await write(file, moved);
      await change(second);
      // The tree may have heard of it by then, and shows the right one.
      const now = await textOnDisk(file);
      if (now !== secondChanged(moved)) equal(now, moved);
      await write(file, moved);
      await untilBothStand(7);
      await write(file, textNow());
      const [, again] = await untilBothStand(6);
      await change(again);
      equal(await textOnDisk(file), secondChanged(textNow()));
    });

    it('is refused in a folder that was renamed, and follows it in the tree', async () => {
      await write(file, textNow());
      const action = await untilShown(`Feed ${words}`);
      await workspace.fs.rename(at(folder), at('minutes/renamed'), { overwrite: false });
      const renamed = 'minutes/renamed/2026-03-02-writing.md';
      await change(action);
      equal(await textOnDisk(renamed), textNow());
      const shown = await until('the tree shows the file where it is now', async () => {
        const found = await findAction(`Feed ${words}`);
        return found?.tooltip.includes(renamed) === true ? found : undefined;
      });
      await change(shown);
      equal(await textOnDisk(renamed), changed(textNow()));
      await remove('minutes/renamed');
      await untilGone(`Wash ${words}`);
    });

    it('is done at the cursor of an editor', async () => {
      const document = await openFresh(textNow());
      const editor = await window.showTextDocument(document);
      editor.selection = new Selection(new Position(4, 12), new Position(4, 12));
      await commands.executeCommand(command, argument);
      equal(document.getText(), changed(textNow()));
    });

    function secondChanged(before: string): string {
      const same = `- [ ] Wash ${words}`;
      return before.replace(`${same}\n${same}`, `${same}\n${makesSame.replace('OWL', words)}`);
    }

    async function change(action: SeenAction): Promise<void> {
      await commands.executeCommand(command, { id: action.item.id, ...argument });
    }
  });
}

async function openFresh(content: string): Promise<TextDocument> {
  await write(file, content);
  await untilShown(`Feed ${words}`);
  return showAsOnDisk(file);
}

/** The two actions of equal lines, once the tree shows the first of them at this line. */
async function untilBothStand(line: number): Promise<readonly [SeenAction, SeenAction]> {
  return until(`the tree shows both from line ${line} on`, async () => {
    const all = (await openActions()).flatMap(({ actions }) => actions);
    const [first, second] = all.filter(({ label }) => label.endsWith(`Wash ${words}`));
    return first?.tooltip.includes(`.md:${line}`) === true && second !== undefined
      ? ([first, second] as const)
      : undefined;
  });
}

function openTabs(): number {
  return window.tabGroups.all.flatMap(({ tabs }) => tabs).length;
}

async function insert(document: TextDocument, typed: string): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, new Position(0, 0), typed);
  await workspace.applyEdit(edit);
}
