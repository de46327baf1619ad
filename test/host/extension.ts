import { existsSync } from 'node:fs';
import { mkdir, readFile, symlink } from 'node:fs/promises';
import path from 'node:path';

export interface ExtensionIdentity {
  /** "minutebook.minutebook" */
  readonly id: string;
  readonly version: string;
}

/** Reads an extension's package.json. VS Code silently goes on without an extension that it cannot read; we do not. */
export async function readExtension(folder: string): Promise<ExtensionIdentity> {
  const file = path.join(folder, 'package.json');
  if (!existsSync(file)) throw new Error(`No extension in ${folder}: there is no package.json.`);
  const manifest: unknown = JSON.parse(await readFile(file, 'utf8'));
  const [publisher, name, version] = ['publisher', 'name', 'version'].map((field) => textField(manifest, field));
  if (publisher === undefined || name === undefined || version === undefined) {
    throw new Error(`No extension in ${folder}: its package.json lacks a publisher, a name or a version.`);
  }
  return { id: `${publisher}.${name}`, version };
}

/** Makes an extension count as installed: a link in the folder that VS Code scans at its start. */
export async function linkExtension(folder: string, extensionsFolder: string): Promise<void> {
  const { id, version } = await readExtension(folder);
  await mkdir(extensionsFolder, { recursive: true });
  await symlink(path.resolve(folder), path.join(extensionsFolder, `${id}-${version}`), 'dir');
}

function textField(value: unknown, field: string): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const found: unknown = Object.entries(value).find(([name]) => name === field)?.[1];
  return typeof found === 'string' ? found : undefined;
}
