import { chmod, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { brotliDecompress, gunzip } from 'node:zlib';
import type { Browser } from './browser';
import type { Caller } from './caller';
import { installOnce } from './installOnce';
import { npm } from './npm';
import { installFolder } from './paths';
import { type TarFile, readTar, writeTarFiles } from './tar';

export const npmBrowserRunsHere = process.platform === 'linux' && process.arch === 'x64';

const version = '153.0.0';

/**
 * A headless Chromium from npm: @sparticuz/chromium carries it compressed, with the few libraries and fonts that a machine
 * without a desktop lacks. Only its files are taken; none of its code runs. Its one font is proportional and knows no ☐.
 */
export async function installNpmBrowser(caller: Caller): Promise<Browser> {
  const folder = path.join(installFolder, `chromium-${version}`);
  await installOnce(folder, async (temporary) => {
    caller.say(`Installing a headless Chromium ${version} from npm, once, into ${installFolder} …`);
    await unpackBrowser(await downloadPackage(`@sparticuz/chromium@${version}`, temporary, caller), temporary);
    await unpackFonts(await downloadPackage('dejavu-fonts-ttf@2.37.3', temporary, caller), temporary);
    caller.say('Installed Chromium.');
  });
  return {
    executablePath: path.join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: path.join(folder, 'lib'), FONTCONFIG_FILE: path.join(folder, 'fonts.conf') },
  };
}

/** The files of a package, their names beginning with "package/". */
async function downloadPackage(name: string, folder: string, { signal }: Caller): Promise<readonly TarFile[]> {
  await npm(['pack', name], { cwd: folder, signal });
  const archive = (await readdir(folder)).find((file) => file.endsWith('.tgz'));
  if (archive === undefined) throw new Error(`npm pack ${name} left no archive.`);
  const packed = await readFile(path.join(folder, archive));
  await rm(path.join(folder, archive));
  return readTar(await promisify(gunzip)(packed));
}

/** The package's `bin` holds `chromium.br` and `*.tar.br`: lib/, fonts/ and the software renderer. */
async function unpackBrowser(files: readonly TarFile[], folder: string): Promise<void> {
  for (const file of files) {
    if (!file.name.startsWith('package/bin/') || !file.name.endsWith('.br')) continue;
    const name = path.basename(file.name, '.br');
    const bytes = await promisify(brotliDecompress)(file.bytes);
    if (name.endsWith('.tar')) await writeTarFiles(readTar(bytes), folder);
    else await writeFile(path.join(folder, name), bytes);
  }
  await chmod(path.join(folder, 'chromium'), 0o755);
}

async function unpackFonts(files: readonly TarFile[], folder: string): Promise<void> {
  const fonts = files.filter((file) => /\/DejaVuSans(Mono)?(-Bold)?\.ttf$/.test(file.name));
  await writeTarFiles(
    fonts.map((font) => ({ ...font, name: path.posix.basename(font.name) })),
    path.join(folder, 'fonts'),
  );
  await writeFile(path.join(folder, 'fonts.conf'), fontConfiguration);
}

const fontConfiguration = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir prefix="relative">fonts</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir prefix="xdg">fontconfig</cachedir>
  <alias><family>sans-serif</family><prefer><family>Open Sans</family></prefer></alias>
  <alias><family>monospace</family><prefer><family>DejaVu Sans Mono</family></prefer></alias>
</fontconfig>
`;
