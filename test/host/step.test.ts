import assert from 'node:assert/strict';
import { countLine } from './count';
import { runStep } from './step';

/** What a step counts whose process prints these counts, or none, and ends with this exit code. */
async function check(
  printed: readonly [passed: number, failed: number] | undefined,
  exitCode: number,
  expected: readonly [passed: number, failed: number],
): Promise<void> {
  const line = printed && countLine({ passed: printed[0], failed: printed[1], skipped: 0 });
  const script = `${line === undefined ? '' : `console.log(${JSON.stringify(line)});`} process.exitCode = ${exitCode}`;
  const command = [process.execPath, '--eval', script] as const;
  const step = { name: 'some', title: 'Some tests', command: [...command] as const, reportsCounts: true };
  const { passed, failed } = await runStep(step, new AbortController().signal);
  assert.deepEqual([passed, failed], expected);
}

describe('A step of npm test', () => {
  it('counts what its tests report', () => check([3, 0], 0, [3, 0]));
  it('counts failures', () => check([3, 2], 1, [3, 2]));
  it('fails when it reports no count, whatever its exit code', () => check(undefined, 0, [0, 1]));
  it('fails when it ran no test', () => check([0, 0], 0, [0, 1]));
  it('fails when its tests passed but its process did not', () => check([3, 0], 1, [3, 1]));
  it('fails when its program cannot be started', async () => {
    const step = { name: 'some', title: '', command: ['/no/such/program'] as const, reportsCounts: true };
    const { passed, failed } = await runStep(step, new AbortController().signal);
    assert.deepEqual([passed, failed], [0, 1]);
  });
});
