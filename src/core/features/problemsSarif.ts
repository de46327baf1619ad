import { inEnglish } from '../message';
import type { Severity } from '../model';
import { allRules } from '../rules/allRules';
import type { FixRecord, ProblemRecord, RangeRecord } from './problemRecords';

/** The problems as a log of SARIF 2.1.0 with one run, for services that collect results of analyses: https://docs.oasis-open.org/sarif/sarif/v2.1.0 */
export function problemsSarif(problems: readonly ProblemRecord[], version: string): string {
  const rules = allRules.map(({ code, severity, description }) => ({
    id: code,
    shortDescription: { text: inEnglish(description) },
    defaultConfiguration: { level: levels[severity] },
  }));
  const run = {
    tool: { driver: { name: 'Minutebook', version, rules } },
    columnKind: 'utf16CodeUnits',
    results: problems.map(result),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, null, 2)}\n`;
}

/** SARIF knows no hints. */
const levels: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'note',
  hint: 'note',
};

function result(problem: ProblemRecord): object {
  const { code, severity, message, fixes } = problem;
  const replacements = fixes.flatMap((fix) => sarifFix(fix) ?? []);
  return {
    ruleId: code,
    ruleIndex: allRules.findIndex((rule) => rule.code === code),
    level: levels[severity],
    message: { text: message },
    locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(problem.file) }, region: region(problem) } }],
    ...(replacements.length === 0 ? {} : { fixes: replacements }),
  };
}

function sarifFix(fix: FixRecord): object | undefined {
  if (fix.kind !== 'replace') return undefined;
  const { replace, newText, title } = fix;
  const replacement = { deletedRegion: region(replace), insertedContent: { text: newText } };
  return {
    description: { text: title },
    artifactChanges: [{ artifactLocation: { uri: uriOf(replace.file) }, replacements: [replacement] }],
  };
}

function region({ line, column, endLine, endColumn }: RangeRecord): object {
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** A path with `/` between its parts, as a reference that says the same in an address. */
function uriOf(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}
