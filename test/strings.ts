import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

// What the user reads, for translators: `npm run strings` writes it anew.

const root = path.resolve(__dirname, '..');

/** The strings of the window, as VS Code's `l10n.t` looks them up; a translation lies beside it, as `bundle.l10n.de.json`. */
export const bundleFile = path.join(root, 'media/l10n/bundle.l10n.json');

export interface Strings {
  /** The first arguments of `l10n.t` and of the core's `message`. */
  readonly literals: readonly string[];
  /** Calls with anything else than a literal there: `src/vscode/labels.ts:12`. */
  readonly others: readonly string[];
}

export function collectStrings(): Strings {
  const calls = sourceFiles(path.join(root, 'src')).flatMap(callsIn);
  const literals = calls.flatMap(({ text }) => text ?? []);
  return {
    literals: [...new Set(literals)].sort(),
    others: calls.flatMap(({ text, place }) => (text === undefined ? [place] : [])),
  };
}

export function bundleOf(literals: readonly string[]): string {
  return `${JSON.stringify(Object.fromEntries(literals.map((text) => [text, text])), null, 2)}\n`;
}

interface Call {
  readonly text: string | undefined;
  readonly place: string;
}

function callsIn(file: string): Call[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
  const calls: Call[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && isTranslated(node.expression)) {
      const [text] = node.arguments;
      const line = source.getLineAndCharacterOfPosition(node.getStart()).line + 1;
      calls.push({
        text: text && ts.isStringLiteralLike(text) ? text.text : undefined,
        place: `${path.relative(root, file)}:${line}`,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return calls;
}

function isTranslated(called: ts.Expression): boolean {
  return ts.isIdentifier(called) ? called.text === 'message' : called.getText() === 'l10n.t';
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(file);
    return entry.name.endsWith('.ts') ? [file] : [];
  });
}

if (require.main === module) writeFileSync(bundleFile, bundleOf(collectStrings().literals));
