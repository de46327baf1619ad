import { type ChildProcess, spawn } from 'node:child_process';
import { repositoryRoot } from './paths';

export interface Ran {
  /** The exit code, or the signal that ended it. */
  readonly ended: number | string;
  readonly output: string;
}

export interface Running {
  readonly child: ChildProcess;
  readonly done: Promise<Ran>;
  /** What it has printed so far. */
  readonly output: () => string;
}

/** Starts one of our own programs as a person does from a terminal: in a process group that gets a Ctrl-C as a whole. */
export function start(command: readonly string[], env: Readonly<Record<string, string>> = {}): Running {
  const [program = '', ...args] = command;
  const child = spawn(program, args, { cwd: repositoryRoot, env: { ...process.env, ...env }, detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data: Buffer) => (output += data.toString()));
  const done = new Promise<Ran>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      resolve({ ended: code ?? signal ?? 'unknown', output });
    });
  });
  return { child, done, output: () => output };
}

export function interruptGroup({ child }: Running): void {
  if (child.pid !== undefined) process.kill(-child.pid, 'SIGINT');
}
