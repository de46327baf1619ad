/** `--name=value`, `--name` (= "") and the rest, as VS Code and our own scripts take them. A name may come several times. */
export interface Arguments {
  readonly flags: ReadonlyMap<string, readonly string[]>;
  readonly rest: readonly string[];
}

export function parseArguments(args: readonly string[]): Arguments {
  const flags = new Map<string, string[]>();
  const rest: string[] = [];
  for (const arg of args) {
    const [, name, value = ''] = /^--([^=]+)(?:=(.*))?$/s.exec(arg) ?? [];
    if (name === undefined) rest.push(arg);
    else flags.set(name, [...(flags.get(name) ?? []), value]);
  }
  return { flags, rest };
}

/** The last value of a flag counts; a flag without a value says nothing here. */
export function lastValue({ flags }: Arguments, name: string): string | undefined {
  return flags.get(name)?.findLast((value) => value !== '');
}
