import assert from 'node:assert/strict';
import { until } from '../vscode/until';
import { Workbench } from './workbench';

describe('While somebody types', function () {
  this.timeout(60_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open();
    await until('the minutes are read', async () => (await workbench.badge('Minutebook')) === '7');
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
    await workbench.page.keyboard.press('Escape');
    await workbench.runCommand('File: Revert File');
  });

  describe('minutes', () => {
    before(() => workbench.openFile('2026-03-11-leadership.md'));

    it('an @ brings up those who attend', async () => {
      await workbench.typeAtEnd('Ask @');
      const [first] = await shown('Maren Oduya · MO · @moduya');
      assert.equal(first, 'Maren Oduya · MO · @moduya');
      await workbench.page.keyboard.type('nal');
      await until('one is left', async () => (await workbench.completions()).length === 1);
      await workbench.page.keyboard.press('Enter');
      await workbench.editorLine('Ask @naledi').waitFor();
    });

    it('a letter at an action’s start brings up owners, and no letter brings up none', async () => {
      await workbench.typeAtEnd('- [ ] ');
      await workbench.page.keyboard.press('Enter');
      await workbench.page.keyboard.type('- [ ] Ma');
      assert.deepEqual(await shown('Maren Oduya · MO · @moduya'), ['Maren Oduya · MO · @moduya']);
      await workbench.screenshot('typing-owner');
      await workbench.page.keyboard.press('Enter');
      await workbench.page.keyboard.type('Read it');
      await workbench.editorLine('- [ ] Maren Oduya: Read it').waitFor();
    });

    it('due brings up dates with ISO date and weekday, and understands words', async () => {
      await workbench.typeAtEnd('- [ ] Read it (due ');
      const offered = await shown('tomorrow · 2026-03-19 Thursday');
      assert.deepEqual(offered.slice(0, 3), [
        'today · 2026-03-18 Wednesday',
        'tomorrow · 2026-03-19 Thursday',
        'next meeting · 2026-04-08 Wednesday',
      ]);
      await workbench.screenshot('typing-due');
      await workbench.page.keyboard.type('in 3 weeks');
      await until('the words are understood', async () =>
        (await workbench.completions()).join() === 'in 3 weeks · 2026-04-08 Wednesday' ? true : undefined,
      );
      await workbench.page.keyboard.press('Enter');
      await workbench.editorLine('- [ ] Read it (due 2026-04-08)').waitFor();
    });

    it('a letter on a new line of the front matter brings up its keys, and a blank their values', async () => {
      const { keyboard } = workbench.page;
      await keyboard.press('Control+Home');
      await keyboard.press('End');
      await keyboard.press('Enter');
      await keyboard.type('l');
      assert.deepEqual(await shown('location'), ['location']);
      await keyboard.press('Escape');
      await keyboard.press('Backspace');
      await keyboard.type('status: ');
      assert.deepEqual(await shown('draft'), ['draft', 'approved']);
    });

    it('the prefix of a series brings up its references, the newest mention first', async () => {
      await workbench.typeAtEnd('See DM-');
      const [first] = await shown('DM-44871 · 2026-03-04 Science Working Group');
      assert.equal(first, 'DM-44871 · 2026-03-04 Science Working Group');
      await workbench.page.keyboard.press('Enter');
      await workbench.editorLine('See DM-44871').waitFor();
    });

    it('Alt+Enter toggles done, also in many lines at once', async () => {
      const { keyboard } = workbench.page;
      await workbench.typeAtEnd('- [ ] Ring the bell');
      await keyboard.press('Alt+Enter');
      await workbench.editorLine('- [x] Ring the bell').waitFor();
      await keyboard.press('Enter');
      await keyboard.type('- [ ] Ring it again');
      await keyboard.press('Shift+ArrowUp');
      await keyboard.press('Alt+Enter');
      await workbench.editorLine('- [x] Ring it again').waitFor();
      await keyboard.press('Alt+Enter');
      await workbench.editorLine('- [ ] Ring it again').waitFor();
      await workbench.editorLine('- [ ] Ring the bell').waitFor();
      await keyboard.press('Control+Z');
      await workbench.editorLine('- [x] Ring it again').waitFor();
    });

    it('mb- brings up the snippets', async () => {
      await workbench.typeAtEnd('mb-');
      await shown('mb-decision · Decision');
      await workbench.screenshot('typing-snippets');
      await workbench.page.keyboard.type('dec');
      await until('one is left', async () => (await workbench.completions()).join() === 'mb-decision · Decision');
      await workbench.page.keyboard.press('Enter');
      await workbench.editorLine('DECISION: What was decided').waitFor();
    });

    it('a snippet is found by its prefix when the user asks, once', async () => {
      await workbench.typeAtEnd('mb-act');
      await workbench.page.keyboard.press('Control+Space');
      const rows = await until('the snippet is offered', async () => {
        const offered = (await workbench.completions()).filter((row) => row.startsWith('mb-action'));
        return nonEmpty(offered);
      });
      assert.equal(rows.length, 1);
      await workbench.page.keyboard.press('Enter');
      await workbench.editorLine('- [ ] Name: What is to be done (due 20').waitFor();
    });
  });

  it('other Markdown, nothing of ours appears', async () => {
    await workbench.openFile('reading-list.md');
    for (const text of ['Ask @', '- [ ] Ma', '(due ', 'See DM-', 'mb-']) {
      await workbench.typeAtEnd(text);
      assert.deepEqual(await workbench.completions(), [], text);
      await workbench.page.keyboard.press('Control+Space');
      const rows = await until('VS Code offers something', async () => nonEmpty(await workbench.completions()));
      assert.deepEqual(
        rows.filter((row) => /Maren|2026-|DM-\d/.test(row)),
        [],
        text,
      );
      await workbench.page.keyboard.press('Escape');
    }
  });

  function shown(row: string): Promise<readonly string[]> {
    return until(`"${row}" is offered`, async () => {
      const rows = await workbench.completions();
      return rows.includes(row) ? rows : undefined;
    });
  }
});

function nonEmpty<T>(list: readonly T[]): readonly T[] | undefined {
  return list.length > 0 ? list : undefined;
}
