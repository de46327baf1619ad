import assert from 'node:assert/strict';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { pseudoLocale } from '../host/languagePack';
import { extensionFolder } from '../host/paths';
import { until } from '../vscode/until';
import { Workbench } from './workbench';

/** In the translation of this test every text that the extension says of itself stands in brackets of this kind. */
const isTranslated = (text: string): boolean => /^⟦.*⟧$/s.test(text.replace(/\s+/g, ' ').trim());

describe('In another language', function () {
  this.timeout(90_000);
  let workbench: Workbench;

  before(async () => {
    workbench = await Workbench.open({ locale: pseudoLocale, makeExtension: translatedCopy });
  });

  after(() => workbench.close());

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await workbench.screenshot(`failed ${this.currentTest.title}`);
  });

  it('every command is translated', async () => {
    const rows = await until('the commands are listed', async () => {
      const listed = await workbench.quickRows('>Minutebook: ');
      return listed.length > 5 && listed;
    });
    assert.deepEqual(
      // VS Code itself says "Focus on … View".
      rows.filter((row) => !/^Minutebook: (?:⟦.*⟧$|Focus on ⟦)/.test(row)),
      [],
    );
  });

  it('the view is translated, but what the minutes say', async () => {
    await workbench.openView('Minutebook');
    await workbench.treeItem('⟦Overdue⟧').waitFor();
    const groups = await workbench.page.locator('.sidebar [role=treeitem][aria-level="1"] .label-name').allInnerTexts();
    assert.deepEqual(
      groups.filter((text) => !isTranslated(text)),
      [],
    );
    await workbench.page.locator('.sidebar').getByText('⟦As of 2026-03-18').first().waitFor();
    await workbench.treeItem('Draft the cover letter').waitFor();
    await workbench.screenshot('translated');
  });

  it('problems and their fixes are translated', async () => {
    await workbench.runCommand('Problems: Focus on Problems View');
    const rows = workbench.page.locator('.markers-panel [role=treeitem][aria-level="2"] .marker-message-line');
    await rows.first().waitFor();
    assert.deepEqual(
      (await rows.allInnerTexts()).filter((text) => !isTranslated(text.split('\nMinutebook')[0] ?? '')),
      [],
    );
    await workbench.openFile('2026-03-11-leadership.md');
    await workbench.goToLine(26);
    const fixes = await workbench.openQuickFixes();
    assert.deepEqual(
      (await fixes.allInnerTexts()).map((text) => text.trim()).filter((text) => !isTranslated(text)),
      // The heading is VS Code's own.
      ['Quick Fix'],
    );
    await workbench.page.keyboard.press('Escape');
  });
});

/** The extension with a translation in which nothing but the brackets is new, so that a text without them was forgotten. */
async function translatedCopy(temporaryFolder: string): Promise<string> {
  const folder = path.join(temporaryFolder, 'translated');
  await mkdir(folder);
  for (const part of ['dist', 'media', 'syntaxes', 'package.json', 'package.nls.json'])
    await cp(path.join(extensionFolder, part), path.join(folder, part), { recursive: true });
  const files = [
    ['package.nls.json', `package.nls.${pseudoLocale}.json`],
    ['media/l10n/bundle.l10n.json', `media/l10n/bundle.l10n.${pseudoLocale}.json`],
  ] as const;
  for (const [from, to] of files) {
    const texts: unknown = JSON.parse(await readFile(path.join(folder, from), 'utf8'));
    assert.ok(typeof texts === 'object' && texts !== null);
    const translated = Object.entries(texts).map(([key, text]) => [key, `⟦${String(text)}⟧`]);
    await writeFile(path.join(folder, to), JSON.stringify(Object.fromEntries(translated)));
  }
  return folder;
}
