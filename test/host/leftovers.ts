import { readFile, readdir } from 'node:fs/promises';
import path from 'node:path';

/** The processes that were started with `folder` in their command line or environment (Linux only). */
export async function processesOf(folder: string): Promise<readonly string[]> {
  const ids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  const found = await Promise.all(
    ids.map(async (id) => {
      const [line, environment] = await Promise.all(
        ['cmdline', 'environ'].map((name) => read(path.join('/proc', id, name))),
      );
      const belongs = `${line ?? ''}\0${environment ?? ''}`.includes(folder);
      return belongs ? [`${id} ${(line ?? '').replaceAll('\0', ' ')}`] : [];
    }),
  );
  return found.flat();
}

/** What our programs left in `folder`, which was their folder for temporary files. */
export async function temporaryFoldersIn(folder: string): Promise<readonly string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith('minutebook-'));
}

/** The addresses (hexadecimal, as the kernel writes them) on which something listens on a port: "0100007F" is 127.0.0.1. */
export async function listeningAddresses(port: number): Promise<readonly string[]> {
  const tables = await Promise.all(['tcp', 'tcp6'].map((name) => read(path.join('/proc/net', name))));
  const listening = '0A';
  return tables.flatMap((table) =>
    table.split('\n').flatMap((line) => {
      const [, local = '', , state] = line.trim().split(/\s+/);
      const [address, hexPort] = local.split(':');
      return state === listening && parseInt(hexPort ?? '', 16) === port && address !== undefined ? [address] : [];
    }),
  );
}

function read(file: string): Promise<string> {
  // Processes end while we look.
  return readFile(file, 'utf8').catch(() => '');
}
