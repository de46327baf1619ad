import type { Severity } from '../model';
import { printable } from './printable';
import type { ProblemRecord } from './problemRecords';

/**
 * The problems as annotations of GitHub Actions, a line for each: `::error file=…,line=1,col=2::message`.
 * https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands
 */
export function problemsGithub(problems: readonly ProblemRecord[]): string {
  return problems.map((problem) => `${printable(annotation(problem))}\n`).join('');
}

function annotation({ severity, code, message, ...place }: ProblemRecord): string {
  const { file, line, endLine, column, endColumn } = place;
  // Columns are shown for one line alone, and the last of them belongs to the stretch.
  const columns = line === endLine ? { col: column, endColumn: Math.max(column, endColumn - 1) } : {};
  const properties = Object.entries({ file, line, endLine, ...columns, title: `Minutebook ${code}` });
  const list = properties.map(([name, value]) => `${name}=${escapedProperty(String(value))}`).join(',');
  return `::${commands[severity]} ${list}::${escapedMessage(message)}`;
}

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
  hint: 'notice',
};

/** What would end the line, or begin another command. */
function escapedMessage(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A').replaceAll('::', '%3A%3A');
}

function escapedProperty(text: string): string {
  return escapedMessage(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
