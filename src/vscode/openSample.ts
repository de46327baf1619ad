import { UIKind, Uri, commands, env, l10n, window, workspace } from 'vscode';
import type { InstalledExtension } from './commandContext';
import { exists } from './exists';

/** Opens minutes of invented meetings to try things on, in a window of their own where that can be. What was changed in them before stays. */
export async function openSample({ uri, storage }: InstalledExtension): Promise<void> {
  const folder = Uri.joinPath(storage, 'halden-sky-survey');
  try {
    if (!(await exists(folder))) await writeSample(uri, folder);
    // In a browser a new window would be a pop-up, which browsers stop.
    const isDesktop = env.uiKind === UIKind.Desktop;
    await commands.executeCommand('vscode.openFolder', folder, { forceNewWindow: isDesktop });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void window.showErrorMessage(l10n.t('The sample minutes cannot be opened: {0}', reason));
  }
}

/** The build has put the texts of all files into one, since an extension in a browser cannot list its folder. */
async function writeSample(extension: Uri, folder: Uri): Promise<void> {
  const bundle = await workspace.fs.readFile(Uri.joinPath(extension, 'dist/sample.json'));
  const texts: unknown = JSON.parse(new TextDecoder().decode(bundle));
  if (typeof texts !== 'object' || texts === null) throw new Error('dist/sample.json holds no files');
  for (const [path, text] of Object.entries(texts))
    await workspace.fs.writeFile(Uri.joinPath(folder, path), new TextEncoder().encode(String(text)));
}
