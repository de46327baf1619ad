import { readFileSync } from 'node:fs';
import path from 'node:path';

/** The version in the package.json that this program came with, which lies above it. */
export function ownVersion(): string {
  for (let folder = __dirname; folder !== path.dirname(folder); folder = path.dirname(folder)) {
    const version = versionIn(path.join(folder, 'package.json'));
    if (version !== undefined) return version;
  }
  return 'unknown';
}

function versionIn(file: string): string | undefined {
  try {
    const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
    const isOurs =
      typeof manifest === 'object' && manifest !== null && 'name' in manifest && manifest.name === 'minutebook';
    return isOurs && 'version' in manifest ? String(manifest.version) : undefined;
  } catch {
    return undefined; // there is none in this folder
  }
}
