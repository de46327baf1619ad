import { parseArgs } from 'node:util';
import { parseIsoDate, type CivilDate } from '../core/dates';
import { UsageError } from './usageError';

/** An option of a command, which can read its own value and say how it is used. */
export interface Option<Value> {
  readonly name: string;
  /** What follows it, `DATE` or `table|json`; undefined for a switch. */
  readonly placeholder: string | undefined;
  readonly help: string;
  /** Throws a UsageError when the text is none of its values. */
  readonly read: (text: string | undefined, isGiven: boolean) => Value;
}

/** What a command was called with. */
export interface Given {
  readonly paths: readonly string[];
  readonly of: <Value>(option: Option<Value>) => Value;
}

export function flag(name: string, help: string): Option<boolean> {
  return { name, placeholder: undefined, help, read: (_, isGiven) => isGiven };
}

export function text(name: string, placeholder: string, help: string): Option<string | undefined> {
  const read = (given: string | undefined): string | undefined => {
    if (given?.trim() === '') throw new UsageError(`--${name} needs a ${placeholder}.`);
    return given;
  };
  return { name, placeholder, help, read };
}

export function date(name: string, help: string): Option<CivilDate | undefined> {
  const read = (given: string | undefined): CivilDate | undefined => {
    const day = given === undefined ? undefined : parseIsoDate(given);
    if (given !== undefined && day === undefined) throw new UsageError(`Not a date: --${name} ${given}`);
    return day;
  };
  return { name, placeholder: 'YYYY-MM-DD', help, read };
}

/** One of some words; the first is the default. */
export function choice<const Word extends string>(
  name: string,
  words: readonly [Word, ...Word[]],
  help: string,
): Option<Word> {
  const { placeholder, read } = optionalChoice(name, words, help);
  return { name, placeholder, help: `${help} (default: ${words[0]})`, read: (given) => read(given, true) ?? words[0] };
}

export function optionalChoice<const Word extends string>(
  name: string,
  words: readonly Word[],
  help: string,
): Option<Word | undefined> {
  const read = (given: string | undefined): Word | undefined => {
    const word = words.find((known) => known === given);
    if (given !== undefined && word === undefined)
      throw new UsageError(`--${name} is one of ${words.join(', ')}, not ${given}.`);
    return word;
  };
  return { name, placeholder: words.join('|'), help, read };
}

/** Throws a UsageError for an option that is not among these. */
export function readArguments(options: readonly Option<unknown>[], args: readonly string[]): Given {
  const { values, positionals } = parse(options, args);
  return {
    paths: positionals,
    of: (option) => {
      const value = values[option.name];
      return option.read(typeof value === 'string' ? value : undefined, value !== undefined);
    },
  };
}

type Parsed = Pick<ReturnType<typeof parseArgs>, 'values' | 'positionals'>;

function parse(options: readonly Option<unknown>[], args: readonly string[]): Parsed {
  const types = options.map(({ name, placeholder }): [string, { type: 'boolean' | 'string' }] => [
    name,
    { type: placeholder === undefined ? 'boolean' : 'string' },
  ]);
  try {
    return parseArgs({ args: [...args], allowPositionals: true, options: Object.fromEntries(types) });
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message : String(error));
  }
}
