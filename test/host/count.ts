/** How a run of mocha ended. A failing `beforeEach` counts as a failure too. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

/** "@@counts 12 passed, 0 failed, 1 skipped": for `npm test` to read in whatever else is printed. */
export function countLine({ passed, failed, skipped }: Counts): string {
  return `@@counts ${passed} passed, ${failed} failed, ${skipped} skipped`;
}

export function readCountLine(line: string): Counts | undefined {
  const [, passed, failed, skipped] = /^@@counts (\d+) passed, (\d+) failed, (\d+) skipped$/.exec(line.trim()) ?? [];
  if (passed === undefined || failed === undefined || skipped === undefined) return undefined;
  return { passed: Number(passed), failed: Number(failed), skipped: Number(skipped) };
}
