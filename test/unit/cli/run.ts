import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { commandLine } from '../../../src/cli/commandLine';
import type { Terminal } from '../../../src/cli/terminal';

export interface Result {
  readonly status: number;
  readonly stdout: string;
  /** One entry a warning. */
  readonly warnings: readonly string[];
}

/** Runs `minutebook` in a folder, in this process, on 18 March 2026 at noon in UTC. */
export async function runIn(
  folder: string,
  args: readonly string[],
  look: Partial<Pick<Terminal, 'isColoured' | 'width'>> = {},
): Promise<Result> {
  const warnings: string[] = [];
  let stdout = '';
  const status = await commandLine(args, {
    folder,
    clock: () => 1773835200000,
    write: (text) => (stdout += text),
    warn: (message) => warnings.push(message),
    isColoured: false,
    width: undefined,
    ...look,
  });
  return { status, stdout, warnings };
}

/** A folder of its own for each test of a suite. */
export interface TestFolder {
  readonly path: () => string;
  readonly write: (files: Readonly<Record<string, string | Uint8Array>>) => void;
  readonly run: (...args: readonly string[]) => Promise<Result>;
  /** The texts of the actions that are listed. */
  readonly texts: (...args: readonly string[]) => Promise<readonly string[]>;
}

export function useFolder(): TestFolder {
  let folder = '';
  beforeEach(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'minutebook-cli-'));
  });
  afterEach(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return {
    path: () => folder,
    write: (files) => {
      for (const [name, content] of Object.entries(files)) {
        const file = path.join(folder, name);
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, content);
      }
    },
    run: (...args) => runIn(folder, args),
    texts: async (...args) => {
      const { stdout } = await runIn(folder, ['actions', '--status', 'all', '--format', 'json', ...args]);
      return listOf(stdout, 'actions').map((action) => textIn(action, 'text'));
    },
  };
}

/** The list that a JSON answer holds under a name. */
export function listOf(json: string, name: string): readonly object[] {
  const answer: unknown = JSON.parse(json);
  const list: unknown = typeof answer === 'object' && answer !== null ? Reflect.get(answer, name) : undefined;
  if (!Array.isArray(list)) throw new Error(`no list ${name} in ${json}`);
  return list.filter((entry): entry is object => typeof entry === 'object' && entry !== null);
}

export function textIn(record: object, name: string): string {
  const value: unknown = Reflect.get(record, name);
  if (typeof value !== 'string') throw new Error(`no text ${name} in ${JSON.stringify(record)}`);
  return value;
}
