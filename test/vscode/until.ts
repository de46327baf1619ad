/**
 * Waits until `look` answers with something, and returns that. `false`, `undefined` and an error mean "not yet"; the last
 * of them is told when time is up: "After 30 s still not: the file has changed (it is: - [ ] Send report)".
 */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | PromiseLike<T | undefined | false>,
  seconds = 30,
): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    let reason = '';
    try {
      const found = await look();
      if (found !== undefined && found !== false) return found;
    } catch (error) {
      reason = ` (${error instanceof Error ? error.message : String(error)})`;
    }
    if (Date.now() > end) throw new Error(`After ${seconds} s still not: ${what}${reason}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
