import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import type { Registry } from 'vscode-textmate';
import { createRegistryFromGrammars } from 'vscode-tmgrammar-test/dist/common';
import manifest from '../../package.json';
import { installVSCode } from '../host/install';
import { extensionFolder } from '../host/paths';
import type { VersionName } from '../host/versions';

interface Grammar {
  readonly grammar: { readonly scopeName: string; readonly path: string; readonly injectTo?: string[] };
  readonly content: string;
}

/** What Markdown is made of; the languages of its code blocks stay uncoloured here. */
const needed = ['text.html.markdown', 'text.html.derivative', 'text.html.basic', 'source.yaml'];

/** VS Code's own grammars, of that version, with ours; or without them. */
export async function grammars(version: VersionName, { withOurs = true } = {}): Promise<Registry> {
  const caller = { say: console.error, signal: new AbortController().signal };
  const { serverMain } = await installVSCode(version, caller);
  const folder = path.resolve(path.dirname(serverMain), '../extensions');
  const builtIn = readdirSync(folder)
    .flatMap((name) => contributed(path.join(folder, name)))
    .filter(({ grammar }) => needed.includes(grammar.scopeName));
  const ours = withOurs ? manifest.contributes.grammars.map((grammar) => read(grammar, extensionFolder)) : [];
  return createRegistryFromGrammars([...builtIn, ...ours, ...empty(builtIn)]);
}

function contributed(folder: string): readonly Grammar[] {
  const file = path.join(folder, 'package.json');
  if (!existsSync(file)) return [];
  const manifest: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const found = valueOf(valueOf(manifest, 'contributes'), 'grammars');
  const entries: readonly unknown[] = Array.isArray(found) ? found : [];
  return entries.filter(isContribution).map((grammar) => read(grammar, folder));
}

function read(contribution: Grammar['grammar'], folder: string): Grammar {
  const grammar = { ...contribution, path: path.join(folder, contribution.path) };
  return { grammar, content: readFileSync(grammar.path, 'utf8') };
}

/** In place of the grammars that those include. */
function empty(from: readonly Grammar[]): readonly Grammar[] {
  const included = from.flatMap(({ content }) => [...content.matchAll(/"include":\s*"([a-z][\w.+-]*)/g)]);
  const names = new Set(included.flatMap(([, name]) => (name === undefined || needed.includes(name) ? [] : [name])));
  return [...names].map((scopeName) => ({
    grammar: { scopeName, path: `${scopeName}.json` },
    content: JSON.stringify({ scopeName, patterns: [] }),
  }));
}

function isContribution(value: unknown): value is Grammar['grammar'] {
  return typeof valueOf(value, 'scopeName') === 'string' && typeof valueOf(value, 'path') === 'string';
}

function valueOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
}
