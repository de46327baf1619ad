/** The longest stretch of work, in milliseconds, before other extensions get their turn. */
const longestSlice = 4;

/** Splits long work into slices: `await pace()` between two steps gives way when the slice is used up. */
export function startPace(): () => Promise<void> {
  let sliceStart = performance.now();
  return async () => {
    if (performance.now() - sliceStart < longestSlice) return;
    await new Promise<void>((resolve) => {
      setTimeout(resolve, 0);
    });
    sliceStart = performance.now();
  };
}

/** Collects calls: `work` runs once `quiet` milliseconds after the last call, or `longest` after the first. */
export class Debounce {
  private timer: ReturnType<typeof setTimeout> | undefined;
  private since: number | undefined;

  constructor(
    private readonly work: () => void,
    private readonly delays: { readonly quiet: number; readonly longest: number },
  ) {}

  call(): void {
    const now = performance.now();
    this.since ??= now;
    clearTimeout(this.timer);
    const left = this.delays.longest - (now - this.since);
    this.timer = setTimeout(
      () => {
        this.since = undefined;
        this.work();
      },
      Math.max(0, Math.min(this.delays.quiet, left)),
    );
  }

  dispose(): void {
    clearTimeout(this.timer);
  }
}
