/** Who waits for something slow: where its lines go, and when to give up. */
export interface Caller {
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

/**
 * A caller for a command line. Ctrl-C, a closed terminal, `kill` and the end of the npm that started us abort the signal,
 * and nothing else: whoever started something ends it, then the process ends by itself.
 */
export function commandLineCaller(): Caller {
  const abort = new AbortController();
  const stop = (): void => {
    abort.abort();
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, stop);
  whenOrphaned(stop);
  return { say: (line) => process.stderr.write(`${line}\n`), signal: abort.signal };
}

/** `kill` ends npm and its shell, but the shell does not pass it on. */
function whenOrphaned(stop: () => void): void {
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    stop();
  }, 500);
  timer.unref();
}
