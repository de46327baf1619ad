import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { type Counts, readCountLine } from './count';
import { repositoryRoot } from './paths';

export interface Step {
  readonly name: string;
  readonly title: string;
  readonly command: readonly [string, ...string[]];
  /** A step that runs tests reports how many; any other counts as one test. */
  readonly reportsCounts: boolean;
}

export interface StepResult extends Counts {
  readonly seconds: number;
  /** What was wrong with the run itself, besides the tests that failed in it. */
  readonly complaint?: string;
}

/** Runs a step, showing what it prints. */
export function runStep(step: Step, signal: AbortSignal): Promise<StepResult> {
  const begun = Date.now();
  const [program, ...args] = step.command;
  return new Promise((resolve) => {
    const child = spawn(program, args, { cwd: repositoryRoot, stdio: ['ignore', 'pipe', 'inherit'] });
    signal.addEventListener('abort', () => setTimeout(() => child.kill(), grace).unref());
    let counts: Counts | undefined;
    createInterface(child.stdout).on('line', (line) => {
      const found = readCountLine(line);
      if (found === undefined) console.log(line);
      else counts = found;
    });
    child.on('error', (error) => {
      resolve({ ...oneFailed, complaint: error.message, seconds: secondsSince(begun) });
    });
    child.on('close', (exitCode) => {
      const verdict = step.reportsCounts ? judge(counts, exitCode) : exitCode === 0 ? onePassed : oneFailed;
      resolve({ ...verdict, seconds: secondsSince(begun) });
    });
  });
}

/** A Ctrl-C reaches the step by itself, and a second signal would keep it from cleaning up. In milliseconds. */
const grace = 5000;

const onePassed: Counts = { passed: 1, failed: 0, skipped: 0 };
const oneFailed: Counts = { passed: 0, failed: 1, skipped: 0 };

/** Tests passed only when they say how many they were, and the process that ran them agrees. */
function judge(counts: Counts | undefined, exitCode: number | null): Counts & { readonly complaint?: string } {
  if (counts === undefined) return { ...oneFailed, complaint: 'It reported no count, so it did not run to its end.' };
  if (counts.passed + counts.failed === 0) return { ...counts, failed: 1, complaint: 'It ran no test.' };
  if (exitCode !== 0 && counts.failed === 0) {
    return { ...counts, failed: 1, complaint: `Its tests passed, but it ended with exit code ${exitCode ?? 'none'}.` };
  }
  return counts;
}

function secondsSince(begun: number): number {
  return (Date.now() - begun) / 1000;
}
