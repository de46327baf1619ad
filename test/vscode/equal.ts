/** A deep comparison of plain data, for both extension hosts: there is no `node:assert` in the web one. */
export function equal(actual: unknown, expected: unknown, what = 'value'): void {
  const [is, wanted] = [actual, expected].map((value) => JSON.stringify(value, undefined, 2));
  if (is !== wanted) throw new Difference(`The ${what} differs.`, actual, expected);
}

/** mocha shows the difference line by line. */
class Difference extends Error {
  readonly showDiff = true;

  constructor(
    message: string,
    readonly actual: unknown,
    readonly expected: unknown,
  ) {
    super(message);
  }
}
