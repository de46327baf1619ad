import { parseArguments } from './host/arguments';
import { commandLineCaller } from './host/caller';
import { type Step, type StepResult, runStep } from './host/step';

/** `npm test [-- STEP …]`: every step, or the named ones and the build that they need. */
async function run(args: readonly string[], signal: AbortSignal): Promise<number> {
  const { flags, rest } = parseArguments(args);
  const desktop = flags.has('desktop') || !npmBuildRunsHere;
  const steps = allSteps(desktop);
  const unknown = rest.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) {
    console.error(`There is no step "${unknown}". The steps are: ${steps.map((step) => step.name).join(' ')}`);
    return 2;
  }
  const results = await runSteps(
    steps.filter((step) => isWanted(step, rest, steps)),
    signal,
  );
  if (signal.aborted) return 130;
  return summarize(results);
}

interface PlannedStep extends Step {
  readonly needsBuild?: boolean;
  /** It drives VS Code from npm with a browser. */
  readonly needsNpmBuild?: boolean;
}

/** The npm build of VS Code is proven on Linux; elsewhere the suites run in the desktop VS Code. */
const npmBuildRunsHere = process.platform === 'linux';

const packageTests = 'test/host/package.test.ts';

function allSteps(desktop: boolean): readonly PlannedStep[] {
  const vscode = (...args: string[]): Pick<PlannedStep, 'command' | 'reportsCounts' | 'needsBuild'> => ({
    command: tsx('test/host/suite.ts', ...args, ...(desktop ? ['--desktop'] : [])),
    reportsCounts: true,
    needsBuild: true,
  });
  const simple = (name: string, title: string, command: PlannedStep['command']): PlannedStep => ({
    ...{ name, title, command },
    reportsCounts: false,
  });
  const tests = (name: string, title: string, ...files: string[]): PlannedStep => ({
    ...{ name, title, command: mocha(...files) },
    reportsCounts: true,
  });
  return [
    simple('types', 'Types', npmRun('types')),
    simple('lint', 'Lint and format', npmRun('lint')),
    simple('build', 'Build', [process.execPath, 'esbuild.js', '--tests']),
    tests('unit', 'Unit tests', 'test/unit/**/*.test.ts'),
    { ...tests('grammar', 'Highlighting', 'test/grammar/*.test.ts'), needsNpmBuild: true },
    { name: 'vscode', title: 'In VS Code, latest', ...vscode('--version=latest') },
    { name: 'oldest', title: 'In VS Code, oldest supported', ...vscode('--version=oldest') },
    { name: 'web', title: 'In the web extension host', ...vscode('--version=latest', '--host=web') },
    { ...tests('ui', 'In the browser', 'test/ui/**/*.test.ts'), needsBuild: true, needsNpmBuild: true },
    {
      ...tests('runner', 'What runs the tests', 'test/host/*.test.ts', `--ignore=${packageTests}`),
      needsBuild: true,
      needsNpmBuild: true,
    },
    // Last, since it leaves a build without source maps.
    { ...tests('package', 'The package', packageTests), needsNpmBuild: true },
  ];
}

function isWanted(step: PlannedStep, names: readonly string[], steps: readonly PlannedStep[]): boolean {
  if (names.length === 0 || names.includes(step.name)) return true;
  return step.name === 'build' && steps.some((other) => other.needsBuild === true && names.includes(other.name));
}

async function runSteps(
  steps: readonly PlannedStep[],
  signal: AbortSignal,
): Promise<ReadonlyMap<PlannedStep, StepResult>> {
  const results = new Map<PlannedStep, StepResult>();
  let built = true;
  for (const step of steps) {
    if (signal.aborted) break;
    console.log(`\n== ${step.title} (${step.name})`);
    if (step.needsNpmBuild === true && !npmBuildRunsHere) {
      console.log(`Not run: VS Code from npm is unproven on ${process.platform}. Nothing here counts as passed.`);
      continue;
    }
    if (step.needsBuild === true && !built) {
      console.log('Not run: the build failed.');
      continue;
    }
    const result = await runStep(step, signal);
    if (result.complaint !== undefined) console.log(result.complaint);
    console.log(`-- ${describeResult(result)}`);
    if (step.name === 'build') built = result.failed === 0;
    results.set(step, result);
  }
  return results;
}

/** A table of the steps, and as the last line what counts: "212 passed, 0 failed". */
function summarize(results: ReadonlyMap<PlannedStep, StepResult>): number {
  console.log('');
  for (const [step, result] of results) console.log(`${step.name.padEnd(8)} ${describeResult(result)}`);
  const all = [...results.values()];
  const passed = all.reduce((sum, result) => sum + result.passed, 0);
  const failed = all.reduce((sum, result) => sum + result.failed, 0);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

function describeResult({ passed, failed, skipped, seconds }: StepResult): string {
  const text = `${passed} passed, ${failed} failed${skipped === 0 ? '' : `, ${skipped} skipped`}`;
  return `${text.padEnd(34)} ${seconds.toFixed(1).padStart(6)} s`;
}

function tsx(...args: string[]): Step['command'] {
  return [process.execPath, '--require', 'tsx/cjs', ...args];
}

/** Without the configuration in package.json, whose unit tests mocha would add to these. */
function mocha(...files: string[]): Step['command'] {
  const options = [
    '--no-package',
    '--require',
    'tsx/cjs',
    '--forbid-only',
    '--timeout=20000',
    // A window draws late when a machine is busy; what fails three times in a row is no accident. Nothing else is tried again.
    ...(files.some((file) => file.startsWith('test/ui/')) ? ['--retries=2'] : []),
    '--reporter',
    './test/host/countingReporter.js',
  ];
  return [process.execPath, 'node_modules/mocha/bin/mocha.js', ...options, ...files];
}

function npmRun(script: string): Step['command'] {
  const npm = process.env['npm_execpath'];
  return npm === undefined ? ['npm', 'run', '--silent', script] : [process.execPath, npm, 'run', '--silent', script];
}

const caller = commandLineCaller();
run(process.argv.slice(2), caller.signal).then(
  (exitCode) => {
    process.exitCode = exitCode;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 1;
  },
);
