// Builds what the package ships, and what the tests run inside VS Code. Flags: --watch, --production, --tests.
'use strict';
const { mkdirSync, readFileSync, readdirSync, statSync, writeFileSync } = require('node:fs');
const path = require('node:path');
const esbuild = require('esbuild');

const watch = process.argv.includes('--watch');
const production = process.argv.includes('--production');
const tests = process.argv.includes('--tests');

/** @type {esbuild.BuildOptions} */
const shared = {
  bundle: true,
  format: 'cjs',
  target: 'es2022',
  minify: production,
  sourcemap: production ? false : 'linked',
  logLevel: 'warning',
  legalComments: 'none',
};
const node = { ...shared, platform: 'node', mainFields: ['module', 'main'] };
// In a browser "node:fs" and the like must fail the build, so platform "browser" without shims.
const browser = { ...shared, platform: 'browser', mainFields: ['browser', 'module', 'main'] };

/** `import 'all-tests'` in a test entry stands for every `*.test.ts` in that folder: a forgotten file cannot go untested. */
const allTests = {
  name: 'all-tests',
  setup(build) {
    build.onResolve({ filter: /^all-tests$/ }, (args) => ({ path: args.resolveDir, namespace: 'all-tests' }));
    build.onLoad({ filter: /.*/, namespace: 'all-tests' }, (args) => ({
      contents: readdirSync(args.path)
        .filter((name) => name.endsWith('.test.ts'))
        .map((name) => `import './${name}';`)
        .join('\n'),
      resolveDir: args.path,
      watchDirs: [args.path],
    }));
  },
};

const shipped = [
  { ...node, entryPoints: ['src/vscode/extension.ts'], outfile: 'dist/extension.js', external: ['vscode'] },
  { ...browser, entryPoints: ['src/vscode/extension.ts'], outfile: 'dist/web/extension.js', external: ['vscode'] },
  { ...node, entryPoints: ['src/cli/main.ts'], outfile: 'dist/cli.js', banner: { js: '#!/usr/bin/env node' } },
];
// The web extension host picks its own test bundle by where it lies: inside the extension's folder.
const testBundles = [
  { ...node, entryPoints: ['test/vscode/index.ts'], outfile: 'dist/test/node.js' },
  { ...browser, entryPoints: ['test/vscode/index.ts'], outfile: 'dist/test/web.js' },
].map((options) => ({ ...options, external: ['vscode'], plugins: [allTests], sourcemap: 'inline' }));

/** The sample minutes as one file, which the extension can read wherever it runs. */
function writeSample() {
  const root = path.join(__dirname, 'test/fixtures/sample');
  const files = readdirSync(root, { recursive: true }).filter((file) => statSync(path.join(root, file)).isFile());
  const texts = files
    .sort()
    .map((file) => [file.split(path.sep).join('/'), readFileSync(path.join(root, file), 'utf8')]);
  mkdirSync(path.join(__dirname, 'dist'), { recursive: true });
  writeFileSync(path.join(__dirname, 'dist/sample.json'), JSON.stringify(Object.fromEntries(texts)));
}

async function main() {
  writeSample();
  const builds = tests ? [...shipped, ...testBundles] : shipped;
  if (!watch) {
    await Promise.all(builds.map((options) => esbuild.build(options)));
    return;
  }
  const contexts = await Promise.all(builds.map((options) => esbuild.context({ ...options, logLevel: 'info' })));
  await Promise.all(contexts.map((context) => context.watch()));
}

main().catch(() => {
  process.exitCode = 1;
});
