import { existsSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';

/**
 * Makes `target` by `install`, unless it is there. The install happens under a temporary name, and the renaming is what
 * completes it: an interrupted install is never taken for a whole one, and of two at once the first one counts.
 */
export async function installOnce(target: string, install: (folder: string) => Promise<void>): Promise<void> {
  if (existsSync(target)) return;
  await removeInterrupted(target);
  const folder = `${target}.installing-${process.pid}`;
  await mkdir(folder, { recursive: true });
  try {
    await install(folder);
    await rename(folder, target);
  } catch (error) {
    await rm(folder, { recursive: true, force: true });
    if (!existsSync(target)) throw error;
  }
}

/** Removes `code-server-1.2.3.installing-4711` when there is no process 4711. */
async function removeInterrupted(target: string): Promise<void> {
  const folder = path.dirname(target);
  const prefix = `${path.basename(target)}.installing-`;
  const names = await readdir(folder).catch((): string[] => []);
  const interrupted = names.filter((name) => name.startsWith(prefix) && !isRunning(Number(name.slice(prefix.length))));
  await Promise.all(interrupted.map((name) => rm(path.join(folder, name), { recursive: true, force: true })));
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch {
    return false;
  }
}
