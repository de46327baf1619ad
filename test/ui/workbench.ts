import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { linkExtension } from '../host/extension';
import { type LaunchOptions, type Launched, launch } from '../host/launch';
import { extensionFolder, testFolder } from '../host/paths';
import { writeSampleRepository } from '../host/sampleRepository';
import { until } from '../vscode/until';

const patience = 15_000;

export interface WorkbenchOptions extends LaunchOptions {
  /** Makes the extension to install, inside of a folder that goes away with the window, and says where it is. */
  readonly makeExtension?: (temporaryFolder: string) => Promise<string>;
}

/**
 * A window of VS Code in a headless browser, with Minutebook installed, in the words of a person. Everything waits until it
 * is there: VS Code renders late and again.
 */
export class Workbench {
  readonly page: Page;

  /** The folder that is open: a copy of the sample minutes, unless the test named another; "" = none. */
  readonly folder: string;
  readonly close: () => Promise<void>;

  private constructor({ page, workspace, close }: Launched) {
    this.page = page;
    this.page.setDefaultTimeout(patience);
    // The browser asks whether to leave a page; somebody who opens another folder wants to.
    this.page.on('dialog', (dialog) => void dialog.accept());
    this.folder = workspace ?? '';
    this.close = close;
  }

  /** Minutebook is installed, not in development, so that toasts show. `workspace: undefined` opens an empty window. */
  static async open({ makeExtension, ...options }: WorkbenchOptions = {}): Promise<Workbench> {
    const prepare = async (folder: string): Promise<LaunchOptions> => {
      const extensionsFolder = path.join(folder, 'extensions');
      await linkExtension((await makeExtension?.(folder)) ?? extensionFolder, extensionsFolder);
      const workspace = 'workspace' in options ? options.workspace : await writeSampleRepository(folder);
      return { extensionsFolder, smokeDriver: false, ...options, workspace };
    };
    return new Workbench(await launch({ prepare }, { say: console.error, signal: never }));
  }

  /** Shows a view container by its title in the activity bar; does nothing when it shows already. */
  async openView(title: string): Promise<void> {
    const item = this.activityBarItem(title);
    await item.waitFor();
    const showing = await item.evaluate((element) => element.classList.contains('checked'));
    if (!showing) await item.click();
    await this.moveMouseAway();
    await this.page.locator('.sidebar .composite.title', { hasText: new RegExp(title, 'i') }).waitFor();
  }

  /** The number on the icon in the activity bar; none = undefined. */
  async badge(title: string): Promise<string | undefined> {
    const texts = await this.activityBarItem(title).locator('.badge-content').allInnerTexts();
    return texts.find((text) => text !== '');
  }

  /** Runs a command by its title in the palette: "Minutebook: Undo Last Change". */
  async runCommand(title: string): Promise<void> {
    await this.pick('F1', `>${title}`, title);
  }

  /** The rows that the palette offers for a query; those out of sight do not exist. */
  async quickRows(query: string): Promise<readonly string[]> {
    await this.page.keyboard.press('F1');
    const box = this.page.locator('.quick-input-widget');
    await box.locator('input[type=text], input:not([type])').first().fill(query);
    const rows = box.locator('.monaco-list-row');
    await rows.first().waitFor();
    // Below a name that is translated stands the English one.
    const names = (await rows.all()).map((row) => row.locator('.label-name').first().innerText());
    const texts = await Promise.all(names);
    await this.page.keyboard.press('Escape');
    return texts.map((text) => text.replaceAll('\u00a0', ' '));
  }

  /** The same for a command that asks something in the same box. */
  async startCommand(title: string): Promise<void> {
    await this.choose('F1', `>${title}`, title);
  }

  /** The rows that the box at the top offers, as they read from left to right. */
  async choices(): Promise<readonly string[]> {
    const rows = await this.page.locator('.quick-input-widget .monaco-list-row').all();
    const texts = rows.map(async (row) => {
      const parts = await row.locator('.label-name, .label-description').allInnerTexts();
      const shown = parts.filter((part) => part !== '');
      return shown.map((part) => part.replaceAll('\u00a0', ' ')).join(' · ');
    });
    return Promise.all(texts);
  }

  /** Types into that box in place of what is there. */
  async typeChoice(text: string): Promise<void> {
    await this.choiceInput().fill(text);
  }

  /** Opens a file of the folder by its name. */
  async openFile(name: string): Promise<void> {
    await this.pick('Control+P', name, name);
    await this.tab(name).waitFor();
  }

  /** Puts the cursor of the editor in front at the start of a line, counted from 1, and the line into sight. */
  async goToLine(line: number): Promise<void> {
    await this.page.keyboard.press('Control+G');
    const box = this.page.locator('.quick-input-widget');
    await box.locator('input[type=text], input:not([type])').first().fill(`:${line}`);
    await this.page.keyboard.press('Enter');
    await box.waitFor({ state: 'hidden' });
  }

  /** Opens the menu of fixes at the cursor; the rows of it. */
  async openQuickFixes(): Promise<Locator> {
    const rows = this.page.locator('.action-widget .monaco-list-row');
    // The editor may not have the focus yet; but a second press while the menu opens takes its first row.
    await until('the fixes are offered', async () => {
      if (!(await rows.first().isVisible())) await this.page.keyboard.press('Control+.');
      return rows
        .first()
        .waitFor({ timeout: 3000 })
        .then(() => true);
    });
    return rows;
  }

  /** The editor tab of a file, in front. */
  tab(name: string): Locator {
    return this.page.locator('.tab.active', { hasText: name });
  }

  /** A line of the editor in front, by a piece of its text. */
  editorLine(text: string): Locator {
    // The editor shows blanks as no-break spaces.
    return this.page
      .locator('.editor-instance .view-line', { hasText: new RegExp(escape(text).replaceAll(' ', '[ \\u00a0]')) })
      .first();
  }

  /** Types into a new line at the end of the file in front. */
  async typeAtEnd(text: string): Promise<void> {
    await this.page.locator('.editor-instance .monaco-editor').first().click();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.press('Enter');
    await this.page.keyboard.type(text);
  }

  /** The rows of the list of completions, as they read from left to right; none when it does not show. */
  async completions(): Promise<readonly string[]> {
    const rows = await this.page.locator('.suggest-widget.visible .monaco-list-row').allInnerTexts();
    return rows.map((row) =>
      row
        .replaceAll('\u00a0', ' ')
        .split(/\s*\n\s*/)
        .join(' · '),
    );
  }

  /** The hover that shows. */
  get hover(): Locator {
    return this.page.locator('.monaco-hover:not(.hidden) .hover-contents').last();
  }

  /** Rests the mouse on words in a line of the editor in front, and answers what the hover says. */
  async hoverOver(lineText: string, words: string): Promise<string> {
    const line = this.editorLine(lineText);
    await line.waitFor();
    await this.moveMouseAway();
    await this.hover.waitFor({ state: 'hidden' });
    return until(`a hover shows at ${words}`, async () => {
      const place = await line.evaluate(middleOf, words);
      await this.page.mouse.move(place.x, place.y);
      await this.hover.waitFor({ timeout: 2000 });
      return (await this.hover.innerText()).replace(/\s+/g, ' ').trim();
    });
  }

  /** A row of a tree, by a piece of its text. Rows out of sight do not exist. */
  treeItem(name: string): Locator {
    return this.page.getByRole('treeitem').filter({ hasText: name }).first();
  }

  /** The texts of all visible rows of the side bar, from the top. */
  async treeTexts(): Promise<readonly string[]> {
    return this.page.locator('.sidebar [role=treeitem]').allInnerTexts();
  }

  /** Clicks the checkbox of a row. */
  async tick(name: string): Promise<void> {
    await this.treeItem(name).getByRole('checkbox').click();
    await this.moveMouseAway();
  }

  /** A notification, by a piece of its text. */
  toast(text: string): Locator {
    return this.page.locator('.notification-toast', { hasText: text }).first();
  }

  /** The document inside a webview that holds such an element. */
  webview(selector: string): Promise<Frame> {
    return until(`a webview shows ${selector}`, async () => {
      for (const frame of this.page.frames()) {
        if (frame !== this.page.mainFrame() && (await frame.locator(selector).count()) > 0) return frame;
      }
      return undefined;
    });
  }

  /** What is on the disk. */
  read(file: string): Promise<string> {
    return readFile(path.join(this.folder, file), 'utf8');
  }

  /** Waits until two pictures in a row are the same: VS Code fades things in. */
  async settle(): Promise<void> {
    let before = '';
    await until('nothing moves any more', async () => {
      const now = (await this.page.screenshot({ caret: 'hide' })).toString('base64');
      const isStill = now === before;
      before = now;
      return isStill;
    });
  }

  /** Keeps a picture under `.vscode-test/screenshots` for a person to look at. */
  async screenshot(name: string): Promise<string> {
    const file = path.join(testFolder, 'screenshots', `${name}.png`);
    await this.page.screenshot({ path: file });
    return file;
  }

  /** Or else the hover of what was clicked covers its neighbours. */
  private async moveMouseAway(): Promise<void> {
    const size = this.page.viewportSize();
    if (size !== null) await this.page.mouse.move(size.width * 0.7, size.height * 0.7);
  }

  /** Types into the box that a key opens and takes the row of that name, by the keyboard: a click can meet a moving row. */
  private async pick(key: string, query: string, name: string): Promise<void> {
    await this.choose(key, query, name);
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  private async choose(key: string, query: string, name: string): Promise<void> {
    await this.ask(key, query);
    const box = this.page.locator('.quick-input-widget');
    const focused = box.locator('.monaco-list-row.focused .label-name').first();
    let looks = 0;
    await until(`"${name}" is the chosen row`, async () => {
      const row = await focused.innerText({ timeout: 1000 }).catch(() => '');
      if (row.replaceAll('\u00a0', ' ') === name) return true;
      // The box lists what there was when it opened; an extension may bring its commands later.
      if (++looks % 20 !== 0) await this.page.keyboard.press('ArrowDown');
      else {
        await this.page.keyboard.press('Escape');
        await this.ask(key, query);
      }
      return false;
    });
    await this.page.keyboard.press('Enter');
  }

  private async ask(key: string, query: string): Promise<void> {
    await this.page.keyboard.press(key);
    await this.choiceInput().fill(query);
  }

  private choiceInput(): Locator {
    return this.page.locator('.quick-input-widget').locator('input[type=text], input:not([type])').first();
  }

  private activityBarItem(title: string): Locator {
    const label = this.page.locator(`.action-label[aria-label^=${JSON.stringify(title)}]`);
    return this.page.locator('.activitybar .action-item').filter({ has: label }).first();
  }
}

/** The middle of words in an element, on the screen. Runs in the page. */
function middleOf(element: Element, words: string): { x: number; y: number } {
  const texts: Text[] = [];
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  const start = texts
    .map(({ data }) => data)
    .join('')
    .replaceAll('\u00a0', ' ')
    .indexOf(words);
  if (start < 0) throw new Error(`${words} does not show.`);
  let left = start + Math.floor(words.length / 2);
  const text = texts.find(({ length }) => (left -= length) < 0);
  if (!text) throw new Error(`${words} does not show.`);
  const range = document.createRange();
  range.setStart(text, left + text.length);
  range.setEnd(text, left + text.length + 1);
  const box = range.getBoundingClientRect();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

const never = new AbortController().signal;

function escape(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
