import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The language of no country, by which Windows and VS Code call a translation that only shows what is translated. */
export const pseudoLocale = 'qps-ploc';

/** Lets VS Code speak a language of which it knows no word, so that only extensions do. */
export async function writeLanguagePack(userDataFolder: string, locale: string): Promise<void> {
  await mkdir(userDataFolder, { recursive: true });
  const words = path.join(userDataFolder, 'words.json');
  await writeFile(words, JSON.stringify({ contents: {} }));
  const extensions = [{ extensionIdentifier: { id: 'nobody.words' }, version: '1.0.0' }];
  const pack = { hash: 'none', extensions, translations: { vscode: words }, label: locale };
  await writeFile(path.join(userDataFolder, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
}
