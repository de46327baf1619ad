import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../..');

/** For each room the rooms that it may import, itself included, and the packages. ARCHITECTURE.md draws it. */
const rooms: Readonly<Record<string, { readonly rooms: readonly string[]; readonly packages: readonly string[] }>> = {
  core: { rooms: ['core'], packages: ['picomatch/posix'] },
  'core/parse': { rooms: ['core', 'core/parse'], packages: ['entities', 'markdown-it', 'yaml'] },
  'core/index': { rooms: ['core', 'core/parse', 'core/index'], packages: [] },
  'core/rules': { rooms: ['core', 'core/parse', 'core/index', 'core/rules'], packages: [] },
  'core/features': {
    rooms: ['core', 'core/parse', 'core/index', 'core/rules', 'core/features'],
    packages: ['chrono-node/en', 'markdown-it'],
  },
  workspace: { rooms: ['core', 'core/*', 'workspace'], packages: ['ignore', 'jsonc-parser'] },
  grammar: { rooms: ['core', 'core/parse', 'grammar'], packages: [] },
  vscode: { rooms: ['core', 'core/*', 'workspace', 'vscode'], packages: ['vscode', 'markdown-it'] },
  cli: { rooms: ['core', 'core/*', 'workspace', 'cli'], packages: ['node:*', 'get-east-asian-width'] },
};

interface Import {
  readonly from: string;
  readonly what: string;
}

describe('The architecture', () => {
  const files = sourceFiles(path.join(root, 'src'));
  const imports = files.flatMap(importsOf);

  it('has a line for every room', () => {
    assert.deepEqual(
      [...new Set(files.map(roomOf))].filter((room) => rooms[room] === undefined),
      [],
    );
  });

  it('is found by this test: static, dynamic and type-only imports', () => {
    const source =
      "import a from 'a'; import type { B } from 'b'; export { c } from 'c'; const d = await import('d'); let e: import('e').E;";
    assert.deepEqual(importsIn(source), ['a', 'b', 'c', 'd', 'e']);
    assert.ok(imports.length > 50);
  });

  it('allows each import', () => {
    assert.deepEqual(
      imports.filter((found) => !isAllowed(found)).map(({ from, what }) => `${from} → ${what}`),
      [],
    );
  });

  it('has no circles', () => {
    assert.deepEqual(
      circleIn(new Map(files.map((file) => [file, imports.filter(({ from }) => from === file).flatMap(targetOf)]))),
      undefined,
    );
  });

  it('keeps files at 400 lines at most', () => {
    assert.deepEqual(
      files.filter((file) => readFileSync(path.join(root, file), 'utf8').split('\n').length > 401),
      [],
    );
  });
});

function isAllowed(found: Import): boolean {
  const room = rooms[roomOf(found.from)];
  if (room === undefined) return false;
  const [target] = targetOf(found);
  if (target === undefined) return room.packages.some((name) => matches(name, found.what));
  return room.rooms.some((name) => matches(name, roomOf(target)));
}

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

/** The folder below `src`: `core/parse` for `src/core/parse/owner.ts`. */
function roomOf(file: string): string {
  return path.posix.dirname(file).replace(/^src\//, '');
}

function sourceFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) return sourceFiles(file);
    return entry.name.endsWith('.ts') ? [path.relative(root, file).split(path.sep).join('/')] : [];
  });
}

function importsOf(file: string): Import[] {
  return importsIn(readFileSync(path.join(root, file), 'utf8')).map((what) => ({ from: file, what }));
}

function importsIn(source: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const name = importedName(node);
    if (name !== undefined && ts.isStringLiteralLike(name)) found.push(name.text);
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile('file.ts', source, ts.ScriptTarget.Latest));
  return found;
}

function importedName(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node) && ts.isLiteralTypeNode(node.argument)) return node.argument.literal;
  if (!ts.isCallExpression(node)) return undefined;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isRequire = ts.isIdentifier(node.expression) && node.expression.text === 'require';
  return isImport || isRequire ? node.arguments[0] : undefined;
}

/** The file that an import of our own means; nothing for a package. */
function targetOf({ from, what }: Import): string[] {
  return what.startsWith('.') ? [`${path.posix.join(path.posix.dirname(from), what)}.ts`] : [];
}

function circleIn(graph: ReadonlyMap<string, readonly string[]>): readonly string[] | undefined {
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return undefined;
    for (const next of graph.get(file) ?? []) {
      const circle = walk(next, [...trail, file]);
      if (circle) return circle;
    }
    done.add(file);
    return undefined;
  };
  for (const file of graph.keys()) {
    const circle = walk(file, []);
    if (circle) return circle;
  }
  return undefined;
}
